'use client'

import { useKeptForm } from '@/components/policy-desk/kept-form'
import { Done, Refused } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { changeName } from './actions'

/** The name that comments carry. */
export function NameForm({ name }: { name: string }) {
  const { answer, refused, pending, form } = useKeptForm(changeName)
  return (
    <form {...form} aria-label="Your name">
      {refused && !refused.errors.name && <Refused>{refused.message}</Refused>}
      <Field
        label="Name"
        name="name"
        dir="auto"
        autoComplete="nickname"
        error={refused?.errors.name}
        defaultValue={refused?.values.name ?? name}
        hint="It stands with every comment of yours, also with those that are there already."
        required
      />
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <button type="submit" className="button" aria-disabled={pending}>
          Change name
        </button>
        <Done>{answer?.state === 'done' ? `Saved. Your comments are signed ${answer.result.name} now.` : ''}</Done>
      </div>
    </form>
  )
}
