import { SinceThen } from '@/components/corrections/since-then'
import { When } from '@/components/site/when'
import { initials, paragraphs } from '@/lib/text'
import type { Shown } from '@/lib/threads'
import { Quote } from './quote'

/** One comment, and what can be done with it. Its classes are in talk.css: a page may have hundreds of them. */
export function Comment({ comment, article, open }: { comment: Shown; article: string; open: boolean }) {
  const anchor = `comment-${comment.id}`
  return (
    <>
      <article id={anchor} aria-label={`Comment by ${comment.name}`} data-whose={comment.whose} className="comment">
        <header>
          <span aria-hidden>{initials(comment.name)}</span>
          <p>
            <bdi>{comment.name}</bdi>
            {comment.staff && <strong>Staff</strong>}
            {comment.picked && <strong className="pick">Editors’ pick</strong>}
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
            Respect
          </button>
          {comment.respects && <i>{comment.respects}</i>}
          {open && (
            <a href={`/articles/${article}/reply/${comment.id}#add-a-comment`} data-reply={comment.id}>
              Reply
            </a>
          )}
          <button type="button" data-act="share">
            Share
          </button>
          <a href={`/comments/${comment.id}/report`} rel="nofollow">
            Report
          </a>
          <button type="button" data-act="more" aria-expanded="false">
            More
          </button>
        </div>
      </article>
      <div data-slot={comment.id} />
    </>
  )
}
