import { type Month, monthAfter, monthAt, monthNamed, startOfDay } from './days'
import type { Db } from './db'
import { type ClauseTally, clauseTallies, type DayTally, steps, tallies, type Waits, waits } from './moderation-report/decided'
import { type Appeals, appeals, type Measures, measures, type Reports, received, reports } from './moderation-report/others'
import { policyVersion } from './policy-versions'

// The public account of moderation, a month at a time, on the clock of the paper: counted from the decisions, never from what
// comments are now. Numbers alone: no name, no address, no comment. What is counted how is said on the page.

export { steps }

export interface ClauseRow {
  id: string
  title: string
  /** The latest version of the policy under which it was cited so. */
  policyVersion: number
  /** By the policy, when the comment came or after reports. */
  held: number
  rejectedByPeople: number
  rejectedByMachine: number
}

export interface Report {
  month: string
  /** The month is not over. */
  soFar: boolean
  received: number
  publishedAtOnce: number
  held: { onArrival: number; afterReports: number; byModerators: number }
  /** By people, those brought with an import among them; what was undone is left out. */
  approved: number
  rejected: number
  imported: { approved: number; rejected: number }
  rejectedByMachine: number
  withdrawn: number
  undone: number
  days: { day: string; approved: number; rejected: number }[]
  clauses: ClauseRow[]
  waits: Waits
  appeals: Appeals & { upheld: number; overturned: number }
  reports: { policy: Reports; illegal: Reports }
  measures: Measures
}

interface When {
  timeZone: string
  now?: Date
}

/** The report of that month; null for a month that is none, is still to come, or ended before anything was posted here. */
export async function reportOf(db: Db, name: string, { timeZone, now = new Date() }: When): Promise<Report | null> {
  const month = monthNamed(name, timeZone)
  const first = await firstMonth(db, timeZone)
  if (!month || month.from > now || (name < (first ?? name) && name !== monthAt(now, timeZone))) return null
  if (!first && name !== monthAt(now, timeZone)) return null
  const asked = { month, timeZone }
  const [posted, tally, cited, waited, appealed, reported, measured] = await Promise.all([
    received(db, month),
    tallies(db, asked),
    clauseTallies(db, asked),
    waits(db, asked),
    appeals(db, month),
    reports(db, month),
    measures(db, month),
  ])
  const count = counter(tally)
  return {
    month: name,
    soFar: month.to > now,
    received: posted,
    publishedAtOnce: count({ act: 'publish' }),
    held: {
      onArrival: count({ act: 'hold', by: 'policy', from: 'pending' }),
      afterReports: count({ act: 'hold', by: 'policy', from: 'approved' }),
      byModerators: count({ act: 'hold', by: 'moderator' }),
    },
    approved: count({ act: 'approve' }),
    rejected: count({ act: 'reject' }) - count({ act: 'reject', by: 'policy' }),
    imported: { approved: count({ act: 'approve', by: 'import' }), rejected: count({ act: 'reject', by: 'import' }) },
    rejectedByMachine: count({ act: 'reject', by: 'policy' }),
    withdrawn: count({ act: 'withdraw' }),
    undone: count({ act: 'undo' }),
    days: byDay(month, tally),
    clauses: await clauseRows(db, cited),
    waits: waited,
    appeals: { ...appealed, upheld: count({ act: 'uphold' }), overturned: count({ act: 'overturn' }) },
    reports: reported,
    measures: measured,
  }
}

const counter = (tally: DayTally[]) => (wanted: Partial<DayTally>) =>
  tally
    .filter((row) => (Object.keys(wanted) as (keyof DayTally)[]).every((name) => row[name] === wanted[name]))
    .reduce((sum, { count }) => sum + count, 0)

function byDay({ days }: Month, tally: DayTally[]) {
  const count = counter(tally)
  return days.map((day) => ({ day, approved: count({ day, act: 'approve' }), rejected: count({ day, act: 'reject' }) }))
}

/** Versions under which a clause has the same title are one row, with what was rejected under it most first. */
async function clauseRows(db: Db, cited: ClauseTally[]): Promise<ClauseRow[]> {
  const rows = new Map<string, ClauseRow>()
  for (const { clause: id, policyVersion: number, act, by, count } of cited.sort((a, b) => a.policyVersion - b.policyVersion)) {
    const policy = await policyVersion(db, number).catch(() => null)
    const title = policy?.clauses.find((clause) => clause.id === id)?.title ?? id
    const row = rows.get(`${id} ${title}`) ?? { id, title, policyVersion: number, held: 0, rejectedByPeople: 0, rejectedByMachine: 0 }
    row[act === 'hold' ? 'held' : by === 'policy' ? 'rejectedByMachine' : 'rejectedByPeople'] += count
    rows.set(`${id} ${title}`, { ...row, policyVersion: number })
  }
  return [...rows.values()].sort((a, b) => b.rejectedByPeople - a.rejectedByPeople || b.held - a.held || (a.title < b.title ? -1 : 1))
}

/** The month in which the first comment was posted; null where there is none. */
async function firstMonth(db: Db, timeZone: string): Promise<string | null> {
  const first = await db.comment.findFirst({ orderBy: { createdAt: 'asc' }, select: { createdAt: true } })
  return first && monthAt(first.createdAt, timeZone)
}

export interface MonthRow {
  month: string
  received: number
  approved: number
  rejected: number
}

/** Those that are over, or the one that is not. */
type Part = 'all' | 'past' | 'current'

/** Every month since the first comment, newest first, with what was posted and what people decided; the current one always. */
export async function monthsOf(db: Db, { timeZone, now = new Date(), part = 'all' }: When & { part?: Part }): Promise<MonthRow[]> {
  const current = monthAt(now, timeZone)
  const all: string[] = []
  for (let name = (await firstMonth(db, timeZone)) ?? current; name <= current; name = monthAfter(name)) all.push(name)
  const names = all.filter((name) => part === 'all' || (name === current) === (part === 'current'))
  if (names.length === 0) return []
  const startOf = (name: string) => startOfDay(`${name}-01`, timeZone).toISOString()
  const starts = names.map(startOf)
  const [from, to] = [starts[0] ?? '', startOf(monthAfter(names.at(-1) ?? current))]
  const [posted, decided] = await Promise.all([
    db.$queryRaw<{ nth: number; count: number }[]>`
      select width_bucket(c."createdAt", ${starts}::timestamptz[]) as nth, count(*)::int as count from "Comment" c
      where c."createdAt" >= ${from}::timestamptz and c."createdAt" < ${to}::timestamptz group by 1`,
    db.$queryRaw<{ nth: number; approved: number; rejected: number }[]>`
      select width_bucket(d.at, ${starts}::timestamptz[]) as nth, count(*) filter (where d.act = 'approve')::int as approved,
        count(*) filter (where d.act = 'reject' and d.by <> 'policy')::int as rejected
      from "Decision" d where d.at >= ${from}::timestamptz and d.at < ${to}::timestamptz and d.act in ('approve', 'reject') and not exists (select from "Decision" u where u.undoes = d.id) group by 1`,
  ])
  const rows = names.map((month, index) => {
    const { approved = 0, rejected = 0 } = decided.find(({ nth }) => nth === index + 1) ?? {}
    return { month, received: posted.find(({ nth }) => nth === index + 1)?.count ?? 0, approved, rejected }
  })
  return rows.reverse()
}
