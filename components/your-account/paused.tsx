'use client'

import { useTranslations } from 'next-intl'
import { Done } from '@/components/policy-desk/told'
import { useKeptForm } from '@/components/ui/kept-form'
import { sendAgain } from './actions'

/** That mails did not arrive and are not sent any more, and the way to have them sent again. */
export function Paused({ paused }: { paused: { since: React.ReactNode; why: string } | null }) {
  const t = useTranslations('account.mail')
  const { answer, pending, form } = useKeptForm(sendAgain)
  return (
    <>
      <Done>{answer?.state === 'done' && !paused ? t('resumed') : ''}</Done>
      {paused && (
        <form {...form} aria-label={t('paused')} className="mb-5 border-s-4 border-held bg-shade px-5 py-4">
          <p className="text-sm">
            {t.rich(paused.why ? 'pausedWhy' : 'pausedSince', { when: () => paused.since, why: () => <bdi>{paused.why}</bdi> })}
          </p>
          <button type="submit" className="button mt-3" aria-disabled={pending}>
            {t('again')}
          </button>
        </form>
      )}
    </>
  )
}
