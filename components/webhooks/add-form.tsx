'use client'

import { Refused } from '@/components/policy-desk/told'
import { Fault } from '@/components/ui/fault'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { events } from '@/lib/webhooks/events'
import { add } from './actions'
import { Secret } from './secret'

/** Adds an address that is told. */
export function AddWebhook() {
  const { answer, refused, pending, form } = useKeptForm(add)
  const { values = {}, errors = {} } = refused ?? {}
  const made = answer?.state === 'done' ? answer.result : null
  return (
    <form {...form} aria-labelledby="add" className="max-w-[40rem]" key={made?.id ?? ''}>
      {made && (
        <Secret secret={made.secret}>
          <bdi dir="ltr">{made.url}</bdi> is added.
        </Secret>
      )}
      {refused?.message && !errors.url && !errors.events && <Refused>{refused.message}</Refused>}
      <Field label="Address" name="url" dir="ltr" hint="Begins with https://." defaultValue={values.url} error={errors.url} required />
      <fieldset className="mt-4 min-w-0" aria-describedby={errors.events ? 'events-error' : undefined}>
        <legend className="text-sm font-semibold">What it is told</legend>
        {Object.entries(events).map(([name, means]) => (
          <label key={name} className="flex items-start gap-3 py-1.5">
            <input type="checkbox" name="events[]" value={name} className="mt-0.5 size-5 shrink-0 accent-[var(--talk)]" />
            <span className="min-w-0">
              <code className="text-sm font-semibold break-words">{name}</code>
              <span className="block text-sm text-soft">{means}</span>
            </span>
          </label>
        ))}
        <Fault id="events-error" alert>
          {errors.events}
        </Fault>
      </fieldset>
      <button type="submit" className="button button-main mt-5" aria-disabled={pending}>
        Add the webhook
      </button>
    </form>
  )
}
