'use client'

import { useEffect, useRef } from 'react'
import { Done, Refused } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { decideAppeal } from './actions'

export interface ShownAppeal {
  id: string
  /** "against the ban by NAME" */
  against: string
  text: string
  at: string
  /** Why this moderator may not decide it; '' where they may. */
  whyNot: string
}

/** Appeals of somebody that wait, each with its two ends. One answer for all, so that it stays when its appeal goes. */
export function Appeals({ appeals }: { appeals: ShownAppeal[] }) {
  const { answer, refused, pending, form } = useKeptForm(decideAppeal)
  const { errors = {}, values = {} } = refused ?? {}
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer) told.current?.focus()
  }, [answer])
  return (
    <>
      <div ref={told} tabIndex={-1} className="scroll-mt-8 outline-none">
        <Done>{answer?.state === 'done' ? answer.result.said : ''}</Done>
        {refused && <Refused>{refused.message ?? 'Not decided yet. Please look at what is marked below.'}</Refused>}
      </div>
      {appeals.map(({ id, against, text, at, whyNot }) => (
        <section key={id} aria-label={`Appeal ${against}`} className="mb-8 border-s-4 border-held bg-shade px-5 py-4">
          <h2 className="font-serif text-xl font-semibold">Appeal</h2>
          <p className="small figures">
            <bdi>{against}</bdi>, {at}
          </p>
          <p dir="auto" className="mt-2 font-serif text-lg whitespace-pre-line">
            {text}
          </p>
          {whyNot ? (
            <p className="mt-2 text-sm text-soft">{whyNot}</p>
          ) : (
            <form {...form} aria-label="Decide the appeal">
              {/* Enter presses the first button of a form: nobody's appeal is to be decided by that. */}
              <button type="submit" disabled hidden tabIndex={-1} />
              <input type="hidden" name="appeal" value={id} />
              <Field
                label="What you tell them"
                name="note"
                rows={3}
                dir="auto"
                hint="They read it in a mail and on the page of their account, without your name."
                error={values.appeal === id ? errors.note : undefined}
                defaultValue={values.appeal === id ? values.note : undefined}
                required
              />
              <div className="mt-4 flex flex-wrap gap-3">
                <button type="submit" name="verdict" value="uphold" className="button" aria-disabled={pending}>
                  Uphold
                </button>
                <button
                  type="submit"
                  name="verdict"
                  value="overturn"
                  className="button border-approved text-approved"
                  aria-disabled={pending}
                >
                  Overturn
                </button>
              </div>
              <p className="small mt-3">Upheld: it holds on. Overturned: it is taken back.</p>
            </form>
          )}
        </section>
      ))}
    </>
  )
}
