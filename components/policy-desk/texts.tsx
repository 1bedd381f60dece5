'use client'

import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import type { Terms } from '@/lib/policy/policy'
import { changeTexts } from './actions'
import { SavedNow } from './saved-now'
import { Done, Refused } from './told'

export interface TextsProps {
  revision: number
  preamble: string
  summary: string
  terms: Terms
}

const numbers: { name: keyof Terms; label: string; hint: string }[] = [
  { name: 'appealDays', label: 'Days for an appeal', hint: 'So long the author of a rejected comment may ask for a second look.' },
  { name: 'reportsToHold', label: 'Trusted reports that make a comment wait', hint: 'By different trusted readers, under one clause.' },
  {
    name: 'restrictOf',
    label: 'Decided comments by which an author may come to wait',
    hint: 'The author’s last ones; half of them must be there. 0 for never.',
  },
  {
    name: 'restrictShare',
    label: 'Rejections in a hundred of those that make an author wait',
    hint: 'Then every comment of theirs waits for a moderator, until enough are approved.',
  },
]

/** What stands above the clauses, the terms of appeals, reports and rejections, and what the public page says of the change. */
export function Texts({ revision, preamble, summary, terms }: TextsProps) {
  const { answer, refused, pending, form } = useKeptForm(changeTexts)
  const { errors = {}, values = {} } = refused ?? {}
  return (
    <section aria-labelledby="texts-title" className="border-t-2 border-strong py-6">
      <form {...form} aria-labelledby="texts-title">
        <h2 id="texts-title" className="font-serif text-xl font-semibold">
          Around the clauses
        </h2>
        {refused && <Refused>{refused.message ?? 'Not saved yet. Please look at what is marked below.'}</Refused>}
        {refused?.message && (
          <SavedNow
            fields={[
              { label: 'Preamble', saved: preamble, typed: values.preamble },
              ...numbers.map(({ name, label }) => ({ label, saved: String(terms[name]), typed: values[name] })),
              { label: 'What changed and why', saved: summary, typed: values.summary },
            ]}
          />
        )}
        <input type="hidden" name="revision" value={revision} />
        <Field
          label="Preamble"
          name="preamble"
          defaultValue={values.preamble ?? preamble}
          error={errors.preamble}
          hint="An empty line between paragraphs."
          rows={7}
          dir="auto"
        />
        <div className="grid gap-x-6 sm:grid-cols-2">
          {numbers.map(({ name, label, hint }) => (
            <Field
              key={name}
              label={label}
              name={name}
              type="number"
              defaultValue={values[name] ?? String(terms[name])}
              error={errors[name]}
              hint={hint}
            />
          ))}
        </div>
        <Field
          label="What changed and why"
          name="summary"
          defaultValue={values.summary ?? summary}
          error={errors.summary}
          hint="For everybody: it is published with the version. It can be written at the end too."
          rows={3}
          dir="auto"
        />
        <div className="mt-6 flex flex-wrap items-center gap-4">
          <button type="submit" className="button button-main" aria-disabled={pending}>
            Save texts
          </button>
          <Done>{answer?.state === 'done' ? 'Saved.' : ''}</Done>
        </div>
      </form>
    </section>
  )
}
