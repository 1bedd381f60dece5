import type { Db } from './db'
import type { Raw } from './raw'

// Addresses that articles had: whoever comes there is sent on. An article that has an address now comes before one that had it.

/** Where the article is now that had this address once; null where there is none, or readers do not have it. */
export async function presentSlug(db: Raw, slug: string, now = new Date()): Promise<string | null> {
  const [article] = await db.$queryRaw<{ slug: string }[]>`
    select a.slug from "FormerSlug" f join "Article" a on a.id = f."articleId"
    where f.slug = ${slug} and a.status = 'published' and a."publishedAt" <= ${now} limit 1`
  return article?.slug ?? null
}

/** The addresses that lead to the article, the last one first. */
export async function formerSlugs(db: Db, articleId: string): Promise<string[]> {
  const rows = await db.formerSlug.findMany({ where: { articleId }, orderBy: { at: 'desc' }, select: { slug: true } })
  return rows.map(({ slug }) => slug)
}
