import type { Db } from './db'
import { holding, measuresOf, type PastMeasure, type Whom, withTitles } from './measures'

export type Told = Pick<PastMeasure, 'id' | 'reason' | 'clauses' | 'policyVersion' | 'until' | 'at'> & {
  kind: 'warn' | 'restrict' | 'ban' | 'trust'
}

/** What somebody is told about themselves: what holds now, and warnings that stand, newest first. Never who imposed it. */
export async function toldTo(db: Db, whom: Whom, now = new Date()): Promise<Told[]> {
  const [imposed, past] = await Promise.all([holding(db, whom, now), measuresOf(db, whom)])
  const warnings = past.flatMap(({ id, kind, reason, clauses, policyVersion, until, at, undone }) =>
    kind === 'warn' && !undone ? [{ id, kind, reason, clauses, policyVersion, until, at }] : [],
  )
  return [...(imposed && !imposed.ofAccount ? [await withTitles(db, imposed)] : []), ...warnings.slice(0, 10)]
}
