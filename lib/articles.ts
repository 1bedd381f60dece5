import type { Db, Prisma } from './db'

const live = (now: Date) => ({ status: 'published' as const, publishedAt: { lte: now } })

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

export const cardFields = {
  slug: true,
  headline: true,
  standfirst: true,
  lang: true,
  dir: true,
  imageSrc: true,
  imageAlt: true,
  publishedAt: true,
  commentMode: true,
  section: { select: { slug: true, name: true, position: true } },
  bylines: { orderBy: { position: 'asc' }, select: { author: { select: { name: true, slug: true } } } },
  _count: { select: { comments: { where: { status: 'approved' } }, corrections: true } },
} satisfies Prisma.ArticleSelect

export type Card = Prisma.ArticleGetPayload<{ select: typeof cardFields }>

/** The newest published articles, of one section, topic or author where it is given. */
export async function latest(
  db: Db,
  { where = {}, take = 40, now = new Date() }: { where?: Prisma.ArticleWhereInput; take?: number; now?: Date } = {},
): Promise<Card[]> {
  return db.article.findMany({
    where: { ...where, ...live(now) },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take,
    select: cardFields,
  })
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
    select: { id: true, ...cardFields },
  })
  return ranked.flatMap((row) => cards.find((card) => card.id === row.articleId) ?? [])
}

export async function sections(db: Db) {
  return db.section.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }] })
}

export type Section = Awaited<ReturnType<typeof sections>>[number]
