import type { Db } from '../db'
import type { Act, By, Status } from '../status'
import { who } from './context'
import { queueCounts } from './counts'
import type { CommentState, DeskState } from './events'

const most = 200

interface Row {
  id: string
  status: Status
  revision: number
  openReports: number
  claimant: string | null
  claimantId: string | null
  until: Date | null
  decision: string | null
  act: Act
  by: By
  actorId: string | null
  actor: string | null
}

/** What a desk needs that has missed something: the counts, and how these comments are now. At most 200 are read; what is no id, or of no comment, is left out. */
export async function deskState(db: Db, ids: string[], now = new Date()): Promise<DeskState> {
  const asked = [...new Set(ids)].filter((id) => /^[\w-]{1,64}$/.test(id)).slice(0, most)
  const [counts, comments] = await Promise.all([queueCounts(db), asked.length > 0 ? states(db, asked, now) : []])
  return { counts, comments }
}

async function states(db: Db, ids: string[], now: Date): Promise<CommentState[]> {
  const rows = await db.$queryRaw<Row[]>`
    select c.id, c.status::text as status, c.revision, c."openReports",
      m.name as claimant, m.id as "claimantId", k.until,
      d.id as decision, d.act::text as act, d.by::text as by, d."actorId", u.name as actor
    from "Comment" c
      left join "Claim" k on k."commentId" = c.id and k.until > ${now}
      left join "User" m on m.id = k."moderatorId"
      left join lateral (select * from "Decision" where "commentId" = c.id order by seq desc limit 1) d on true
      left join "User" u on u.id = d."actorId"
    where c.id = any(${ids})`
  return rows.map(({ id, status, revision, openReports, claimant, claimantId, until, decision, act, by, actorId, actor }) => ({
    ...{ id, status, revision, openReports },
    claim: claimant && claimantId && until ? { by: claimant, byId: claimantId, until: until.toISOString() } : null,
    decided: decision ? { decision, act, by: actor ?? who[by], byId: actorId } : null,
  }))
}
