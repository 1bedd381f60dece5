import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Db, Tx } from './db'
import { rootsOfArticle, threadsPerPage } from './discussion'
import type { Person } from './people'

// A comment's own page, /comments/ID: its author's alone, by their account or by a link that nobody can guess.

/**
 * The key of a comment's own page. Whoever has it is taken for the comment's author. It is another once the comment is an
 * account's: who typed somebody's address as a guest has no key to what has become that person's.
 */
export function commentKey(id: string, owner: string | null = null): string {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set.')
  return createHmac('sha256', secret)
    .update(owner ? `${id} ${owner}` : id)
    .digest('base64url')
}

/** The address of the comment's own page: with its key for a guest, who has no account to be known by. */
export function commentAddress(id: string, { guest, owner = null }: { guest: boolean; owner?: string | null }): string {
  return `/comments/${encodeURIComponent(id)}${guest || owner ? `?key=${commentKey(id, owner)}` : ''}`
}

/** Who wants to be taken for the author: somebody signed in, or whoever has the link. */
export interface Claimant {
  person: Person | null
  key: string
}

/** True for the author of the comment, and for whoever has its link. */
export function isAuthor({ person, key }: Claimant, comment: { id: string; authorId: string | null }): boolean {
  if (person && person.id === comment.authorId) return true
  const [given, right] = [Buffer.from(key), Buffer.from(commentKey(comment.id, comment.authorId))]
  return given.length === right.length && timingSafeEqual(given, right)
}

/** Where a comment that is shown stands in its article, on the page that has its thread; null for one that is not shown. */
export async function placeOf(db: Db | Tx, id: string, now = new Date()): Promise<string | null> {
  const [found] = await db.$queryRaw<{ slug: string; articleId: string; root: string; at: Date }[]>`
    select a.slug, a.id as "articleId", first.id as root, first."createdAt" as at
    from "Comment" c join "Comment" first on first.id = c."threadId" join "Article" a on a.id = c."articleId"
    where c.id = ${id} and c.status = 'approved' and a.status = 'published' and a."publishedAt" <= ${now} and a."commentMode" <> 'off'`
  if (!found) return null
  const [threads] = await db.$queryRawUnsafe<{ before: number }[]>(
    `select count(*)::int as before from ${rootsOfArticle} where (c."createdAt", c.id) < ($2::timestamptz, $3)`,
    ...[found.articleId, found.at, found.root],
  )
  const page = Math.floor((threads?.before ?? 0) / threadsPerPage) + 1
  return `/articles/${found.slug}${page > 1 ? `/oldest/${page}` : ''}#comment-${id}`
}
