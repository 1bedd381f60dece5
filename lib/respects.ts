import { z } from 'zod'
import type { Db } from './db'
import type { Person } from './people'
import { Refusal } from './refusal'

// The one kind of reaction. It says "well said", not "I agree", and it is no contest: counts are rounded.

export const respectSchema = z.object({
  comment: z.string().min(1).max(64),
  want: z.enum(['give', 'take back']).default('give'),
})
export type RespectForm = z.output<typeof respectSchema>

/** Gives respect to a comment, once however often it is asked for, or takes it back. Refuses for one's own comment and for one that is not shown. */
export async function respect(db: Db, person: Person, { comment: id, want }: RespectForm): Promise<{ respected: boolean }> {
  const state = await respectState(db, person, id)
  if (!state) throw new Refusal('This comment is no longer shown.')
  if (state.own) throw new Refusal('This comment is your own: respect comes from others.')
  const row = { commentId: id, userId: person.id }
  if (want === 'give') await db.respect.createMany({ data: row, skipDuplicates: true })
  else await db.respect.deleteMany({ where: row })
  return { respected: want === 'give' }
}

/** How the person stands to the comment; null where it is not shown. */
export async function respectState(db: Db, person: Person, id: string): Promise<{ own: boolean; respected: boolean } | null> {
  const comment = await db.comment.findFirst({
    where: { id, status: 'approved' },
    select: { authorId: true, guestEmail: true, respects: { where: { userId: person.id }, select: { userId: true } } },
  })
  if (!comment) return null
  const own = comment.authorId === person.id || (comment.authorId === null && comment.guestEmail === person.email)
  return { own, respected: comment.respects.length > 0 }
}

/** The ids of the article's comments that the person respects. */
export async function respectedBy(db: Db, person: Person, slug: string): Promise<string[]> {
  const rows = await db.respect.findMany({
    where: { userId: person.id, comment: { article: { slug } } },
    select: { commentId: true },
  })
  return rows.map(({ commentId }) => commentId)
}

/** How many respect each of these comments; one that nobody does is left out. */
export async function respectsOf(db: Db, ids: string[]): Promise<Map<string, number>> {
  const rows = await db.respect.groupBy({ by: ['commentId'], where: { commentId: { in: ids } }, _count: true })
  return new Map(rows.map(({ commentId, _count }) => [commentId, _count]))
}

const steps = [1, 2, 5]

/** "5+", "10+", "20+", "50+", "100+" and so on; nothing below five. */
export function rounded(count: number): string {
  if (count < 5) return ''
  const power = 10 ** Math.floor(Math.log10(count))
  const step = steps.findLast((step) => step * power <= count) ?? 1
  return `${(step * power).toLocaleString('en')}+`
}
