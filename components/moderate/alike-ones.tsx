'use client'

import type { Context } from '@/lib/desk/context'
import { counted } from '@/lib/text'
import { type Row, shownDone } from './desk-rows'
import { useTools } from './tools'

interface AlikeProps {
  row: Row
  alike: Context['alike']
}

/** Comments that say nearly the same, and the way to decide all that wait with this one. */
export function AlikeOnes({ row, alike }: AlikeProps) {
  const { press, ask, addressOf } = useTools()
  if (alike.length === 0) return null
  const waiting = alike.filter(({ status }) => status === 'pending')
  const ids = [row.item.id]
  return (
    <section aria-label="Nearly the same" className="mt-6 border-t border-rule pt-3 text-sm">
      <h3 className="beside-title">{counted(alike.length, 'comment')} nearly the same</h3>
      {alike.map(({ id, name, at, body, similarity, status, authorSame }) => (
        <div key={id} className="mt-2 border-s-2 border-rule ps-3">
          <p className="figures text-soft">
            <a href={addressOf(id)} className="font-semibold">
              <bdi>{name}</bdi>
            </a>{' '}
            · {at} · {Math.round(similarity * 100)} % alike · {status}
            {authorSame && ' · by the same author'}
          </p>
          <p dir="auto" className="measure">
            {body}
          </p>
        </div>
      ))}
      {!shownDone(row) && waiting.length > 0 && (
        <div className="mt-3 flex flex-wrap gap-3 scripted">
          <button
            type="button"
            onClick={() => press({ act: 'approve', ids, others: waiting })}
            className="button button-light text-approved"
          >
            Approve all {waiting.length + 1}
          </button>
          <button type="button" onClick={() => ask(ids, alike)} className="button button-light text-rejected">
            Reject all {alike.length + 1}
          </button>
        </div>
      )}
    </section>
  )
}
