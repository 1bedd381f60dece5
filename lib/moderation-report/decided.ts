import { type Month, startOfDay } from '../days'
import { type Db, Prisma } from '../db'
import type { Act, By, Status } from '../status'

// What the month's report counts of the decisions. A decision that was undone, whenever that was, is not counted; the undo is.

export interface Asked {
  month: Month
  timeZone: string
}

const within = ({ from, to }: Month) => Prisma.sql`d.at >= ${from} and d.at < ${to}`
/** What the policy makes of a changed text is no arrival: the comment was counted when it came. */
const noEdit = Prisma.sql`not (d.by = 'policy' and d.revision > 1 and not exists (
  select from "Decision" e where e."commentId" = d."commentId" and e.revision = d.revision and e.seq < d.seq))`
const stands = Prisma.sql`not exists (select from "Decision" u where u.undoes = d.id)`

export interface DayTally {
  day: string
  act: Act
  by: By
  from: Status
  count: number
}

/** How many of each act stand, by the day on the paper's clock. One reading of the month's decisions. */
export async function tallies(db: Db, { month, timeZone }: Asked): Promise<DayTally[]> {
  const starts = month.days.map((day) => startOfDay(day, timeZone).toISOString())
  const rows = await db.$queryRaw<(Omit<DayTally, 'day'> & { nth: number })[]>`
    select width_bucket(d.at, ${starts}::timestamptz[]) as nth, d.act::text as act, d.by::text as by, d."from"::text as "from", count(*)::int as count
    from "Decision" d where ${within(month)} and ${stands} and ${noEdit} group by 1, d.act, d.by, d."from"`
  return rows.map(({ nth, ...row }) => ({ day: month.days[nth - 1] ?? '', ...row }))
}

export interface ClauseTally {
  clause: string
  policyVersion: number
  act: 'hold' | 'reject'
  by: By
  count: number
}

/** How often each clause was cited by a hold of the policy's or by a rejection that stands. A decision may cite several. */
export async function clauseTallies(db: Db, { month }: Asked): Promise<ClauseTally[]> {
  return db.$queryRaw<ClauseTally[]>`
    select clause, d."policyVersion", d.act::text as act, d.by::text as by, count(*)::int as count
    from "Decision" d cross join unnest(d.clauses) clause
    where ${within(month)} and (d.act = 'reject' or d.act = 'hold' and d.by = 'policy') and ${stands} group by 1, 2, 3, 4`
}

/** Seconds by which a decision has its place: within ten minutes, an hour, six hours, a day. */
export const steps = [600, 3_600, 21_600, 86_400] as const

export interface Waits {
  decisions: number
  /** Seconds; null where there was no such decision. */
  median: number | null
  ninetieth: number | null
  /** How many were made within each step but not within the one before, and how many later than all. */
  within: number[]
}

/**
 * How long comments waited: from being posted to the first decision of a moderator that stands, for comments that nobody and
 * nothing had decided before. What came decided with an import says nothing of waiting.
 */
export async function waits(db: Db, { month }: Asked): Promise<Waits> {
  const [found] = await db.$queryRaw<{ decisions: number; median: number | null; ninetieth: number | null; steps: number[] | null }[]>`
    select count(*)::int as decisions, percentile_cont(0.5) within group (order by wait) as median,
      percentile_cont(0.9) within group (order by wait) as ninetieth,
      array[count(*) filter (where wait <= ${steps[0]}), count(*) filter (where wait <= ${steps[1]}),
        count(*) filter (where wait <= ${steps[2]}), count(*) filter (where wait <= ${steps[3]})]::int[] as steps
    from (
      select extract(epoch from d.at - c."createdAt")::float8 as wait
      from "Decision" d join "Comment" c on c.id = d."commentId"
      where ${within(month)} and d.by = 'moderator' and d.act in ('approve', 'reject') and d."from" = 'pending' and ${stands}
        and not exists (
          select from "Decision" e where e."commentId" = d."commentId" and e.seq < d.seq and e.act in ('publish', 'approve', 'reject')
            and not exists (select from "Decision" u where u.undoes = e.id)
        )
    ) waited`
  const { decisions = 0, median = null, ninetieth = null } = found ?? {}
  const upTo = [...(found?.steps ?? [0, 0, 0, 0]), decisions]
  return { decisions, median, ninetieth, within: upTo.map((count, index) => count - (upTo[index - 1] ?? 0)) }
}
