import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { useEdition } from '@/components/ui/edition'
import type { QuoteShown } from '@/lib/quotes'

/** A passage, and where it is from. */
export function Quote({ quote: { text, of } }: { quote: QuoteShown }) {
  const t = useTranslations('comments')
  const { lang, dir } = useEdition()
  return (
    <blockquote dir="auto" className="quoted">
      <p>{text}</p>
      {of ? (
        <cite>
          <A href={`/comments/${of.id}`}>{of.name}</A>
        </cite>
      ) : (
        <cite lang={lang} dir={dir}>
          <a href="#main">{t('fromArticle')}</a>
        </cite>
      )}
    </blockquote>
  )
}
