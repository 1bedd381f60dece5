'use client'

import { Done } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { createSection, createTopic } from './actions'
import { FormRefusal } from './refusal'

const kinds = {
  section: {
    act: createSection,
    hint: 'Made of the name where it is left empty. It stays.',
    example: 'Two words at most stand well at the top.',
  },
  topic: { act: createTopic, hint: 'Made of the name where it is left empty. It stays.', example: 'As it is written under articles.' },
}

/** Adds a section or a topic. */
export function AddForm({ kind }: { kind: keyof typeof kinds }) {
  const { act, hint, example } = kinds[kind]
  const { answer, refused, pending, form } = useKeptForm<{ slug: string; name: string }>(act)
  const { errors = {}, values = {} } = refused ?? {}
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] })
  const done = answer?.state === 'done' ? answer.result : null
  return (
    <form {...form} aria-label={`Add a ${kind}`}>
      <FormRefusal refused={refused} />
      {/* What was added leaves the fields empty for the next. */}
      <div key={done?.slug}>
        <div className="grid gap-x-6 sm:grid-cols-2">
          <Field label="Name" {...field('name')} dir="auto" autoComplete="off" hint={example} required />
          <Field label="Address" {...field('slug')} dir="ltr" autoComplete="off" hint={hint} />
        </div>
        {kind === 'section' && (
          <Field label="Description" {...field('description')} rows={3} dir="auto" hint="A sentence for its page and for search engines." />
        )}
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-4">
        <button type="submit" className="button" aria-disabled={pending}>
          Add the {kind}
        </button>
        <Done>{done && `${done.name} is added, at /${kind}s/${done.slug}.`}</Done>
      </div>
    </form>
  )
}
