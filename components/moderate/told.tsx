'use client'

import type { Answer } from '@/lib/form-action'

interface ToldProps {
  said: { text: string; nth: number }
  /** The answers of the forms, without JavaScript; the last one that there is counts. */
  answers: (Answer<{ said: string }> | null)[]
}

/** What was done, said once, in one place; and before JavaScript, why something was not. */
export function Told({ said, answers }: ToldProps) {
  const answer = answers.find((one) => one !== null)
  const text = said.text || (answer?.state === 'done' ? answer.result.said : '')
  return (
    <>
      {/* The same words twice in a row are two things said. */}
      <p role="status" className="told">
        {said.nth % 2 ? `${text}\u00a0` : text}
      </p>
      {answer?.state === 'refused' && !said.text && (
        <p role="alert" className="basis-full border-s-4 border-rejected bg-shade px-4 py-3 text-sm font-semibold">
          {answer.message ?? Object.values(answer.errors).join(' ')}
        </p>
      )}
    </>
  )
}
