import type { Db } from './db'
import type { Status } from './status'
import { excerpt } from './text'

// Somebody's own comments, for the page of their account.

export interface ListedComment {
  id: string
  /** On one line, cut. */
  text: string
  at: Date
  status: Status
  /** The name it was written under as a guest who gave the person's address; null where they were signed in. */
  asGuest: string | null
  article: { slug: string; headline: string; lang: string; dir: string }
}

export interface CommentsPage {
  comments: ListedComment[]
  /** The comment to go on after; null where these were the last. */
  after: string | null
  /** Some come before these. */
  later: boolean
}

const pageful = 20

/** Twenty comments of somebody, newest first: the first, or those after the one named. */
export async function commentsOf(db: Db, { id: authorId }: { id: string }, after = ''): Promise<CommentsPage> {
  const anchor = after ? await db.comment.findFirst({ where: { id: after, authorId }, select: { id: true, createdAt: true } }) : null
  const rows = await db.comment.findMany({
    where: {
      authorId,
      ...(anchor && { OR: [{ createdAt: { lt: anchor.createdAt } }, { createdAt: anchor.createdAt, id: { lt: anchor.id } }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: pageful + 1,
    select: {
      ...{ id: true, body: true, status: true, createdAt: true, guestName: true },
      article: { select: { slug: true, headline: true, lang: true, dir: true } },
    },
  })
  const comments = rows.slice(0, pageful).map(({ id, body, status, createdAt: at, guestName: asGuest, article }) => ({
    id,
    text: excerpt(body, 220),
    status,
    at,
    asGuest,
    article,
  }))
  return { comments, after: rows.length > pageful ? (comments.at(-1)?.id ?? null) : null, later: anchor !== null }
}
