export interface ShownMeasure {
  id: string
  kind: 'warn' | 'restrict' | 'ban' | 'trust' | 'lift' | 'note'
  /** "Restricted until 3 December" */
  done: string
  reason: string
  clauses: { id: string; title: string }[]
  policyVersion: number
  by: string
  at: string
  /** "by NAME, 24 Nov, 14:05", where it was taken back. */
  undone: string
  /** It is about guests who gave the account's address, and does not hold for the account. */
  ofGuests: boolean
  latest: boolean
}

const colours = {
  warn: 'text-held',
  restrict: 'text-held',
  ban: 'text-rejected',
  trust: 'text-approved',
  lift: 'text-approved',
  note: 'text-soft',
}
const icons = { warn: '!', restrict: '◐', ban: '✕', trust: '★', lift: '✓', note: '✎' }

interface HistoryProps {
  past: ShownMeasure[]
  /** The way to undo the latest, which stands beside it. */
  undo: React.ReactNode
}

/** Everything that was done and noted about somebody, newest first, and what was taken back struck through. */
export function History({ past, undo }: HistoryProps) {
  if (past.length === 0) return <p className="mt-2 text-soft">Nothing was ever done or noted about them.</p>
  return (
    <ol className="mt-1">
      {past.map(({ id, kind, done, reason, clauses, policyVersion, by, at, undone, ofGuests, latest }) => (
        <li key={id} className="border-b border-rule py-3 last:border-0">
          <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
            <span className={`font-semibold ${undone ? 'text-soft line-through' : colours[kind]}`}>
              <span aria-hidden className="me-1.5">
                {icons[kind]}
              </span>
              {done}
            </span>
            {latest && undo}
          </p>
          <p dir="auto" className={`mt-1 whitespace-pre-line ${undone ? 'text-soft' : ''}`}>
            {reason}
          </p>
          <p className="small figures mt-1">
            <bdi>{by}</bdi>, {at}
            {clauses.map((clause) => (
              <span key={clause.id}>
                {' · '}
                <a href={`/comment-policy/${policyVersion}#${clause.id}`} className="underline">
                  {clause.title}
                </a>
              </span>
            ))}
          </p>
          {ofGuests && <p className="small">About guests who gave this address, not the account.</p>}
          {undone && <p className="small figures">Taken back {undone}</p>}
        </li>
      ))}
    </ol>
  )
}
