'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { Sentence } from '@/components/ui/sentence'
import { signInByCode } from './actions'

/** The second step of those who have an authenticator app. */
export function Code() {
  const t = useTranslations('account.signIn')
  const marked = useTranslations('client')('marked')
  const [answer, action, pending] = useActionState(signInByCode, null)
  const refused = answer?.state === 'refused' ? answer : null
  const error = refused?.errors.code
  return (
    <form action={action} noValidate aria-labelledby="code">
      <h1 id="code" className="font-serif text-3xl tracking-[-0.015em]">
        {t('oneMore')}
      </h1>
      {refused && (
        <div role="alert" className="mt-5 border-s-4 border-rejected bg-shade px-4 py-3 text-sm">
          {error ? marked : <Sentence>{refused.message ?? ''}</Sentence>}
        </div>
      )}
      <Field label={t('code')} name="code" autoComplete="one-time-code" error={error} hint={t('codeHint')} dir="ltr" required />
      <button type="submit" className="button button-main mt-6 w-full sm:w-auto" aria-disabled={pending}>
        {t('title')}
      </button>
    </form>
  )
}
