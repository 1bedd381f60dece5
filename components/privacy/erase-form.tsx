'use client'

import { useKeptForm } from '@/components/policy-desk/kept-form'
import { Field } from '@/components/ui/field'
import { eraseMe } from './actions'

/** The confirmation: whoever types the address of the account means it. */
export function EraseForm() {
  const { refused, pending, form } = useKeptForm(eraseMe)
  return (
    <form {...form} aria-label="Erase my account">
      {refused && (
        <div role="alert" className="mt-4 border-s-4 border-rejected bg-shade px-4 py-3 text-sm">
          {refused.message ?? 'Nothing was erased. Please look at what is marked below.'}
        </div>
      )}
      <Field
        label="Your e-mail address"
        name="email"
        type="email"
        autoComplete="off"
        dir="ltr"
        hint="Type it to confirm. It cannot be undone."
        error={refused?.errors.email}
        defaultValue={refused?.values.email}
        required
      />
      <button type="submit" className="button mt-6 border-rejected text-rejected" aria-disabled={pending}>
        Erase my account
      </button>
      <p role="status" className="mt-3 text-sm text-soft empty:hidden">
        {pending && 'Erasing. This may take some seconds.'}
      </p>
    </form>
  )
}
