import type { Db, Prisma } from './db'

/** What readers may see: published, and not in the future. */
export const live = (now: Date) => ({ status: 'published' as const, publishedAt: { lte: now } })

/** The article at this address, with everything its page prints; null when it is not published. */
export async function articleBySlug(db: Db, slug: string, now = new Date()) {
  return db.article.findFirst({
    where: { slug, ...live(now) },
    include: {
      section: true,
      topics: { orderBy: { name: 'asc' } },
      bylines: { orderBy: { position: 'asc' }, include: { author: true } },
      corrections: { orderBy: { at: 'asc' }, include: { revision: { select: { number: true } } } },
      _count: { select: { revisions: { where: { public: true } } } },
    },
  })
}

export type Article = NonNullable<Awaited<ReturnType<typeof articleBySlug>>>

/** What a card shows of an article. */
export const cardFields = {
  id: true,
  slug: true,
  headline: true,
  standfirst: true,
  lang: true,
  dir: true,
  imageSrc: true,
  imageAlt: true,
  publishedAt: true,
  commentMode: true,
  coverage: true,
  section: { select: { slug: true, name: true, position: true } },
  bylines: { orderBy: { position: 'asc' }, select: { author: { select: { name: true, slug: true } } } },
  _count: { select: { comments: { where: { status: 'approved' } }, corrections: true } },
} satisfies Prisma.ArticleSelect

export type Card = Prisma.ArticleGetPayload<{ select: typeof cardFields }>

/** The newest published articles, of one section, topic or author where it is given. */
export async function latest(
  db: Db,
  {
    where = {},
    skip = 0,
    take = 40,
    now = new Date(),
  }: { where?: Prisma.ArticleWhereInput; skip?: number; take?: number; now?: Date } = {},
): Promise<Card[]> {
  return db.article.findMany({
    where: { ...where, ...live(now) },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
    select: cardFields,
  })
}

/** How many published articles there are of these. */
export async function count(db: Db, where: Prisma.ArticleWhereInput, now = new Date()): Promise<number> {
  return db.article.count({ where: { AND: [where, live(now)] } })
}

/** Those of these articles that are published, by their ids. */
export async function cardsById(db: Db, ids: string[], now = new Date()): Promise<Map<string, Card>> {
  if (ids.length === 0) return new Map()
  const cards = await db.article.findMany({ where: { id: { in: ids }, ...live(now) }, select: cardFields })
  return new Map(cards.map((card) => [card.id, card]))
}

/** The articles with most approved comments of the last days, most first; none without comments. */
export async function mostDiscussed(db: Db, { days = 7, take = 5, now = new Date() } = {}): Promise<Card[]> {
  const since = new Date(now.getTime() - days * 86_400_000)
  const ranked = await db.comment.groupBy({
    by: ['articleId'],
    where: { status: 'approved', createdAt: { gte: since }, article: live(now) },
    _count: { id: true },
    orderBy: { _count: { id: 'desc' } },
    take,
  })
  const cards = await db.article.findMany({
    where: { id: { in: ranked.map((row) => row.articleId) } },
    select: cardFields,
  })
  return ranked.flatMap((row) => cards.find((card) => card.id === row.articleId) ?? [])
}

export async function sections(db: Db) {
  return db.section.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }] })
}

export type Section = Awaited<ReturnType<typeof sections>>[number]
