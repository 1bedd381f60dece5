import type { Db, Tx } from '../db'
import { type Content, contentFields, contentOf, isSame, readContent } from './content'

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
  at: Date
  before: Content
  after: Content
  /** What readers were told; null for a change without a correction. */
  note: string | null
}

/** Every change of the article since it was first published, newest first. */
export async function publicChanges(db: Db, articleId: string): Promise<PublicChange[]> {
  const rows = await db.articleRevision.findMany({
    where: { articleId, public: true },
    orderBy: { number: 'asc' },
    select: { at: true, content: true, corrections: { select: { note: true } } },
  })
  const revisions = rows.map((row) => ({ at: row.at, content: readContent(row.content), note: row.corrections[0]?.note ?? null }))
  return revisions
    .flatMap(({ at, content, note }, i) => {
      const before = revisions[i - 1]
      return before && !isSame(before.content, content) ? { at, before: before.content, after: content, note } : []
    })
    .reverse()
}
