'use client'

import { Field } from '@/components/ui/field'
import { changeTexts } from './actions'
import { useKeptForm } from './kept-form'
import { SavedNow } from './saved-now'
import { Done, Refused } from './told'

/** What stands above the clauses, and what the public page says of the change. */
export function Texts({ revision, preamble, summary }: { revision: number; preamble: string; summary: string }) {
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
