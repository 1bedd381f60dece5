'use client'

import { useEffect, useRef } from 'react'
import { Refused } from '@/components/policy-desk/told'
import { useKeptForm } from '@/components/ui/kept-form'
import { TextArea } from '@/components/ui/text-area'
import { rejectAndBan } from './actions'
import { Choice, type Option } from './choice'
import { ClauseChoice } from './clause-choice'
import type { Row } from './desk-rows'
import { manyValue } from './many-value'

const measures: Option[] = [
  ['restrict', 'Restrict', 'Whatever they write waits for a moderator.'],
  ['ban', 'Ban', 'They cannot comment.'],
]
const lengths: Option[] = [
  ['day', 'A day'],
  ['week', 'A week'],
  ['month', 'A month'],
  ['year', 'A year'],
  ['good', 'For good'],
]
const others: Option[] = [
  ['none', 'Leave it as it is'],
  ['waiting', 'Reject what waits'],
  ['everything', 'Reject what waits and what is published'],
]

/** The form's answer and state, which outlive the comment that it is about. */
export const useBan = () => useKeptForm(rejectAndBan)

interface BanSheetProps {
  row: Row
  ban: ReturnType<typeof useBan>
  done: (result: { batch: string; decided: Record<string, string>; said: string }, clause: string) => void
}

/** Rejects the comment and keeps its author from writing on, with everything else of theirs as chosen, in one sweep that can be undone. */
export function BanSheet({ row, ban, done }: BanSheetProps) {
  const sheet = useRef<HTMLDivElement>(null)
  const { answer, refused, pending, form } = ban
  const { item } = row
  const values = refused?.values ?? {}
  const finished = useRef(done)
  finished.current = done
  useEffect(() => {
    if (answer?.state !== 'done') return
    sheet.current?.hidePopover()
    finished.current(answer.result, answer.result.clause)
  }, [answer])
  return (
    <div ref={sheet} id="ban" popover="auto" role="dialog" aria-labelledby="ban-title" className="sheet-dialog">
      <form key={item.id} {...form}>
        <h2 id="ban-title" className="font-serif text-xl">
          Reject, and restrict or ban <bdi>{item.name}</bdi>
        </h2>
        {refused && <Refused>{refused.message ?? 'Not done yet. Please look at what is marked below.'}</Refused>}
        <input type="hidden" name="comment" value={manyValue(item)} />
        <p className="mt-4 text-sm font-semibold">Which clause does it break?</p>
        <div className="mt-1">
          <ClauseChoice error={refused?.errors.clause} chosen={values['clause[]']} />
        </div>
        <div className="mt-4 grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <Choice legend="The author" name="kind" options={measures} chosen={values.kind ?? 'restrict'} />
          <Choice legend="For how long" name="long" options={lengths} chosen={values.long ?? 'week'} />
        </div>
        <div className="mt-4">
          <Choice legend="Everything else of theirs" name="all" options={others} chosen={values.all ?? 'none'} />
        </div>
        <label htmlFor="ban-reason" className="mt-4 block text-sm font-semibold">
          Reason
        </label>
        <TextArea
          id="ban-reason"
          name="reason"
          rows={2}
          dir="auto"
          defaultValue={values.reason}
          aria-required
          aria-invalid={refused?.errors.reason ? true : undefined}
          className="input mt-1"
        />
        {refused?.errors.reason && <p className="mt-1 text-sm font-semibold text-rejected">{refused.errors.reason}</p>}
        <div className="mt-5 flex gap-3">
          <button type="submit" aria-disabled={pending} className="button border-rejected text-rejected">
            Reject and apply
          </button>
          <button type="button" popoverTarget="ban" popoverTargetAction="hide" className="button">
            Cancel
          </button>
        </div>
      </form>
    </div>
  )
}
