'use client'

import { useKeptForm } from '@/components/policy-desk/kept-form'
import { Done } from '@/components/policy-desk/told'
import { sendAgain } from './actions'

/** That mails did not arrive and are not sent any more, and the way to have them sent again. */
export function Paused({ paused }: { paused: { since: React.ReactNode; why: string } | null }) {
  const { answer, pending, form } = useKeptForm(sendAgain)
  return (
    <>
      <Done>{answer?.state === 'done' && !paused ? 'Mails are sent again.' : ''}</Done>
      {paused && (
        <form {...form} aria-label="Mail is paused" className="mb-5 border-s-4 border-held bg-shade px-5 py-4">
          <p className="text-sm">
            Mails to you did not arrive, so none are sent since {paused.since}
            {paused.why && (
              <>
                : <bdi>{paused.why}</bdi>
              </>
            )}
            .
          </p>
          <button type="submit" className="button mt-3" aria-disabled={pending}>
            Send mails again
          </button>
        </form>
      )}
    </>
  )
}
