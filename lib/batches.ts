import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Db, Tx } from './db'
import { type NewDecision, record } from './decisions'
import { authorOf, longestReason, type Made, measure, undoMeasure, type Whom } from './measures'
import { decidingTransaction } from './metrics/decided'
import { learnSoon } from './moderation'
import { isAdmin, type Moderator } from './people'
import { policyInForce } from './policy-versions'
import { Refusal } from './refusal'
import type { Status } from './status'

// Many decided at once: each comment has its own Decision, and all share a batch, by which they are undone together.

/** So many in one sweep. */
export const mostAtOnce = 200

/** A comment as the moderator saw it. */
export interface Seen {
  id: string
  revision: number
  status: Status
}

const seenParts = z.object({
  id: z.string().regex(/^[\w-]{1,64}$/),
  revision: z.coerce.number().int().min(1),
  status: z.enum(['pending', 'approved', 'rejected', 'withdrawn']),
})

/** "ID REVISION STATUS" */
const seen = z.string().transform((value, context): Seen => {
  const [id, revision, status] = value.split(' ')
  const read = seenParts.safeParse({ id, revision, status })
  if (read.success) return read.data
  context.addIssue({ code: 'custom', message: 'This comment cannot be read. Please load the page again.' })
  return z.NEVER
})

const clauseMissing = 'Choose the clause that they break.'

export const manySchema = z
  .object({
    comment: z.array(seen).min(1, 'Select comments first.').max(mostAtOnce, `Select at most ${mostAtOnce} comments at once.`).prefault([]),
    act: z.enum(['approve', 'reject', 'hold']),
    clause: z.array(z.string()).default([]),
    note: z.string().max(2_000, 'Use at most 2,000 characters.').default(''),
  })
  .refine(({ act, clause }) => act !== 'reject' || clause.length > 0, { path: ['clause'], message: clauseMissing })
export type ManyForm = z.infer<typeof manySchema>

export interface Skipped {
  id: string
  /** In words for the moderator. */
  why: string
}

export interface Batch {
  batch: string
  /** The comments that were decided, and by their ids the decisions. */
  done: string[]
  decisions: Record<string, string>
  /** The comments that were not. */
  skipped: Skipped[]
}

/** Approves, rejects or holds them as they were seen, all in one transaction. What was decided meanwhile is left and told; refuses a clause that there is not. */
export async function decideMany(db: Db, moderator: Moderator, form: ManyForm, now = new Date()): Promise<Batch> {
  const { act, note } = form
  const comments = new Map(form.comment.map((comment) => [comment.id, comment]))
  return sweep(db, async (tx, batch) => {
    await lock(tx, [...comments.keys()])
    const decision = { ...(await under(tx, act === 'reject' ? form.clause : [], now)), ...by(moderator, { batch, at: now }), act, note }
    return recordEach(
      tx,
      [...comments.values()].map(({ id, ...as }) => ({ ...decision, commentId: id, seen: as })),
    )
  })
}

export const undoBatchSchema = z.object({ batch: z.string().min(1).max(64) })

export interface UndoneBatch extends Batch {
  measures: { done: string[]; skipped: Skipped[] }
}

/** Undoes what of the batch is still the latest word on its comment and its author, in one transaction. Refuses another's batch, unless to an admin, and one that there is not. */
export async function undoBatch(db: Db, moderator: Moderator, given: { batch: string }, now = new Date()): Promise<UndoneBatch> {
  const of = { batch: given.batch }
  return sweep(db, async (tx, batch) => {
    const decided = await tx.decision.findMany({
      where: { ...of, act: { not: 'undo' } },
      select: { id: true, commentId: true, actorId: true },
    })
    const measured = await tx.measure.findMany({ where: { ...of, kind: { not: 'undo' } }, orderBy: { seq: 'desc' } })
    const actors = new Set([...decided.map(({ actorId }) => actorId), ...measured.map(({ byId }) => byId)])
    if (actors.size === 0) throw new Refusal('There is nothing of that to undo.')
    if (!isAdmin(moderator) && [...actors].some((id) => id !== moderator.id))
      throw new Refusal('Only whoever decided these, or an admin, can undo them together.')
    await lock(
      tx,
      decided.map(({ commentId }) => commentId),
    )
    const decision = { ...(await under(tx, [], now)), ...by(moderator, { batch, at: now }), act: 'undo' as const }
    const undone = await recordEach(
      tx,
      decided.map(({ id, commentId }) => ({ ...decision, commentId, undoes: id })),
    )
    const measures = { done: [] as string[], skipped: [] as Skipped[] }
    for (const { id } of measured) {
      const why = await refusalOf(() => undoMeasure(tx, moderator, id, { batch, at: now }))
      if (why === null) measures.done.push(id)
      else measures.skipped.push({ id, why })
    }
    return { ...undone, measures }
  })
}

const days = { day: 1, week: 7, month: 30, year: 365, good: null }

export const rejectAndMeasureSchema = z.object({
  comment: seen,
  clause: z.array(z.string()).min(1, 'Choose the clause that the comment breaks.').prefault([]),
  kind: z.enum(['restrict', 'ban'], 'Choose whether to restrict or to ban them.'),
  long: z.enum(['day', 'week', 'month', 'year', 'good'], 'Choose for how long.'),
  reason: z.string().trim().min(1, 'Say why.').max(longestReason, 'Use at most 2,000 characters.'),
  /** Which of their other comments go with it: what waits, or what is shown too. */
  all: z.enum(['none', 'waiting', 'everything']).default('none'),
})
export type RejectAndMeasureForm = z.infer<typeof rejectAndMeasureSchema>

export interface RejectedAndMeasured extends Batch {
  measure: Made
  /** How many more of theirs there are, beyond what one sweep takes. */
  left: number
}

/** Rejects the comment as it was seen, and others of its author as chosen, and restricts or bans the author, in one transaction. Refuses what decide() and measure() refuse. */
export async function rejectAndMeasure(
  db: Db,
  moderator: Moderator,
  form: RejectAndMeasureForm,
  now = new Date(),
): Promise<RejectedAndMeasured> {
  const { comment, clause, kind, long, reason, all } = form
  return sweep(db, async (tx, batch) => {
    const whom = await authorOf(tx, comment.id)
    const { others, left } = await othersOf(tx, whom, { besides: comment.id, all })
    await lock(tx, [comment.id, ...others.map(({ id }) => id)])
    const decision = { ...(await under(tx, clause, now)), ...by(moderator, { batch, at: now }), act: 'reject' as const }
    const first = await record(tx, { ...decision, commentId: comment.id, seen: comment })
    const more = await recordEach(
      tx,
      others.map(({ id, ...as }) => ({ ...decision, commentId: id, seen: as })),
    )
    const length = days[long]
    const until = length === null ? null : new Date(now.getTime() + length * 24 * 60 * 60 * 1000)
    const made = await measure(tx, moderator, { whom, kind, reason, clauses: clause, until, batch, at: now })
    const decisions = { [comment.id]: first.id, ...more.decisions }
    return { ...more, done: [comment.id, ...more.done], decisions, measure: made, left }
  })
}

async function othersOf(tx: Tx, whom: Whom, { besides, all }: { besides: string; all: RejectAndMeasureForm['all'] }) {
  if (all === 'none') return { others: [], left: 0 }
  const theirs = 'userId' in whom ? { authorId: whom.userId } : { guestEmail: whom.guestEmail }
  const shown: Status[] = all === 'everything' ? ['pending', 'approved'] : ['pending']
  const where = { ...theirs, id: { not: besides }, status: { in: shown } }
  const others: Seen[] = await tx.comment.findMany({
    where,
    // What waits is first in the order of the states.
    orderBy: [{ status: 'asc' }, { createdAt: 'desc' }, { id: 'desc' }],
    take: mostAtOnce,
    select: { id: true, revision: true, status: true },
  })
  return { others, left: (await tx.comment.count({ where })) - others.length }
}

/** One transaction and one batch; the triage learns from it. */
async function sweep<T extends object>(db: Db, work: (tx: Tx, batch: string) => Promise<T>): Promise<T & { batch: string }> {
  const batch = randomBytes(9).toString('base64url')
  return decidingTransaction(
    db,
    async (tx) => {
      const result = await work(tx, batch)
      await learnSoon(tx)
      return { ...result, batch }
    },
    // Two hundred take a second; whoever waits for another's two hundred takes longer.
    { maxWait: 10_000, timeout: 60_000 },
  )
}

/** In the order of their ids, as lib/decisions.ts does: of two sweeps over the same comments one waits at the first of them. */
const lock = (tx: Tx, ids: string[]) => tx.$queryRaw`select id from "Comment" where id = any(${ids}) order by id for update`

async function under(tx: Tx, clauses: string[], now: Date) {
  return { clauses, policyVersion: (await policyInForce(tx, now)).number }
}

const by = ({ id }: Moderator, more: { batch: string; at: Date }) => ({ by: 'moderator' as const, actorId: id, ...more })

async function recordEach(tx: Tx, decisions: NewDecision[]): Promise<Omit<Batch, 'batch'>> {
  const result: Omit<Batch, 'batch'> = { done: [], decisions: {}, skipped: [] }
  for (const decision of decisions) {
    const { commentId: id } = decision
    const why = await refusalOf(async () => {
      result.decisions[id] = (await record(tx, decision)).id
      result.done.push(id)
    })
    if (why !== null) result.skipped.push({ id, why })
  }
  return result
}

/** Why the work was refused; null where it was done. record() and undoMeasure() refuse before they write anything. What is about a field of the form holds for all. */
async function refusalOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof Refusal && !error.field) return error.message
    throw error
  }
}
