import { newId } from '../comments'
import type { Db } from '../db'
import { record } from '../decisions'
import { tellDecision } from '../notices'
import type { Moderator } from '../people'
import { Refusal } from '../refusal'
import { standingDecision } from '../standing-decision'
import type { Act, Status } from '../status'
import { seeded } from './random-history'

interface Wanted {
  articleId: string
  authorId: string
  moderators: Moderator[]
  seed: number
}

interface Told {
  id: string
  status: Status
  /** The decision that stands. */
  standing: string
}

const acts: Act[] = ['approve', 'reject', 'hold', 'undo', 'undo', 'undo', 'uphold', 'overturn']

/**
 * Moderators decide and take back on an author's comments, while the jobs that tell of it run at any time and in any order, and all
 * have run in the end. Returns how the comments are, and how many stand rejected.
 */
export async function toldAtRandom(db: Db, { articleId, authorId, moderators, seed }: Wanted) {
  const random = seeded(seed)
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T
  const due: string[] = []
  const runOne = async () => {
    const [decision] = due.splice(Math.floor(random() * due.length), 1)
    if (decision) await tellDecision(db, decision)
  }
  const decide = async (commentId: string) => {
    const act = pick(acts)
    const last = await db.decision.findFirst({ where: { commentId }, orderBy: { seq: 'desc' }, select: { id: true } })
    const decision = {
      ...({ commentId, act, by: 'moderator', actorId: pick(moderators).id, policyVersion: 1, note: 'Because.' } as const),
      ...(act === 'undo' && last && { undoes: last.id }),
      clauses: act === 'reject' ? ['law'] : [],
    }
    try {
      due.push((await db.$transaction((tx) => record(tx, decision))).id)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  const appeal = async (commentId: string) => {
    const standing = await standingDecision(db, commentId)
    if (standing?.act !== 'reject' || (await db.appeal.count({ where: { decisionId: standing.id } }))) return
    await db.appeal.create({ data: { commentId, decisionId: standing.id, text: 'Look again.' } })
  }
  const comments = Array.from({ length: 30 }, newId)
  for (const id of comments) {
    const data = { id, articleId, threadId: id, authorId, body: `Words of ${id}.`, policyVersion: 1 }
    await db.$transaction(async (tx) => {
      await tx.comment.create({ data })
      await record(tx, { commentId: id, act: 'hold', by: 'policy', policyVersion: 1 })
    })
    // Long and short stories, with a worker that keeps up, and one that is behind.
    const [steps, pace] = [2 + Math.floor(random() * 9), random()]
    for (let step = 0; step < steps; step++) {
      await decide(id)
      if (random() < 0.1) await appeal(id)
      while (random() < pace * 0.7) await runOne()
    }
  }
  while (due.length > 0) await runOne()
  const rows = await db.comment.findMany({ where: { id: { in: comments } }, select: { id: true, status: true } })
  const told: Told[] = []
  for (const row of rows) told.push({ ...row, standing: (await standingDecision(db, row.id))?.id ?? '' })
  return { comments: told, rejected: told.filter(({ status }) => status === 'rejected').length }
}
