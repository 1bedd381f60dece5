import { newId } from '../comments'
import type { Db, Tx } from '../db'
import { record } from '../decisions'
import { measure, undoMeasure } from '../measures'
import type { Moderator } from '../people'
import { Refusal } from '../refusal'
import type { Act } from '../status'

// A newsroom's history made at random, through the doors that everybody uses: for tests of what counts it.

const acts: Act[] = ['approve', 'reject', 'hold', 'undo', 'uphold', 'overturn', 'withdraw', 'publish']
const clauses = ['topic', 'law', 'privacy', 'advertising']

interface Setting {
  articleId: string
  moderators: Moderator[]
  from: Date
  to: Date
  comments: number
  steps: number
  /** 0 to 1, the same for the same history. */
  random: () => number
}

/** Comments, and acts on them at times that go on; what is refused leaves nothing. Returns how many acts there were. */
export async function randomHistory(db: Db, { articleId, moderators, from, to, comments, steps, random }: Setting): Promise<number> {
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T
  const some = <T>(all: readonly T[]) => all.filter(() => random() < 0.4)
  const time = (share: number) => new Date(from.getTime() + share * (to.getTime() - from.getTime()))
  const ids: string[] = []
  let done = 0
  const attempt = async (work: (tx: Tx) => Promise<unknown>) => {
    try {
      await db.$transaction(work, { timeout: 60_000, maxWait: 60_000 })
      done++
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  const post = async (at: Date) => {
    const id = newId()
    const guest = { guestName: `Guest ${id}`, guestEmail: `${pick(['a', 'b', 'c', 'd'])}@reader.example` }
    await db.comment.create({ data: { id, articleId, threadId: id, ...guest, body: `Words of ${id}.`, policyVersion: 1, createdAt: at } })
    ids.push(id)
    const publish = random() < 0.3
    await attempt((tx) =>
      record(tx, {
        commentId: id,
        act: publish ? 'publish' : 'hold',
        by: 'policy',
        policyVersion: 1,
        clauses: publish ? [] : some(clauses),
        at,
      }),
    )
  }
  const decide = async (at: Date) => {
    const commentId = pick(ids)
    const act = pick(acts)
    const by = act === 'withdraw' ? 'author' : act === 'publish' || (act === 'hold' && random() < 0.5) ? 'policy' : 'moderator'
    const imports = (act === 'approve' || act === 'reject') && random() < 0.1
    const last = await db.decision.findFirst({ where: { commentId }, orderBy: { seq: 'desc' }, select: { id: true } })
    await attempt((tx) =>
      record(tx, {
        commentId,
        act,
        by: imports ? 'import' : by,
        ...(by === 'moderator' && !imports && { actorId: pick(moderators).id }),
        policyVersion: 1,
        clauses: act === 'reject' ? [pick(clauses), ...some(clauses)] : [],
        note: pick(['', '=1+1', 'Said “no”,\nand meant it', 'Writes to somebody@reader.example.', 'گفت نه']),
        ...(act === 'undo' && last && { undoes: last.id }),
        ...(random() < 0.2 && { batch: pick(['batch-1', 'batch-2']) }),
        at,
      }),
    )
  }
  const appeal = async (at: Date) => {
    const rejection = await db.decision.findFirst({
      where: {
        act: 'reject',
        by: 'moderator',
        appealed: null,
        comment: { articleId, status: 'rejected', appeals: { none: { state: 'open' } } },
      },
      orderBy: { seq: 'desc' },
    })
    if (rejection) await db.appeal.create({ data: { commentId: rejection.commentId, decisionId: rejection.id, text: 'Look again.', at } })
  }
  const report = async (at: Date) => {
    const commentId = pick(ids)
    const kind = random() < 0.2 ? ('illegal' as const) : ('policy' as const)
    const guest = { guestName: 'Reporter', guestEmail: `${newId()}@reader.example` }
    await db.report.create({
      data: { commentId, revision: 1, kind, clause: 'topic', policyVersion: 1, ...guest, reporter: `guest ${guest.guestEmail}`, at },
    })
  }
  const impose = (at: Date) =>
    attempt(async (tx) => {
      const whom = { guestEmail: `${pick(['a', 'b', 'c', 'd'])}@reader.example` }
      const last = await tx.measure.findFirst({ where: { ...whom, kind: { notIn: ['note', 'undo'] } }, orderBy: { seq: 'desc' } })
      if (last && random() < 0.2) return undoMeasure(tx, pick(moderators), last.id, { at })
      const kind = pick(['warn', 'restrict', 'ban', 'lift', 'note'] as const)
      return measure(tx, pick(moderators), { whom, kind, reason: 'Because.', clauses: ['topic'], at })
    })
  for (let step = 0; step < steps; step++) {
    const at = time(step / steps)
    const die = random()
    if (ids.length < Math.min(comments, 3) || (die < 0.25 && ids.length < comments)) await post(at)
    else if (die < 0.75) await decide(at)
    else if (die < 0.85) await appeal(at)
    else if (die < 0.93) await report(at)
    else await impose(at)
  }
  return done
}

/** Numbers from 0 to 1 that look random (mulberry32), the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
