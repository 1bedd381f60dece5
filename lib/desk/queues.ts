import type { Db, Prisma } from '../db'
import { sealed, unsealed } from './cursor'
import { conditionsOf } from './filters'
import { find } from './find'
import type { Placed } from './in-order'
import type { View } from './view'

export const pageLength = 50

/** What a list of comments asks of each. */
export const queued = {
  ...{ id: true, body: true, status: true, revision: true, score: true, createdAt: true, decidedAt: true },
  ...{ lang: true, standing: true, openReports: true, guestName: true },
  author: { select: { id: true, name: true, role: true } },
  article: { select: { slug: true, headline: true, standfirst: true, lang: true, dir: true } },
  parent: { select: { id: true, body: true, guestName: true, author: { select: { name: true } } } },
  findings: {
    select: { check: true, clause: true, outcome: true, message: true, start: true, end: true, revision: true },
    orderBy: [{ clause: 'asc' }, { start: 'asc' }],
  },
  claim: { select: { until: true, moderator: { select: { id: true, name: true } } } },
  /** The latest alone. */
  decisions: {
    select: {
      ...{ id: true, act: true, by: true, at: true, clauses: true, note: true, batch: true, policyVersion: true, revision: true },
      actor: { select: { id: true, name: true } },
    },
    orderBy: { seq: 'desc' },
    take: 1,
  },
  /** The open one; `decision` is the rejection. */
  appeals: { where: { state: 'open' }, select: { id: true, at: true, decision: { select: { actorId: true } } } },
  _count: { select: { reports: true } },
} satisfies Prisma.CommentSelect

/** A comment in a queue with what it takes to show it. No address is in it. `findings` are of the text it has now, `claim` is one that holds. */
export type Queued = Prisma.CommentGetPayload<{ select: typeof queued }>

export interface QueuePage {
  comments: Queued[]
  /** The cursor of the next page; null where this is the last. */
  after: string | null
  /** It took too long to look through everything: these are what there is among the next ones, and `after` looks further. */
  slow: boolean
}

/** A page of the view's queue, from behind its cursor; one that is mangled is the first page. */
export async function queuePage(db: Db, view: View, now = new Date()): Promise<QueuePage> {
  const { queue, order, filters } = view
  const cursor = unsealed(queue, order, view.after)
  const conditions = await conditionsOf(db, filters, now)
  if (!conditions) return { comments: [], after: null, slow: false }
  const { placed, last, slow } = await find(db, { queue, order, cursor, conditions, limit: pageLength })
  return { comments: await comments(db, placed, now), after: last && sealed(queue, order, last), slow }
}

/** The comments themselves, in the order of their places. One that is gone meanwhile is left out. */
async function comments(db: Db, page: Placed[], now: Date): Promise<Queued[]> {
  const rows = await db.comment.findMany({ where: { id: { in: page.map(({ comment }) => comment) } }, select: queued })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return page.flatMap(({ comment }) => {
    const row = byId.get(comment)
    if (!row) return []
    const findings = row.findings.filter(({ revision }) => revision === row.revision)
    return [{ ...row, findings, claim: row.claim && row.claim.until > now ? row.claim : null }]
  })
}
