'use client'

import { useActionState } from 'react'
import { Sentence } from '@/components/ui/sentence'
import { disconnectAccount, signOutThere } from './actions'

const acts = { session: signOutThere, account: disconnectAccount }

interface PressOnceProps {
  act: keyof typeof acts
  field: string
  value: string
  label: string
  /** What it is about, for those who do not see what it stands beside. */
  about: string
}

/** One button about one thing, and why it was refused. */
export function PressOnce({ act, field, value, label, about }: PressOnceProps) {
  const [answer, action, pending] = useActionState(acts[act], null)
  return (
    <form action={action}>
      <input type="hidden" name={field} value={value} />
      <button type="submit" className="button button-light" aria-disabled={pending}>
        {label}
        <span className="sr-only"> {about}</span>
      </button>
      {answer?.state === 'refused' && (
        <p role="alert" className="small">
          <Sentence>{answer.message ?? ''}</Sentence>
        </p>
      )}
    </form>
  )
}
