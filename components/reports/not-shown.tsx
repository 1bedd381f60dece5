import { useTranslations } from 'next-intl'
/** Instead of a form about a comment that is gone. */
export function NotShown() {
  const t = useTranslations('reports')
  return <p className="mt-6 border-s-4 border-withdrawn bg-shade px-5 py-4">{t('notShown')}</p>
}
