'use client'

import { useEffect, useRef } from 'react'
import { Done, Refused } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { actOnPerson } from './actions'
import { History, type ShownMeasure } from './history'
import { Impose, type ImposeProps } from './impose'

interface MeasuresProps extends Pick<ImposeProps, 'clauses' | 'holds' | 'guest'> {
  /** An account, or a comment of a guest's. */
  whom: { person: string } | { comment: string }
  past: ShownMeasure[]
  /** Why nothing can be done here; '' where it can. */
  whyNot: string
}

/** What can be done about somebody, and what was. One answer for all of it, so that it stays when its button goes. */
export function Measures({ whom, past, whyNot, ...imposing }: MeasuresProps) {
  const { answer, refused, pending, form } = useKeptForm(actOnPerson)
  const [told, imposeForm, noteForm] = [useRef<HTMLDivElement>(null), useRef<HTMLFormElement>(null), useRef<HTMLFormElement>(null)]
  const { errors = {}, values = {} } = refused ?? {}
  const latest = past.find((measure) => measure.latest)

  // What was done is said where the eye is then; what was typed for it is done with. A wrong field is where writing goes on.
  useEffect(() => {
    if (!answer) return
    if (answer.state === 'refused') {
      const wrong = [imposeForm, noteForm].map(({ current }) => current?.querySelector<HTMLElement>('[aria-invalid]')).find(Boolean)
      return (wrong ?? told.current)?.focus()
    }
    const { act } = answer.result
    if (act !== 'undo') (act === 'note' ? noteForm : imposeForm).current?.reset()
    told.current?.focus()
  }, [answer])

  const hidden = (
    <>
      <input type="hidden" name={'person' in whom ? 'person' : 'comment'} value={'person' in whom ? whom.person : whom.comment} />
      <input type="hidden" name="seen" value={latest?.id ?? ''} />
    </>
  )
  return (
    <>
      <div ref={told} tabIndex={-1} className="scroll-mt-8 outline-none">
        <Done>{answer?.state === 'done' ? answer.result.said : ''}</Done>
        {refused && <Refused>{refused.message ?? 'Not done yet. Please look at what is marked below.'}</Refused>}
      </div>
      {whyNot ? (
        <p className="text-soft">{whyNot}</p>
      ) : (
        <>
          <form ref={imposeForm} {...form} aria-labelledby="to-do">
            {hidden}
            <Impose {...imposing} errors={errors} values={values} pending={pending} />
          </form>
          <form ref={noteForm} {...form} aria-label="Note" className="mt-6 border-t border-rule">
            {hidden}
            <Field
              label="Note"
              name="note"
              rows={2}
              dir="auto"
              error={errors.note}
              defaultValue={values.note}
              hint="For moderators; they never see it."
            />
            <button type="submit" name="act" value="note" className="button mt-3" aria-disabled={pending}>
              Add note
            </button>
          </form>
        </>
      )}
      <h2 className="mt-8 border-t-2 border-strong pt-4 font-serif text-xl font-semibold">Measures and notes</h2>
      <History
        past={past}
        undo={
          latest &&
          !whyNot && (
            <form {...form} className="ms-auto">
              <input type="hidden" name="measure" value={latest.id} />
              <button type="submit" name="act" value="undo" className="quiet" aria-disabled={pending}>
                Undo
              </button>
            </form>
          )
        }
      />
    </>
  )
}
