import { When } from '@/components/site/when'
import type { ListedRevision } from '@/lib/newsroom/revision-list'
import { RestoreForm } from './restore-form'

interface RevisionsProps {
  article: string
  revisions: ListedRevision[]
  from: number
  to: number | 'now'
}

/** Which two are compared: a plain form, the choice is in the address. */
export function CompareForm({ article, revisions, from, to }: RevisionsProps) {
  const choices = revisions.map(({ number, note }) => (
    <option key={number} value={number}>
      Revision {number}
      {note && `: ${note}`}
    </option>
  ))
  return (
    <form action={`/newsroom/articles/${article}/revisions`} method="get" aria-label="Compare" className="desk-filters">
      <label className="flex items-center gap-2 text-sm">
        From
        <select name="from" defaultValue={from} className="input">
          {choices}
        </select>
      </label>
      <label className="flex items-center gap-2 text-sm">
        To
        <select name="to" defaultValue={to} className="input">
          <option value="now">What is being written</option>
          {choices}
        </select>
      </label>
      <button type="submit" className="button button-light">
        Compare
      </button>
    </form>
  )
}

/** Every revision: who, when, why, and whether readers had it. */
export function RevisionTable({ article, revisions }: Pick<RevisionsProps, 'article' | 'revisions'>) {
  return (
    <ol reversed className="border-t border-rule">
      {revisions.map(({ number, at, note, public: isPublic, by }) => (
        <li key={number} className="border-b border-rule py-2 text-sm">
          <p className="font-semibold">
            <a
              href={`/newsroom/articles/${article}/revisions?from=${number}`}
              aria-label={`Revision ${number}, compared with what is being written`}
            >
              Revision {number}
            </a>
            {note && (
              <span className="font-normal" dir="auto">
                {' '}
                {note}
              </span>
            )}
          </p>
          <div className="facts small">
            <span>
              <When at={at} as="short" />
            </span>
            {by && (
              <span>
                <bdi>{by.name}</bdi>
              </span>
            )}
            {isPublic && <span className="font-semibold text-approved">Stood on the page</span>}
            <span>
              <RestoreForm article={article} number={number} />
            </span>
          </div>
        </li>
      ))}
    </ol>
  )
}
