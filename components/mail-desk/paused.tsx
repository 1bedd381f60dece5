'use client'

import { useActionState } from 'react'
import { Done, Refused } from '@/components/policy-desk/told'
import { When } from '@/components/site/when'
import { resumeMails } from './actions'

interface PausedProps {
  paused: { email: string; at: Date; why: string }[]
}

/** The addresses where mails do not arrive. */
export function Paused({ paused }: PausedProps) {
  const [answer, action, pending] = useActionState(resumeMails, null)
  return (
    <>
      <Done>{answer?.state === 'done' ? `Mails go to ${answer.result.email} again.` : ''}</Done>
      {answer?.state === 'refused' && <Refused>{answer.message}</Refused>}
      {paused.length === 0 ? (
        <p className="text-soft">None: every address took its last mails.</p>
      ) : (
        <ul aria-label="Paused addresses">
          {paused.map(({ email, at, why }) => (
            <li key={email} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3">
              <div className="min-w-0">
                <p className="font-semibold">
                  <bdi>{email}</bdi>
                </p>
                <p className="small">
                  Since <When at={at} as="short" />: <span dir="auto">{why}</span>
                </p>
              </div>
              <form action={action}>
                <input type="hidden" name="email" value={email} />
                <button type="submit" className="button button-light" aria-disabled={pending}>
                  Resume<span className="sr-only"> mails to {email}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
