'use client'

import { Choice } from '@/components/ui/choice'
import { useKeptForm } from '@/components/ui/kept-form'
import { begin } from './actions'
import { Refused } from './told'

/** The way to a draft. An old version is restored by beginning from it. */
export function Begin({ versions, inForce }: { versions: number[]; inForce: number }) {
  const { refused, pending, form } = useKeptForm(begin)
  const labels = versions.map((number): [string, string] => [`${number}`, `Version ${number}${number === inForce ? ', in force' : ''}`])
  return (
    <form {...form}>
      <p className="measure">There is none. A draft begins as a copy, and changes nothing before it is put in force.</p>
      {refused && <Refused>{refused.message}</Refused>}
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-full sm:w-80">
          <Choice
            label="Begin from"
            name="from"
            value={refused?.values.from ?? `${inForce}`}
            error={refused?.errors.from}
            options={[...labels, ['standard', 'The standard policy of this program']]}
          />
        </div>
        <button type="submit" className="button button-main" aria-disabled={pending}>
          Begin a draft
        </button>
      </div>
    </form>
  )
}
