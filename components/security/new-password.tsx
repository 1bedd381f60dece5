'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { Sentence } from '@/components/ui/sentence'
import { newPassword } from './actions'

/** The form for another password. */
export function NewPassword() {
  const t = useTranslations('account.security')
  const [answer, action, pending] = useActionState(newPassword, null)
  const refused = answer?.state === 'refused' ? answer : null
  return (
    <form action={action} noValidate aria-labelledby="new-password" className="mt-8">
      <h3 id="new-password" className="font-semibold">
        {t('password')}
      </h3>
      {answer?.state === 'done' && (
        <p role="status" className="mt-3 border-s-4 border-approved bg-shade px-4 py-2 text-sm">
          {t('passwordChanged')}
        </p>
      )}
      {refused?.message && !refused.errors.password && (
        <p role="alert" className="mt-3 border-s-4 border-rejected bg-shade px-4 py-2 text-sm">
          <Sentence>{refused.message}</Sentence>
        </p>
      )}
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field label={t('now')} name="password" type="password" autoComplete="current-password" error={refused?.errors.password} required />
        <Field
          label={t('next')}
          name="next"
          type="password"
          autoComplete="new-password"
          error={refused?.errors.next}
          hint={t('nextHint')}
          required
        />
      </div>
      <button type="submit" className="button mt-4" aria-disabled={pending}>
        {t('change')}
      </button>
    </form>
  )
}
