import type { Db } from './db'

/** How long comments wait for a moderator, as readers are told, and of which comments that is the median. */
export interface StatedWait {
  minutes: number
  /** Those that were decided lately; or those that wait now, and have waited longer than that already. */
  of: 'decided' | 'waiting'
}

/**
 * The longer of two medians: of what moderators decided in the last seven days (the last thousand of it), and of what waits now, which in a surge is the
 * first to tell. Null where nobody decided and nothing waits.
 */
export async function statedWait(db: Db, now = new Date()): Promise<StatedWait | null> {
  const [decided, waiting] = await Promise.all([decidedLately(db, now), waitingNow(db, now)])
  if (waiting !== null && waiting > (decided ?? 0)) return { minutes: waiting, of: 'waiting' }
  return decided === null ? null : { minutes: decided, of: 'decided' }
}

/** Of more decisions than this the last are looked at: every page with comments asks. */
const enough = 1_000

/** In minutes, from posting to a moderator's decision. */
async function decidedLately(db: Db, now: Date): Promise<number | null> {
  const [row] = await db.$queryRaw<{ minutes: number | null }[]>`
    with lately as (
      select d.at, d."commentId" from "Decision" d
      where d.by = 'moderator' and d.act in ('approve', 'reject') and d."from" = 'pending' and d.at > ${new Date(now.getTime() - 7 * 86_400_000)}
      order by d.at desc limit ${enough})
    select percentile_cont(0.5) within group (order by extract(epoch from d.at - c."createdAt") / 60)::float as minutes
    from lately d join "Comment" c on c.id = d."commentId"`
  return row?.minutes ?? null
}

/** Where more wait than this, walking to the middle of them takes longer than a page may: it is done once a minute. */
const many = 20_000
let walked: { at: number; minutes: number | null } | undefined

/**
 * In minutes, how long they have waited so far: since they were sent, or since they were held again. Of many, those in the
 * middle are looked at alone: every page with comments asks for it.
 */
async function waitingNow(db: Db, now: Date): Promise<number | null> {
  const [tally] = await db.$queryRaw<
    { waiting: number | null }[]
  >`select sum(change)::int as waiting from "QueueTally" where queue = 'pending'`
  const waiting = tally?.waiting ?? 0
  if (waiting === 0) return null
  if (waiting > many && walked && Math.abs(now.getTime() - walked.at) < 60_000) return walked.minutes
  const minutes = await middleOf(db, waiting, now)
  if (waiting > many) walked = { at: now.getTime(), minutes }
  return minutes
}

async function middleOf(db: Db, waiting: number, now: Date): Promise<number | null> {
  const [row] = await db.$queryRaw<{ minutes: number | null }[]>`
    with middle as (
      select id, "createdAt" from "Comment" where status = 'pending' order by "createdAt", id
      offset ${Math.max(0, Math.floor(waiting / 2) - 50)} limit 101)
    select percentile_cont(0.5) within group (order by extract(epoch from ${now}::timestamptz - coalesce(
      (select max(d.at) from "Decision" d where d."commentId" = m.id and d."to" = 'pending' and d."from" <> 'pending'), m."createdAt")) / 60)::float as minutes
    from middle m`
  return row?.minutes ?? null
}
