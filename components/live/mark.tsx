import { useTranslations } from 'next-intl'
import { useEdition } from '@/components/ui/edition'

/** It is being written while it happens: a word, and a dot for the eye. */
export function LiveMark() {
  const t = useTranslations('article')
  const { lang, dir } = useEdition()
  return (
    <strong lang={lang} dir={dir} className="coverage-mark">
      {t('live')}
    </strong>
  )
}
