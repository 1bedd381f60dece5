import { When } from '@/components/site/when'
import { initials, paragraphs } from '@/lib/text'
import type { Node, Shown } from '@/lib/threads'

/** Threads by indent and one hairline; what was taken away leaves a line, so that its replies still make sense. */
export function Threads({ threads, article, open }: { threads: Node[]; article: string; open: boolean }) {
  return (
    <ol className="divide-y divide-rule">
      {threads.map((node) => (
        <Thread key={node.id} node={node} article={article} open={open} />
      ))}
    </ol>
  )
}

function Thread({ node, article, open }: { node: Node; article: string; open: boolean }) {
  return (
    <li className={node.level === 0 ? 'py-6' : 'pt-5'}>
      {node.comment === 'gone' ? <Gone /> : <Comment comment={node.comment} article={article} open={open} />}
      {node.replies.length > 0 && (
        <ol className="ms-3 border-s border-rule ps-4 sm:ms-4 sm:ps-6">
          {node.replies.map((reply) => (
            <Thread key={reply.id} node={reply} article={article} open={open} />
          ))}
        </ol>
      )}
    </li>
  )
}

const Gone = () => <p className="small italic">A comment that stood here is no longer shown.</p>

function Comment({ comment, article, open }: { comment: Shown; article: string; open: boolean }) {
  const anchor = `comment-${comment.id}`
  return (
    <>
      <article
        id={anchor}
        aria-label={`Comment by ${comment.name}`}
        className="scroll-mt-20 target:bg-shade target:outline-8 target:outline-shade"
      >
        <header className="flex items-center gap-3">
          <span aria-hidden className="grid size-9 shrink-0 place-items-center rounded-full bg-shade text-xs font-semibold text-soft">
            {initials(comment.name)}
          </span>
          <p className="text-sm leading-tight">
            <bdi className="font-semibold">{comment.name}</bdi>
            {comment.staff && <span className="ms-2 text-xs font-semibold text-talk">Staff</span>}
            <br />
            <a href={`#${anchor}`} className="small no-underline hover:underline">
              <When at={comment.at} as="short" />
            </a>
          </p>
        </header>
        <div dir="auto" className="measure mt-3 space-y-3 font-serif text-[1.0625rem] leading-[1.55]">
          {paragraphs(comment.body).map((text, index) => (
            // Paragraphs have no names of their own and never move.
            <p key={index} className="whitespace-pre-line">
              {text}
            </p>
          ))}
        </div>
        <p className="no-print mt-2 flex gap-6">
          {open && (
            <a
              href={`/articles/${article}/reply/${comment.id}#add-a-comment`}
              data-reply={comment.id}
              data-name={comment.name}
              className="quiet"
            >
              Reply
            </a>
          )}
          <a href={`/comments/${comment.id}/report`} rel="nofollow" className="quiet font-normal text-soft">
            Report
          </a>
        </p>
      </article>
      <div data-slot={comment.id} />
    </>
  )
}
