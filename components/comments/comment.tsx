import { useTranslations } from 'next-intl'
import { SinceThen } from '@/components/corrections/since-then'
import { When } from '@/components/site/when'
import { A } from '@/components/ui/a'
import { initials, paragraphs } from '@/lib/text'
import type { Shown } from '@/lib/threads'
import { Quote } from './quote'

/** One comment, and what can be done with it. Its classes are in talk.css: a page may have hundreds of them. */
export function Comment({ comment, article, open }: { comment: Shown; article: string; open: boolean }) {
  const t = useTranslations('comments')
  const anchor = `comment-${comment.id}`
  return (
    <>
      <article id={anchor} aria-label={t('by', { name: comment.name })} data-whose={comment.whose} className="comment">
        <header>
          <span aria-hidden>{initials(comment.name)}</span>
          <p>
            <bdi>{comment.name}</bdi>
            {comment.staff && <strong>{t('staff')}</strong>}
            {comment.picked && <strong className="pick">{t('pick')}</strong>}
            <br />
            <a href={`#${anchor}`}>
              <When at={comment.at} as="short" />
            </a>
          </p>
        </header>
        <SinceThen since={comment.since} />
        {comment.quote && <Quote quote={comment.quote} />}
        <div dir="auto">
          {paragraphs(comment.body).map((text, index) => (
            // Paragraphs have no names of their own and never move.
            <p key={index}>{text}</p>
          ))}
        </div>
        <div className="acts">
          <button type="submit" form="respect" name="comment" value={comment.id}>
            {t('respect')}
          </button>
          {comment.respects && <i>{t('atLeast', { count: Number(comment.respects.replace(/\D/g, '')) })}</i>}
          {open && (
            <A href={`/articles/${article}/reply/${comment.id}#add-a-comment`} data-reply={comment.id}>
              {t('reply')}
            </A>
          )}
          <button type="button" data-act="share">
            {t('share')}
          </button>
          <A href={`/comments/${comment.id}/report`} rel="nofollow">
            {t('report')}
          </A>
          <button type="button" data-act="more" aria-expanded="false">
            {t('more')}
          </button>
        </div>
      </article>
      <div data-slot={comment.id} />
    </>
  )
}
