import type { Db } from '../db'
import { type Policy, parsePolicy } from '../policy/policy'
import { policyVersion } from '../policy-versions'
import { checked } from './checked'
import { decidedComments, texts } from './decided'
import type { DryRunResult } from './result'
import { comparison } from './tally'

/** At most twice a second the run says how far it is, and hears whether it is to stop. */
const pulse = 500

/**
 * The work of the job: replays the run's clauses and the version in force on comments that were decided, and stores what came
 * of it. When the worker is ending it throws, and the job begins again from zero elsewhere; a run that has ended is left alone.
 */
export async function replay(db: Db, id: string, ending?: AbortSignal) {
  const run = await db.dryRun.findUnique({ where: { id } })
  if (!run || !['waiting', 'running'].includes(run.state)) return
  try {
    const inForce = (await policyVersion(db, run.comparedWith)).clauses
    const policies = { inForce, draft: parsePolicy(run.clauses) }
    const result = await replayed(db, { id, wanted: run.wanted, policies, ...(ending && { ending }) })
    if (result) await end(db, id, { state: 'done', result })
  } catch (error) {
    if (ending?.aborted) throw error
    await end(db, id, { state: 'failed', fault: error instanceof Error ? error.message : String(error) })
  }
}

async function end(db: Db, id: string, how: { state: 'done'; result: DryRunResult } | { state: 'failed'; fault: string }) {
  await db.dryRun.updateMany({ where: { id, state: { in: ['waiting', 'running'] } }, data: { ...how, endedAt: new Date() } })
}

interface Replay {
  id: string
  wanted: number
  policies: { inForce: Policy; draft: Policy }
  ending?: AbortSignal
}

/** Null when the run was stopped. */
async function replayed(db: Db, { id, wanted, policies, ending }: Replay): Promise<DryRunResult | null> {
  const progress = async (done: number, total: number) => {
    const where = { id, state: { in: ['waiting' as const, 'running' as const] } }
    const { count } = await db.dryRun.updateMany({ where, data: { state: 'running', done, total } })
    return count > 0
  }
  if (!(await progress(0, 0))) return null
  const comments = await decidedComments(db, wanted)
  const counting = comparison(policies)
  const begun = performance.now()
  let told = begun - pulse
  let done = 0
  for await (const { comment, found } of checked(texts(db, comments), policies)) {
    if (performance.now() - told >= pulse) {
      if (!(await progress(done, comments.length))) return null
      told = performance.now()
    }
    ending?.throwIfAborted()
    counting.count(comment.id, comment.act === 'reject' ? 'rejected' : 'approved', found)
    done++
  }
  if (!(await progress(done, comments.length))) return null
  const seconds = Math.max(0.001, (performance.now() - begun) / 1000)
  return { ...counting.result(), perSecond: Math.round(done / seconds) }
}
