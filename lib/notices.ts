import { lastMoment } from './appeals'
import { mailToAuthor } from './author-mail'
import { placeOf } from './comment-link'
import type { Db, Prisma, Tx } from './db'
import type { MailClause, NoticeMail } from './mail/kinds'
import { postMail } from './mail/post'
import { policyVersion } from './policy-versions'
import { tellReporters } from './report-mails'
import { siteAddress } from './site'
import { type Act, type By, isAppealAct, type Status } from './status'

// What an author is told of a decision: a statement of reasons where the comment is not shown. The database writes a Notice
// with every decision that is news to them; a job mails it a moment later, and the comment's own page shows the same words.

interface Decided {
  id: string
  commentId: string
  revision: number
  act: Act
  by: By
  policyVersion: number
  clauses: string[]
  note: string
  to: Status
}

/** What the author is told of this decision: the same in the mail and on the comment's page. Null for the author's own, and where there is none. */
export async function statementOf(db: Db | Tx, decisionId: string): Promise<NoticeMail | null> {
  const decision = await db.decision.findUnique({
    where: { id: decisionId },
    include: {
      comment: { select: { status: true, revision: true } },
      settles: { select: { decision: { select: { clauses: true, policyVersion: true } } } },
    },
  })
  if (!decision || decision.by === 'author') return null
  const { commentId, act, by, revision, comment, settles } = decision
  const mail = await mailToAuthor(db, commentId)
  const place = await placeOf(db, commentId)
  const cites = act === 'uphold' && settles ? settles.decision : decision
  return {
    kind: kindOf(decision),
    status: comment.status,
    headline: mail.headline,
    comment: revision === comment.revision ? mail.comment : await earlierText(db, { commentId, revision, now: mail.comment }),
    by: by === 'policy' ? 'machine' : 'moderator',
    clauses: await clausesOf(db, cites),
    facts: decision.to === 'approved' || act === 'undo' ? [] : await factsOf(db, decision),
    note: isAppealAct(act) ? decision.note : '',
    link: mail.link,
    place: place && siteAddress(place),
    appealUntil: (await appealable(db, decision, comment.status))?.toISOString() ?? null,
  }
}

/** As the trigger of the database has it; the first hold of a text, which is no news, reads as any other. */
function kindOf({ act, to }: Decided): NoticeMail['kind'] {
  if (act === 'uphold') return 'upheld'
  if (act === 'overturn') return 'overturned'
  if (act === 'undo') return 'undone'
  if (to === 'rejected') return 'rejected'
  return act === 'hold' ? 'held' : 'approved'
}

async function earlierText(db: Db | Tx, { commentId, revision, now }: { commentId: string; revision: number; now: string }) {
  const earlier = await db.revision.findUnique({ where: { commentId_revision: { commentId, revision } }, select: { body: true } })
  return earlier?.body ?? now
}

async function clausesOf(db: Db | Tx, cites: { clauses: string[]; policyVersion: number }): Promise<MailClause[]> {
  const { number: version, clauses } = await policyVersion(db, cites.policyVersion)
  return clauses.flatMap(({ id, title, text }, index) =>
    cites.clauses.includes(id) ? [{ number: index + 1, title, text, version, link: siteAddress(`/comment-policy/${version}#${id}`) }] : [],
  )
}

/** What the machine found in the text, that somebody reported it, and what the policy's own decision says of itself. */
async function factsOf(db: Db | Tx, { id, commentId, revision, by, note }: Decided): Promise<string[]> {
  const found = await db.finding.findMany({
    // Of a person's decision, that guests wait is no ground.
    where: { commentId, revision, outcome: 'hold', ...(by === 'moderator' && { check: { not: 'newcomer' } }) },
    orderBy: [{ clause: 'asc' }, { id: 'asc' }],
    select: { message: true },
  })
  const reports = await db.report.findMany({ where: { settledById: id }, select: { kind: true } })
  const illegal = reports.some(({ kind }) => kind === 'illegal')
  const reported = illegal ? 'Somebody told us that it is against the law.' : 'Readers had reported it.'
  const all = [...found.map(({ message }) => message), ...(reports.length ? [reported] : []), ...(by === 'policy' && note ? [note] : [])]
  return [...new Set(all)]
}

/** Until when this rejection can be appealed; null for anything else, and where it was taken back or appealed. */
async function appealable(db: Db | Tx, { id, act, policyVersion: version }: Decided, status: Status): Promise<Date | null> {
  if (act !== 'reject' || status !== 'rejected') return null
  const decision = await db.decision.findUniqueOrThrow({
    where: { id },
    select: { at: true, commentId: true, appealed: { select: { id: true } } },
  })
  const last = await db.decision.findFirst({ where: { commentId: decision.commentId, act: 'reject' }, orderBy: { seq: 'desc' } })
  if (decision.appealed || last?.id !== id || (await isUndone(db, id))) return null
  return lastMoment(db, { at: decision.at, policyVersion: version })
}

const isUndone = async (db: Db | Tx, id: string) => (await db.decision.count({ where: { undoes: id } })) > 0

const patience = { timeout: 15_000, maxWait: 15_000 }

/**
 * Mails a decision to the comment's author, and its outcome to whoever reported the comment as illegal: once, and only what
 * still stands. Why a notice is not mailed is kept with it.
 */
export async function tellDecision(db: Db, id: string, now = new Date()): Promise<void> {
  await db.$transaction(async (tx) => {
    const decision = await tx.decision.findUnique({ where: { id }, select: { commentId: true } })
    if (!decision) return
    // Nothing is decided meanwhile.
    await tx.$queryRaw`select 1 as locked from "Comment" where id = ${decision.commentId} for update`
    await tellAuthor(tx, id, now)
    await tellReporters(tx, id, now)
  }, patience)
}

type Due = Prisma.NoticeGetPayload<{ include: { decision: true } }>

async function tellAuthor(tx: Tx, decisionId: string, now: Date) {
  const notice = await tx.notice.findUnique({ where: { decisionId }, include: { decision: true } })
  if (!notice || notice.mailedAt || notice.unmailed) return
  await tell(tx, notice, now)
  if (notice.decision.act === 'undo') for (const again of await passedOver(tx, notice.decision)) await tell(tx, again, now)
}

/** Mails the notice, or keeps with it why not. */
async function tell(tx: Tx, { decisionId, commentId, decision }: Due, now: Date) {
  const { to, lang } = await mailToAuthor(tx, commentId)
  const unmailed = (await passedBy(tx, decision)) || (await unwanted(tx, to))
  const data = unmailed ? null : await statementOf(tx, decisionId)
  const mail = to && data && (await postMail(tx, { to, kind: 'notice', data, lang, key: `notice ${decisionId}` }))
  await tx.notice.update({ where: { decisionId }, data: mail ? { mailedAt: now, unmailed: '' } : { unmailed: unmailed || 'no address' } })
}

/** What may be news again because this undo took back what had come after it. */
async function passedOver(tx: Tx, { commentId, seq }: Decided & { seq: bigint }): Promise<Due[]> {
  return tx.notice.findMany({
    where: { commentId, mailedAt: null, unmailed: { in: ['', 'overtaken'] }, decision: { seq: { lt: seq } } },
    include: { decision: true },
    orderBy: { decision: { seq: 'asc' } },
  })
}

/** Why it is no news any more; '' where it is. What was taken back before it was told is not told, nor that it was taken back. */
async function passedBy(tx: Tx, { id, seq, commentId, act, to, undoes }: Decided & { seq: bigint; undoes: string | null }) {
  if (await isUndone(tx, id)) return 'undone'
  if (act === 'undo' && !(await wasMailed(tx, undoes))) return 'undone'
  const { status } = await tx.comment.findUniqueOrThrow({ where: { id: commentId }, select: { status: true } })
  if (status !== to) return 'overtaken'
  const later = await tx.notice.findMany({ where: { commentId, decision: { seq: { gt: seq } } }, include: { decision: true } })
  for (const { decision } of later) if (await overtakes(tx, decision, { act, to })) return 'overtaken'
  return ''
}

/** An undo does where it is told itself; but a rejection that stands again is owed its reasons, which no undo gives. */
async function overtakes(tx: Tx, later: { id: string; act: Act; undoes: string | null }, { act, to }: { act: Act; to: Status }) {
  if (later.act !== 'undo') return !(await isUndone(tx, later.id))
  return (act === 'undo' || to !== 'rejected') && (await wasMailed(tx, later.undoes))
}

const wasMailed = async (tx: Tx, decisionId: string | null) =>
  (await tx.notice.count({ where: { decisionId: decisionId ?? '', mailedAt: { not: null } } })) > 0

async function unwanted(tx: Tx, email: string | null) {
  if (!email) return 'no address'
  const box = await tx.mailbox.findUnique({ where: { email }, select: { decisions: true, pausedAt: true } })
  return box && (!box.decisions || box.pausedAt) ? 'not wanted' : ''
}
