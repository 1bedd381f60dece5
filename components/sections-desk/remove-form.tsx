'use client'

import { useKeptForm } from '@/components/ui/kept-form'
import { dropSection, dropTopic } from './actions'
import { FormRefusal } from './refusal'

interface RemoveFormProps {
  kind: 'section' | 'topic'
  slug: string
  name: string
}

/** Removes what nothing uses, or says what does. */
export function RemoveForm({ kind, slug, name }: RemoveFormProps) {
  const { refused, pending, form } = useKeptForm(kind === 'section' ? dropSection : dropTopic)
  return (
    <form {...form} aria-label={`Remove ${name}`}>
      <FormRefusal refused={refused} />
      <input type="hidden" name="slug" value={slug} />
      <button type="submit" className="button mt-4" aria-disabled={pending}>
        Remove the {kind}
      </button>
    </form>
  )
}
