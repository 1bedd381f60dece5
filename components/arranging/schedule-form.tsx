'use client'

import { useActionState } from 'react'
import { SignInAgain } from '@/components/newsroom/sign-in-again'
import { Field } from '@/components/ui/field'
import { schedule } from './actions'

interface ScheduleProps {
  place: string
  version: string
  timeZone: string
  /** What the field holds at first. */
  soon: string
}

/** A date and a time at which the draft becomes the page. */
export function ScheduleForm({ place, version, timeZone, soon }: ScheduleProps) {
  const [answer, send, pending] = useActionState(schedule, null)
  const { values, errors, message } = answer?.state === 'refused' ? answer : { values: {}, errors: {}, message: undefined }
  const typed: Record<string, string> = values
  const wrong: Record<string, string> = errors
  return (
    <form action={send} onSubmit={(event) => pending && event.preventDefault()} aria-label="Schedule" key={JSON.stringify(values)}>
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="version" value={version} />
      <Field label={`Date and time (${timeZone})`} name="at" type="datetime-local" defaultValue={typed.at ?? soon} error={wrong.at} />
      {message && !wrong.at && (
        <p role="alert" className="mt-2 text-sm font-semibold text-rejected">
          {message}
          <SignInAgain refused={answer} />
        </p>
      )}
      <button type="submit" aria-disabled={pending} className="button mt-3">
        Schedule
      </button>
    </form>
  )
}
