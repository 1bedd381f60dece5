'use client'

import { SignInAgain } from '@/components/newsroom/sign-in-again'
import { Refused } from '@/components/policy-desk/told'
import { useKeptForm } from '@/components/ui/kept-form'
import { remove } from './actions'

/** Takes a post from the page, or brings it back. */
export function RemoveForm({ article, post, act, name }: { article: string; post: string; act: 'remove' | 'restore'; name: string }) {
  const { refused, pending, form } = useKeptForm(remove, {
    gone: act === 'remove' ? 'It is removed from the page.' : 'It is on the page again.',
  })
  return (
    <form {...form}>
      <input type="hidden" name="article" value={article} />
      <input type="hidden" name="post" value={post} />
      {refused && (
        <Refused>
          {refused.message}
          <SignInAgain refused={refused} />
        </Refused>
      )}
      <button type="submit" name="act" value={act} className="quiet" aria-disabled={pending}>
        {act === 'remove' ? 'Remove' : 'Undo'}
        <span className="sr-only"> {name}</span>
      </button>
    </form>
  )
}
