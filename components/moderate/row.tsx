'use client'

import { memo } from 'react'
import { counted } from '@/lib/text'
import { isBlurred } from './blurred'
import { Claimed } from './claimed'
import { DecidedWords } from './decided-words'
import { type Row, shownDone } from './desk-rows'
import { manyValue } from './many-value'
import { MarkedText } from './marked-text'
import { RowButtons } from './row-buttons'
import { useTools } from './tools'

interface RowProps {
  row: Row
  current: boolean
  selected: boolean
  /** Its text was asked for although it is blurred. */
  shown: boolean
}

/** One comment of the list, in short: whose, where, the words, what was found, and the two decisions. */
export const QueueRow = memo(function QueueRow({ row, current, selected, shown }: RowProps) {
  const { item, claim, trouble } = row
  const { addressOf, blurAbove, go, me } = useTools()
  const done = shownDone(row)
  const blurred = !shown && isBlurred(item, blurAbove)
  const others = claim !== null && claim.byId !== me.id
  function open(event: React.MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    go(item.id)
  }
  return (
    <li id={`queue-${item.id}`} aria-current={current ? 'true' : undefined} data-done={done ? '' : undefined} className="desk-row">
      <Selector row={row} selected={selected} />
      <div className="min-w-0">
        <p className="flex items-baseline gap-2 text-sm">
          <a id={`name-${item.id}`} href={addressOf(item.id)} onClick={open} className="row-link truncate">
            <bdi>{item.name}</bdi>
          </a>
          <time dateTime={item.at} className="figures ms-auto shrink-0 text-xs text-soft">
            {item.sent}
          </time>
        </p>
        <p dir="auto" className="truncate text-xs text-soft">
          {item.article.headline}
        </p>
        <div dir="auto" aria-hidden={blurred || undefined} data-blurred={blurred ? '' : undefined} className="row-text">
          <MarkedText text={item.body} marks={item.marks} />
        </div>
        {blurred && <p className="small">Blurred: open it to read it.</p>}
        {!done && <Marks row={row} />}
        {claim && (others || current) && !done && (
          <p className="mt-1 text-xs">
            <Claimed claim={claim} />
          </p>
        )}
        {trouble && (
          <p role="alert" className="mt-2 border-s-4 border-rejected bg-shade px-3 py-2 text-sm font-semibold">
            {trouble}
          </p>
        )}
        <div className="mt-1 flex min-h-6 flex-wrap items-center gap-x-4 text-sm">
          {done && (
            <p className="min-w-0 flex-1">
              <DecidedWords done={done} sending={row.sending !== null} />
            </p>
          )}
          <RowButtons row={row} />
        </div>
      </div>
    </li>
  )
})

function Selector({ row: { item }, selected }: { row: Row; selected: boolean }) {
  const { select } = useTools()
  return (
    <label className="row-select">
      <input
        type="checkbox"
        form="many"
        name="comment[]"
        value={manyValue(item)}
        aria-label="Select"
        aria-describedby={`name-${item.id}`}
        checked={selected}
        onChange={() => {}}
        onClick={(event) => select(item.id, event.shiftKey)}
      />
    </label>
  )
}

/** What the machine and readers say of it, a line each. */
function Marks({ row: { item } }: { row: Row }) {
  const { clauses } = useTools()
  const title = (id: string) => clauses.find((clause) => clause.id === id)?.title ?? id
  return (
    <>
      {/* That a guest waits is said by what the author is. */}
      {item.findings
        .filter(({ check }) => check !== 'newcomer')
        .map(({ clause, message }) => (
          <p key={`${clause} ${message}`} className="mt-0.5 truncate text-xs text-soft">
            <span className="font-semibold text-held">{title(clause)}</span> <span>{message}</span>
          </p>
        ))}
      {item.openReports > 0 && <p className="mt-0.5 text-xs font-semibold text-held">{counted(item.openReports, 'report')}</p>}
    </>
  )
}
