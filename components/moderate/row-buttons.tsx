'use client'

import { actsFrom } from '@/lib/status'
import { type Row, shownDone, shownStatus } from './desk-rows'
import { Key } from './key'
import { Seen } from './seen'
import { useTools } from './tools'

/** The quiet buttons of a row: Approve and Reject, or Undo. */
export function RowButtons({ row }: { row: Row }) {
  const { item, done, sending } = row
  const { pressRow, ask, plain, addressOf } = useTools()
  const said = shownDone(row)
  if (said && sending) return null
  if (said?.mine)
    return (
      <form action={plain} onSubmit={now(() => pressRow('undo', item.id))} className="ms-auto">
        <Seen item={item} act="undo" undoes={done?.decision} />
        <button type="submit" value="undo" aria-describedby={`name-${item.id}`} className="quiet row-button">
          Undo <Key name="undo" />
        </button>
      </form>
    )
  if (item.appealed && !sending)
    return <p className="small">{item.appealed === 'mine' ? 'Somebody else decides the appeal.' : 'Appealed'}</p>
  const acts = actsFrom(shownStatus(row), 'moderator')
  return (
    <div className="ms-auto flex gap-4">
      {acts.includes('approve') && (
        <form action={plain} onSubmit={now(() => pressRow('approve', item.id))}>
          <Seen item={item} act="approve" />
          <button type="submit" value="approve" aria-describedby={`name-${item.id}`} className="quiet row-button text-approved">
            Approve
          </button>
        </form>
      )}
      {acts.includes('reject') && (
        // Without JavaScript the clauses come with the next page.
        <form method="get" action="/moderate" onSubmit={now(() => ask([item.id]))}>
          <AddressFields address={addressOf(item.id)} />
          <input type="hidden" name="act" value="reject" />
          <button type="submit" value="reject" aria-describedby={`name-${item.id}`} className="quiet row-button text-rejected">
            Reject
          </button>
        </form>
      )}
    </div>
  )
}

/** A form that asks by GET forgets the query of its address; so it is sent as fields. */
function AddressFields({ address }: { address: string }) {
  const fields = [...new URLSearchParams(address.split('?')[1] ?? '')]
  return fields.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

const now = (work: () => void) => (event: React.FormEvent) => {
  event.preventDefault()
  work()
}
