import { z } from 'zod'
import type { Db, Prisma, Tx } from './db'
import { type DryRunResult, dryRunResult } from './dry-run/result'
import { addJob, dropJob } from './jobs'
import type { Admin } from './people'
import { type Policy, parsePolicy } from './policy/policy'
import { checkAlike } from './policy-differences'
import { alone, draft } from './policy-draft'
import { policyInForce } from './policy-versions'
import { Refusal } from './refusal'

// Trying a draft on comments that were decided before. The work itself is a job: lib/dry-run/replay.ts.

/** A day's reading of a very large paper. */
export const most = 100_000
const bounds = `Write a whole number from 1 to ${most.toLocaleString('en')}.`
export const dryRunSchema = z.object({ wanted: z.coerce.number(bounds).int(bounds).min(1, bounds).max(most, bounds) })

const underWay: Prisma.DryRunWhereInput = { state: { in: ['waiting', 'running'] } }
const jobKey = (id: string) => `dry-run ${id}`

/** Asks for a dry run of the draft. The same that waits or runs is not doubled; another one is stopped. */
export async function requestDryRun(tx: Tx, { id: requestedById }: Admin, { wanted }: { wanted: number }): Promise<{ id: string }> {
  await alone(tx)
  const tried = await draft(tx)
  if (!tried) throw new Refusal('There is no draft to try.')
  if (tried.fault) throw new Refusal(tried.fault)
  const comparedWith = (await policyInForce(tx)).number
  for (const run of await tx.dryRun.findMany({ where: underWay })) {
    if (run.draftRevision === tried.revision && run.wanted === wanted && run.comparedWith === comparedWith) return { id: run.id }
    await stop(tx, run.id)
  }
  const { revision: draftRevision, clauses } = tried
  const { id } = await tx.dryRun.create({ data: { clauses, comparedWith, draftRevision, wanted, requestedById } })
  await addJob(tx, 'dry-run', { id }, { key: jobKey(id) })
  return { id }
}

export const stopSchema = z.object({ id: z.string().max(64) })

/** Stops a run that waits or runs; what has ended stays as it is. */
export async function stopDryRun(tx: Tx, _admin: Admin, { id }: { id: string }) {
  await stop(tx, id)
}

async function stop(tx: Tx, id: string) {
  const { count } = await tx.dryRun.updateMany({ where: { ...underWay, id }, data: { state: 'stopped', endedAt: new Date() } })
  if (count) await dropJob(tx, jobKey(id))
}

export interface DryRun {
  id: string
  state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped'
  clauses: Policy
  comparedWith: number
  draftRevision: number
  wanted: number
  total: number
  done: number
  result: DryRunResult | null
  fault: string
  requestedAt: Date
  endedAt: Date | null
}

/** That run, or null; and so is one whose clauses a newer program does not know any more. */
export async function dryRun(db: Db | Tx, id: string): Promise<DryRun | null> {
  const row = await db.dryRun.findUnique({ where: { id } })
  return row && readable(row)
}

/** The dry run that was asked for last; null where there is none. */
export async function latestDryRun(db: Db | Tx): Promise<DryRun | null> {
  const row = await db.dryRun.findFirst({ orderBy: { requestedAt: 'desc' } })
  return row && readable(row)
}

/** The finished run, on the most comments, in which the machine did what these clauses have it do, against that version; null where there is none. */
export async function finishedRunOf(db: Db | Tx, { clauses, comparedWith }: { clauses: Policy; comparedWith: number }) {
  const rows = await db.dryRun.findMany({ where: { state: 'done', comparedWith }, orderBy: { total: 'desc' }, take: 50 })
  return rows.map(readable).find((run) => run?.result && run.total > 0 && checkAlike(run.clauses, clauses)) ?? null
}

type Row = Prisma.DryRunGetPayload<object>

function readable({ clauses, result, ...row }: Row): DryRun | null {
  try {
    return { ...row, clauses: parsePolicy(clauses), result: dryRunResult.safeParse(result).data ?? null }
  } catch {
    return null
  }
}
