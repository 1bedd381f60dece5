import type { Db, Tx } from './db'

// Addresses that articles had: whoever comes there is sent on. An article that has an address now comes before one that had it.

/** Where the article is now that had this address once; null where there is none, or readers do not have it. */
export async function presentSlug(db: Db | Tx, slug: string, now = new Date()): Promise<string | null> {
  const former = await db.formerSlug.findFirst({
    where: { slug, article: { status: 'published', publishedAt: { lte: now } } },
    select: { article: { select: { slug: true } } },
  })
  return former?.article.slug ?? null
}

/** The addresses that lead to the article, the last one first. */
export async function formerSlugs(db: Db, articleId: string): Promise<string[]> {
  const rows = await db.formerSlug.findMany({ where: { articleId }, orderBy: { at: 'desc' }, select: { slug: true } })
  return rows.map(({ slug }) => slug)
}
