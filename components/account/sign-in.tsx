'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { signIn } from './actions'

export function SignIn({ to }: { to: string }) {
  const [answer, action, pending] = useActionState(signIn, null)
  const refused = answer?.state === 'refused' ? answer : null
  return (
    <form action={action} noValidate aria-labelledby="sign-in">
      <h1 id="sign-in" className="font-serif text-3xl tracking-[-0.015em]">
        Sign in
      </h1>
      <p className="mt-4 text-soft">For the people of the paper, and readers with an account. Anybody may comment without one.</p>
      {refused && (
        <div role="alert" className="mt-5 border-s-4 border-rejected bg-shade px-4 py-3 text-sm">
          {refused.message ?? 'Please look at what is marked below.'}
        </div>
      )}
      <input type="hidden" name="to" value={to} />
      <Field
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        error={refused?.errors.email}
        defaultValue={refused?.values.email}
        dir="ltr"
        required
      />
      <Field label="Password" name="password" type="password" autoComplete="current-password" error={refused?.errors.password} required />
      <button type="submit" className="button button-main mt-6 w-full sm:w-auto" aria-disabled={pending}>
        Sign in
      </button>
    </form>
  )
}
