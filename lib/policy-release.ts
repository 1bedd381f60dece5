import { z } from 'zod'
import type { Db, Tx } from './db'
import { finishedRunOf } from './dry-run'
import { worse } from './dry-run/result'
import { addJob, dropJob } from './jobs'
import { forgetPages, policyPages } from './pages'
import type { Admin } from './people'
import type { Policy } from './policy/policy'
import { termsOf } from './policy/terms'
import { alone, nextNumber, putDraft, seenDraft } from './policy-draft'
import { draftRevision } from './policy-revision'
import { policyInForce } from './policy-versions'
import { Refusal } from './refusal'
import { timeZone } from './site'
import { momentOf } from './time-zone'

// From the draft to a version, and back while that is only announced.

const text = (what: string) => z.string().trim().max(2_000, `Use at most 2,000 characters for ${what}.`).default('')

export const releaseSchema = z
  .object({
    revision: draftRevision,
    when: z.enum(['now', 'later'], 'Choose when it comes into force.'),
    at: z.string().default(''),
    summary: text('what changed and why'),
    reason: text('the reason'),
  })
  .transform(({ when, at, ...release }, context): typeof release & { at?: Date } => {
    if (when === 'now') return release
    const moment = momentOf(at, timeZone)
    if (!moment) context.addIssue({ code: 'custom', path: ['at'], message: 'Write a date and a time that there is.' })
    return { ...release, at: moment ?? new Date(Number.NaN) }
  })
export type Release = z.output<typeof releaseSchema>

const year = 366 * 24 * 60 * 60 * 1000

/**
 * Makes the draft the next version, in force from now or from `at`. Of two who do so at once, one does. Comments that were
 * accepted before keep their version. A draft whose dry run did worse, or that has none, needs a reason.
 */
export async function putInForce(db: Db, admin: Admin, { revision, at, summary, reason }: Release, now = new Date()): Promise<number> {
  return db.$transaction(async (tx) => {
    const { clauses, preamble, fault, ...seen } = await seenDraft(tx, { revision })
    if (fault) throw new Refusal(fault)
    if (clauses.length === 0) throw new Refusal('A policy without a clause is none.')
    if (at && at <= now) throw new Refusal('This time has passed. Choose a later one, or put it in force at once.', 'at')
    if (at && at.getTime() - now.getTime() > year) throw new Refusal('Choose a time within a year.', 'at')
    if (!summary) throw new Refusal('Say what changed and why: it is published with the policy.', 'summary')
    const wanted = await reasonWanted(tx, clauses, now)
    if (wanted && !reason) throw new Refusal(wanted, 'reason')
    const number = await nextNumber(tx)
    const text = { preamble, clauses, ...termsOf(seen), summary, reason }
    await tx.policyVersion.create({ data: { number, inForceAt: at ?? now, ...text, madeById: admin.id, madeAt: now } })
    await tx.policyDraft.delete({ where: { id: 1 } })
    await addJob(tx, 'policy-in-force', { number }, { key: jobKey(number), ...(at && { at }) })
    await forgetPages(tx, [policyPages])
    return number
  })
}

const jobKey = (number: number) => `policy-in-force ${number}`

/** Why somebody who puts a draft with these clauses in force has to say why; null where they need not. */
export async function reasonWanted(db: Db | Tx, clauses: Policy, now = new Date()): Promise<string | null> {
  const run = await finishedRunOf(db, { clauses, comparedWith: (await policyInForce(db, now)).number })
  if (!run?.result) return 'Say why you put it in force without a dry run.'
  const why = worse(run.result)
  return why && `${why} Say why you put it in force all the same.`
}

export const takeBackSchema = z.object({ number: z.coerce.number().int().min(1) })

/** Takes back a version that is not in force yet. Its text is the draft again, where there is none. */
export async function takeBack(db: Db, admin: Admin, number: number, now = new Date()): Promise<{ draft: boolean }> {
  return db.$transaction(async (tx) => {
    await alone(tx)
    const announced = await tx.policyVersion.findUnique({ where: { number } })
    if (!announced) throw new Refusal(`There is no version ${number}: somebody has taken it back.`)
    // By the database's own clock too, which its trigger goes by.
    const taken =
      announced.inForceAt > now && (await tx.$executeRaw`delete from "PolicyVersion" where number = ${number} and "inForceAt" > now()`)
    if (!taken)
      throw new Refusal(`Version ${number} is in force already. A version that was in force stays; put another one in force instead.`)
    await dropJob(tx, jobKey(number))
    await forgetPages(tx, [policyPages])
    if (await tx.policyDraft.count()) return { draft: false }
    const { preamble, clauses, summary } = announced
    const basedOn = (await policyInForce(tx, now)).number
    await putDraft(tx, admin, { basedOn, preamble, clauses: clauses ?? [], ...termsOf(announced), summary, now })
    return { draft: true }
  })
}

/** Versions that are announced and not in force yet, the next one first. */
export async function announced(db: Db, now = new Date()) {
  return db.policyVersion.findMany({
    where: { inForceAt: { gt: now } },
    orderBy: [{ inForceAt: 'asc' }, { number: 'asc' }],
    select: { number: true, inForceAt: true, summary: true, madeBy: { select: { name: true } } },
  })
}
