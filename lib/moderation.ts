import { z } from 'zod'
import type { Db, Prisma } from './db'
import { record } from './decisions'
import { addJob } from './jobs'
import type { Moderator } from './people'
import { policyInForce } from './policy-versions'
import { type Act, acts } from './status'

export const decisionSchema = z.object({
  comment: z.string().min(1).max(64),
  revision: z.coerce.number().int().min(1),
  seen: z.enum(['pending', 'approved', 'rejected', 'withdrawn']),
  act: z.enum(['approve', 'reject', 'hold', 'undo']),
  clause: z.array(z.string()).default([]),
  note: z.string().max(2_000, 'Use at most 2,000 characters.').default(''),
  undoes: z.string().max(64).default(''),
})
export type DecisionForm = z.infer<typeof decisionSchema>

/** Decides on the text and state that the moderator saw. Refuses what was decided meanwhile, naming who decided. */
export async function decide(db: Db, actor: Moderator, form: DecisionForm): Promise<{ id: string; act: Act }> {
  const { comment, revision, seen, act, clause, note, undoes } = form
  return db.$transaction(async (tx) => {
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
      ...(undoes && { undoes }),
    })
    // Not at once: moderators decide in a row, and an undo comes soon.
    await addJob(tx, 'learn', {}, { key: 'learn', at: new Date(Date.now() + 3_000) })
    return { id, act }
  })
}

const queued = {
  id: true,
  body: true,
  status: true,
  revision: true,
  score: true,
  createdAt: true,
  guestName: true,
  author: { select: { name: true, role: true } },
  article: { select: { slug: true, headline: true, lang: true, dir: true } },
  parent: { select: { id: true, body: true, guestName: true, author: { select: { name: true } } } },
  findings: { select: { check: true, clause: true, outcome: true, message: true, start: true, end: true }, orderBy: { clause: 'asc' } },
} satisfies Prisma.CommentSelect

export type Queued = Prisma.CommentGetPayload<{ select: typeof queued }>

export const queuePage = 50

/** oldest: as they came. likely: what resembles rejected comments most first, what the triage model says nothing of last. */
export type QueueOrder = 'oldest' | 'likely'

/** Pending comments in that order: a page of the queue after the comment named by `after`, and how many wait in all. */
export async function pendingQueue(db: Db, { after, order = 'oldest' }: { after?: string | undefined; order?: QueueOrder } = {}) {
  const anchor = after ? await db.comment.findUnique({ where: { id: after }, select: { createdAt: true, id: true, score: true } }) : null
  const later: Prisma.CommentOrderByWithRelationInput[] = [{ createdAt: 'asc' }, { id: 'asc' }]
  const [comments, waiting] = await Promise.all([
    db.comment.findMany({
      where: { status: 'pending', ...(anchor && { OR: order === 'oldest' ? beyond(anchor) : beneath(anchor) }) },
      orderBy: order === 'oldest' ? later : [{ score: { sort: 'desc', nulls: 'last' } }, ...later],
      take: queuePage + 1,
      select: queued,
    }),
    db.comment.count({ where: { status: 'pending' } }),
  ])
  return { comments: comments.slice(0, queuePage), more: comments.length > queuePage, waiting }
}

interface Anchor {
  createdAt: Date
  id: string
  score: number | null
}

function beyond({ createdAt, id }: Anchor): Prisma.CommentWhereInput[] {
  return [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: id } }]
}

function beneath(anchor: Anchor): Prisma.CommentWhereInput[] {
  const { score } = anchor
  const same = beyond(anchor).map((place) => ({ ...place, score }))
  return score === null ? same : [...same, { score: { lt: score } }, { score: null }]
}

/** This moderator's last decision, while it is the last on its comment and can still be undone; null otherwise. */
export async function lastDecision(db: Db, actor: Moderator) {
  const decision = await db.decision.findFirst({
    where: { actorId: actor.id },
    orderBy: { seq: 'desc' },
    include: { comment: { select: { ...queued, decisions: { orderBy: { seq: 'desc' }, take: 1, select: { id: true } } } } },
  })
  if (!decision || decision.act === 'undo') return null
  return decision.comment.decisions[0]?.id === decision.id ? decision : null
}
