'use client'

import type { Context } from '@/lib/desk/context'
import { measureDone } from '@/lib/measure-words'
import { Standing } from './standing'

const kinds: Record<string, string> = { ...measureDone, note: 'Note' }

/** Who wrote it: standing and why, what became of their other comments, and what moderators did or noted. */
export function Person({ author }: { author: Context['author'] | undefined }) {
  if (!author) return <p className="small">What is known of the author is on its way.</p>
  const { name, kind, standing, because, asGuest, counts, comments, measures, href } = author
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <a href={href} className="font-semibold no-underline hover:underline">
          <bdi>{name}</bdi>
        </a>
        <Standing kind={kind} standing={standing} />
      </p>
      {because && <p className="mt-1 text-sm text-soft">{because}</p>}
      {asGuest && (
        <p className="mt-1 text-sm text-held">
          Written as a guest, as <bdi>{asGuest}</bdi>, under an address that is this account’s now: somebody else may have typed it.
        </p>
      )}
      <dl className="person-counts figures">
        {statuses
          .filter((status) => counts[status] > 0)
          .map((status) => (
            <div key={status}>
              <dt>{status}</dt>
              <dd>{counts[status].toLocaleString('en')}</dd>
            </div>
          ))}
      </dl>
      {measures.length > 0 && (
        <>
          <h3 className="beside-title mt-5">Measures and notes</h3>
          {measures.map(({ kind, reason, at, by, until }) => (
            <p key={`${kind} ${at} ${reason}`} className="mt-2 text-sm">
              <span className="font-semibold">{kinds[kind] ?? kind}</span>
              {until && ` until ${until}`}
              <span className="figures text-soft">
                {' '}
                · <bdi>{by}</bdi>, {at}
              </span>
              {reason && (
                <span dir="auto" className="block">
                  {reason}
                </span>
              )}
            </p>
          ))}
        </>
      )}
      <h3 className="beside-title mt-5">Other comments</h3>
      {comments.length === 0 && <p className="small mt-2">This is the first.</p>}
      {comments.map(({ id, text, at, status, done, by }) => (
        <div key={id} className="mt-3 text-sm">
          <p className="figures text-xs text-soft">
            <span className={colours[status]}>{done || status}</span>
            {by && (
              <>
                {' '}
                by <bdi>{by}</bdi>
              </>
            )}{' '}
            · {at}
          </p>
          <p dir="auto" className="font-serif leading-snug">
            {text}
          </p>
        </div>
      ))}
    </>
  )
}

const statuses = ['approved', 'rejected', 'pending', 'withdrawn'] as const
const colours = {
  approved: 'font-semibold text-approved',
  rejected: 'font-semibold text-rejected',
  pending: 'font-semibold text-held',
  withdrawn: 'font-semibold text-withdrawn',
}
