'use client'

import { marked } from '@/components/ui/marked'
import { excerpt } from '@/lib/text'
import type { Resemblance } from '@/lib/triage-model'
import type { Decided, Item } from './item'
import type { ClauseChoice } from './queue'

type Act = (data: FormData) => void

interface CardProps<T> {
  item: T
  clauses: ClauseChoice[]
  send: Act
  busy?: boolean
}

/** One comment and all that is needed to decide it. The text is the largest thing. */
export function WaitingCard({ item, clauses, send, busy }: CardProps<Item>) {
  return (
    <div className="grid gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="min-w-0">
        <p className="small">
          <a href={`/articles/${item.article.slug}`}>{item.article.headline}</a>
        </p>
        {item.parent && (
          <blockquote dir="auto" className="mt-3 border-s-2 border-rule ps-3 text-sm text-soft">
            <bdi className="font-semibold">{item.parent.name}</bdi>: {item.parent.body}
          </blockquote>
        )}
        <p className="mt-3 text-sm">
          <bdi className="font-semibold">{item.name}</bdi>{' '}
          <span className="text-soft">
            {item.guest ? 'guest' : 'signed in'} · {item.sent}
          </span>
        </p>
        <div dir="auto" className="measure mt-2 font-serif text-body whitespace-pre-line">
          {marked(item.body, item.marks)}
        </div>
      </div>
      <div>
        <Findings item={item} clauses={clauses} />
        {item.resembles && <Resembles {...item.resembles} />}
        <div className="mt-4 grid grid-cols-2 gap-3">
          <form action={send}>
            <Seen item={item} act="approve" />
            <button type="submit" disabled={busy} className="button w-full border-approved text-approved">
              Approve
            </button>
          </form>
          <button type="button" popoverTarget={`reject-${item.id}`} className="button border-rejected text-rejected">
            Reject
          </button>
        </div>
        <RejectSheet item={item} clauses={clauses} send={send} />
      </div>
    </div>
  )
}

/** Rejecting asks for the clause. A popover opens without JavaScript too. */
function RejectSheet({ item, clauses, send }: CardProps<Item>) {
  const title = `reject-title-${item.id}`
  return (
    <div id={`reject-${item.id}`} popover="auto" role="dialog" aria-labelledby={title} className="sheet-dialog">
      <form action={send}>
        <h2 id={title} className="font-serif text-xl">
          Which clause does it break?
        </h2>
        <p className="small mt-1">
          {item.name}: {excerpt(item.body, 90)}
        </p>
        <Seen item={item} act="reject" />
        <div role="radiogroup" aria-label="Clause" className="mt-4 max-h-[50vh] divide-y divide-rule overflow-y-auto border-y border-rule">
          {clauses.map((clause, index) => (
            <label key={clause.id} className="flex cursor-pointer gap-3 py-2 text-sm hover:bg-shade">
              <input type="radio" name="clause[]" value={clause.id} required className="mt-1 accent-[var(--talk)]" />
              <span>
                <span className="figures text-soft">{index + 1}</span> <strong>{clause.title}</strong>
              </span>
            </label>
          ))}
        </div>
        <div className="mt-4 flex gap-3">
          <button type="submit" className="button border-rejected text-rejected">
            Reject comment
          </button>
          <button type="button" popoverTarget={`reject-${item.id}`} popoverTargetAction="hide" className="button">
            Cancel
          </button>
        </div>
      </form>
    </div>
  )
}

/** What was decided a moment ago, still in its place, and the way back. */
export function DecidedCard({ item, clauses, send }: CardProps<Decided>) {
  const cited = clauses.filter((clause) => item.clauses.includes(clause.id)).map((clause) => `“${clause.title}”`)
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <p className="min-w-0 flex-1 text-sm">
        <strong className={item.status === 'approved' ? 'text-approved' : 'text-rejected'}>{item.done}</strong>
        {cited.length > 0 && ` under ${cited.join(', ')}`}
        <span className="text-soft"> · {item.name}: </span>
        <bdi className="text-soft">{excerpt(item.body, 140)}</bdi>
      </p>
      <form action={send}>
        <Seen item={item} act="undo" />
        <input type="hidden" name="undoes" value={item.decision} />
        <button type="submit" className="button">
          Undo
        </button>
      </form>
    </div>
  )
}

/** Which text in which state the moderator decides on. */
function Seen({ item, act }: { item: Item; act: 'approve' | 'reject' | 'undo' }) {
  const fields = { comment: item.id, revision: item.revision, seen: item.status, act }
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

function Findings({ item, clauses }: { item: Item; clauses: ClauseChoice[] }) {
  const title = (id: string) => clauses.find((clause) => clause.id === id)?.title ?? id
  if (item.findings.length === 0) return <p className="small">The machine found nothing.</p>
  return (
    <ul className="space-y-2 text-sm">
      {item.findings.map((finding) => (
        <li key={`${finding.clause}-${finding.message}`} className="border-s-2 border-held ps-3">
          <a href={`/comment-policy#${finding.clause}`} className="font-semibold text-held no-underline hover:underline">
            {title(finding.clause)}
          </a>
          <span className="block text-soft">{finding.message}</span>
        </li>
      ))}
    </ul>
  )
}

/** What the triage model makes of it, and why: an order to read in, never a verdict. */
function Resembles({ score, words }: Resemblance) {
  return (
    <p className="mt-3 border-s-2 border-rule ps-3 text-sm text-soft">
      Likeness to what was rejected before: <span className="figures">{Math.round(score * 100)}</span> of 100
      {words.length > 0 && (
        <>
          , mostly for{' '}
          {words.map((word, index) => (
            <span key={word}>
              {index > 0 && ', '}“<bdi>{word}</bdi>”
            </span>
          ))}
        </>
      )}
      .
    </p>
  )
}
