import type { Prisma } from '../db'

/** What a list of comments asks of each. */
export const queued = {
  ...{ id: true, body: true, status: true, revision: true, score: true, createdAt: true, decidedAt: true },
  ...{ lang: true, standing: true, openReports: true, guestName: true },
  author: { select: { id: true, name: true, role: true } },
  article: { select: { slug: true, headline: true, standfirst: true, lang: true, dir: true } },
  parent: { select: { id: true, body: true, guestName: true, author: { select: { name: true } } } },
  quote: true,
  quoted: { select: { guestName: true, author: { select: { name: true } } } },
  findings: {
    select: { check: true, clause: true, outcome: true, message: true, start: true, end: true, revision: true },
    orderBy: [{ clause: 'asc' }, { start: 'asc' }],
  },
  claim: { select: { until: true, moderator: { select: { id: true, name: true } } } },
  /** The latest alone. */
  decisions: {
    select: {
      ...{ id: true, act: true, by: true, at: true, clauses: true, note: true, batch: true, policyVersion: true, revision: true },
      actor: { select: { id: true, name: true } },
    },
    orderBy: { seq: 'desc' },
    take: 1,
  },
  /** The open one; `decision` is the rejection. */
  appeals: { where: { state: 'open' }, select: { id: true, at: true, decision: { select: { actorId: true } } } },
} satisfies Prisma.CommentSelect

/** A comment in a queue with what it takes to show it. No address is in it. `findings` are of the text it has now, `claim` is one that holds. */
export type Queued = Prisma.CommentGetPayload<{ select: typeof queued }>
