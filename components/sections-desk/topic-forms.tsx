'use client'

import { useId } from 'react'
import { Done } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { merge, saveTopic } from './actions'
import { FormRefusal } from './refusal'

interface Topic {
  slug: string
  name: string
}

/** Gives a topic another name. */
export function RenameForm({ topic }: { topic: Topic }) {
  const { answer, refused, pending, form } = useKeptForm(saveTopic)
  const { errors = {}, values = { name: topic.name } } = refused ?? {}
  return (
    <form {...form} aria-label={`About ${topic.name}`}>
      <FormRefusal refused={refused} />
      <input type="hidden" name="topic" value={topic.slug} />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <Field label="Name" name="name" defaultValue={values.name} error={errors.name} dir="auto" autoComplete="off" required />
        <Field label="Address" name="address" defaultValue={`/topics/${topic.slug}`} dir="ltr" readOnly hint="It stays." />
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-4">
        <button type="submit" className="button button-main" aria-disabled={pending}>
          Save
        </button>
        <Done>{answer?.state === 'done' && 'Saved.'}</Done>
      </div>
    </form>
  )
}

/** Makes one topic of two. */
export function MergeForm({ topic, names }: { topic: Topic; names: string[] }) {
  const { refused, pending, form } = useKeptForm(merge)
  const { errors = {}, values = {} } = refused ?? {}
  const list = useId()
  return (
    <form {...form} aria-label={`Merge ${topic.name}`}>
      <FormRefusal refused={refused} />
      <input type="hidden" name="topic" value={topic.slug} />
      <Field
        label="The other topic"
        name="into"
        list={list}
        defaultValue={values.into}
        error={errors.into}
        dir="auto"
        autoComplete="off"
        hint="Its name, or its address."
        required
      />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <button type="submit" className="button mt-5" aria-disabled={pending}>
        Merge
      </button>
    </form>
  )
}
