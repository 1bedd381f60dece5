import { z } from 'zod'
import type { Db } from './db'
import { log } from './logs'
import type { Learned } from './policy/rule'
import type { Raw } from './raw'
import { fromBytes } from './triage/bytes'
import { isEnough } from './triage/held-back'
import { explain, type Model, score } from './triage/model'
import { precisionOf } from './triage/precision'

// What the triage model in use makes of a comment. Learning and training are in lib/triage-school.ts.

/** What it was worth on decisions that were held back from learning. */
const measuredSchema = z.object({
  /** How many decisions were held back, and how many of those were rejections. */
  heldBack: z.number(),
  rejected: z.number(),
  /** null where either kind is missing. */
  auc: z.number().nullable(),
  topFifth: z.number(),
  steps: z.array(z.object({ from: z.number(), precision: z.number() })),
  /** How many decisions it had learnt when it was trained from nothing. */
  trainedOn: z.number(),
})
export type Measured = z.infer<typeof measuredSchema>

export interface InUse {
  id: number
  revision: number
  model: Model
  measured: Measured
  learntTo: bigint
  decisions: number
  rejected: number
}

let known: InUse | { id: number; revision: number; model?: undefined } | undefined

/** The model in use, kept in memory until it has learnt on; undefined where there is none that this release can read. */
export async function modelInUse(db: Raw): Promise<InUse | undefined> {
  const [current] = await db.$queryRaw<{ id: number; revision: number }[]>`select id, revision from "TriageModel" where "inUse"`
  if (!current) return undefined
  if (known?.id !== current.id || known.revision !== current.revision) known = await load(db, current)
  return known.model && known
}

interface Row extends Pick<InUse, 'revision' | 'decisions' | 'rejected'> {
  weights: Uint8Array
  measured: unknown
  learntTo: bigint | string
}

async function load(db: Raw, { id, revision }: { id: number; revision: number }): Promise<typeof known & object> {
  const [row] = await db.$queryRaw<Row[]>`
    select weights, revision, measured, "learntTo", decisions, rejected from "TriageModel" where id = ${id}`
  if (!row) return { id, revision }
  try {
    const { decisions, rejected } = row
    return {
      id,
      revision: row.revision,
      model: fromBytes(row.weights),
      measured: measuredSchema.parse(row.measured),
      learntTo: BigInt(row.learntTo),
      decisions,
      rejected,
    }
  } catch (error) {
    // Of another release. The next training makes one that can be read; until then it is silent.
    log.error({ err: error }, 'the triage model in use cannot be read')
    return { id, revision }
  }
}

/** Whether it has learnt enough to say anything. */
const speaks = ({ decisions, rejected }: InUse) => isEnough({ removed: rejected, kept: decisions - rejected })

/** The facts for the check `learned`; undefined while the model is silent. */
export async function learnedOf(tx: Raw, body: string): Promise<Learned | undefined> {
  const inUse = await modelInUse(tx)
  if (!inUse || !speaks(inUse)) return undefined
  const found = score(inUse.model, body)
  const precision = precisionOf(inUse.measured.steps, found)
  return {
    score: found,
    words: precision === undefined ? [] : explain(inUse.model, body, 3).map(({ start, end }) => ({ start, end })),
    ...(precision !== undefined && { precision }),
  }
}

export interface Resemblance {
  /** 0 (as what was approved) to 1 (as what was rejected). */
  score: number
  /** As typed, the heaviest first. */
  words: string[]
}

/** For each comment that has a score, that score and the words that weighed most. */
export async function resemblancesOf(
  db: Db,
  comments: { id: string; body: string; score: number | null }[],
): Promise<Map<string, Resemblance>> {
  const inUse = await modelInUse(db)
  if (!inUse || !speaks(inUse)) return new Map()
  return new Map(
    comments.flatMap(({ id, body, score }) => {
      if (score === null) return []
      const words = new Set(explain(inUse.model, body, 4).map(({ start, end }) => body.slice(start, end)))
      return [[id, { score, words: [...words] }] as const]
    }),
  )
}

/** What the policy desk shows of the model: what it has learnt and is worth, and what came of the last training. */
export async function triageState(db: Db) {
  const [inUse, last] = await Promise.all([
    modelInUse(db),
    db.triageModel.findFirst({ orderBy: { id: 'desc' }, select: { madeAt: true, note: true, inUse: true } }),
  ])
  return { inUse: inUse && { decisions: inUse.decisions, rejected: inUse.rejected, measured: inUse.measured }, last }
}
