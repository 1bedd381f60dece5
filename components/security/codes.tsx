'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { Sentence } from '@/components/ui/sentence'
import type { TotpState } from '@/lib/totp'
import { beginCodes, confirmCodes, endCodes } from './actions'
import { RecoveryCodes } from './recovery-codes'
import { SetUp } from './set-up'

interface CodesProps {
  totp: TotpState
  /** The secret as a QR code, while it is set up. */
  picture: string
}

/** The authenticator app: set up, confirmed, and taken off again. The answers are kept here while the state moves on beneath them. */
export function Codes({ totp, picture }: CodesProps) {
  const t = useTranslations('account.security')
  const [confirmed, confirm, confirming] = useActionState(confirmCodes, null)
  const [ended, end, ending] = useActionState(endCodes, null)
  const refused = ended?.state === 'refused' ? ended : null
  return (
    <section aria-labelledby="codes" className="mt-8">
      <h3 id="codes" className="font-semibold">
        {t('app')}
      </h3>
      {totp.state === 'on' && confirmed?.state === 'done' && <RecoveryCodes codes={confirmed.result} />}
      {totp.state === 'off' && (
        <form action={beginCodes}>
          <p className="small mt-1">{t('appAbout')}</p>
          {ended?.state === 'done' && (
            <p role="status" className="mt-3 border-s-4 border-approved bg-shade px-4 py-2 text-sm">
              {t('off')}
            </p>
          )}
          <button type="submit" className="button mt-3">
            {t('setUp')}
          </button>
        </form>
      )}
      {totp.state === 'begun' && (
        <SetUp
          secret={totp.secret}
          picture={picture}
          action={confirm}
          pending={confirming}
          answer={confirmed?.state === 'refused' ? confirmed : null}
        />
      )}
      {totp.state === 'on' && (
        <form action={end} noValidate>
          <p className="mt-1 text-sm">{t('left', { count: totp.recoveryCodes })}</p>
          <details className="mt-3" open={refused !== null}>
            <summary className="quiet cursor-pointer">{t('turnOffOpen')}</summary>
            {refused?.message && Object.keys(refused.errors).length === 0 && (
              <p role="alert" className="mt-3 border-s-4 border-rejected bg-shade px-4 py-2 text-sm">
                <Sentence>{refused.message}</Sentence>
              </p>
            )}
            <div className="grid gap-x-4 sm:grid-cols-2">
              <Field
                label={t('yourPassword')}
                name="password"
                type="password"
                autoComplete="current-password"
                error={refused?.errors.password}
                required
              />
              <Field label={t('code')} name="code" autoComplete="one-time-code" error={refused?.errors.code} dir="ltr" required />
            </div>
            <button type="submit" className="button mt-4" aria-disabled={ending}>
              {t('turnOff')}
            </button>
          </details>
        </form>
      )}
    </section>
  )
}
