import type { Db } from '../db'
import { sealed, unsealed } from './cursor'
import { conditionsOf } from './filters'
import { find } from './find'
import { type Queued, queued } from './queued'
import type { View } from './view'

export const pageLength = 50

export interface QueuePage {
  comments: Queued[]
  /** The cursor of the next page; null where this is the last. */
  after: string | null
  /** It would take too long to look through all of it: these are what there is among the next ones, none perhaps, and `after` looks further. */
  slow: boolean
}

/** A page of the view's queue, from behind its cursor; one that is mangled is the first page. */
export async function queuePage(db: Db, view: View, now = new Date()): Promise<QueuePage> {
  const { queue, order, filters } = view
  const cursor = unsealed(queue, order, view.after)
  const conditions = await conditionsOf(db, filters, now)
  if (!conditions) return { comments: [], after: null, slow: false }
  const { placed, last, slow } = await find(db, { queue, order, cursor, conditions, limit: pageLength })
  return {
    comments: await comments(
      db,
      placed.map(({ comment }) => comment),
      now,
    ),
    after: last && sealed(queue, order, last),
    slow,
  }
}

/** One comment wherever it is, as a queue would show it; null where there is none. */
export async function oneComment(db: Db, id: string, now = new Date()): Promise<Queued | null> {
  const [comment = null] = await comments(db, [id], now)
  return comment
}

/** The comments themselves, in the order of their places. One that is gone meanwhile is left out. */
async function comments(db: Db, ids: string[], now: Date): Promise<Queued[]> {
  const rows = await db.comment.findMany({ where: { id: { in: ids } }, select: queued })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const findings = row.findings.filter(({ revision }) => revision === row.revision)
    return [{ ...row, findings, claim: row.claim && row.claim.until > now ? row.claim : null }]
  })
}
