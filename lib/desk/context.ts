import { type Alike, alikeTo } from '../alike'
import type { Db } from '../db'
import type { Moderator } from '../people'
import type { PolicyVersion } from '../policy/policy'
import { policyInForce, policyVersion } from '../policy-versions'
import { type Act, acts, type Status } from '../status'
import { type AuthorsPast, authorsPast } from './author'
import { type Said, threadAround } from './thread'
import { deskTime } from './times'

// Everything beside the comment itself that it takes to decide fairly. Times are in words, in the paper's time zone; no address is in it.

export interface CitedClause {
  id: string
  title: string
}

export interface PastAct {
  id: string
  act: Act
  done: string
  by: string
  at: string
  revision: number
  clauses: CitedClause[]
  note: string
}

export interface ReportShown {
  id: string
  kind: 'policy' | 'illegal'
  clause: CitedClause | null
  note: string
  at: string
  trusted: boolean
  revision: number
  /** A decision has answered it. */
  settled: boolean
}

export interface AppealShown {
  text: string
  at: string
  rejectedBy: string
  rejectedAt: string
  clauses: CitedClause[]
  /** The moderator who looks at it rejected the comment: somebody else decides. */
  mine: boolean
}

export interface Context {
  comment: string
  /** The comment as it is now: what was decided on an older text does not fit it. */
  revision: number
  status: Status
  body: string
  article: { slug: string; headline: string; standfirst: string; mode: string }
  thread: Said[]
  author: AuthorsPast
  alike: Alike[]
  reports: ReportShown[]
  /** Earlier texts, oldest first. */
  revisions: { revision: number; body: string; replaced: string }[]
  /** Every decision on it, newest first. */
  history: PastAct[]
  appeal: AppealShown | null
}

/** Everything beside the comment, as this moderator may see it; null where there is no such comment. */
export async function contextOf(db: Db, moderator: Moderator, id: string, now = new Date()): Promise<Context | null> {
  const comment = await db.comment.findUnique({
    where: { id },
    select: {
      ...{ id: true, revision: true, status: true, body: true, threadId: true, parentId: true, createdAt: true },
      ...{ authorId: true, guestEmail: true, guestName: true },
      author: { select: { id: true, name: true, email: true, role: true } },
      article: { select: { slug: true, headline: true, standfirst: true, commentMode: true } },
      revisions: { orderBy: { revision: 'asc' } },
      reports: { orderBy: { seq: 'desc' }, take: 50 },
      decisions: { orderBy: { seq: 'desc' }, take: 50, include: { actor: { select: { name: true } } } },
    },
  })
  if (!comment) return null
  const policy = await policyInForce(db, now)
  const [thread, author, alike, appeal, versions] = await Promise.all([
    threadAround(db, comment),
    authorsPast(db, comment, { policy, now }),
    alikeTo(db, id, { limit: 20 }),
    openAppeal(db, moderator, id),
    versionsOf(db, [...comment.decisions, ...comment.reports]),
  ])
  const { slug, headline, standfirst, commentMode: mode } = comment.article
  return {
    ...{ comment: id, revision: comment.revision, status: comment.status, body: comment.body },
    article: { slug, headline, standfirst, mode },
    ...{ thread, author, alike, appeal },
    reports: comment.reports.map(({ id, kind, clause, policyVersion: number, note, at, trusted, revision, settledById }) => {
      const [cited = null] = citedIn(versions.get(number), [clause])
      return { id, kind, clause: cited, note, at: deskTime(at, now), trusted, revision, settled: settledById !== null }
    }),
    revisions: comment.revisions.map(({ revision, body, replacedAt }) => ({ revision, body, replaced: deskTime(replacedAt, now) })),
    history: comment.decisions.map(({ id, act, by, actor, at, revision, clauses, note, policyVersion: number }) => ({
      ...{ id, act, done: acts[act].done, revision, note },
      by: actor?.name ?? who[by],
      at: deskTime(at, now),
      clauses: citedIn(versions.get(number), clauses),
    })),
  }
}

export const who = { policy: 'the comment policy', moderator: 'a moderator', author: 'its author', import: 'the import' }

/** The versions of the policy that these cite, each read once. One that cannot be read is left out. */
async function versionsOf(db: Db, citing: { policyVersion: number }[]): Promise<Map<number, PolicyVersion>> {
  const numbers = [...new Set(citing.map(({ policyVersion: number }) => number))]
  const read = await Promise.all(numbers.map((number) => policyVersion(db, number).catch(() => null)))
  return new Map(read.flatMap((version) => (version ? [[version.number, version] as const] : [])))
}

/** The clauses by their titles in that version; one that is not in it by its id. */
function citedIn(policy: PolicyVersion | undefined, ids: string[]): CitedClause[] {
  return ids.filter(Boolean).map((id) => ({ id, title: policy?.clauses.find((clause) => clause.id === id)?.title ?? id }))
}

async function openAppeal(db: Db, moderator: Moderator, commentId: string): Promise<AppealShown | null> {
  const appeal = await db.appeal.findFirst({
    where: { commentId, state: 'open' },
    include: { decision: { include: { actor: { select: { name: true } } } } },
  })
  if (!appeal) return null
  const { decision } = appeal
  const version = await policyVersion(db, decision.policyVersion)
  return {
    text: appeal.text,
    at: deskTime(appeal.at),
    rejectedBy: decision.actor?.name ?? who[decision.by],
    rejectedAt: deskTime(decision.at),
    clauses: citedIn(version, decision.clauses),
    mine: decision.actorId === moderator.id,
  }
}
