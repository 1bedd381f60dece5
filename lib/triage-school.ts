import { setImmediate as turn } from 'node:timers/promises'
import type { Db, Tx } from './db'
import { addJob } from './jobs'
import { toBytes } from './triage/bytes'
import { isEnough, isHeldBack } from './triage/held-back'
import { auc, type Scored, topFifth } from './triage/measure'
import { learn, type Model, score } from './triage/model'
import { precisionAt } from './triage/precision'
import { training } from './triage/train'
import { type InUse, type Measured, modelInUse } from './triage-model'

// How the triage model learns from the newsroom's own decisions. Both are jobs (lib/worker.ts); `npm run policy -- train` too.

interface Decided {
  seq: bigint
  text: string
  removed: boolean
  author: string
}

/** As many are remembered: the newest. They are read at once. */
const mostDecisions = 100_000
/** A model is measured by the held-back ones among as many: after a training, and after it learnt something in passing. */
const measuredAmong = { training: 20_000, passing: 5_000 }
/** As many waiting comments get a new score as soon as something was learnt; all of them after a training. */
const soon = 2_000
const batch = 1_000

/** Decisions that stand: of a moderator or an import, on the text as it is, and the last on their comment. Oldest first. */
async function decisionsAfter(db: Db | Tx, seq: bigint, most = mostDecisions): Promise<Decided[]> {
  const newest = await db.$queryRaw<Decided[]>`
    select d.seq, c.body as text, d.act = 'reject' as removed, coalesce(c."authorId", c."guestEmail", c.id) as author
    from "Decision" d join "Comment" c on c.id = d."commentId"
    where d.seq > ${seq} and d.act in ('approve', 'reject') and d.by in ('moderator', 'import') and d.revision = c.revision and c."erasedAt" is null
      and not exists (select 1 from "Decision" later where later."commentId" = d."commentId" and later.seq > d.seq)
    order by d.seq desc limit ${most}`
  return newest.reverse()
}

/** Lets the model in use learn the decisions made since it last did. Where there is none, one is asked for. One that commits after a later one was learnt waits for the next training. */
export async function learnOn(db: Db): Promise<void> {
  const inUse = await modelInUse(db)
  if (!inUse) {
    if (await mayBeEnough(db)) await addJob(db, 'retrain', {}, { key: 'retrain' })
    return
  }
  const decided = await decisionsAfter(db, inUse.learntTo)
  const last = decided.at(-1)
  if (!last) return
  const lessons = decided.filter(({ author }) => !isHeldBack(author))
  const model: Model = { weights: inUse.model.weights.slice(), slopes: inUse.model.slopes.slice() }
  learn(model, lessons)
  const measured = { ...measure(await decisionsAfter(db, 0n, measuredAmong.passing), model), trainedOn: inUse.measured.trainedOn }
  const decisions = inUse.decisions + lessons.length
  const { count } = await db.triageModel.updateMany({
    where: { id: inUse.id, revision: inUse.revision },
    data: {
      weights: Buffer.from(toBytes(model)),
      learntTo: last.seq,
      decisions,
      rejected: inUse.rejected + lessons.filter(({ removed }) => removed).length,
      revision: { increment: 1 },
      measured,
    },
  })
  if (count === 0) throw new Error('Another worker taught the model meanwhile; trying again.')
  await scoreWaiting(db, soon)
  // What it has learnt in passing it has seen once; trained anew it gets to see all of it several times. A training that did
  // worse is not tried again until there is more to learn from.
  const tried = await db.triageModel.aggregate({ _max: { decisions: true }, where: { inUse: false } })
  if (decisions >= Math.max(measured.trainedOn, tried._max.decisions ?? 0) * 1.5) await addJob(db, 'retrain', {}, { key: 'retrain' })
}

/** Asked before all of them are read: in a newsroom that rejects nothing there is nothing to learn for a long time. */
async function mayBeEnough(db: Db): Promise<boolean> {
  const groups = await db.decision.groupBy({
    by: ['act'],
    where: { act: { in: ['approve', 'reject'] }, by: { in: ['moderator', 'import'] } },
    _count: true,
  })
  const count = (act: string) => groups.find((group) => group.act === act)?._count ?? 0
  return isEnough({ removed: count('reject'), kept: count('approve') })
}

export interface Report {
  decisions: number
  rejected: number
  measured: Measured | null
  /** What the model that was in use is worth on the same decisions; null where there was none. */
  before: number | null
  inUse: boolean
  note: string
}

/** Trains a model from nothing on all decisions that are not held back, and puts it in use unless it does worse than the one in use on those that are. */
export async function retrain(db: Db, ending?: AbortSignal): Promise<Report> {
  const decided = await decisionsAfter(db, 0n)
  const lessons = decided.filter(({ author }) => !isHeldBack(author))
  const rejected = lessons.filter(({ removed }) => removed).length
  const counts = { decisions: lessons.length, rejected }
  if (!isEnough({ removed: rejected, kept: lessons.length - rejected }))
    return {
      ...counts,
      measured: null,
      before: null,
      inUse: false,
      note: 'Too few decisions to learn from: 50 are needed, 10 of each kind.',
    }
  const model = await trained(lessons, ending)
  const before = await modelInUse(db)
  const recent = decided.slice(-measuredAmong.training)
  const measured = { ...measure(recent, model), trainedOn: lessons.length }
  const was = before ? measure(recent, before.model).auc : null
  const worse = was !== null && (measured.auc ?? 0) < was
  const note = worse
    ? `Not put in use: ${told(measured.auc)} on decisions it had not seen, while the one in use has ${told(was)}.`
    : 'Put in use.'
  const learntTo = decided.at(-1)?.seq ?? 0n
  await keep(db, before, { weights: Buffer.from(toBytes(model)), learntTo, ...counts, measured, inUse: !worse, note })
  if (!worse) await scoreWaiting(db, Number.POSITIVE_INFINITY)
  return { ...counts, measured, before: was, inUse: !worse, note }
}

const told = (auc: number | null) => (auc === null ? 'no AUC' : `AUC ${auc.toFixed(3)}`)

async function trained(lessons: Decided[], ending?: AbortSignal): Promise<Model> {
  const work = training(lessons)
  for (;;) {
    const { done, value } = work.next()
    if (done) {
      const [model] = value
      if (!model) throw new Error('There was nothing to train.')
      return model
    }
    await turn()
    ending?.throwIfAborted()
  }
}

/** A model that was not put in use is kept for its note, and its weights for a look at what went wrong: the last ten of all. */
async function keep(db: Db, before: InUse | undefined, data: Parameters<Db['triageModel']['create']>[0]['data']) {
  await db.$transaction(async (tx) => {
    if (data.inUse) await tx.triageModel.updateMany({ where: { inUse: true, ...(before && { id: before.id }) }, data: { inUse: false } })
    await tx.triageModel.create({ data })
    const old = await tx.triageModel.findMany({ where: { inUse: false }, orderBy: { id: 'desc' }, skip: 10, select: { id: true } })
    await tx.triageModel.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } })
  })
}

/** What a model is worth on those of some decisions that no model learns from. */
function measure(decided: Decided[], model: Model): Omit<Measured, 'trainedOn'> {
  const heldBack = decided.filter(({ author }) => isHeldBack(author))
  const scored: Scored[] = heldBack.map(({ text, removed }) => ({ score: score(model, text), removed }))
  return {
    heldBack: scored.length,
    rejected: scored.filter(({ removed }) => removed).length,
    auc: auc(scored) ?? null,
    topFifth: topFifth(scored),
    steps: precisionAt(scored),
  }
}

/** Gives waiting comments the score that the model in use has for them now, the newest first, at most so many. */
async function scoreWaiting(db: Db, most: number) {
  const inUse = await modelInUse(db)
  if (!inUse) return
  let after: { createdAt: Date; id: string } | undefined
  for (let done = 0; done < most; done += batch) {
    const waiting = await db.comment.findMany({
      where: {
        status: 'pending',
        ...(after && { OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }] }),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: batch,
      select: { id: true, body: true, createdAt: true },
    })
    after = waiting.at(-1)
    if (!after) return
    const ids = waiting.map(({ id }) => id)
    const scores = waiting.map(({ body }) => score(inUse.model, body))
    // Locked in the order of their ids, as whoever decides many does: so the two never wait for each other.
    await db.$executeRaw`
      with locked as materialized (
        select c.id, given.score from "Comment" c join unnest(${ids}::text[], ${scores}::float[]) as given (id, score) on given.id = c.id
        where c.status = 'pending' and (c.score is null or abs(c.score - given.score) >= 0.01) order by c.id for update of c
      ) update "Comment" c set score = locked.score from locked where c.id = locked.id`
    await turn()
  }
}
