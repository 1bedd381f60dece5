'use client'

import { useId } from 'react'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { release } from './actions'
import { Refused } from './told'

interface ReleaseProps {
  revision: number
  summary: string
  /** Why a reason is wanted; null where none is. */
  reasonWanted: string | null
  timeZone: string
  /** As the field has it: the earliest time that makes sense. */
  soon: string
}

/** From the draft to the policy: at once or at a set time, with what changed for everybody, and why for the newsroom. */
export function ReleaseForm({ revision, summary, reasonWanted, timeZone, soon }: ReleaseProps) {
  const { refused, pending, form } = useKeptForm(release)
  const { errors = {}, values = {} } = refused ?? {}
  const later = values.when === 'later'
  return (
    <form {...form} aria-labelledby="release-title" className="measure [&>input:first-child+div]:mt-0">
      {refused && <Refused>{refused.message ?? 'Not in force yet. Please look at what is marked below.'}</Refused>}
      <input type="hidden" name="revision" value={revision} />
      <Field
        label="What changed and why"
        name="summary"
        defaultValue={values.summary ?? summary}
        error={errors.summary}
        hint="For everybody: it is published with the version."
        rows={3}
        dir="auto"
        required
      />
      <Field
        label="Reason"
        name="reason"
        defaultValue={values.reason}
        error={errors.reason}
        hint={reasonWanted ?? 'For the newsroom. Not needed: in its dry run the draft did no worse than the version in force.'}
        rows={2}
        dir="auto"
        required={reasonWanted !== null}
      />
      <fieldset className="mt-5">
        <legend className="text-sm font-semibold">When</legend>
        <Radio name="when" value="now" label="At once" checked={!later} />
        <Radio name="when" value="later" label="At a set time" checked={later} />
        <div className="ms-8 max-w-72 has-[[value=now]:checked]:opacity-60">
          <Field label={`Date and time (${timeZone})`} name="at" type="datetime-local" defaultValue={values.at ?? soon} error={errors.at} />
        </div>
      </fieldset>
      <button type="submit" className="button button-main mt-6" aria-disabled={pending}>
        Put in force
      </button>
    </form>
  )
}

function Radio({ name, value, label, checked }: { name: string; value: string; label: string; checked: boolean }) {
  const id = useId()
  return (
    <p className="mt-2 flex items-center gap-3">
      <input id={id} type="radio" name={name} value={value} defaultChecked={checked} className="size-5 accent-[var(--talk)]" />
      <label htmlFor={id}>{label}</label>
    </p>
  )
}
