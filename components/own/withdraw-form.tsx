'use client'

import { useEffect, useRef } from 'react'
import { useKeptForm } from '@/components/policy-desk/kept-form'
import { Refused } from '@/components/policy-desk/told'
import { takeBack } from './actions'

interface WithdrawFormProps {
  comment: string
  /** The key of the link that led here; '' for somebody signed in. */
  linkKey: string
  /** It can be taken back. */
  open: boolean
}

/** Asks once more before the comment is taken back, also without JavaScript. */
export function WithdrawForm({ comment, linkKey, open }: WithdrawFormProps) {
  const { answer, refused, pending, form } = useKeptForm(takeBack)
  return (
    <>
      {answer?.state === 'done' && <Gone />}
      {refused && (
        <div className="basis-full">
          <Refused>{refused.message ?? 'Not taken back. Please load the page again.'}</Refused>
        </div>
      )}
      {open && (
        <>
          <button type="button" popoverTarget="withdraw" className="button">
            Withdraw
          </button>
          <section id="withdraw" popover="auto" aria-labelledby="withdraw-title" className="sheet-dialog">
            <form {...form}>
              <h2 id="withdraw-title" className="font-serif text-xl">
                Take your comment back?
              </h2>
              <p className="mt-2 text-sm text-soft">
                Nobody else sees it from then on. This is for good: it cannot be posted again from here. Answers to it stay, and so does
                what was decided.
              </p>
              <input type="hidden" name="comment" value={comment} />
              <input type="hidden" name="key" value={linkKey} />
              <div className="mt-5 flex flex-wrap gap-3">
                <button type="submit" className="button button-main" aria-disabled={pending}>
                  Withdraw it for good
                </button>
                <button type="button" popoverTarget="withdraw" popoverTargetAction="hide" className="button">
                  Keep it
                </button>
              </div>
            </form>
          </section>
        </>
      )}
    </>
  )
}

function Gone() {
  const box = useRef<HTMLParagraphElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <p
      ref={box}
      role="status"
      tabIndex={-1}
      className="basis-full border-s-4 border-withdrawn bg-shade px-4 py-3 text-sm font-semibold outline-none"
    >
      Your comment is withdrawn.
    </p>
  )
}
