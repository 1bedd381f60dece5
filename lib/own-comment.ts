import { lastMoment } from './appeals'
import { type Claimant, isAuthor, placeOf } from './comment-link'
import type { Db } from './db'
import { editableUntil } from './edits'
import type { NoticeMail } from './mail/kinds'
import { statementOf } from './notices'
import { type VersionedClause, versioned } from './report-shown'
import { type StatedWait, statedWait } from './stated-wait'
import { type Act, type By, isAppealAct, mayAct, type Status } from './status'

// A comment as its author sees it: where it stands, and all that was decided. Moderators have no names here.

export interface Step {
  id: string
  /** What happened: a decision that stands, the author's appeal, or a change of the text. */
  act: Act | 'appeal' | 'edit'
  by: By
  at: Date
  clauses: VersionedClause[]
  /** What the program says of it, or whoever decided the appeal; of an appeal, its words; of a change, the text before it. */
  note: string
  /** Of a text that the author has changed since. */
  earlierText: boolean
}

/** What was decided, as it is mailed. */
export interface Statement extends NoticeMail {
  id: string
  at: Date
  mailed: boolean
}

export interface OwnComment {
  id: string
  body: string
  revision: number
  at: Date
  status: Status
  /** Its place while it is shown. */
  place: string | null
  article: { slug: string; headline: string; lang: string; dir: string }
  /** What the program found in this text that made it wait. */
  held: { message: string; clause: VersionedClause }[]
  /** Only of a comment that waits; null where nothing is known. */
  wait?: StatedWait | null
  /** The decision that stands; null where that is the author's own. */
  statement: Statement | null
  /** All that the author was told, newest first. */
  notices: Statement[]
  /** Oldest first. */
  steps: Step[]
  /** The rejection that stands: its clauses, who made it, and until when it can be appealed; null where none stands. */
  rejection: { by: By; clauses: VersionedClause[]; until: Date } | null
  /** The appeal against that rejection. */
  appeal: { state: 'open' | 'upheld' | 'overturned' } | null
  /** Until when it can be changed; null where it cannot. */
  editUntil: Date | null
  canWithdraw: boolean
}

/** The comment for its author; null for anybody else, where there is none, and after an erasure. */
export async function ownComment(db: Db, claimant: Claimant, id: string, now = new Date()): Promise<OwnComment | null> {
  const comment = await db.comment.findUnique({
    where: { id },
    select: {
      ...{ id: true, authorId: true, body: true, createdAt: true, status: true, revision: true, policyVersion: true },
      ...{ guestEmail: true, erasedAt: true },
      article: { select: { slug: true, headline: true, lang: true, dir: true } },
      findings: { where: { outcome: 'hold' }, orderBy: [{ clause: 'asc' }, { id: 'asc' }] },
      decisions: { orderBy: { seq: 'asc' } },
      appeals: { orderBy: { at: 'asc' } },
      revisions: { orderBy: { revision: 'asc' } },
    },
  })
  if (!comment || comment.erasedAt || !isAuthor(claimant, comment)) return null
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
  const edits = comment.revisions.map(
    ({ revision: earlier, body: note, replacedAt }): Step => ({
      ...{ id: `edit ${earlier}`, act: 'edit', by: 'author', clauses: [], note, earlierText: false },
      // What was decided on the new text comes after it.
      at: decisions.find((decision) => decision.revision === earlier + 1)?.at ?? replacedAt,
    }),
  )
  const until = editableUntil(comment)
  return {
    ...{ id, body, revision, at, status, article, place: await placeOf(db, id), held: await heldBy(db, comment) },
    ...(status === 'pending' && { wait: await statedWait(db, now) }),
    statement: await statement(db, stand.at(-1)),
    notices: await noticesOf(db, id),
    steps: [...edits, ...decided, ...asked].sort((a, b) => a.at.getTime() - b.at.getTime()),
    rejection: rejection ?? null,
    appeal: (rejected && appeals.find(({ decisionId }) => decisionId === rejected.id)) ?? null,
    editUntil: until && now <= until ? until : null,
    canWithdraw: mayAct('withdraw', status, 'author'),
  }
}

async function statement(db: Db, decision: { id: string; at: Date } | undefined, mailed = false): Promise<Statement | null> {
  const words = decision && (await statementOf(db, decision.id))
  return words ? { ...words, id: decision.id, at: decision.at, mailed } : null
}

/** What was taken back before it was told is not among them. */
async function noticesOf(db: Db, commentId: string): Promise<Statement[]> {
  const notices = await db.notice.findMany({
    where: { commentId, unmailed: { not: 'undone' } },
    orderBy: { decision: { seq: 'desc' } },
    select: { mailedAt: true, decision: { select: { id: true, at: true, act: true, undoes: true } } },
  })
  // A moment later the job finds the same: an undo goes with what it took back, unless that was mailed.
  const undone = new Set(notices.flatMap(({ decision }) => decision.undoes ?? []))
  const mailed = new Set(notices.flatMap(({ decision, mailedAt }) => (mailedAt ? [decision.id] : [])))
  const told = notices.filter(({ decision: { id, act, undoes } }) =>
    act === 'undo' ? mailed.has(undoes ?? '') : !undone.has(id) || mailed.has(id),
  )
  const all = await Promise.all(told.map(({ decision, mailedAt }) => statement(db, decision, mailedAt !== null)))
  return all.filter((one) => one !== null)
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
