'use client'

import { Refused } from '@/components/policy-desk/told'
import { useKeptForm } from '@/components/ui/kept-form'
import { remove, rotate } from './actions'
import { Secret } from './secret'

/** Gives it another secret. */
export function RotateForm({ id }: { id: string }) {
  const { answer, refused, pending, form } = useKeptForm(rotate)
  return (
    <form {...form} aria-label="Secret">
      {refused && <Refused>{refused.message}</Refused>}
      {answer?.state === 'done' && (
        <Secret secret={answer.result.secret}>It has another secret. The one before signs along for a day.</Secret>
      )}
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="button" aria-disabled={pending}>
        Make another secret
      </button>
    </form>
  )
}

/** Deletes it, once that is confirmed. */
export function DeleteForm({ id }: { id: string }) {
  const { refused, pending, form } = useKeptForm(remove)
  return (
    <form {...form} aria-label="Delete">
      {refused && <Refused>{refused.errors.sure ?? refused.message}</Refused>}
      <input type="hidden" name="id" value={id} />
      <label className="flex items-center gap-2 py-1 text-sm">
        <input type="checkbox" name="sure" aria-invalid={refused?.errors.sure ? true : undefined} className="size-5 accent-[var(--talk)]" />{' '}
        Yes, with its secret and the list above
      </label>
      <button type="submit" className="button mt-2" aria-disabled={pending}>
        Delete the webhook
      </button>
    </form>
  )
}
