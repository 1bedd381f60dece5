import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { keepConnection } from './connections'
import type { Db } from './db'
import { storeDecided } from './decisions'
import { factsOf, type Writer, whose } from './facts'
import { keepFindings } from './findings'
import { presentSlug } from './former-slugs'
import { type Judged, judged } from './judged'
import { oneLine } from './passage'
import { sameAddress } from './people'
import type { Finding, PolicyVersion } from './policy/policy'
import { cited, policyInForce, policyVersion } from './policy-versions'
import { type Passage, passage } from './quotes'
import { inTransaction, type Raw } from './raw'
import { Refusal } from './refusal'
import { imposedOn, refuseBan } from './standing'

const name = z.string().trim().min(1, 'Write the name to show with your comment.').max(60, 'Use at most 60 characters.')
const email = z.email('Write an e-mail address, as name@example.org. It is never shown.').max(254, 'This address is too long.')

/** What the form sends. The length of the comment itself is the policy's matter; this bound only keeps floods out. */
export const commentSchema = z.object({
  article: z.string().min(1).max(200),
  parent: z.string().max(64).default(''),
  name: z.string().default(''),
  email: z.string().default(''),
  comment: z.string().max(50_000, 'This is far too long for a comment.'),
  /** A passage of the article, or of the comment `quoteOf`: lib/quotes.ts. */
  quote: z.string().max(10_000).optional(),
  quoteOf: z.string().max(64).optional(),
})
export type CommentForm = z.infer<typeof commentSchema>

export const guestSchema = z.object({ name, email: email.transform(sameAddress) })

/** `id` is '' where it was here before and it cannot be told that they wrote it. */
export type Submitted =
  | ({ outcome: 'refused' } & Grounds)
  | ({ outcome: 'held'; id: string; name: string; body: string } & Grounds)
  | { outcome: 'published' | 'rejected'; id: string; name: string; body: string }

/** What was found, and the version of the policy that it cites. */
export interface Grounds {
  findings: Ground[]
  policy: PolicyVersion
}

type Ground = Pick<Finding, 'check' | 'clause' | 'outcome' | 'message'>

/** The same for findings as they were made and as they are stored. */
export const grounds = (findings: Ground[]): Ground[] =>
  findings
    .map(({ check, clause, outcome, message }) => ({ check, clause, outcome, message }))
    .sort((a, b) => (`${a.check} ${a.message}` < `${b.check} ${b.message}` ? -1 : 1))

/**
 * One comment, checked and stored, in one transaction. The same words from the same person to the same place are the same
 * comment however often they arrive: a repeat answers as the first did. Refusals (article closed, parent gone) are thrown.
 */
export async function submit(db: Db, writer: Writer, form: CommentForm, now = new Date()): Promise<Submitted> {
  const body = form.comment.replace(/\r\n?/g, '\n').trim()
  const done = await inTransaction(async (tx): Promise<Submitted | { key: string }> => {
    // One at a time for each writer: what they sent before is then always seen.
    const lock = tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${identity(writer)}, 0))`
    const [article, policy, imposed] = await Promise.all([
      openArticle(tx, form.article, now),
      policyInForce(tx, now),
      imposedOn(tx, whose(writer), now),
      lock,
    ])
    const key = submissionKey(writer, article.id, { ...form, body })
    const asked = { writer, article, body, policy, imposed, now }
    // A repeat alone does not need the facts: they are asked for with it, and all others wait for the database once less.
    const [here, facts] = await Promise.all([isHere(tx, key), factsOf(tx, asked)])
    if (here) return { key }
    refuseBan(imposed, now)
    const parent = form.parent ? await answerable(tx, article.id, form.parent) : null
    const quoting = await passage(tx, article.id, form)
    const judgement = await judged(tx, asked, facts)
    const { findings, outcome } = judgement
    if (outcome === 'refuse') return { outcome: 'refused', findings: grounds(findings), policy }
    const id = await store(tx, { writer, article, parent, quoting, body, key, policy, judgement, now })
    const stored = { id, name: shownName(writer), body }
    return outcome === 'publish' ? { outcome: 'published', ...stored } : { outcome: 'held', ...stored, findings: grounds(findings), policy }
  })
  return 'key' in done ? earlierAnswer(db, done.key, writer) : done
}

/** Who writes, as one text: the same account, or the same address of a guest, has the same. */
export const identity = ({ person, guest }: Writer) => (person ? `person ${person.id}` : `guest ${guest.email}`)
const shownName = ({ person, guest }: Writer) => (person ? person.name : guest.name)

type Placed = Pick<CommentForm, 'parent' | 'quote' | 'quoteOf'> & { body: string }

function submissionKey(writer: Writer, articleId: string, { parent, body, quote = '', quoteOf = '' }: Placed): string {
  const passage = oneLine(quote)
  const said = [articleId, parent, body.replace(/\s+/g, ' '), ...(passage ? [passage, quoteOf] : [])]
  return createHash('sha256')
    .update(JSON.stringify([identity(writer), ...said]))
    .digest('base64url')
}

export interface OpenArticle {
  id: string
  slug: string
  commentMode: string
  lang: string
}

/** The article, if it takes comments now. */
export async function openArticle(tx: Raw, slug: string, now: Date): Promise<OpenArticle> {
  const at = async (slug: string) => {
    const [article] = await tx.$queryRaw<OpenArticle[]>`
      select id, slug, "commentMode"::text as "commentMode", lang from "Article"
      where slug = ${slug} and status = 'published' and "publishedAt" <= ${now}`
    return article
  }
  // Its address may have been changed while somebody wrote.
  const article = (await at(slug)) ?? (await at((await presentSlug(tx, slug, now)) ?? ''))
  if (!article) throw new Refusal('This article is not published.')
  if (article.commentMode === 'closed' || article.commentMode === 'off') throw new Refusal('Comments on this article are closed.')
  return article
}

interface Answered {
  id: string
  threadId: string
  depth: number
}

async function answerable(tx: Raw, articleId: string, id: string): Promise<Answered> {
  const [parent] = await tx.$queryRaw<Answered[]>`
    select id, "threadId", depth from "Comment" where id = ${id} and "articleId" = ${articleId} and status = 'approved'`
  if (!parent) throw new Refusal('The comment you are answering is no longer shown. You can post yours without answering it.')
  return parent
}

async function isHere(tx: Raw, key: string): Promise<boolean> {
  return (await tx.$queryRaw<unknown[]>`select 1 from "Comment" where "submissionKey" = ${key}`).length > 0
}

/** Where the comment stands now that these very words made before. */
async function earlierAnswer(db: Db, submissionKey: string, writer: Writer): Promise<Submitted> {
  const include = { findings: true, connection: { select: { client: true } } } as const
  const comment = await db.comment.findUniqueOrThrow({ where: { submissionKey }, include })
  const { body, status, findings, connection, authorId } = comment
  // An address can be typed by anybody: from another connection, and once it is an account's, a guest is not told which it is.
  const theirs = writer.person ? true : authorId === null && (connection?.client ?? null) === (writer.client ?? null)
  const stored = { id: theirs ? comment.id : '', name: shownName(writer), body }
  if (status !== 'pending') return { outcome: status === 'approved' ? 'published' : 'rejected', ...stored }
  const policy = await policyVersion(db, comment.policyVersion)
  return { outcome: 'held', ...stored, findings: grounds(findings.filter(({ revision }) => revision === comment.revision)), policy }
}

/** 72 random bits: short enough for an address, and not to be guessed before the comment is public. */
export const newId = () => randomBytes(9).toString('base64url')

interface New {
  writer: Writer
  article: OpenArticle
  parent: Answered | null
  quoting: Passage | null
  body: string
  key: string
  policy: PolicyVersion
  judgement: Judged
  now: Date
}

async function store(tx: Raw, { writer, article, parent, quoting, body, key, policy, judgement, now }: New): Promise<string> {
  const { facts, findings, outcome, clauses, note } = judgement
  const id = newId()
  const comment = {
    ...{ id, articleId: article.id, slug: article.slug, body, policyVersion: policy.number, submissionKey: key, createdAt: now },
    parentId: parent?.id ?? null,
    threadId: parent?.threadId ?? id,
    depth: parent ? parent.depth + 1 : 0,
    authorId: writer.person?.id ?? null,
    guestName: writer.guest?.name ?? null,
    guestEmail: writer.guest?.email ?? null,
    quote: quoting?.quote ?? null,
    quoteOf: quoting?.quoteOf ?? null,
    lang: facts.textLanguage ?? article.lang.split('-')[0] ?? '',
    standing: facts.standing,
    fingerprint: facts.fingerprint,
    score: facts.learned?.score ?? null,
  }
  const act = outcome === 'publish' ? 'publish' : 'hold'
  await Promise.all([
    storeDecided(tx, comment, { act, clauses: cited(policy, clauses).map((clause) => clause.id), note }),
    keepFindings(tx, id, findings),
    writer.client && keepConnection(tx, { commentId: id, client: writer.client, at: now }),
  ])
  return id
}
