import type { Db } from '../db'
import { policyInForce } from '../policy-versions'
import type { Act } from '../status'
import { deeds } from './words'

/** Numbers below it are not told. */
export const least = 3
/** Days. */
const summed = 30

export interface Summary {
  days: number
  /** Counts below it are null. */
  least: number
  /** A count is null where it is below `least`, also where there is none. There is no sum, from which one could be worked out. */
  acts: { act: Act; count: number | null }[]
  clauses: { id: string; title: string; count: number | null }[]
}

/**
 * How often each act was done and each clause cited in the last thirty days. Every act and every clause in force stands in it
 * whatever its count, so that leaving one out tells nothing either.
 */
export async function summaryOf(db: Db, now = new Date()): Promise<Summary> {
  const since = new Date(now.getTime() - summed * 86_400_000)
  const [acts, clauses, policy] = await Promise.all([
    db.$queryRaw<{ act: string; count: bigint }[]>`
      select act::text as act, count(*) from "LedgerEntry" where at >= ${since} and at <= ${now} group by act`,
    db.$queryRaw<{ id: string; count: bigint }[]>`
      select id, count(*) from "LedgerEntry", unnest(clauses) id where at >= ${since} and at <= ${now} group by id`,
    policyInForce(db, now),
  ])
  const told = (count: bigint | undefined) => (count !== undefined && count >= least ? Number(count) : null)
  const counts = new Map(clauses.map(({ id, count }) => [id, count]))
  const inForce = policy.clauses.map(({ id, title }) => ({ id, title, count: told(counts.get(id)) }))
  const gone = clauses.filter(({ id, count }) => count >= least && !policy.clauses.some((clause) => clause.id === id))
  return {
    days: summed,
    least,
    acts: deeds.map((act) => ({ act, count: told(acts.find((row) => row.act === act)?.count) })),
    clauses: [...inForce, ...gone.map(({ id, count }) => ({ id, title: id, count: told(count) }))],
  }
}
