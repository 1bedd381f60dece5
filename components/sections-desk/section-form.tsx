'use client'

import { Done } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { saveSection } from './actions'
import { FormRefusal } from './refusal'

/** What a section is called and what is said of it. */
export function SectionForm({ section }: { section: { slug: string; name: string; description: string } }) {
  const { answer, refused, pending, form } = useKeptForm(saveSection)
  const { errors = {} } = refused ?? {}
  const values: Record<string, string> = refused?.values ?? { name: section.name, description: section.description }
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] })
  return (
    <form {...form} aria-label={`About ${section.name}`} className="max-w-[40rem]">
      <FormRefusal refused={refused} />
      <input type="hidden" name="section" value={section.slug} />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <Field label="Name" {...field('name')} dir="auto" autoComplete="off" required />
        <Field
          label="Address"
          name="address"
          defaultValue={`/sections/${section.slug}`}
          dir="ltr"
          readOnly
          hint="It stays: texts in work, fronts and the paper’s links name the section by it."
        />
      </div>
      <Field label="Description" {...field('description')} rows={3} dir="auto" hint="A sentence for its page and for search engines." />
      <div className="mt-5 flex flex-wrap items-center gap-4">
        <button type="submit" className="button button-main" aria-disabled={pending}>
          Save
        </button>
        <Done>{answer?.state === 'done' && 'Saved.'}</Done>
      </div>
    </form>
  )
}
