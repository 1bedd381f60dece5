import { type Article, type Card, cardsById } from './articles'
import type { Db } from './db'

type About = Pick<Article, 'id' | 'lang' | 'section' | 'publishedAt'> & {
  topics: { slug: string }[]
  bylines: { author: { slug: string } }[]
}

/** So many of the newest that have anything in common are weighed. */
const mostWeighed = 200
const day = 86_400_000

/** What to read after this article, nearest first: those of its language before others, by the topics they share, then its section and its authors, then how near in time they are. At most `take`; none where nothing has anything in common. */
export async function related(db: Db, article: About, { take = 4, now = new Date() } = {}): Promise<Card[]> {
  const topics = article.topics.map(({ slug }) => slug)
  const authors = article.bylines.map(({ author }) => author.slug)
  const candidates = await db.article.findMany({
    where: {
      id: { not: article.id },
      status: 'published',
      publishedAt: { lte: now },
      OR: [
        { topics: { some: { slug: { in: topics } } } },
        { sectionSlug: article.section.slug },
        { bylines: { some: { authorSlug: { in: authors } } } },
      ],
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: mostWeighed,
    select: {
      ...{ id: true, lang: true, publishedAt: true, sectionSlug: true },
      topics: { select: { slug: true } },
      bylines: { select: { authorSlug: true } },
    },
  })
  const weighed = candidates.map((card) => {
    const shared = card.topics.filter(({ slug }) => topics.includes(slug)).length
    const sameAuthor = card.bylines.some(({ authorSlug }) => authors.includes(authorSlug))
    const apart = Math.abs(card.publishedAt.getTime() - article.publishedAt.getTime()) / day
    const nearness = 3 * shared + Number(card.sectionSlug === article.section.slug) + Number(sameAuthor) - Math.min(apart / 90, 1.5)
    return { id: card.id, nearness, isOfLanguage: language(card.lang) === language(article.lang) }
  })
  const nearest = weighed
    .sort((a, b) => Number(b.isOfLanguage) - Number(a.isOfLanguage) || b.nearness - a.nearness)
    .slice(0, take)
    .map(({ id }) => id)
  const cards = await cardsById(db, nearest, now)
  return nearest.flatMap((id) => cards.get(id) ?? [])
}

const language = (tag: string) => tag.split('-')[0]
