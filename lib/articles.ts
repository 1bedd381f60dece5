import type { Db, Prisma } from './db'
import { talkCounts } from './talk-counts'

/** What readers may see: published, and not in the future. */
export const live = (now: Date) => ({ status: 'published' as const, publishedAt: { lte: now } })

/** The article at this address, with everything its page prints; null when it is not published. */
export async function articleBySlug(db: Db, slug: string, now = new Date()) {
  const article = await db.article.findFirst({
    where: { slug, ...live(now) },
    include: {
      section: true,
      topics: { orderBy: { name: 'asc' } },
      bylines: { orderBy: { position: 'asc' }, include: { author: true } },
      corrections: { orderBy: { at: 'asc' }, include: { revision: { select: { number: true } } } },
      _count: { select: { revisions: { where: { public: true } } } },
    },
  })
  // Most articles show all that was changed of them.
  if (!article?.changesFrom) return article
  const { id: articleId, changesFrom, corrections } = article
  const revisions = await db.articleRevision.count({ where: { articleId, public: true, number: { gte: changesFrom } } })
  const shown = corrections.map((row) => ({ ...row, revision: row.revision && row.revision.number > changesFrom ? row.revision : null }))
  return { ...article, corrections: shown, _count: { revisions } }
}

export type Article = NonNullable<Awaited<ReturnType<typeof articleBySlug>>>

const titleFields = {
  ...{ id: true, slug: true, headline: true, lang: true, dir: true, commentMode: true, coverage: true },
  section: { select: { slug: true, name: true } },
} satisfies Prisma.ArticleSelect

export type Titled = Prisma.ArticleGetPayload<{ select: typeof titleFields }>

/** What the article at this address is called and where it belongs, for pages that do not print it; null when it is not published. */
export async function titleBySlug(db: Db, slug: string, now = new Date()): Promise<Titled | null> {
  return db.article.findFirst({ where: { slug, ...live(now) }, select: titleFields })
}

/** What a card shows of an article. */
const cardFields = {
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
} satisfies Prisma.ArticleSelect

type Uncounted = Prisma.ArticleGetPayload<{ select: typeof cardFields }>
export type Card = Uncounted & { _count: { comments: number; corrections: number } }

/** With how many comments can be read, where they are not off. */
async function counted(db: Db, cards: Uncounted[]): Promise<Card[]> {
  const shown = cards.filter(({ commentMode }) => commentMode !== 'off')
  const idsOf = (some: Uncounted[]) => some.map(({ id }) => id)
  // Asked for these alone: a count within the query of the cards would be made for all articles first.
  const [counts, corrected] = await Promise.all([
    talkCounts(db, idsOf(shown)),
    db.correction.groupBy({ by: ['articleId'], where: { articleId: { in: idsOf(cards) } }, _count: true }),
  ])
  const corrections = new Map(corrected.map(({ articleId, _count }) => [articleId, _count]))
  return cards.map((card) => ({
    ...card,
    _count: { comments: counts.get(card.id)?.approved ?? 0, corrections: corrections.get(card.id) ?? 0 },
  }))
}

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
  // Which they are is read from indexes alone; the articles themselves, of those that are shown alone.
  const ids = await db.article.findMany({
    where: { ...where, ...live(now) },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
    select: { id: true },
  })
  const cards = await cardsWhere(db, { id: { in: ids.map(({ id }) => id) } })
  return ids.flatMap(({ id }) => cards.get(id) ?? [])
}

/** How many published articles there are of these. */
export async function count(db: Db, where: Prisma.ArticleWhereInput, now = new Date()): Promise<number> {
  return db.article.count({ where: { AND: [where, live(now)] } })
}

/** Those of these articles that are published, by their ids. */
export async function cardsById(db: Db, ids: string[], now = new Date()): Promise<Map<string, Card>> {
  return ids.length > 0 ? cardsWhere(db, { id: { in: ids }, ...live(now) }) : new Map()
}

/** The cards of these articles, by their ids. Whoever asks sees to it that they are published. */
export async function cardsWhere(db: Db, where: Prisma.ArticleWhereInput): Promise<Map<string, Card>> {
  const cards = await counted(db, await db.article.findMany({ where, select: cardFields }))
  return new Map(cards.map((card) => [card.id, card]))
}

/** The articles with most approved comments of the last days, most first; none without comments. */
export async function mostDiscussed(db: Db, { days = 7, take = 5, now = new Date() } = {}): Promise<Card[]> {
  const since = new Date(now.getTime() - days * 86_400_000)
  // Counted first, and looked up then: of the first of them, more than are ever withdrawn, each article once and by its key.
  const ranked = await db.$queryRaw<{ id: string }[]>`
    with most as materialized (
      select "articleId", count(*) as comments from "Comment" where status = 'approved' and "createdAt" >= ${since}
      group by "articleId" order by comments desc limit ${take + 500})
    select a.id from most join "Article" a on a.id = most."articleId"
    where a.status = 'published' and a."publishedAt" <= ${now} and a."commentMode" <> 'off'
    order by most.comments desc, a."publishedAt" desc limit ${take}`
  const cards = await cardsWhere(db, { id: { in: ranked.map(({ id }) => id) } })
  return ranked.flatMap(({ id }) => cards.get(id) ?? [])
}

/** All sections, in the order of the paper. */
export async function sections(db: Db) {
  return db.section.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }] })
}

export type Section = Awaited<ReturnType<typeof sections>>[number]
