import type { Db, Prisma } from './db'
import { whose } from './hidden'
import { changesSince, type Since } from './newsroom/since'
import { isStaff } from './people'
import { type PickShown, picksOf } from './picks'
import { quoteFields, quoteShown } from './quotes'
import { rounded } from './respects'
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
  const since = await newestOf(db, articleId)
  const [counts, roots, picks] = await Promise.all([countsOf(db, articleId), rootsOf(db, articleId, order, page), picksOf(db, articleId)])
  const comments = roots.length ? await commentsOf(db, articleId, roots) : []
  const pages = Math.max(1, Math.ceil(counts.roots / threadsPerPage))
  return { ...counts, threads: threads(roots, comments), order, page, pages, picks, since }
}

async function countsOf(db: Db, articleId: string) {
  const [row] = await db.$queryRaw<{ count: number; waiting: number; roots: number }[]>`
    select count(*) filter (where status = 'approved')::int as count,
           count(*) filter (where status = 'pending')::int as waiting,
           count(distinct "threadId") filter (where status = 'approved')::int as roots
    from "Comment" where "articleId" = ${articleId}`
  return row ?? { count: 0, waiting: 0, roots: 0 }
}

/** The place, among all decisions, of the last one that published a comment of the article. */
async function newestOf(db: Db, articleId: string): Promise<string> {
  const [row] = await db.$queryRaw<{ seq: bigint | null }[]>`
    select max(d.seq) as seq from "Decision" d join "Comment" c on c.id = d."commentId" where c."articleId" = ${articleId} and d."to" = 'approved'`
  return String(row?.seq ?? 0)
}

const sorting: Record<Order, string> = {
  oldest: 'c."createdAt" asc, c.id asc',
  newest: 'c."createdAt" desc, c.id desc',
  // Threads with a pick, the latest pick first; then the others.
  picked: `(select max(p.at) from "Pick" p join "Comment" k on k.id = p."commentId" where k."threadId" = c.id and k.status = 'approved') desc nulls last,
    c."createdAt" asc, c.id asc`,
}

/** First comments that are approved, or were and still have approved replies. */
async function rootsOf(db: Db, articleId: string, order: Order, page: number): Promise<string[]> {
  const offset = (page - 1) * threadsPerPage
  const roots = await db.$queryRawUnsafe<{ id: string }[]>(
    `select c.id from "Comment" c
     where c."articleId" = $1 and c.depth = 0 and (c.status = 'approved'
       or exists (select 1 from "Comment" r where r."threadId" = c.id and r.status = 'approved'))
     order by ${sorting[order]}
     limit ${threadsPerPage} offset $2`,
    articleId,
    offset,
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
  return rows.map((row) => shown(row, since(row)))
}

/** What shown() asks of a comment. */
const shownFields = {
  ...{ id: true, parentId: true, threadId: true, depth: true, body: true, createdAt: true },
  ...{ authorId: true, guestName: true },
  author: { select: { name: true, role: true } },
  pick: { select: { at: true } },
  _count: { select: { respects: true } },
  ...quoteFields,
} satisfies Prisma.CommentSelect

/** What a page may show of a comment: an address is not among it. */
function shown(row: Prisma.CommentGetPayload<{ select: typeof shownFields }>, since: Since): Shown {
  const { id, parentId, threadId, depth, body, createdAt: at, author, guestName, pick, _count } = row
  return {
    ...{ id, parentId, threadId, depth, body, at },
    name: author?.name ?? guestName ?? '',
    staff: author ? isStaff(author.role) : false,
    whose: whose(row),
    respects: rounded(_count.respects),
    picked: pick !== null,
    quote: quoteShown(row),
    since,
  }
}

/** One approved comment of an article, for the page that answers it; null when there is none. */
export async function approvedComment(db: Db, articleId: string, id: string): Promise<Shown | null> {
  const row = await db.comment.findFirst({ where: { id, articleId, status: 'approved' }, select: shownFields })
  return row ? shown(row, (await changesSince(db, articleId))(row)) : null
}
