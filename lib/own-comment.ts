import { lastMoment } from './appeals'
import { type Claimant, isAuthor, placeOf } from './comment-link'
import type { Db } from './db'
import { type VersionedClause, versioned } from './report-shown'
import { type Act, type By, isAppealAct, type Status } from './status'

// A comment as its author sees it: where it stands, and all that was decided. Moderators have no names here.

export interface Step {
  id: string
  /** What happened: a decision that stands, or the author's appeal. */
  act: Act | 'appeal'
  by: By
  at: Date
  clauses: VersionedClause[]
  /** What the program says of it, or whoever decided the appeal; of an appeal, its words. */
  note: string
  /** Of a text that the author has changed since. */
  earlierText: boolean
}

export interface OwnComment {
  id: string
  body: string
  at: Date
  status: Status
  /** Its place while it is shown. */
  place: string | null
  article: { slug: string; headline: string; lang: string; dir: string }
  /** What the program found in this text that made it wait. */
  held: { message: string; clause: VersionedClause }[]
  /** Oldest first. */
  steps: Step[]
  /** The rejection that stands: its clauses, who made it, and until when it can be appealed; null where none stands. */
  rejection: { by: By; clauses: VersionedClause[]; until: Date } | null
  /** The appeal against that rejection. */
  appeal: { state: 'open' | 'upheld' | 'overturned' } | null
}

/** The comment for its author; null for anybody else, and where there is none. */
export async function ownComment(db: Db, claimant: Claimant, id: string): Promise<OwnComment | null> {
  const comment = await db.comment.findUnique({
    where: { id },
    select: {
      ...{ id: true, authorId: true, body: true, createdAt: true, status: true, revision: true, policyVersion: true },
      article: { select: { slug: true, headline: true, lang: true, dir: true } },
      findings: { where: { outcome: 'hold' }, orderBy: [{ clause: 'asc' }, { id: 'asc' }] },
      decisions: { orderBy: { seq: 'asc' } },
      appeals: { orderBy: { at: 'asc' } },
    },
  })
  if (!comment || !isAuthor(claimant, comment)) return null
  const { body, createdAt: at, status, article, revision, decisions, appeals } = comment
  const undone = new Set(decisions.flatMap(({ undoes }) => undoes ?? []))
  const stand = decisions.filter((decision) => decision.act !== 'undo' && !undone.has(decision.id))
  const decided = await Promise.all(
    stand.map(
      async (decision): Promise<Step> => ({
        ...{ id: decision.id, act: decision.act, by: decision.by, at: decision.at, clauses: await versioned(db, decision) },
        // What moderators write to one another is theirs.
        note: decision.by === 'policy' || isAppealAct(decision.act) ? decision.note : '',
        earlierText: decision.revision < revision,
      }),
    ),
  )
  const rejected = status === 'rejected' ? stand.findLast(({ act }) => act === 'reject') : undefined
  const rejection = rejected && {
    ...{ by: rejected.by, clauses: await versioned(db, rejected), until: await lastMoment(db, rejected) },
  }
  const asked = appeals.map(
    ({ id, at, text }): Step => ({ id, act: 'appeal', by: 'author', at, clauses: [], note: text, earlierText: false }),
  )
  return {
    ...{ id, body, at, status, article, place: await placeOf(db, id), held: await heldBy(db, comment) },
    steps: [...decided, ...asked].sort((a, b) => a.at.getTime() - b.at.getTime()),
    rejection: rejection ?? null,
    appeal: (rejected && appeals.find(({ decisionId }) => decisionId === rejected.id)) ?? null,
  }
}

interface Found {
  revision: number
  policyVersion: number
  findings: { revision: number; clause: string; message: string }[]
}

/** What was found in this text, each thing once, in the words of the version it was found under. */
async function heldBy(db: Db, { revision, policyVersion, findings }: Found) {
  const now = findings.filter((finding) => finding.revision === revision)
  const clauses = await versioned(db, { policyVersion, clauses: now.map(({ clause }) => clause) })
  const found = now.flatMap(({ message, clause: id }) =>
    clauses.filter((clause) => clause.id === id).map((clause) => ({ message, clause })),
  )
  return found.filter(({ message }, index) => found.findIndex((other) => other.message === message) === index)
}
