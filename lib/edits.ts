import { z } from 'zod'
import { type Claimant, isAuthor } from './comment-link'
import { type Grounds, grounds, identity, openArticle } from './comments'
import type { Db, Tx } from './db'
import { record, showAnew } from './decisions'
import { tellDesks } from './desk/events'
import { factsOf, type Writer } from './facts'
import { toFindings } from './findings'
import { type Judged, judged } from './judged'
import { written } from './languages/moment'
import { personById } from './people'
import { policyInForce } from './policy-versions'
import { Refusal } from './refusal'
import { refuseBanned } from './standing'
import type { Status } from './status'
import { notYours } from './withdrawals'

export const editSchema = z.object({
  comment: z.string().min(1).max(64),
  /** The text that was open in the form. */
  revision: z.coerce.number().int().min(1),
  text: z.string().max(50_000, 'This is far too long for a comment.'),
})
export type EditForm = z.output<typeof editSchema>

/** So long after it was posted the author can change a comment. */
const minutesToEdit = 15

/** The last moment for a change; null for a comment that is not to be changed whatever the time. */
export function editableUntil({ status, createdAt }: { status: Status; createdAt: Date }): Date | null {
  return status === 'pending' || status === 'approved' ? new Date(createdAt.getTime() + minutesToEdit * 60_000) : null
}

export type Edited = ({ outcome: 'refused' } & Grounds) | ({ outcome: 'held' } & Grounds) | { outcome: 'published' | 'same' }

/**
 * Another text for a comment, by its author, soon after it was posted: the whole policy reads it, and what it refuses changes
 * nothing. Otherwise a new revision and the policy's decision on it. Refuses anybody else, what comes too late, and a change of a
 * text that has changed meanwhile.
 */
export async function edit(db: Db, author: Claimant, form: EditForm, now = new Date()): Promise<Edited> {
  const body = form.text.replace(/\r\n?/g, '\n').trim()
  return db.$transaction(
    async (tx) => {
      const writer = await writerOf(tx, author, form.comment)
      // As in lib/comments.ts: one at a time for each writer, before any comment is locked.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${identity(writer)}, 0))`
      const comment = await locked(tx, form.comment)
      // The same change sent twice.
      if (body === comment.body) return { outcome: 'same' }
      refuseUneditable(comment, form, now)
      const article = await openArticle(tx, comment.slug, now)
      const imposed = await refuseBanned(tx, writer.person ? { person: writer.person } : { guestEmail: writer.guest.email }, now)
      const policy = await policyInForce(tx, now)
      const asked = { writer, article, body, policy, imposed, now, before: comment }
      const found = await judged(tx, asked, await factsOf(tx, asked))
      const told = { findings: grounds(found.findings), policy }
      if (found.outcome === 'refuse') return { outcome: 'refused', ...told }
      const note = found.note || (found.outcome === 'publish' ? await readBefore(tx, comment, found) : '')
      const publish = found.outcome === 'publish' && !note
      await store(tx, comment, { ...found, body, policyVersion: policy.number, lang: article.lang })
      await tellAll(tx, comment, { publish, note, clauses: found.clauses, policyVersion: policy.number, now })
      return publish ? { outcome: 'published' } : { outcome: 'held', ...told }
    },
    { timeout: 15_000, maxWait: 15_000 },
  )
}

/** Whoever wrote the comment, if that is who asks. */
async function writerOf(tx: Tx, author: Claimant, id: string): Promise<Writer> {
  const comment = await tx.comment.findUnique({ where: { id }, select: { id: true, authorId: true, guestName: true, guestEmail: true } })
  if (!comment || !isAuthor(author, comment)) throw new Refusal(notYours)
  const person = comment.authorId && (await personById(tx, comment.authorId))
  if (person) return { person }
  if (comment.guestName === null || comment.guestEmail === null) throw new Refusal(notYours)
  return { guest: { name: comment.guestName, email: comment.guestEmail } }
}

interface Locked {
  id: string
  body: string
  status: Status
  revision: number
  createdAt: Date
  openReports: number
  slug: string
}

/** Refuses what was erased since its writer was read. */
async function locked(tx: Tx, id: string): Promise<Locked> {
  const [comment] = await tx.$queryRaw<Locked[]>`
    select c.id, c.body, c.status::text as status, c.revision, c."createdAt", c."openReports", a.slug
    from "Comment" c join "Article" a on a.id = c."articleId" where c.id = ${id} and c."erasedAt" is null for update of c`
  if (!comment) throw new Refusal(notYours)
  return comment
}

function refuseUneditable(comment: Locked, { revision }: EditForm, now: Date) {
  const until = editableUntil(comment)
  if (!until) throw new Refusal(`This comment was ${comment.status}: it cannot be changed any more.`)
  if (now > until)
    throw new Refusal(
      `A comment can be changed for ${minutesToEdit} minutes after it was posted: that was until ${written(until, 'short', 'en', now)}.`,
      undefined,
      { at: until, as: 'short' },
    )
  if (revision !== comment.revision)
    throw new Refusal(
      'You have changed this comment meanwhile, perhaps in another window. Below is what you have just written; above is the comment as it is now.',
    )
}

/** Why a text that the policy would publish waits all the same: nothing that a moderator had to read is shown unread. */
async function readBefore(tx: Tx, { id, status, openReports }: Locked, { facts }: Judged): Promise<string> {
  if (status === 'pending' && openReports > 0) return 'Readers had reported the text before.'
  const [last] = await tx.$queryRaw<{ act: string }[]>`
    select d.act::text as act from "Decision" d
    where d."commentId" = ${id} and d.by in ('moderator', 'import') and d.act <> 'undo' and not exists (select from "Decision" u where u.undoes = d.id)
    order by d.seq desc limit 1`
  if (!last || (last.act !== 'hold' && facts.standing === 'trusted')) return ''
  return 'A moderator had read the text before.'
}

interface Text extends Judged {
  body: string
  policyVersion: number
  /** That of the article, where the text does not tell its own. */
  lang: string
}

/** The earlier text is kept by the database. */
async function store(tx: Tx, { id, revision }: Locked, { body, policyVersion, lang, facts, findings }: Text) {
  await tx.comment.update({
    where: { id },
    data: {
      ...{ body, policyVersion, revision: revision + 1, fingerprint: facts.fingerprint, score: facts.learned?.score ?? null },
      lang: facts.textLanguage ?? lang.split('-')[0] ?? '',
      findings: { create: toFindings(findings, revision + 1) },
    },
  })
}

interface Outcome {
  publish: boolean
  note: string
  clauses: string[]
  policyVersion: number
  now: Date
}

/** The decision on the new text. A hold is told in the answer to whoever made the change, so it is not mailed. */
async function tellAll(tx: Tx, { id, status, slug }: Locked, { publish, now, ...why }: Outcome) {
  const act = publish ? 'publish' : 'hold'
  const clauses = publish ? [] : why.clauses
  const made = await record(tx, { ...why, commentId: id, act, by: 'policy', clauses, at: now })
  await tx.notice.updateMany({ where: { decisionId: made.id }, data: { unmailed: 'answered' } })
  if (publish && status === 'approved') await showAnew(tx, [slug])
  if (!publish && status === 'approved') await tellDesks(tx, { kind: 'came', comment: id })
}
