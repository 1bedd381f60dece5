import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'

/** What an address without a page says. */
export function Missing() {
  const t = useTranslations('site.missing')
  return (
    <div className="column py-16 sm:py-24">
      <h1 className="font-serif text-3xl tracking-[-0.015em]">{t('title')}</h1>
      <p className="standfirst">
        {t.rich('text', {
          front: (name) => (
            <A href="/" className="text-talk">
              {name}
            </A>
          ),
        })}
      </p>
    </div>
  )
}
