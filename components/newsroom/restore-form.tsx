'use client'

import { useActionState } from 'react'
import { restoreRevision } from './actions'
import { SignInAgain } from './sign-in-again'

/** Takes a revision up again as what is being written. */
export function RestoreForm({ article, number }: { article: string; number: number }) {
  const [answer, send, pending] = useActionState(restoreRevision, null)
  return (
    <form action={send} onSubmit={(event) => pending && event.preventDefault()} className="inline">
      <input type="hidden" name="article" value={article} />
      <input type="hidden" name="number" value={number} />
      <button type="submit" aria-disabled={pending} className="quiet" aria-label={`Restore revision ${number}`}>
        Restore
      </button>
      {answer?.state === 'refused' && (
        <span role="alert" className="text-sm font-semibold text-rejected">
          {answer.message}
          <SignInAgain refused={answer} />
        </span>
      )}
    </form>
  )
}
