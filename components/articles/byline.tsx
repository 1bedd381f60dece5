import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import { useEdition } from '@/components/ui/edition'
import type { Article } from '@/lib/articles'
import { articleText } from '@/lib/markdown'
import { readingMinutes } from '@/lib/reading-time'
import { Authors } from './authors'

/** Who, when, corrected when, how long it takes to read, and how many answered: in the words of the edition, whatever the article's. */
export function Byline({ article, comments }: { article: Article; comments: number }) {
  const { bylines, publishedAt, corrections, commentMode, coverage, body } = article
  const t = useTranslations('article')
  const { lang, dir } = useEdition()
  const corrected = corrections.at(-1)
  return (
    <div lang={lang} className="mt-6 border-t border-rule pt-3 text-sm text-soft">
      {bylines.length > 0 && (
        <p>
          <Authors bylines={bylines} />
        </p>
      )}
      <p className="facts">
        <span>
          <When at={publishedAt} />
        </span>
        {corrected && (
          <span dir={dir}>
            <a href="#corrections" className="text-held">
              {t.rich('corrected', { when: () => <When at={corrected.at} as="brief" /> })}
            </a>
          </span>
        )}
        {coverage === 'none' && (
          <span dir={dir} className="no-print">
            {t('minutes', { count: readingMinutes(articleText(body)) })}
          </span>
        )}
        {(commentMode === 'closed' ? comments > 0 : commentMode !== 'off') && (
          <span dir={dir} className="no-print">
            <a href="#comments" className="text-talk no-underline hover:underline">
              {t('comments', { count: comments })}
            </a>
          </span>
        )}
      </p>
    </div>
  )
}
