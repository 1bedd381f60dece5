import type { Tx } from './db'
import type { Act, By } from './status'

export interface StandingDecision {
  id: string
  act: Act
  by: By
  revision: number
  clauses: string[]
  policyVersion: number
  at: Date
}

/** The last decision on a comment that was not taken back; null where there is none. */
export async function standingDecision(tx: Tx, commentId: string): Promise<StandingDecision | null> {
  const [decision] = await tx.$queryRaw<StandingDecision[]>`
    select d.id, d.act::text as act, d.by::text as by, d.revision, d.clauses, d."policyVersion", d.at from "Decision" d
    where d."commentId" = ${commentId} and d.act <> 'undo' and not exists (select from "Decision" u where u.undoes = d.id)
    order by d.seq desc limit 1`
  return decision ?? null
}
