'use client'

import { actsFrom } from '@/lib/status'
import { type Row, shownStatus } from './desk-rows'
import { Key } from './key'
import { Seen } from './seen'
import { useTools } from './tools'

interface ActionsBarProps {
  row: Row
  skip: () => void
}

/** What can be done with the comment that is open: a toolbar above it, and under the thumb on a phone. */
export function ActionsBar({ row, skip }: ActionsBarProps) {
  const { item, claim } = row
  const { press, ask, plain, claim: toggle, me } = useTools()
  const status = shownStatus(row)
  const acts = item.appealed && !row.sending ? [] : actsFrom(status, 'moderator')
  const mine = claim?.byId === me.id
  const waits = status === 'pending' || item.openReports > 0 || item.appealed !== null
  const ids = [item.id]
  function decide(event: React.FormEvent) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const act = submitter?.getAttribute('value')
    if (act === 'approve' || act === 'hold' || act === 'undo') press({ act, ids })
    if (act === 'claim' || act === 'release') toggle(item.id)
  }
  return (
    <section aria-label="Decide" className="actions-bar">
      <form action={plain} onSubmit={decide} className="contents">
        <Seen item={item} />
        {acts.includes('approve') && (
          <button type="submit" name="act" value="approve" className="button border-approved text-approved">
            Approve <Key name="approve" />
          </button>
        )}
        {acts.includes('reject') && (
          <button
            type="button"
            popoverTarget="reject"
            onClick={(event) => {
              event.preventDefault()
              ask(ids)
            }}
            className="button border-rejected text-rejected"
          >
            Reject <Key name="reject" />
          </button>
        )}
        <span className="actions-more">
          {acts.includes('hold') && (
            <button type="submit" name="act" value="hold" className="button button-light">
              Hold <Key name="hold" />
            </button>
          )}
          <button type="button" onClick={skip} className="button button-light scripted">
            Next <Key name="next" />
          </button>
          {(mine || waits) && (
            <button type="submit" name="act" value={mine ? 'release' : 'claim'} className="button button-light">
              {mine ? 'Release' : 'Claim'} <Key name="claim" />
            </button>
          )}
          {acts.includes('reject') && (
            <button type="button" popoverTarget="ban" className="button button-light">
              Reject and ban…
            </button>
          )}
        </span>
      </form>
      {/* In its row it stands beside what it takes back; a phone shows one of the two. */}
      {row.done?.mine && !row.sending && (
        <form action={plain} onSubmit={decide} className="contents">
          <Seen item={item} act="undo" undoes={row.done.decision} />
          <button type="submit" value="undo" className="button phone-only">
            Undo <Key name="undo" />
          </button>
        </form>
      )}
    </section>
  )
}
