import type { Db, Prisma } from '../db'
import { env } from '../env'
import { siteAddress, siteName } from '../site'
import { talkCounts } from '../talk-counts'
import { changedAt, changedFields } from './changed'
import type { Channel, Entry } from './channel'
import { tagOf } from './tag'
import { articleWhole } from './whole'

/** So many entries a feed has. */
export const feedLength = 50
/** So many posts of live coverage are in an entry's text. */
const mostPosts = 50

const fields = {
  ...{ id: true, slug: true, headline: true, standfirst: true, body: true, dateline: true, lang: true, createdAt: true },
  ...{ imageSrc: true, imageAlt: true, imageCaption: true, imageCredit: true, commentMode: true },
  ...changedFields,
  section: true,
  topics: { orderBy: { name: 'asc' } },
  bylines: { orderBy: { position: 'asc' }, select: { author: { select: { slug: true, name: true } } } },
  posts: {
    where: { removedAt: null },
    orderBy: { at: 'desc' },
    take: mostPosts,
    select: { id: true, at: true, updatedAt: true, headline: true, body: true },
  },
} satisfies Prisma.ArticleSelect

type Row = Prisma.ArticleGetPayload<{ select: typeof fields }>

/** A page that lists articles, and has a feed of them. */
export interface Place {
  kind: 'all' | 'sections' | 'topics' | 'authors'
  slug: string
}

/** The newest published articles of a place; null where there is no such place. */
export async function articlesChannel(db: Db, place: Place, now = new Date()): Promise<Channel | null> {
  const about = await aboutPlace(db, place)
  if (!about) return null
  const rows = await db.article.findMany({
    where: { ...about.where, status: 'published', publishedAt: { lte: now } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: feedLength,
    select: fields,
  })
  const counts = await talkCounts(
    db,
    rows.map(({ id }) => id),
  )
  const entries = rows.map((row) => entry(row, counts.get(row.id)?.approved ?? 0))
  const page = place.kind === 'all' ? '/' : `/${place.kind}/${encodeURIComponent(place.slug)}`
  return {
    ...frame(page),
    title: about.name ? `${about.name} · ${siteName()}` : siteName(),
    description: about.description,
    lang: 'en',
    updated: latestOf(entries),
    entries,
  }
}

/** What every channel has: its addresses, whose it is, and the hub. */
export function frame(page: string): Pick<Channel, 'page' | 'base' | 'publisher' | 'hub'> {
  return {
    page: siteAddress(page),
    base: siteAddress(page).replace(/\/$/, ''),
    publisher: { name: siteName(), url: siteAddress('/') },
    hub: env().WEBSUB_HUB ?? null,
  }
}

/** When something in it last changed: an empty feed has not. */
export const latestOf = (entries: Entry[]): Date => new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime())))

interface About {
  name: string
  description: string
  where: Prisma.ArticleWhereInput
}

async function aboutPlace(db: Db, { kind, slug }: Place): Promise<About | null> {
  if (kind === 'all') return { name: '', description: 'Everything that is published.', where: {} }
  if (kind === 'sections') {
    const section = await db.section.findUnique({ where: { slug } })
    return (
      section && { name: section.name, description: section.description || `Articles in ${section.name}.`, where: { sectionSlug: slug } }
    )
  }
  if (kind === 'topics') {
    const topic = await db.topic.findUnique({ where: { slug } })
    return topic && { name: topic.name, description: `Articles about ${topic.name}.`, where: { topics: { some: { slug } } } }
  }
  const author = await db.author.findUnique({ where: { slug } })
  return author && { name: author.name, description: `Articles by ${author.name}.`, where: { bylines: { some: { authorSlug: slug } } } }
}

function entry(row: Row, comments: number): Entry {
  const { slug, headline, standfirst, lang, section, topics, bylines, imageSrc, imageAlt, imageCaption, imageCredit } = row
  const url = siteAddress(`/articles/${slug}`)
  const image = imageSrc === null ? null : { url: siteAddress(imageSrc), alt: imageAlt, caption: imageCaption, credit: imageCredit }
  return {
    id: tagOf('articles', row),
    url,
    title: headline,
    summary: standfirst,
    html: articleWhole({ ...row, image }, url),
    authors: bylines.map(({ author }) => ({ name: author.name, url: siteAddress(`/authors/${author.slug}`) })),
    tags: [
      { name: section.name, url: siteAddress(`/sections/${section.slug}`) },
      ...topics.map((topic) => ({ name: topic.name, url: siteAddress(`/topics/${topic.slug}`) })),
    ],
    published: row.publishedAt,
    updated: changedAt(row),
    lang,
    image,
    talk: row.commentMode === 'off' ? null : { page: `${url}#comments`, feed: url, count: comments },
    answers: null,
  }
}
