import { SignInAgain } from '@/components/newsroom/sign-in-again'
import type { Answer } from '@/lib/form-action'

/** What a move did, or why it was not made: always there, so that it is read aloud when it changes. */
export function Moved({ answer }: { answer: Answer<string> | null }) {
  return (
    <div className="arranging-said">
      <p role="status" tabIndex={-1} className="text-sm font-semibold text-approved">
        {answer?.state === 'done' ? answer.result : ''}
      </p>
      {answer?.state === 'refused' && (
        <p role="alert" className="text-sm font-semibold text-rejected">
          {answer.message ?? Object.values(answer.errors)[0]}
          <SignInAgain refused={answer} />
        </p>
      )}
    </div>
  )
}
