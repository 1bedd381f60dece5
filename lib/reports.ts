import { randomBytes } from 'node:crypto'
import type { Db, Tx } from './db'
import { record } from './decisions'
import { tellDesks } from './desk/events'
import type { Guest, Writer } from './facts'
import type { PolicyVersion } from './policy/policy'
import { cited, policyInForce } from './policy-versions'
import { Refusal } from './refusal'
import type { NoticeForm, ReportForm } from './report-forms'
import { confirmNotice } from './report-mails'
import { standingOf } from './standing'
import { standingDecision } from './standing-decision'

// Readers say that a comment breaks a clause, or the law. Comment.openReports is kept here and in lib/consequences.ts.

/** Who reports: somebody signed in, or a guest with a name and an address. */
export type Reporter = Writer

export interface Received {
  id: string
  number: number
  at: Date
  /** The same person has reported this very text before; this is that report. */
  again: boolean
  /** A moderator had read this very text before and left it, and that stands. */
  decided: boolean
}

/**
 * Stores a report under a clause. Enough of them by trusted readers make the comment wait; where a moderator has approved this
 * very text, the report is answered by that. Refuses an unknown clause, and a comment that is not shown.
 */
export async function report(db: Db, reporter: Reporter, form: ReportForm, now = new Date()): Promise<Received> {
  return db.$transaction(async (tx) => {
    const comment = await shownComment(tx, form.comment, now)
    const policy = await policyInForce(tx, now)
    if (cited(policy, [form.clause]).length === 0)
      throw new Refusal('The policy has changed, and this clause is not in it any more. Choose another.', 'clause')
    const earlier = await earlierReport(tx, comment, { kind: 'policy', reporter })
    if (earlier) return earlier
    const answer = await answeredBy(tx, comment)
    const { clause, note } = form
    const trusted = await isTrusted(tx, reporter, { policy, now })
    const made = await store(tx, comment, { ...{ kind: 'policy', clause, note, trusted, policy, reporter, now }, settledById: answer })
    if (answer) return { ...made, again: false, decided: true }
    await count(tx, comment.id)
    await holdIfEnough(tx, comment, { clause, policy, now })
    return { ...made, again: false, decided: false }
  })
}

const abused = 'Concerns the sexual abuse of children (Directive 2011/93/EU, articles 3 to 7).'

/** Stores a notice of illegal content: always for a moderator to read, whatever was decided before. Refuses a comment that is not shown. */
export async function notify(db: Db, reporter: Reporter | null, form: NoticeForm, now = new Date()): Promise<Received> {
  return db.$transaction(async (tx) => {
    const comment = await shownComment(tx, form.comment, now)
    const who = reporter ?? { guest: nobody() }
    const earlier = await earlierReport(tx, comment, { kind: 'illegal', reporter: who })
    if (earlier) return earlier
    const policy = await policyInForce(tx, now)
    const note = form.abuse ? `${abused}\n\n${form.why}` : form.why
    const trusted = await isTrusted(tx, who, { policy, now })
    const made = await store(tx, comment, {
      ...{ kind: 'illegal', clause: '', note, trusted, policy, now },
      reporter: who,
      settledById: null,
    })
    await count(tx, comment.id)
    await confirmNotice(tx, made.id, now)
    return { ...made, again: false, decided: false }
  })
}

/** A report has somebody who made it; the law lets these leave their name out. Nothing can be sent to such an address, and no two are the same. */
const nobody = (): Guest => ({ name: '', email: `anonymous-${randomBytes(12).toString('hex')}@notice.invalid` })

interface Shown {
  id: string
  revision: number
}

/** The comment, which nobody changes until the transaction ends. */
async function shownComment(tx: Tx, id: string, now: Date): Promise<Shown> {
  const [comment] = await tx.$queryRaw<Shown[]>`
    select c.id, c.revision from "Comment" c join "Article" a on a.id = c."articleId"
    where c.id = ${id} and c.status = 'approved' and a.status = 'published' and a."publishedAt" <= ${now} and a."commentMode" <> 'off'
    for update of c`
  if (!comment) throw new Refusal('This comment is no longer shown, so there is nothing left to report.')
  return comment
}

const keyOf = ({ person, guest }: Reporter) => (person ? `person ${person.id}` : `guest ${guest.email}`)

async function earlierReport(tx: Tx, { id, revision }: Shown, { kind, reporter }: { kind: 'policy' | 'illegal'; reporter: Reporter }) {
  const found = await tx.report.findUnique({
    where: { commentId_revision_kind_reporter: { commentId: id, revision, kind, reporter: keyOf(reporter) } },
    select: receipt,
  })
  return found && { ...received(found), again: true }
}

const receipt = { id: true, seq: true, at: true, settledById: true } as const
const received = ({ id, seq, at, settledById }: { id: string; seq: bigint; at: Date; settledById: string | null }) => ({
  ...{ id, number: Number(seq), at },
  decided: settledById !== null,
})

/** Guests are never trusted: an address could be anybody's. Nor is anybody who is restricted or banned. */
async function isTrusted(tx: Tx, { person }: Reporter, { policy, now }: { policy: PolicyVersion; now: Date }): Promise<boolean> {
  return person ? (await standingOf(tx, { person }, policy, now)) === 'trusted' : false
}

/** The moderator's decision on this very text that stands: what it answers does not bring the comment back. */
async function answeredBy(tx: Tx, { id, revision }: Shown): Promise<string | null> {
  const decision = await standingDecision(tx, id)
  return decision?.by === 'moderator' && decision.revision === revision ? decision.id : null
}

interface NewReport {
  kind: 'policy' | 'illegal'
  clause: string
  note: string
  trusted: boolean
  policy: PolicyVersion
  reporter: Reporter
  settledById: string | null
  now: Date
}

async function store(tx: Tx, { id: commentId, revision }: Shown, { policy, reporter, now, ...words }: NewReport) {
  const { person, guest } = reporter
  const who = person ? { reporterId: person.id } : { guestName: guest.name, guestEmail: guest.email }
  const made = await tx.report.create({
    data: { commentId, revision, ...words, ...who, reporter: keyOf(reporter), policyVersion: policy.number, at: now },
    select: receipt,
  })
  return received(made)
}

async function count(tx: Tx, commentId: string) {
  const openReports = await tx.report.count({ where: { commentId, settledById: null } })
  await tx.comment.update({ where: { id: commentId }, data: { openReports } })
  await tellDesks(tx, { kind: 'reported', comment: commentId, reports: openReports })
}

/** Reports of an earlier text say nothing of this one. */
async function holdIfEnough(
  tx: Tx,
  { id: commentId, revision }: Shown,
  { clause, policy, now }: { clause: string; policy: PolicyVersion; now: Date },
) {
  const alike = { commentId, revision, clause, kind: 'policy', trusted: true, settledById: null } as const
  const trusted = await tx.report.count({ where: alike })
  if (trusted < policy.reportsToHold) return
  const note = `Reported by ${trusted} trusted ${trusted === 1 ? 'reader' : 'readers'}.`
  await record(tx, { commentId, act: 'hold', by: 'policy', clauses: [clause], policyVersion: policy.number, note, at: now })
}
