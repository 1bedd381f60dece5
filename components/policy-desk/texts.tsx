'use client'

import { Field } from '@/components/ui/field'
import type { Terms } from '@/lib/policy/policy'
import { changeTexts } from './actions'
import { useKeptForm } from './kept-form'
import { SavedNow } from './saved-now'
import { Done, Refused } from './told'

export interface TextsProps extends Terms {
  revision: number
  preamble: string
  summary: string
}

/** What stands above the clauses, the terms of appeals and reports, and what the public page says of the change. */
export function Texts({ revision, preamble, summary, appealDays, reportsToHold }: TextsProps) {
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
              { label: 'Days for an appeal', saved: String(appealDays), typed: values.appealDays },
              { label: 'Trusted reports that make a comment wait', saved: String(reportsToHold), typed: values.reportsToHold },
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
          <Field
            label="Days for an appeal"
            name="appealDays"
            type="number"
            defaultValue={values.appealDays ?? String(appealDays)}
            error={errors.appealDays}
            hint="So long the author of a rejected comment may ask for a second look."
          />
          <Field
            label="Trusted reports that make a comment wait"
            name="reportsToHold"
            type="number"
            defaultValue={values.reportsToHold ?? String(reportsToHold)}
            error={errors.reportsToHold}
            hint="By different trusted readers, under one clause."
          />
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
