import type { Db } from '../db'
import { articleText } from '../markdown'
import { oneLine } from '../passage'
import { type Part, partsChanged } from './passages'
import { publicChanges } from './revisions'

// What everybody can read of how an article changed after it was published.

/** So many changes stand on a page. */
const perPage = 50

export interface ChangeShown {
  /** The revision it made; null for a correction whose difference nobody has, as those that were brought in. */
  revision: number | null
  at: Date
  note: string | null
  parts: Part[]
}

/** The changes of a published article, newest first, before a revision where one is named; null where the article is not on the site or has no such revision that everybody can read. */
export async function changesPage(db: Db, slug: string, before: number | null, now = new Date()) {
  const article = await db.article.findFirst({
    where: { slug, status: 'published', publishedAt: { lte: now } },
    select: {
      id: true,
      slug: true,
      headline: true,
      lang: true,
      dir: true,
      publishedAt: true,
      changesFrom: true,
      section: { select: { slug: true } },
    },
  })
  if (!article) return null
  const newest =
    before && (await db.articleRevision.findFirst({ where: { articleId: article.id, number: before, public: true }, select: { at: true } }))
  if (before && !newest) return null
  // One more than the page, for what the oldest of it changed, and one more that says whether there are older ones.
  const revisions = await db.articleRevision.findMany({
    where: { articleId: article.id, public: true, number: { gte: article.changesFrom, ...(before && { lt: before }) } },
    orderBy: { number: 'desc' },
    take: perPage + 2,
    select: { number: true, at: true },
  })
  const older = revisions.length > perPage + 1 ? (revisions[perPage - 1] ?? null) : null
  const [changes, bare] = await Promise.all([
    publicChanges(db, article.id, { take: perPage, ...(before && { before }) }),
    db.correction.findMany({
      where: {
        articleId: article.id,
        // What it changed is not shown any more, its note is.
        OR: [{ revisionId: null }, { revision: { number: { lte: article.changesFrom } } }],
        at: { lte: now, ...(older && { gte: older.at }), ...(newest && { lt: newest.at }) },
      },
      select: { at: true, note: true },
    }),
  ])
  const shown: ChangeShown[] = [
    ...changes.map(({ before, after, ...change }) => ({ ...change, parts: partsChanged(before, after, { plain }) })),
    ...bare.map((correction) => ({ ...correction, revision: null, parts: [] })),
  ]
  return { article, changes: shown.sort((a, b) => b.at.getTime() - a.at.getTime()), older: older?.number ?? null }
}

const plain = (markdown: string) => oneLine(articleText(markdown))
