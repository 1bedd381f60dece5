import type { Db } from './db'
import { isStaff } from './people'
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
}

/** One page of an article's approved comments. A page that does not exist has no threads. */
export async function discussion(db: Db, articleId: string, order: Order, page: number): Promise<Discussion> {
  const [counts, roots] = await Promise.all([countsOf(db, articleId), rootsOf(db, articleId, order, page)])
  const comments = roots.length ? await commentsOf(db, roots) : []
  return { ...counts, threads: threads(roots, comments), order, page, pages: Math.max(1, Math.ceil(counts.roots / threadsPerPage)) }
}

async function countsOf(db: Db, articleId: string) {
  const [row] = await db.$queryRaw<{ count: number; waiting: number; roots: number }[]>`
    select count(*) filter (where status = 'approved')::int as count,
           count(*) filter (where status = 'pending')::int as waiting,
           count(distinct "threadId") filter (where status = 'approved')::int as roots
    from "Comment" where "articleId" = ${articleId}`
  return row ?? { count: 0, waiting: 0, roots: 0 }
}

/** First comments that are approved, or were and still have approved replies. */
async function rootsOf(db: Db, articleId: string, order: Order, page: number): Promise<string[]> {
  const offset = (page - 1) * threadsPerPage
  const roots = await db.$queryRawUnsafe<{ id: string }[]>(
    `select c.id from "Comment" c
     where c."articleId" = $1 and c.depth = 0 and (c.status = 'approved'
       or exists (select 1 from "Comment" r where r."threadId" = c.id and r.status = 'approved'))
     order by c."createdAt" ${order === 'newest' ? 'desc' : 'asc'}, c.id ${order === 'newest' ? 'desc' : 'asc'}
     limit ${threadsPerPage} offset $2`,
    articleId,
    offset,
  )
  return roots.map((root) => root.id)
}

async function commentsOf(db: Db, roots: string[]): Promise<Shown[]> {
  const rows = await db.comment.findMany({
    where: { threadId: { in: roots }, status: 'approved' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: shownFields,
  })
  return rows.map(shown)
}

/** What a page may show of a comment: an address is not among it. */
const shownFields = {
  id: true,
  parentId: true,
  threadId: true,
  depth: true,
  guestName: true,
  body: true,
  createdAt: true,
  author: { select: { name: true, role: true } },
} as const

interface Row {
  id: string
  parentId: string | null
  threadId: string
  depth: number
  guestName: string | null
  body: string
  createdAt: Date
  author: { name: string; role: 'reader' | 'moderator' | 'editor' | 'admin' } | null
}

function shown({ author, guestName, createdAt, ...row }: Row): Shown {
  return { ...row, at: createdAt, name: author?.name ?? guestName ?? '', staff: author ? isStaff(author.role) : false }
}

/** One approved comment of an article, for the page that answers it; null when there is none. */
export async function approvedComment(db: Db, articleId: string, id: string): Promise<Shown | null> {
  const row = await db.comment.findFirst({ where: { id, articleId, status: 'approved' }, select: shownFields })
  return row ? shown(row) : null
}

/** The median time, in minutes, from posting to a moderator's decision over the last seven days; null when nobody decided. */
export async function medianWait(db: Db, now = new Date()): Promise<number | null> {
  const [row] = await db.$queryRaw<{ minutes: number | null }[]>`
    select percentile_cont(0.5) within group (order by extract(epoch from d.at - c."createdAt") / 60)::float as minutes
    from "Decision" d join "Comment" c on c.id = d."commentId"
    where d.by = 'moderator' and d.act in ('approve', 'reject') and d."from" = 'pending' and d.at > ${new Date(now.getTime() - 7 * 86_400_000)}`
  return row?.minutes ?? null
}
