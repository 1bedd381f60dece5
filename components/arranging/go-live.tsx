'use client'

import { useActionState } from 'react'
import { SignInAgain } from '@/components/newsroom/sign-in-again'
import { goLive } from './actions'

/** The draft is the page from now on. It stands out once there is something to put there. */
export function GoLive({ isChanged, ...seen }: { place: string; version: string; isChanged: boolean }) {
  const [answer, send, pending] = useActionState(goLive, null)
  return (
    <form action={send} onSubmit={(event) => pending && event.preventDefault()} className="flex flex-wrap items-center gap-x-3">
      <input type="hidden" name="place" value={seen.place} />
      <input type="hidden" name="version" value={seen.version} />
      <button type="submit" aria-disabled={pending} className={isChanged ? 'button button-main' : 'button'}>
        Put live now
      </button>
      {answer?.state === 'refused' && (
        <p role="alert" className="text-sm font-semibold text-rejected">
          {answer.message ?? Object.values(answer.errors)[0]}
          <SignInAgain refused={answer} />
        </p>
      )}
    </form>
  )
}
