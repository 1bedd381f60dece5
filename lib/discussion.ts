import type { Db, Prisma } from './db'
import { whose } from './hidden'
import { changesSince, type Since } from './newsroom/since'
import { isStaff } from './people'
import { type PickShown, picksOf } from './picks'
import { quoteFields, quoteShown } from './quotes'
import { respectsOf, rounded } from './respects'
import { talkCount } from './talk-counts'
import { type Node, type Order, type Shown, threads } from './threads'

/** How many threads a page of a discussion holds. */
export const threadsPerPage = 50

export interface Discussion {
  threads: Node[]
  /** Approved comments, and those that wait for a moderator. */
  count: number
  waiting: number
  page: number
  pages: number
  order: Order
  /** The editors' latest picks. */
  picks: PickShown[]
  /** The newest that the page knows of: lib/talk-live.ts tells what came after it. */
  since: string
}

/** One page of an article's approved comments. A page that does not exist has no threads. */
export async function discussion(db: Db, articleId: string, order: Order, page: number): Promise<Discussion> {
  // First: what is approved while the rest is read is then told again, and never missed.
  const { approved: count, pending: waiting, last } = await talkCount(db, articleId)
  const [all, roots, picks] = await Promise.all([rootsCount(db, articleId), rootsOf(db, articleId, order, page), picksOf(db, articleId)])
  const comments = roots.length ? await commentsOf(db, articleId, roots) : []
  const pages = Math.max(1, Math.ceil(all / threadsPerPage))
  return { threads: threads(roots, comments), count, waiting, order, page, pages, picks, since: String(last) }
}

/**
 * SQL: the first comments `c` of the threads of article $1 that are shown: those that are approved, and those that are not but have
 * approved replies. Each of the two is found in an index alone, and however many wait, none of them is looked at;
 * the limit keeps PostgreSQL from reading all comments to join with few.
 */
export const rootsOfArticle = `(
  select id, "createdAt" from "Comment" where "articleId" = $1 and status = 'approved' and depth = 0
  union all
  select f.id, f."createdAt" from (
    select distinct "threadId" as id from "Comment" where "articleId" = $1 and status = 'approved' and depth > 0
  ) answered cross join lateral (
    select id, "createdAt" from "Comment" where id = answered.id and status <> 'approved' limit 1
  ) f
) c`

async function rootsCount(db: Db, articleId: string): Promise<number> {
  const [row] = await db.$queryRawUnsafe<{ count: number }[]>(`select count(*)::int as count from ${rootsOfArticle}`, articleId)
  return row?.count ?? 0
}

const picked = `left join (
  select k."threadId", max(p.at) as at from "Pick" p join "Comment" k on k.id = p."commentId"
  where k."articleId" = $1 and k.status = 'approved' group by k."threadId"
) picked on picked."threadId" = c.id`

const sorting: Record<Order, { join: string; by: string }> = {
  oldest: { join: '', by: 'c."createdAt" asc, c.id asc' },
  newest: { join: '', by: 'c."createdAt" desc, c.id desc' },
  // Threads with a pick, the latest pick first; then the others.
  picked: { join: picked, by: 'picked.at desc nulls last, c."createdAt" asc, c.id asc' },
}

async function rootsOf(db: Db, articleId: string, order: Order, page: number): Promise<string[]> {
  const { join, by } = sorting[order]
  const roots = await db.$queryRawUnsafe<{ id: string }[]>(
    `select c.id from ${rootsOfArticle} ${join} order by ${by} limit ${threadsPerPage} offset $2`,
    articleId,
    (page - 1) * threadsPerPage,
  )
  return roots.map((root) => root.id)
}

/** All published comments of these threads of an article, oldest first. */
export async function commentsOf(db: Db, articleId: string, roots: string[]): Promise<Shown[]> {
  const since = await changesSince(db, articleId)
  const rows = await db.comment.findMany({
    where: { threadId: { in: roots }, status: 'approved' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: shownFields,
  })
  const respects = await respectsOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => shown(row, since(row), respects.get(row.id) ?? 0))
}

/** What shown() asks of a comment. */
const shownFields = {
  ...{ id: true, parentId: true, threadId: true, depth: true, body: true, createdAt: true },
  ...{ authorId: true, guestName: true },
  author: { select: { name: true, role: true } },
  pick: { select: { at: true } },
  ...quoteFields,
} satisfies Prisma.CommentSelect

/** What a page may show of a comment: an address is not among it. */
function shown(row: Prisma.CommentGetPayload<{ select: typeof shownFields }>, since: Since, respects: number): Shown {
  const { id, parentId, threadId, depth, body, createdAt: at, author, guestName, pick } = row
  return {
    ...{ id, parentId, threadId, depth, body, at },
    name: author?.name ?? guestName ?? '',
    staff: author ? isStaff(author.role) : false,
    whose: whose(row),
    respects: rounded(respects),
    picked: pick !== null,
    quote: quoteShown(row),
    since,
  }
}

/** One approved comment of an article, for the page that answers it; null when there is none. */
export async function approvedComment(db: Db, articleId: string, id: string): Promise<Shown | null> {
  const row = await db.comment.findFirst({ where: { id, articleId, status: 'approved' }, select: shownFields })
  if (!row) return null
  const [since, respects] = await Promise.all([changesSince(db, articleId), respectsOf(db, [id])])
  return shown(row, since(row), respects.get(id) ?? 0)
}
