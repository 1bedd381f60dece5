'use client'

import { useEffect, useRef } from 'react'
import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { addNewClause } from './actions'
import { breaches } from './clause-form'
import { Done, Refused } from './told'

/** A new clause at the end of the draft; its checks come once it is there. */
export function AddClause({ revision }: { revision: number }) {
  const { answer, refused, pending, form } = useKeptForm(addNewClause)
  const { errors = {}, values = {} } = refused ?? {}
  const element = useRef<HTMLFormElement>(null)
  const done = answer?.state === 'done' ? answer.result.id : ''

  useEffect(() => {
    if (done) element.current?.reset()
  }, [done])

  return (
    <section id="add" aria-labelledby="add-title" className="scroll-mt-4 border-t-2 border-strong py-6">
      <form ref={element} {...form} aria-labelledby="add-title">
        <h2 id="add-title" className="font-serif text-xl font-semibold">
          Add a clause
        </h2>
        {refused && <Refused>{refused.message ?? 'Not added yet. Please look at what is marked below.'}</Refused>}
        <input type="hidden" name="revision" value={revision} />
        <div className="grid gap-x-6 sm:grid-cols-2">
          <Field
            label="Name"
            name="id"
            defaultValue={values.id}
            error={errors.id}
            hint="For addresses and decisions, for good: small letters, digits, dots and dashes."
            dir="ltr"
            required
          />
          <Field label="Title" name="title" defaultValue={values.title} error={errors.title} dir="auto" required />
        </div>
        <Field label="Words" name="text" defaultValue={values.text} error={errors.text} rows={4} dir="auto" required />
        <div className="grid gap-x-6 sm:grid-cols-2">
          <Choice label="A breach leads to" name="breach" value={values.breach ?? 'moderator'} error={errors.breach} options={breaches} />
        </div>
        <div className="mt-6 flex flex-wrap items-center gap-4">
          <button type="submit" className="button button-main" aria-disabled={pending}>
            Add clause
          </button>
          <Done>{done && `“${done}” is added.`}</Done>
        </div>
      </form>
    </section>
  )
}
