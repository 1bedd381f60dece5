'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { A } from '@/components/ui/a'
import { Field } from '@/components/ui/field'
import { Sentence } from '@/components/ui/sentence'
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
  const t = useTranslations('account.signIn')
  const [answer, action, pending] = useActionState(signInByLink, null)
  const refused = answer?.state === 'refused' ? answer : null
  const lost = refused && !refused.errors.name
  return (
    <form action={action} noValidate aria-labelledby="use-link">
      <h1 id="use-link" className="font-serif text-3xl tracking-[-0.015em]">
        {t(known ? 'welcomeBack' : 'welcome')}
      </h1>
      <p className="mt-4">
        {t.rich(known ? 'youAre' : 'youGet', {
          name: () => <strong dir="auto">{name}</strong>,
          email: () => (known ? <span dir="ltr">{email}</span> : <strong dir="ltr">{email}</strong>),
        })}
      </p>
      {lost && (
        <div role="alert" className="mt-5 border-s-4 border-rejected bg-shade px-4 py-3 text-sm">
          <Sentence>{refused.message ?? ''}</Sentence>{' '}
          <A href="/sign-in" className="underline">
            {t('newLink')}
          </A>
        </div>
      )}
      <input type="hidden" name="token" value={token} />
      {!known && (
        <Field
          label={t('name')}
          name="name"
          autoComplete="name"
          error={refused?.errors.name}
          defaultValue={refused?.values.name ?? name}
          hint={t('nameHint')}
          dir="auto"
          required
        />
      )}
      <button type="submit" className="button button-main mt-6 w-full sm:w-auto" aria-disabled={pending}>
        {t('title')}
      </button>
    </form>
  )
}
