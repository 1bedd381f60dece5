'use client'

import type { Item } from './item'
import { useTools } from './tools'

/** What the machine found, beside the words it found it in; and what it makes of the whole. */
export function Findings({ item, numberOf }: { item: Item; numberOf: (clause: string) => number }) {
  const { clauses } = useTools()
  const title = (id: string) => clauses.find((clause) => clause.id === id)?.title ?? id
  return (
    <div className="margin-notes">
      {item.findings.length === 0 && <p className="small">The machine found nothing.</p>}
      {item.findings.map(({ clause, message }) => (
        <p key={`${clause} ${message}`} className="text-sm">
          <a href={`/comment-policy#${clause}`} className="font-semibold text-held no-underline hover:underline">
            <span className="figures">{numberOf(clause) || ''}</span> {title(clause)}
          </a>
          <span className="block text-soft">{message}</span>
        </p>
      ))}
      {item.resembles && <Resembles {...item.resembles} />}
    </div>
  )
}

/** What the triage model makes of it, and why: an order to read in, never a verdict. */
function Resembles({ score, words }: NonNullable<Item['resembles']>) {
  return (
    <p className="text-sm text-soft">
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
