'use client'

import { SignInAgain } from '@/components/newsroom/sign-in-again'
import { useKeptForm } from '@/components/policy-desk/kept-form'
import { Refused } from '@/components/policy-desk/told'
import { dropSection, dropTopic } from './actions'

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
      {refused && (
        <Refused>
          {refused.message ?? 'Not removed.'}
          <SignInAgain refused={refused} />
        </Refused>
      )}
      <input type="hidden" name="slug" value={slug} />
      <button type="submit" className="button mt-4" aria-disabled={pending}>
        Remove the {kind}
      </button>
    </form>
  )
}
