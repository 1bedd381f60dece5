import type { Month } from '../days'
import type { Db } from '../db'
import type { MeasureKind } from '../measures'

// What the month's report counts beside decisions on comments: what came in, appeals, reports by readers, measures.

/** How many comments were posted in the month. */
export async function received(db: Db, { from, to }: Month): Promise<number> {
  return db.comment.count({ where: { createdAt: { gte: from, lt: to } } })
}

export interface Appeals {
  made: number
  /** Not decided when the month ended, or not yet. */
  open: number
}

/** Appeals made in the month, and those that were open at its end, or are now. */
export async function appeals(db: Db, { from, to }: Month): Promise<Appeals> {
  const [found] = await db.$queryRaw<Appeals[]>`
    select count(*) filter (where a.at >= ${from})::int as made, count(*) filter (where d.id is null or d.at >= ${to})::int as open
    from "Appeal" a left join "Decision" d on d.id = a."settledById" where a.at < ${to}`
  return found ?? { made: 0, open: 0 }
}

export interface Reports {
  made: number
  /** The comment was rejected. */
  followed: number
  /** A moderator looked, and the comment stayed or was published. */
  notFollowed: number
  /** The author took the comment back before anybody had looked. */
  withdrawn: number
  /** No moderator has looked yet. */
  open: number
}

/** Reports that readers made in the month, and what the decision that answered them was: those under the policy, and notices of illegal content. */
export async function reports(db: Db, { from, to }: Month): Promise<{ policy: Reports; illegal: Reports }> {
  const rows = await db.$queryRaw<(Reports & { kind: 'policy' | 'illegal' })[]>`
    select r.kind::text as kind, count(*)::int as made, count(*) filter (where d."to" = 'rejected')::int as followed,
      count(*) filter (where d."to" not in ('rejected', 'withdrawn'))::int as "notFollowed", count(*) filter (where d."to" = 'withdrawn')::int as withdrawn, count(*) filter (where d.id is null)::int as open
    from "Report" r left join "Decision" d on d.id = r."settledById" where r.at >= ${from} and r.at < ${to} group by 1`
  const of = (wanted: string): Reports => {
    const { made = 0, followed = 0, notFollowed = 0, withdrawn = 0, open = 0 } = rows.find(({ kind }) => kind === wanted) ?? {}
    return { made, followed, notFollowed, withdrawn, open }
  }
  return { policy: of('policy'), illegal: of('illegal') }
}

export type Measures = Record<Exclude<MeasureKind, 'note'>, number>

/** Measures about people that were imposed in the month and were not taken back. */
export async function measures(db: Db, { from, to }: Month): Promise<Measures> {
  const rows = await db.$queryRaw<{ kind: MeasureKind; count: number }[]>`
    select m.kind::text as kind, count(*)::int as count from "Measure" m
    where m.at >= ${from} and m.at < ${to} and not exists (select from "Measure" u where u.undoes = m.id) group by 1`
  const of = (wanted: MeasureKind) => rows.find(({ kind }) => kind === wanted)?.count ?? 0
  return { warn: of('warn'), restrict: of('restrict'), ban: of('ban'), trust: of('trust'), lift: of('lift') }
}
