'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { signInByLink } from './actions'

interface UseLinkProps {
  token: string
  email: string
  /** The address has an account. */
  known: boolean
  name: string
}

/** Only pressing the button uses the link up. */
export function UseLink({ token, email, known, name }: UseLinkProps) {
  const [answer, action, pending] = useActionState(signInByLink, null)
  const refused = answer?.state === 'refused' ? answer : null
  const lost = refused && !refused.errors.name
  return (
    <form action={action} noValidate aria-labelledby="use-link">
      <h1 id="use-link" className="font-serif text-3xl tracking-[-0.015em]">
        {known ? 'Welcome back' : 'Welcome'}
      </h1>
      <p className="mt-4">
        {known ? (
          <>
            You sign in as <strong dir="auto">{name}</strong>, <span dir="ltr">{email}</span>.
          </>
        ) : (
          <>
            You get an account for <strong dir="ltr">{email}</strong>. What you commented as a guest with this address becomes yours.
          </>
        )}
      </p>
      {lost && (
        <div role="alert" className="mt-5 border-s-4 border-rejected bg-shade px-4 py-3 text-sm">
          {refused.message}{' '}
          <a href="/sign-in" className="underline">
            Ask for a new link
          </a>
        </div>
      )}
      <input type="hidden" name="token" value={token} />
      {!known && (
        <Field
          label="Your name"
          name="name"
          autoComplete="name"
          error={refused?.errors.name}
          defaultValue={refused?.values.name ?? name}
          hint="It stands beside your comments."
          dir="auto"
          required
        />
      )}
      <button type="submit" className="button button-main mt-6 w-full sm:w-auto" aria-disabled={pending}>
        Sign in
      </button>
    </form>
  )
}
