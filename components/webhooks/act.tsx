'use client'

import { Done, Refused } from '@/components/policy-desk/told'
import { useKeptForm } from '@/components/ui/kept-form'
import type { Answer } from '@/lib/form-action'

interface ActProps {
  id: string
  /** What the button says, and its name where several say the same. */
  name: string
  label?: string
  done: string
  action: (previous: Answer<void> | null, data: FormData) => Promise<Answer<void>>
  className?: string
}

/** A button that does one thing to a webhook or a delivery. */
export function Act({ id, name, label, done, action, className = 'button' }: ActProps) {
  const { answer, refused, pending, form } = useKeptForm(action)
  return (
    <form {...form} className="flex flex-wrap items-center gap-x-3">
      {refused && <Refused>{refused.message}</Refused>}
      <input type="hidden" name="id" value={id} />
      <button type="submit" className={className} aria-label={label} aria-disabled={pending}>
        {name}
      </button>
      <Done>{answer?.state === 'done' && done}</Done>
    </form>
  )
}
