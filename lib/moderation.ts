import { z } from 'zod'
import type { Db, Tx } from './db'
import { record } from './decisions'
import { queued } from './desk/queued'
import { addJob } from './jobs'
import { decidingTransaction } from './metrics/decided'
import type { Moderator } from './people'
import { policyInForce } from './policy-versions'
import { type Act, acts } from './status'

export const decisionSchema = z.object({
  comment: z.string().min(1).max(64),
  revision: z.coerce.number().int().min(1),
  seen: z.enum(['pending', 'approved', 'rejected', 'withdrawn']),
  act: z.enum(['approve', 'reject', 'hold', 'undo', 'uphold', 'overturn']),
  clause: z.array(z.string()).default([]),
  note: z.string().max(2_000, 'Use at most 2,000 characters.').default(''),
  undoes: z.string().max(64).default(''),
})
export type DecisionForm = z.infer<typeof decisionSchema>

/** Decides on the text and state that the moderator saw. Refuses what was decided meanwhile, naming who decided. */
export async function decide(db: Db, actor: Moderator, form: DecisionForm): Promise<{ id: string; act: Act }> {
  const { comment, revision, seen, act, clause, note, undoes } = form
  return decidingTransaction(db, async (tx) => {
    const policy = await policyInForce(tx)
    const { id } = await record(tx, {
      commentId: comment,
      act,
      by: 'moderator',
      actorId: actor.id,
      clauses: acts[act].cites ? clause : [],
      policyVersion: policy.number,
      note,
      seen: { revision, status: seen },
      ...(act === 'undo' && undoes && { undoes }),
    })
    await learnSoon(tx)
    return { id, act }
  })
}

/** Lets the triage learn from what was decided: not at once, since moderators decide in a row and an undo comes soon. */
export const learnSoon = (tx: Tx) => addJob(tx, 'learn', {}, { key: 'learn', at: new Date(Date.now() + 3_000) })

/** This moderator's last decision, while it is the last on its comment and can still be undone; null otherwise. */
export async function lastDecision(db: Db, actor: Moderator) {
  const decision = await db.decision.findFirst({
    where: { actorId: actor.id },
    orderBy: { seq: 'desc' },
    include: { comment: { select: queued } },
  })
  if (!decision || decision.act === 'undo') return null
  return decision.comment.decisions[0]?.id === decision.id ? decision : null
}

export interface Shift {
  decisions: number
  since: Date
}

const pause = 60 * 60 * 1000
const longestShift = 24 * 60 * 60 * 1000

/** How many comments this moderator has decided since the last pause of an hour, and since when; null where the last decision is further back than that. */
export async function shiftOf(db: Db, { id: actorId }: Moderator, now = new Date()): Promise<Shift | null> {
  const decided = await db.decision.findMany({
    where: { actorId, at: { gt: new Date(now.getTime() - longestShift), lte: now }, act: { not: 'undo' } },
    orderBy: { seq: 'desc' },
    take: 5_000,
    select: { at: true },
  })
  let since = now
  let decisions = 0
  for (const { at } of decided) {
    if (since.getTime() - at.getTime() > pause) break
    since = at
    decisions++
  }
  return decisions > 0 ? { decisions, since } : null
}
