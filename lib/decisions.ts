import { randomBytes } from 'node:crypto'
import { bringAbout, isPersons, refuseAgainstAppeal, refuseSameText } from './consequences'
import type { Prisma, Tx } from './db'
import { noteDecision } from './metrics/decided'
import type { NewComment } from './new-comment'
import { cited, policyVersion } from './policy-versions'
import type { Raw } from './raw'
import { Refusal } from './refusal'
import { type Act, acts, type By, isAppealAct, mayAct, type Status } from './status'
import { showAnew, somebody, tellDecided } from './tell-decided'

export { showAnew } from './tell-decided'

// The one door to Comment.status: every change of it is a Decision, written in the same transaction.

export interface NewDecision {
  commentId: string
  act: Act
  by: By
  actorId?: string
  /** Clause ids of policyVersion. */
  clauses?: string[]
  policyVersion: number
  note?: string
  /** What the decider saw. A comment that has moved on since is refused: no decision is made on unseen text. */
  seen?: { revision: number; status: Status }
  /** For an undo: the decision that it takes back. */
  undoes?: string
  /** Several decided at once share it. */
  batch?: string
  at?: Date
}

export interface Locked {
  id: string
  status: Status
  revision: number
  slug: string
  erased: boolean
  sentAt: Date
  decidedAt: Date | null
}

/** Writes the decision and the status it leads to. Returns the decision's id. Refuses what lib/status.ts does not allow, and what was decided meanwhile. */
export async function record(tx: Tx, decision: NewDecision): Promise<{ id: string; to: Status }> {
  const comment = await lock(tx, decision.commentId)
  if (decision.seen) await refuseIfMovedOn(tx, comment, decision.seen)
  if (!mayAct(decision.act, comment.status, decision.by))
    throw new Refusal(`A comment that is ${comment.status} cannot be changed that way.`)
  await refuseAgainstAppeal(tx, comment.status, decision)
  await refuseSameText(tx, comment, decision.act)
  const clauses = await checkedClauses(tx, decision)
  const to = await target(tx, comment, decision)
  const { commentId, act, by, actorId = null, policyVersion: version, note = '', undoes = null, batch = null, at = new Date() } = decision
  const { revision, status: from } = comment
  const made = await tx.decision.create({
    data: { commentId, revision, act, by, actorId, policyVersion: version, clauses, note, from, to, undoes, batch, at },
    select: { id: true, actor: { select: { name: true } } },
  })
  if (by === 'moderator')
    noteDecision(tx, { act, waited: from === 'pending' && !comment.decidedAt ? at.getTime() - comment.sentAt.getTime() : null })
  const row = await bringAbout(tx, { ...decision, id: made.id, at, to })
  await tx.comment.update({ where: { id: commentId }, data: { status: to, ...row } })
  const actor = actorId && made.actor ? { id: actorId, name: made.actor.name } : null
  await tellDecided(tx, { commentId, id: made.id, act, by, from, to, revision, slug: comment.slug, clauses, policyVersion: version, actor })
  return { id: made.id, to }
}

/** Stores a new comment with the policy's decision on it: what record() would make of it, but that nothing can have happened to it before. */
export async function storeDecided(
  tx: Raw,
  comment: NewComment,
  { act, clauses, note }: { act: 'publish' | 'hold'; clauses: string[]; note: string },
) {
  const { id: commentId, slug, policyVersion, createdAt: at } = comment
  const [id, to] = [randomBytes(9).toString('base64url'), acts[act].to]
  const stored = tx.$executeRaw`
    with comment as (
      insert into "Comment" (id, "articleId", "parentId", "threadId", depth, "authorId", "guestName", "guestEmail", body, status,
        quote, "quoteOf", "policyVersion", "submissionKey", "createdAt", lang, standing, fingerprint, score)
      values (${commentId}, ${comment.articleId}, ${comment.parentId}, ${comment.threadId}, ${comment.depth}, ${comment.authorId},
        ${comment.guestName}, ${comment.guestEmail}, ${comment.body}, ${to}::"CommentStatus", ${comment.quote}, ${comment.quoteOf},
        ${policyVersion}, ${comment.submissionKey}, ${at}, ${comment.lang}, ${comment.standing}::"Standing", ${comment.fingerprint}::int[], ${comment.score})
    )
    insert into "Decision" (id, "commentId", revision, act, by, "policyVersion", clauses, note, "from", "to", at)
    values (${id}, ${commentId}, 1, ${act}::"Act", 'policy', ${policyVersion}, ${clauses}, ${note}, 'pending', ${to}::"CommentStatus", ${at})`
  const decided = { commentId, id, act, by: 'policy' as const, from: 'pending' as const, to, revision: 1, slug, clauses, policyVersion }
  await Promise.all([stored, tellDecided(tx, decided)])
}

export interface ImportedDecision {
  commentId: string
  act: 'approve' | 'reject'
  clauses: string[]
  policyVersion: number
  at: Date
}

/** What record() does, for the decisions of an import, a thousand at once: at most one for a comment, in the order given. */
export async function recordImported(tx: Tx, decisions: ImportedDecision[], progress: (done: number) => void = () => {}) {
  const changed = new Set<string>()
  for (let done = 0; done < decisions.length; done += 1_000) {
    progress(done)
    const some = decisions.slice(done, done + 1_000)
    const ids = some.map(({ commentId }) => commentId)
    const comments = new Map((await lockAll(tx, ids)).map((comment) => [comment.id, comment]))
    const rows = await Promise.all(some.map((decision) => importedRow(tx, decision, comments.get(decision.commentId))))
    const json = JSON.stringify(rows)
    await tx.$executeRaw`
      insert into "Decision" (id, "commentId", revision, act, by, "policyVersion", clauses, "from", "to", at)
      select id, "commentId", revision, act, by, "policyVersion", clauses, "from", "to", at from json_populate_recordset(null::"Decision", ${json}::json)`
    await tx.$executeRaw`
      update "Comment" c set status = made."to", "decidedAt" = made.at from json_populate_recordset(null::"Decision", ${json}::json) made where c.id = made."commentId"`
    for (const { commentId, from, to } of rows) {
      const slug = comments.get(commentId)?.slug
      if (slug && (from === 'approved') !== (to === 'approved')) changed.add(slug)
    }
  }
  await showAnew(tx, [...changed])
}

async function importedRow(tx: Tx, decision: ImportedDecision, comment: Locked | undefined) {
  const { commentId, act, policyVersion, at } = decision
  if (!comment) throw new Refusal(`Comment ${commentId} does not exist.`)
  if (!mayAct(act, comment.status, 'import')) throw new Refusal(`Comment ${commentId} is ${comment.status} and cannot be changed that way.`)
  const clauses = await checkedClauses(tx, decision)
  const id = randomBytes(9).toString('base64url')
  const { status: from, revision } = comment
  return { id, commentId, revision, act, by: 'import', policyVersion, clauses, from, to: acts[act].to, at }
}

/** A comment as it is first stored, and what was done to it since, in that order. */
export interface WithHistory {
  comment: Omit<Prisma.CommentCreateManyInput, 'status' | 'decidedAt' | 'revision'> & { id: string }
  steps: Step[]
}

/** An undo is none: a history that is made says what holds. */
export interface Step extends Pick<NewDecision, 'by' | 'actorId' | 'clauses' | 'note'> {
  act: Exclude<Act, 'undo'>
  at: Date
}

/**
 * Stores comments that were never here together with their histories, thousands at once: each status is where its decisions
 * lead, from pending on, by lib/status.ts. Returns the ids of the decisions, step by step. Refuses what record() would.
 */
export async function storeWithHistory(tx: Tx, comments: WithHistory[], policyVersion: number): Promise<string[][]> {
  const clauses = [...new Set(comments.flatMap(({ steps }) => steps.flatMap((step) => step.clauses ?? [])))]
  if (clauses.length > 0) await checkedClauses(tx, { act: 'reject', clauses, policyVersion })
  const histories = comments.map(({ comment, steps }) => history(comment.id, steps, policyVersion))
  const rows = comments.map(({ comment }, i) => ({ revision: 1, ...comment, ...histories[i]?.now }))
  await tx.$executeRaw`
    insert into "Comment" (id, "articleId", "parentId", "threadId", depth, "authorId", "guestName", "guestEmail", body, status, "policyVersion",
      revision, score, fingerprint, lang, standing, "openReports", "decidedAt", "createdAt")
    select id, "articleId", "parentId", "threadId", depth, "authorId", "guestName", "guestEmail", body, status, "policyVersion",
      revision, score, fingerprint, lang, standing, "openReports", "decidedAt", "createdAt"
    from json_populate_recordset(null::"Comment", ${JSON.stringify(rows)}::json)`
  await tx.$executeRaw`
    insert into "Decision" (id, "commentId", revision, act, by, "actorId", "policyVersion", clauses, note, "from", "to", at)
    select id, "commentId", revision, act, by, "actorId", "policyVersion", clauses, note, "from", "to", at
    from json_populate_recordset(null::"Decision", ${JSON.stringify(histories.flatMap(({ decisions }) => decisions))}::json)`
  return histories.map(({ decisions }) => decisions.map(({ id }) => id))
}

/** The decisions of a history that is made up, and the state that they lead to, from pending on. Refuses what lib/status.ts does not allow. */
export function history(commentId: string, steps: Step[], policyVersion: number) {
  let status: Status = 'pending'
  let decidedAt: Date | null = null
  const decisions = steps.map(({ act, by, actorId = null, clauses = [], note = '', at }) => {
    if (!mayAct(act, status, by)) throw new Refusal(`Comment ${commentId} is ${status} and cannot be changed that way.`)
    if (acts[act].cites && clauses.length === 0) throw new Refusal('Choose the clause that the comment breaks.', 'clause')
    if (isAppealAct(act) && !note.trim()) throw new Refusal('Say why: the author reads it.', 'note')
    const from: Status = status
    status = acts[act].to
    decidedAt = (status === 'approved' || status === 'rejected') && isPersons(by) ? at : null
    const id = randomBytes(9).toString('base64url')
    return { id, commentId, revision: 1, act, by, actorId, policyVersion, clauses, note, from, to: status, at }
  })
  return { decisions, now: { status, decidedAt } }
}

async function lock(tx: Tx, id: string): Promise<Locked> {
  const [comment] = await lockAll(tx, [id])
  if (!comment) throw new Refusal('This comment does not exist.')
  if (comment.erased) throw new Refusal('Its author had it erased: there is nothing left to decide.')
  return comment
}

/** In the order of their ids, so that two who lock the same comments never wait for each other. */
async function lockAll(tx: Tx, ids: string[]): Promise<Locked[]> {
  return tx.$queryRaw<Locked[]>`
    select c.id, c.status::text as status, c.revision, a.slug, c."erasedAt" is not null as erased,
      c."createdAt" as "sentAt", c."decidedAt"
    from "Comment" c join "Article" a on a.id = c."articleId"
    where c.id = any(${ids}) order by c.id for update of c`
}

async function refuseIfMovedOn(tx: Tx, comment: Locked, seen: { revision: number; status: Status }) {
  const edited = comment.revision !== seen.revision
  if (!edited && comment.status === seen.status) return
  if (comment.status === seen.status) throw new Refusal('Its text has changed meanwhile: read it again.')
  const last = await tx.decision.findFirst({ where: { commentId: comment.id }, orderBy: { seq: 'desc' }, include: { actor: true } })
  const by = last?.actor?.name ?? somebody(last?.by ?? 'policy')
  const changed = edited ? ' Its text has changed too: read it again.' : ''
  throw new Refusal(`Decided meanwhile by ${by}: ${last ? acts[last.act].done.toLowerCase() : comment.status}.${changed}`)
}

async function checkedClauses(
  tx: Tx,
  { act, clauses = [], policyVersion: number }: Pick<NewDecision, 'act' | 'clauses' | 'policyVersion'>,
): Promise<string[]> {
  if (acts[act].cites && clauses.length === 0) throw new Refusal('Choose the clause that the comment breaks.', 'clause')
  if (clauses.length === 0) return []
  const known = cited(await policyVersion(tx, number), clauses).map((clause) => clause.id)
  const unknown = clauses.find((id) => !known.includes(id))
  if (unknown) throw new Refusal(`Version ${number} of the comment policy has no clause “${unknown}”.`, 'clause')
  return known
}

async function target(tx: Tx, comment: Locked, { act, undoes }: NewDecision): Promise<Status> {
  const to = acts[act].to
  if (to !== 'before') return to
  const latest = await tx.decision.findFirst({ where: { commentId: comment.id }, orderBy: { seq: 'desc' } })
  if (!latest || latest.id !== undoes) throw new Refusal('Something else was decided since: there is nothing left to undo.')
  if (latest.by !== 'moderator' || latest.act === 'undo') throw new Refusal('Only a moderator’s decision can be undone.')
  return latest.from
}
