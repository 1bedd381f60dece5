'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { signIn } from './actions'
import { LinkSent } from './link-sent'
import { OutboxNote } from './outbox-note'

interface SignInProps {
  to: string
  /** Mail of this site is not sent, but kept in the outbox. */
  outbox: boolean
  children?: React.ReactNode
}

/**
 * One form, for a link and for a password: one field for the address, and Enter in either field does what was meant. `children`
 * are other ways to sign in.
 */
export function SignIn({ to, outbox, children }: SignInProps) {
  const [answer, action, pending] = useActionState(signIn, null)
  const refused = answer?.state === 'refused' ? answer : null
  if (answer?.state === 'done') return <LinkSent email={answer.result.email} to={to} outbox={outbox} />
  return (
    <>
      <h1 id="sign-in" className="font-serif text-3xl tracking-[-0.015em]">
        Sign in
      </h1>
      <p className="mt-4 text-soft">
        Anybody may comment without an account. With one, your comments carry one name, and you see what became of each.
      </p>
      <form action={action} noValidate aria-labelledby="sign-in">
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
          hint="We send you a link that signs you in, once, within 15 minutes. An address that is new here gets an account."
          dir="ltr"
          required
        />
        {outbox && <OutboxNote />}
        <button type="submit" className="button button-main mt-4 w-full sm:w-auto" aria-disabled={pending}>
          Send me a link
        </button>
        <fieldset className="mt-9 border-t border-rule pt-4">
          <legend className="float-start mb-1 w-full text-sm font-semibold">With a password</legend>
          <p className="small clear-both">For the people of the paper, and whoever has one. Write the address above, too.</p>
          <Field label="Password" name="password" type="password" autoComplete="current-password" error={refused?.errors.password} />
          <button type="submit" name="way" value="password" className="button mt-4 w-full sm:w-auto" aria-disabled={pending}>
            Sign in
          </button>
        </fieldset>
      </form>
      {children}
    </>
  )
}
