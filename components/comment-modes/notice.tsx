import { When } from '@/components/site/when'
import type { Mode } from '@/lib/comment-modes/modes'
import type { ModeChange } from '@/lib/comment-modes/state'

/** For the line above a discussion: what happens to a comment before it is published. */
export function standingWords(mode: Mode): string {
  if (mode === 'held') return 'every comment waits for a moderator'
  return mode === 'newcomers' ? 'first comments wait for a moderator' : 'moderated before publication'
}

const forNow: Partial<Record<Mode, string>> = {
  newcomers: 'for now, first comments wait for a moderator',
  held: 'for now every comment waits for a moderator',
  closed: 'for now no new ones are taken. They open again by themselves when the moderators have caught up',
}

/** What a surge has made of the comments, in a sentence. */
export function Announced({ changed }: { changed: ModeChange | null }) {
  const words = changed && (changed.why === 'surge' || changed.why === 'calm') ? forNow[changed.to] : undefined
  if (!changed || !words || changed.to === 'closed') return null
  return (
    <p className="mt-3 border-s-4 border-held ps-3 text-sm">
      More comments are arriving than moderators can read: {words}. Since <When at={changed.at} as="brief" />.
    </p>
  )
}

/** Instead of the form: that comments are closed, since when and why. */
export function ClosedNotice({ changed }: { changed: ModeChange | null }) {
  return (
    <p className="border-y border-rule py-4 text-sm">
      <Closed changed={changed} /> What was said stays here to read.
    </p>
  )
}

function Closed({ changed }: { changed: ModeChange | null }) {
  if (changed?.to !== 'closed') return 'Comments on this article are closed.'
  const since = <When at={changed.at} as="brief" />
  if (changed.why === 'surge')
    return (
      <>
        More comments were arriving than moderators can read: {forNow.closed}. Closed since {since}.
      </>
    )
  if (changed.why === 'days') return <>Comments on this article are closed since {since}: their days were over.</>
  return <>Comments on this article are closed since {since}.</>
}
