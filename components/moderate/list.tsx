'use client'

import type { Desk } from './desk-rows'
import { QueueRow } from './row'

interface ListProps {
  desk: Desk
  shown: ReadonlySet<string>
  more: string | null
  loadMore: () => void
  showCame: () => void
}

/** The queue. What is decided stays in its place, so that nothing jumps. */
export function List({ desk, shown, more, loadMore, showCame }: ListProps) {
  const { rows, current, selected, came } = desk
  return (
    <>
      {came.length > 0 && (
        <p className="border-b border-rule py-2 text-center">
          <button type="button" onClick={showCame} className="quiet min-h-8">
            {came.length} new {came.length === 1 ? 'comment' : 'comments'}
          </button>
        </p>
      )}
      {rows.length === 0 && (
        <p className="py-10 font-serif text-lg text-soft">Nothing is in this list. What comes is offered here as it arrives.</p>
      )}
      <ol>
        {rows.map((row) => (
          <QueueRow
            key={row.item.id}
            row={row}
            current={row.item.id === current}
            selected={selected.includes(row.item.id)}
            shown={shown.has(row.item.id)}
          />
        ))}
      </ol>
      {more && (
        <p className="py-5">
          <a
            href={more}
            onClick={(event) => {
              event.preventDefault()
              loadMore()
            }}
            className="button"
          >
            More of the queue
          </a>
        </p>
      )}
    </>
  )
}
