import type { Db, Tx } from '../db'
import type { Act } from '../status'
import { metrics } from './registry'

interface Decided {
  act: Act
  /** Milliseconds since the comment was sent; null where this is not the first that a person decides of it. */
  waited: number | null
}

/** What was decided in transactions that have not committed yet. */
const noted = new WeakMap<Tx, Decided[]>()

/** Notes what a moderator decides; it counts when the transaction has committed. */
export function noteDecision(tx: Tx, decided: Decided) {
  noted.get(tx)?.push(decided)
}

/** A transaction in which moderators decide. */
export async function decidingTransaction<T>(
  db: Db,
  work: (tx: Tx) => Promise<T>,
  options?: Parameters<Db['$transaction']>[1],
): Promise<T> {
  const decisions: Decided[] = []
  const result = await db.$transaction((tx) => {
    noted.set(tx, decisions)
    return work(tx)
  }, options)
  for (const { act, waited } of decisions) {
    metrics.decisions.inc({ act })
    if (waited !== null) metrics.decisionSeconds.observe(waited / 1_000)
  }
  return result
}
