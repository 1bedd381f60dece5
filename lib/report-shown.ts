import { placeOf } from './comment-link'
import type { Db } from './db'
import { isStaff } from './people'
import type { Clause } from './policy/policy'
import { cited, policyVersion } from './policy-versions'
import type { Act, Status } from './status'

// What the pages of a report show. No address is in it, and no moderator's name.

export interface Reportable {
  id: string
  /** Its place in the article; null where it is not shown any more, and then there is no text. */
  place: string | null
  name: string
  staff: boolean
  body: string
  at: Date
  article: { slug: string; headline: string; lang: string }
}

/** The comment that somebody wants to report; null where there never was one. */
export async function reportable(db: Db, id: string, now = new Date()): Promise<Reportable | null> {
  const comment = await db.comment.findUnique({
    where: { id },
    select: {
      ...{ id: true, body: true, createdAt: true, guestName: true, author: { select: { name: true, role: true } } },
      article: { select: { slug: true, headline: true, lang: true, status: true, publishedAt: true } },
    },
  })
  if (comment?.article.status !== 'published' || comment.article.publishedAt > now) return null
  const { author, guestName, createdAt: at, body, article } = comment
  const place = await placeOf(db, id, now)
  const said = place
    ? { name: author?.name ?? guestName ?? '', staff: author ? isStaff(author.role) : false, body }
    : { name: '', staff: false, body: '' }
  return { id, place, ...said, at, article: { slug: article.slug, headline: article.headline, lang: article.lang } }
}

/** A clause in the words of one version. */
export interface VersionedClause extends Pick<Clause, 'id' | 'title'> {
  version: number
}

export interface ReportShown {
  kind: 'policy' | 'illegal'
  number: number
  at: Date
  note: string
  clause: VersionedClause | null
  /** The comment's place while it is shown. */
  place: string | null
  status: Status
  article: { slug: string; headline: string; lang: string }
  comment: string
  /** The decision that answers it; null while none does. */
  answer: { act: Act; at: Date; clauses: VersionedClause[] } | null
}

/** The report with this id, as whoever made it may see it; null where there is none. */
export async function reportShown(db: Db, id: string): Promise<ReportShown | null> {
  const report = await db.report.findUnique({
    where: { id },
    include: {
      comment: { select: { id: true, status: true, article: { select: { slug: true, headline: true, lang: true } } } },
      settledBy: { select: { act: true, at: true, clauses: true, policyVersion: true } },
    },
  })
  if (!report) return null
  const { kind, seq, at, note, comment, settledBy } = report
  const [clause = null] = await versioned(db, { policyVersion: report.policyVersion, clauses: [report.clause] })
  const answer = settledBy && { act: settledBy.act, at: settledBy.at, clauses: await versioned(db, settledBy) }
  const { status, article } = comment
  return { kind, number: Number(seq), at, note, clause, place: await placeOf(db, comment.id), status, article, comment: comment.id, answer }
}

/** The clauses with these ids, as that version has them. */
export async function versioned(
  db: Db,
  { policyVersion: version, clauses }: { policyVersion: number; clauses: string[] },
): Promise<VersionedClause[]> {
  return cited(await policyVersion(db, version), clauses).map(({ id, title }) => ({ id, title, version }))
}
