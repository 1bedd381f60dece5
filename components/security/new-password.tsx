'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { newPassword } from './actions'

export function NewPassword() {
  const [answer, action, pending] = useActionState(newPassword, null)
  const refused = answer?.state === 'refused' ? answer : null
  return (
    <form action={action} noValidate aria-labelledby="new-password" className="mt-8">
      <h3 id="new-password" className="font-semibold">
        Change your password
      </h3>
      {answer?.state === 'done' && (
        <p role="status" className="mt-3 border-s-4 border-approved bg-shade px-4 py-2 text-sm">
          Your password is changed. Everywhere but here you are signed out.
        </p>
      )}
      {refused?.message && !refused.errors.password && (
        <p role="alert" className="mt-3 border-s-4 border-rejected bg-shade px-4 py-2 text-sm">
          {refused.message}
        </p>
      )}
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field
          label="Password now"
          name="password"
          type="password"
          autoComplete="current-password"
          error={refused?.errors.password}
          required
        />
        <Field
          label="New password"
          name="next"
          type="password"
          autoComplete="new-password"
          error={refused?.errors.next}
          hint="At least 10 characters."
          required
        />
      </div>
      <button type="submit" className="button mt-4" aria-disabled={pending}>
        Change password
      </button>
    </form>
  )
}
