import type { Db, Tx } from '../db'
import { type Content, contentFields, contentOf, readContent, readsTheSame } from './content'

// An article's texts, one after another. Those that stood on the page are public: /articles/SLUG/changes shows what each changed.

interface Kept {
  articleId: string
  content: Content
  /** It stands on the page from `at` on. */
  public: boolean
  note?: string
  byId?: string | null
  at?: Date
}

/** Keeps a text as the article's next revision; returns its id and number. */
export async function keepRevision(tx: Tx, { articleId, content, note = '', byId = null, at = new Date(), ...kept }: Kept) {
  await tx.$queryRaw`select 1 from "Article" where id = ${articleId} for update`
  const last = await tx.articleRevision.findFirst({ where: { articleId }, orderBy: { number: 'desc' }, select: { number: true } })
  return tx.articleRevision.create({
    data: { articleId, number: (last?.number ?? 0) + 1, content, note, byId, at, public: kept.public },
    select: { id: true, number: true },
  })
}

/** Sees to it that what stands on the page now is a public revision; articles that were brought in have none. */
export async function keepFirstPublic(tx: Tx, articleId: string) {
  if (await tx.articleRevision.findFirst({ where: { articleId, public: true }, select: { id: true } })) return
  const article = await tx.article.findUniqueOrThrow({ where: { id: articleId }, select: { ...contentFields, publishedAt: true } })
  await keepRevision(tx, { articleId, content: contentOf(article), public: true, at: article.publishedAt })
}

export interface PublicChange {
  /** The number of the revision it made. */
  revision: number
  at: Date
  before: Content
  after: Content
  /** What readers were told; null for a change without a correction. */
  note: string | null
}

interface Which {
  /** Those of revisions before this one. */
  before?: number
  take?: number
}

/** Changes of the article since it was first published, or since it was put back without them, newest first: all of them, or some. */
export async function publicChanges(db: Db, articleId: string, { before, take }: Which = {}): Promise<PublicChange[]> {
  const { changesFrom } = await db.article.findUniqueOrThrow({ where: { id: articleId }, select: { changesFrom: true } })
  const rows = await db.articleRevision.findMany({
    where: { articleId, public: true, number: { gte: changesFrom, ...(before && { lt: before }) } },
    orderBy: { number: 'desc' },
    // One more: what the oldest of them changed.
    ...(take && { take: take + 1 }),
    select: { number: true, at: true, content: true, corrections: { select: { note: true } } },
  })
  const revisions = rows.map(({ content, ...row }) => ({ ...row, content: readContent(content) }))
  return revisions.flatMap(({ number: revision, at, content: after, corrections }, i) => {
    const old = revisions[i + 1]
    if (!old || readsTheSame(old.content, after)) return []
    return [{ revision, at, before: old.content, after, note: corrections[0]?.note ?? null }]
  })
}
