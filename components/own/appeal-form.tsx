'use client'

import { useEffect, useRef } from 'react'
import { useKeptForm } from '@/components/policy-desk/kept-form'
import { Refused } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { sendAppeal } from './actions'

interface AppealFormProps {
  comment: string
  /** The key of the link that led here; '' for somebody signed in. */
  linkKey: string
  /** The appeal is here. */
  received: boolean
}

/** Opens over the page, also without JavaScript; what was refused stands in it, so that it is seen. */
export function AppealForm({ comment, linkKey, received }: AppealFormProps) {
  const { answer, refused, pending, form } = useKeptForm(sendAppeal)
  const { errors = {}, values = {} } = refused ?? {}
  if (received || answer?.state === 'done') return <Received now={answer?.state === 'done'} />
  return (
    <>
      {!refused && (
        <button type="button" popoverTarget="appeal" className="button button-main mt-4">
          Appeal
        </button>
      )}
      <section
        id="appeal"
        popover={refused ? undefined : 'auto'}
        aria-labelledby="appeal-title"
        className={refused ? 'mt-5 border-y border-rule bg-sheet py-5' : 'sheet-dialog'}
      >
        <form {...form}>
          <h2 id="appeal-title" className="font-serif text-xl">
            Appeal against the rejection
          </h2>
          <p className="mt-2 text-sm text-soft">
            Somebody else than whoever rejected it will read your comment and this, and decide. You can appeal once.
          </p>
          {refused && <Refused>{refused.message ?? 'Not sent yet. Please look at what is marked below.'}</Refused>}
          <input type="hidden" name="comment" value={comment} />
          <input type="hidden" name="key" value={linkKey} />
          <Field
            label="Why should somebody look again?"
            name="text"
            rows={6}
            dir="auto"
            hint="At most 2,000 characters."
            error={errors.text}
            defaultValue={values.text}
            required
          />
          <div className="mt-5 flex flex-wrap gap-3">
            <button type="submit" className="button button-main" aria-disabled={pending}>
              Send appeal
            </button>
            {!refused && (
              <button type="button" popoverTarget="appeal" popoverTargetAction="hide" className="button">
                Not now
              </button>
            )}
          </div>
        </form>
      </section>
    </>
  )
}

function Received({ now }: { now: boolean }) {
  const box = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (now) box.current?.focus()
  }, [now])
  return (
    <p ref={box} role="status" tabIndex={-1} className="mt-5 border-s-4 border-held bg-shade px-5 py-4 outline-none">
      {now && 'Thank you. '}Your appeal is received. Somebody else than whoever rejected your comment decides, and says why on this page.
    </p>
  )
}
