'use client'

import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { changeJson } from './actions'
import { Done, Refused } from './told'

/** The whole draft as one document, for those who would rather write it in an editor of their own. */
export function JsonForm({ revision, json }: { revision: number; json: string }) {
  const { answer, refused, pending, form } = useKeptForm(changeJson)
  return (
    <form {...form} aria-label="Draft as JSON">
      <input type="hidden" name="revision" value={revision} />
      <div className="[&_textarea]:font-mono [&_textarea]:text-sm">
        <Field
          label="Document"
          name="json"
          defaultValue={refused?.values.json ?? json}
          error={refused?.errors.json && 'Not saved:'}
          rows={28}
          dir="ltr"
        />
      </div>
      {refused && <Refused>{refused.message}</Refused>}
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <button type="submit" className="button button-main" aria-disabled={pending}>
          Save document
        </button>
        <Done>{answer?.state === 'done' ? 'Saved.' : ''}</Done>
      </div>
    </form>
  )
}
