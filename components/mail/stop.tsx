'use client'

import { useActionState } from 'react'
import { Refused } from '@/components/policy-desk/told'
import { chooseMails } from './actions'

interface StopProps {
  /** As the link has them. */
  a: string
  list: string
  /** The list is sent. */
  on: boolean
  stop: string
  again: string
}

/** One button: it stops the mails, or has them sent again. */
export function Stop({ a, list, on, stop, again }: StopProps) {
  const [answer, action, pending] = useActionState(chooseMails, null)
  return (
    <form action={action}>
      {answer?.state === 'refused' && <Refused>{answer.message}</Refused>}
      <input type="hidden" name="a" value={a} />
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="act" value={on ? 'stop' : 'again'} />
      <button type="submit" className={`button mt-6 ${on ? 'button-main' : ''}`} aria-disabled={pending}>
        {on ? stop : again}
      </button>
    </form>
  )
}
