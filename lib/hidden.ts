import { z } from 'zod'
import type { Db } from './db'
import { keyedHash } from './keyed'
import type { Person } from './people'
import { Refusal } from './refusal'

// Whom somebody does not want to read: for them alone, and nobody else is told. The browser knows people by a key that says
// nothing of who they are.

interface Said {
  authorId: string | null
  guestName: string | null
}

/**
 * Whose words these are: the same for all comments of an account, or of all guests of a name; '' for nobody's. A guest's
 * address is not in it: it stands on public pages, where whoever guesses an address could see that it is right.
 */
export function whose({ authorId, guestName }: Said): string {
  const who = authorId ? ['person', authorId] : guestName && ['guests', guestName]
  return who ? keyedHash('whose', JSON.stringify(who)).slice(0, 10) : ''
}

export const hideSchema = z.object({ comment: z.string().min(1).max(64) })
export const stopHidingSchema = z.object({ whose: z.string().min(1).max(20) })

/** Hides whoever wrote the comment from this person: of a guest, all guests of the name. Refuses to hide oneself, and for a comment that is not shown. */
export async function hide(db: Db, person: Person, { comment: id }: z.output<typeof hideSchema>): Promise<{ whose: string; name: string }> {
  const comment = await db.comment.findFirst({
    where: { id, status: 'approved' },
    select: { authorId: true, guestName: true, author: { select: { name: true } } },
  })
  const key = comment && whose(comment)
  if (!comment || !key) throw new Refusal('This comment is no longer shown.')
  if (comment.authorId === person.id) throw new Refusal('These are your own words.')
  const row = { whose: key, name: comment.author?.name ?? comment.guestName ?? '' }
  await db.hidden.createMany({ data: { ...row, userId: person.id }, skipDuplicates: true })
  return row
}

/** Shows them again. */
export async function stopHiding(db: Db, person: Person, { whose }: z.output<typeof stopHidingSchema>): Promise<{ whose: string }> {
  await db.hidden.deleteMany({ where: { userId: person.id, whose } })
  return { whose }
}

/** Whom the person hides, the latest first. */
export async function hiddenBy(db: Db, person: Person): Promise<{ whose: string; name: string; at: Date }[]> {
  return db.hidden.findMany({ where: { userId: person.id }, orderBy: { at: 'desc' }, select: { whose: true, name: true, at: true } })
}
