import { When } from '@/components/site/when'
import type { PastComment, PastDecision } from '@/lib/people-profile'
import type { Status } from '@/lib/status'
import { counted, excerpt } from '@/lib/text'

const states: Record<Status, [colour: string, icon: string, word: string]> = {
  pending: ['text-held', '◷', 'Waiting'],
  approved: ['text-approved', '✓', 'Approved'],
  rejected: ['text-rejected', '✕', 'Rejected'],
  withdrawn: ['text-withdrawn', '–', 'Withdrawn'],
}

/** Somebody's comments, each with its state and every decision on it. */
export function PastComments({ comments }: { comments: PastComment[] }) {
  return (
    <ol>
      {comments.map(({ id, body, status, at, article, decisions: [last, ...earlier] }) => {
        const [colour, icon, word] = states[status]
        return (
          <li key={id} className="border-t border-rule py-4 first:border-0 first:pt-2">
            <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
              <span className={`font-semibold ${colour}`}>
                <span aria-hidden className="me-1.5">
                  {icon}
                </span>
                {word}
              </span>
              <a
                href={`/articles/${article.slug}${status === 'approved' ? `#comment-${id}` : ''}`}
                dir="auto"
                className="min-w-0 no-underline hover:underline"
              >
                {article.headline}
              </a>
              <span className="small figures">
                <When at={at} as="short" />
              </span>
            </p>
            <p dir="auto" className="measure mt-1 font-serif text-lg">
              {excerpt(body, 700)}
            </p>
            {last && <Told decision={last} />}
            {earlier.length > 0 && (
              <details className="mt-1">
                <summary className="small cursor-pointer">{counted(earlier.length, 'earlier decision')}</summary>
                {earlier.map((decision) => (
                  <Told key={decision.id} decision={decision} />
                ))}
              </details>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** "Rejected by NAME, 24 Nov, 14:05 · Answer the argument · the note" */
function Told({ decision: { done, by, at, clauses, policyVersion, note } }: { decision: PastDecision }) {
  return (
    <p className="small figures mt-1">
      {done} by <bdi>{by}</bdi>, <When at={at} as="short" />
      {clauses.map(({ id, title }) => (
        <span key={id}>
          {' · '}
          <a href={`/comment-policy/${policyVersion}#${id}`} className="underline">
            {title}
          </a>
        </span>
      ))}
      {note && (
        <>
          {' · '}
          <bdi>{note}</bdi>
        </>
      )}
    </p>
  )
}
