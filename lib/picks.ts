import { z } from 'zod'
import type { Db } from './db'
import { forgetPages } from './pages'
import type { Staff } from './people'
import { Refusal } from './refusal'
import { excerpt } from './text'

// What the newsroom thinks worth reading first. A pick of a comment that is shown no more stays, and is not shown either.

export const pickSchema = z.object({ comment: z.string().min(1).max(64) })
export type PickForm = z.output<typeof pickSchema>

/** Picks the comment; twice is once, by whoever was first. Refuses one that is not shown. */
export async function pick(db: Db, staff: Staff, { comment: id }: PickForm, now = new Date()): Promise<{ picked: true }> {
  return db.$transaction(async (tx) => {
    const comment = await tx.comment.findFirst({ where: { id, status: 'approved' }, select: { article: { select: { slug: true } } } })
    if (!comment) throw new Refusal('This comment is not shown: there is nothing to pick.')
    await tx.pick.createMany({ data: { commentId: id, byId: staff.id, at: now }, skipDuplicates: true })
    await forgetPages(tx, [comment.article.slug])
    return { picked: true }
  })
}

/** Takes a pick back, whoever made it. */
export async function unpick(db: Db, _staff: Staff, { comment: id }: PickForm): Promise<{ picked: false }> {
  return db.$transaction(async (tx) => {
    await tx.pick.deleteMany({ where: { commentId: id } })
    const comment = await tx.comment.findUnique({ where: { id }, select: { article: { select: { slug: true } } } })
    if (comment) await forgetPages(tx, [comment.article.slug])
    return { picked: false }
  })
}

export interface PickShown {
  id: string
  name: string
  /** How it begins. */
  text: string
}

const mostShown = 3

/** The article's latest picks that are shown. */
export async function picksOf(db: Db, articleId: string): Promise<PickShown[]> {
  const picks = await db.pick.findMany({
    where: { comment: { articleId, status: 'approved' } },
    orderBy: [{ at: 'desc' }, { commentId: 'asc' }],
    take: mostShown,
    select: { comment: { select: { id: true, body: true, guestName: true, author: { select: { name: true } } } } },
  })
  return picks.map(({ comment: { id, body, guestName, author } }) => ({
    id,
    name: author?.name ?? guestName ?? '',
    text: excerpt(body, 220),
  }))
}

/** What the page that picks has to show; null where there is no such comment, or it is not shown. */
export async function pickable(db: Db, id: string) {
  const comment = await db.comment.findFirst({
    where: { id, status: 'approved' },
    select: {
      id: true,
      body: true,
      guestName: true,
      author: { select: { name: true } },
      pick: { select: { by: { select: { name: true } } } },
    },
  })
  if (!comment) return null
  return { id, body: comment.body, name: comment.author?.name ?? comment.guestName ?? '', pickedBy: comment.pick?.by.name ?? null }
}
