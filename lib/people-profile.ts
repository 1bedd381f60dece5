import { type Neighbours, neighboursOf } from './connections'
import type { Db, Tx } from './db'
import { type OpenAppeal, openMeasureAppeals } from './measure-appeals'
import { authorOf, holding, measuresOf, type PastMeasure, roleOf, type Whom, whyNot, withTitles } from './measures'
import { type Moderator, type Person, personById, type Role } from './people'
import { shownAddress } from './people-search'
import { policyInForce } from './policy-versions'
import { Refusal } from './refusal'
import { standingExplained } from './standing'
import type { Explained } from './standing-words'
import { type Act, acts, type By, type Status } from './status'

export interface PastDecision {
  id: string
  done: string
  by: string
  at: Date
  clauses: { id: string; title: string }[]
  policyVersion: number
  note: string
}

export interface PastComment {
  id: string
  body: string
  status: Status
  at: Date
  article: { slug: string; headline: string }
  /** Newest first. */
  decisions: PastDecision[]
}

export interface Profile {
  /** The names they used, the latest first. */
  names: string[]
  kind: Role | 'guest'
  /** The account's beginning, or a guest's first comment. */
  since: Date
  /** For admins alone. */
  email: string | null
  standing: Explained
  counts: Record<Status, number>
  comments: PastComment[]
  /** The comment to go on after; null where these were the last. */
  after: string | null
  measures: PastMeasure[]
  /** Who else wrote from the same connections. */
  others: Neighbours
  /** Why this viewer may do nothing here; '' where they may. */
  whyNot: string
  /** A restriction, a ban or trust holds, and can be lifted. */
  holds: boolean
  /** Appeals of theirs against measures that wait. */
  appeals: OpenAppeal[]
}

const commentsPage = 20

/** Whom an address of the desk means: an account, or whoever wrote a comment. Null where there is nobody. */
export async function whomAt(db: Db, at: { person: string } | { comment: string }): Promise<Whom | null> {
  if ('person' in at) return (await personById(db, at.person)) ? { userId: at.person } : null
  return authorOf(db, at.comment).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
}

/** Everything the newsroom knows of somebody, as this viewer may see it: comments of theirs after the one named, decisions on them, measures and notes. */
export async function profileOf(
  db: Db,
  viewer: Moderator,
  { whom, after, now = new Date() }: { whom: Whom; after?: string | undefined; now?: Date },
): Promise<Profile> {
  const theirs = 'userId' in whom ? { authorId: whom.userId } : whom
  const person = 'userId' in whom ? await personById(db, whom.userId) : null
  const policy = await policyInForce(db, now)
  const [standing, names, groups, comments, measures, since, appeals, held, others, role] = await Promise.all([
    standingExplained(db, person ? { person } : { guestEmail: addressOf(whom) }, policy, now),
    namesOf(db, whom, person),
    db.comment.groupBy({ by: ['status'], where: theirs, _count: true }),
    commentsOf(db, theirs, after),
    measuresOf(db, whom),
    sinceWhen(db, whom),
    openMeasureAppeals(db, viewer, { of: whom }),
    holding(db, whom, now),
    neighboursOf(db, whom, now),
    roleOf(db, whom),
  ])
  const counts = { pending: 0, approved: 0, rejected: 0, withdrawn: 0 }
  for (const { status, _count } of groups) counts[status] = _count
  return {
    ...{ names, standing, counts, measures, since, others, appeals, holds: held !== null && !held.ofAccount },
    kind: person?.role ?? 'guest',
    email: shownAddress(viewer, person?.email ?? addressOf(whom)),
    comments: comments.slice(0, commentsPage),
    after: comments.length > commentsPage ? (comments[commentsPage - 1]?.id ?? null) : null,
    whyNot: whyNot(viewer, whom, role),
  }
}

const addressOf = (whom: Whom) => ('guestEmail' in whom ? whom.guestEmail : '')

async function sinceWhen(db: Db, whom: Whom): Promise<Date> {
  if ('userId' in whom) return (await db.user.findUniqueOrThrow({ where: { id: whom.userId }, select: { createdAt: true } })).createdAt
  const first = await db.comment.findFirst({ where: whom, orderBy: { createdAt: 'asc' }, select: { createdAt: true } })
  return first?.createdAt ?? new Date()
}

async function namesOf(db: Db, whom: Whom, person: Person | null): Promise<string[]> {
  if (person) return [person.name]
  const rows = await db.comment.groupBy({
    by: ['guestName'],
    where: { guestEmail: addressOf(whom) },
    _max: { createdAt: true },
    orderBy: { _max: { createdAt: 'desc' } },
    take: 10,
  })
  return rows.flatMap(({ guestName }) => guestName ?? [])
}

async function commentsOf(tx: Tx, theirs: { authorId: string } | { guestEmail: string }, after = ''): Promise<PastComment[]> {
  const anchor = after ? await tx.comment.findFirst({ where: { id: after, ...theirs }, select: { id: true, createdAt: true } }) : null
  const rows = await tx.comment.findMany({
    where: {
      ...theirs,
      ...(anchor && { OR: [{ createdAt: { lt: anchor.createdAt } }, { createdAt: anchor.createdAt, id: { lt: anchor.id } }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: commentsPage + 1,
    select: {
      ...{ id: true, body: true, status: true, createdAt: true },
      article: { select: { slug: true, headline: true } },
      decisions: { orderBy: { seq: 'desc' }, take: 20, include: { actor: { select: { name: true } } } },
    },
  })
  return Promise.all(
    rows.map(async ({ createdAt, decisions, ...row }) => ({
      ...row,
      at: createdAt,
      decisions: await Promise.all(decisions.map((decision) => withTitles(tx, told(decision)))),
    })),
  )
}

interface Stored {
  id: string
  act: Act
  by: By
  actor: { name: string } | null
  at: Date
  clauses: string[]
  policyVersion: number
  note: string
}

function told({ id, act, by, actor, at, clauses, policyVersion, note }: Stored) {
  return { id, done: acts[act].done, by: actor?.name ?? others[by], at, clauses, policyVersion, note }
}

const others = { policy: 'the comment policy', moderator: 'a moderator', author: 'its author', import: 'the import' }
