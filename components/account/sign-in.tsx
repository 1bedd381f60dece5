'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { Sentence } from '@/components/ui/sentence'
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
  const t = useTranslations('account.signIn')
  const marked = useTranslations('client')('marked')
  const [answer, action, pending] = useActionState(signIn, null)
  const refused = answer?.state === 'refused' ? answer : null
  if (answer?.state === 'done') return <LinkSent email={answer.result.email} to={to} outbox={outbox} />
  return (
    <>
      <h1 id="sign-in" className="font-serif text-3xl tracking-[-0.015em]">
        {t('title')}
      </h1>
      <p className="mt-4 text-soft">{t('about')}</p>
      <form action={action} noValidate aria-labelledby="sign-in">
        {refused && (
          <div role="alert" className="mt-5 border-s-4 border-rejected bg-shade px-4 py-3 text-sm">
            <Sentence>{refused.message ?? marked}</Sentence>
          </div>
        )}
        <input type="hidden" name="to" value={to} />
        <Field
          label={t('email')}
          name="email"
          type="email"
          autoComplete="username"
          error={refused?.errors.email}
          defaultValue={refused?.values.email}
          hint={t('emailHint')}
          dir="ltr"
          required
        />
        {outbox && <OutboxNote />}
        <button type="submit" className="button button-main mt-4 w-full sm:w-auto" aria-disabled={pending}>
          {t('sendLink')}
        </button>
        <fieldset className="mt-9 border-t border-rule pt-4">
          <legend className="float-start mb-1 w-full text-sm font-semibold">{t('withPassword')}</legend>
          <p className="small clear-both">{t('passwordAbout')}</p>
          <Field label={t('password')} name="password" type="password" autoComplete="current-password" error={refused?.errors.password} />
          <button type="submit" name="way" value="password" className="button mt-4 w-full sm:w-auto" aria-disabled={pending}>
            {t('title')}
          </button>
        </fieldset>
      </form>
      {children}
    </>
  )
}
