import { When } from '@/components/site/when'
import type { Article } from '@/lib/articles'
import { counted } from '@/lib/text'
import { Authors } from './authors'

/** Who, when, corrected when, and how many answered. */
export function Byline({ article, comments }: { article: Article; comments: number }) {
  const { bylines, publishedAt, corrections, commentMode, lang } = article
  const corrected = corrections.at(-1)
  const open = commentMode !== 'closed' && commentMode !== 'off'
  return (
    <div className="mt-6 border-t border-rule pt-3 text-sm text-soft">
      {bylines.length > 0 && (
        <p>
          <Authors bylines={bylines} lang={lang} />
        </p>
      )}
      <p className="facts">
        <span>
          <When at={publishedAt} lang={lang} />
        </span>
        {corrected && (
          <span>
            <a href="#corrections" lang="en" dir="ltr" className="text-held">
              Corrected <When at={corrected.at} as="brief" />
            </a>
          </span>
        )}
        {(open || comments > 0) && (
          <span className="no-print">
            <a href="#comments" lang="en" dir="ltr" className="text-talk no-underline hover:underline">
              {comments ? counted(comments, 'comment') : 'Comment'}
            </a>
          </span>
        )}
      </p>
    </div>
  )
}
