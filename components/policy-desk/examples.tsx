import { When } from '@/components/site/when'
import { type Mark, marked } from '@/components/ui/marked'
import type { Shown } from '@/lib/dry-run/examples'
import { counted, excerpt } from '@/lib/text'

interface ExamplesProps {
  title: string
  /** What moderators decided: approved or rejected. */
  decided: string
  count: number
  comments: Shown[]
  titles: Map<string, string>
  open?: boolean
}

const endings = { refused: 'would be refused', held: 'would be held', passed: 'would be let through' }

/** The comments with which the draft and the version in force do not do the same, to be read. */
export function Examples({ title, decided, count, comments, titles, open }: ExamplesProps) {
  if (count === 0) return null
  return (
    <details open={open} className="mt-4 border-t border-rule pt-3">
      <summary className="cursor-pointer font-semibold">
        {title}: {counted(count, 'comment')}
      </summary>
      {count > comments.length && <p className="small mt-1">The {comments.length} newest:</p>}
      <ol className="divide-y divide-rule">
        {comments.map((comment) => (
          <li key={comment.id} className="py-4">
            <p dir="auto" className="measure font-serif text-base whitespace-pre-line">
              {shortened(comment.body, comment.marks)}
            </p>
            <p className="mt-2 text-sm">
              <strong className="text-held">
                {endings[comment.outcome]}
                {comment.clauses.length > 0 &&
                  `${comment.outcome === 'passed' ? ', not any more' : ''} under ${quoted(comment.clauses, titles)}`}
              </strong>{' '}
              · {decided} by {comment.decidedBy}, <When at={comment.decidedAt} as="short" />
            </p>
            <p className="small">
              <bdi>{comment.name}</bdi> under{' '}
              <a href={`/articles/${comment.article.slug}#comment-${comment.id}`} className="underline">
                {excerpt(comment.article.headline, 80)}
              </a>
            </p>
          </li>
        ))}
      </ol>
    </details>
  )
}

const quoted = (ids: string[], titles: Map<string, string>) => ids.map((id) => `“${titles.get(id) ?? id}”`).join(', ')

/** As much of a long comment as shows what was found, or how it begins. */
const longest = 700

function shortened(body: string, marks: Mark[]) {
  const first = Math.min(...marks.map(({ start }) => start), body.length)
  const from = first < body.length && first > longest ? first - 200 : 0
  const to = Math.min(body.length, from + longest)
  return [from > 0 && '… ', ...marked(body, marks, { from, to }), to < body.length && ' …']
}
