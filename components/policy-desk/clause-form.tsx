'use client'

import { useEffect, useRef } from 'react'
import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import type { useKeptForm } from '@/components/ui/kept-form'
import type { Answer } from '@/lib/form-action'
import { Checks } from './checks'
import type { EditedClause } from './edited'
import { Mark } from './mark'
import { RemoveClause } from './remove-clause'
import { clauseFields, SavedNow } from './saved-now'
import { Done, Refused } from './told'

export const breaches: [string, string][] = [
  ['moderator', 'A moderator judges'],
  ['hint', 'A hint while writing'],
  ['hold', 'The comment waits for a moderator'],
  ['refuse', 'The comment is refused'],
]

interface ClauseFormProps {
  clause: EditedClause
  revision: number
  checks: [check: string, label: string][]
  last: boolean
  answer: Answer<{ id: string; said: string }> | null
  pending: boolean
  form: ReturnType<typeof useKeptForm>['form']
}

/** One clause with its words and its checks. Each of its buttons saves what is typed here; nothing typed is lost by pressing another. */
export function ClauseForm({ clause, revision, checks, last, answer, pending, form }: ClauseFormProps) {
  const refused = answer?.state === 'refused' ? answer : null
  const { errors = {}, values } = refused ?? {}
  const shown = { ...clause, ...values }
  const section = useRef<HTMLElement>(null)
  const title = `${clause.id}-title`

  // The first wrong field is where the writing goes on.
  useEffect(() => {
    if (refused) section.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [refused])

  return (
    <section ref={section} id={clause.id} aria-labelledby={title} className="scroll-mt-4 border-t-2 border-strong py-6">
      <form {...form} aria-labelledby={title}>
        <div className="flex items-baseline gap-3">
          <span aria-hidden className="figures font-serif text-xl text-talk">
            {clause.number}
          </span>
          <h2 id={title} className="font-serif text-xl font-semibold">
            {clause.title}
          </h2>
          <Mark difference={clause.difference} />
          <code className="ms-auto text-xs text-soft">{clause.id}</code>
        </div>
        {refused && <Refused>{refused.message ?? 'Not saved yet. Please look at what is marked below.'}</Refused>}
        {refused?.message && <SavedNow fields={clauseFields(clause, refused.values)} />}
        {/* Enter in a field presses the first button of a form, which is to be this one. */}
        <button type="submit" hidden tabIndex={-1} />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="id" value={clause.id} />
        <Field label="Title" name="title" defaultValue={shown.title} error={errors.title} dir="auto" required />
        <Field label="Words" name="text" defaultValue={shown.text} error={errors.text} rows={4} dir="auto" required />
        <div className="grid gap-x-6 sm:grid-cols-2">
          <Field label="Fine" name="fine" defaultValue={shown.fine} error={errors.fine} rows={3} dir="auto" hint="Examples, one a line." />
          <Field
            label="Not fine"
            name="notFine"
            defaultValue={shown.notFine}
            error={errors.notFine}
            rows={3}
            dir="auto"
            hint="Examples, one a line."
          />
          <Choice label="A breach leads to" name="breach" value={shown.breach} error={errors.breach} options={breaches} />
        </div>
        <Checks clause={clause} choices={checks} errors={errors} {...(values && { typed: values })} />
        <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-3">
          <button type="submit" className="button button-main" aria-disabled={pending}>
            Save clause
          </button>
          <button type="submit" name="act" value="up" disabled={clause.number === 1} className="button disabled:cursor-default">
            Move up
          </button>
          <button type="submit" name="act" value="down" disabled={last} className="button disabled:cursor-default">
            Move down
          </button>
          <RemoveClause id={clause.id} title={clause.title} />
          <Done>{answer?.state === 'done' ? answer.result.said : ''}</Done>
        </div>
      </form>
    </section>
  )
}
