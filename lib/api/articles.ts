import { z } from 'zod'
import { live } from '../articles'
import type { Db, Prisma } from '../db'
import { changedAt, changedFields } from '../feeds/changed'
import { presentTopics } from '../former-topics'
import { articleHtml } from '../markdown'
import { Refusal } from '../refusal'
import { siteAddress } from '../site'
import { talkCount, talkCounts } from '../talk-counts'
import { pageOf } from './cursor'
import { endpoint, nextAddress } from './endpoint'
import { address, moment, next, paging, place, shapes, since, slug } from './shapes'

const image = z
  .object({
    url: z.url().describe('Where the picture is.'),
    alt: z.string().describe('What it shows, in words.'),
    caption: z.string(),
    credit: z.string(),
    width: z.int().nullable(),
    height: z.int().nullable(),
  })
  .register(shapes, { id: 'Image', description: 'The picture of an article.' })

const listed = {
  slug,
  url: address,
  headline: z.string(),
  standfirst: z.string(),
  section: place,
  topics: z.array(place),
  authors: z.array(place).describe('In the order they are printed.'),
  lang: z.string().describe('The language it is written in (BCP 47).'),
  dir: z.enum(['ltr', 'rtl']),
  image: image.nullable(),
  publishedAt: moment,
  modifiedAt: moment.describe('When what readers see of it last changed: its text, a correction, a post of live coverage.'),
  correctedAt: moment.nullable().describe('When it was last corrected.'),
  coverage: z.enum(['none', 'live', 'ended']).describe('Whether it is live coverage, and still live.'),
  comments: z.object({
    count: z.int().describe('Those that are published.'),
    open: z.boolean().describe('Whether new ones are taken.'),
    url: address.describe('Where this API has them.'),
  }),
}

export const listedArticle = z.object(listed).register(shapes, { id: 'ListedArticle', description: 'An article as a list has it.' })

export const correction = z
  .object({ at: moment, note: z.string().describe('What was wrong.') })
  .register(shapes, { id: 'Correction', description: 'What was wrong in an article, as its page says.' })

export const article = z
  .object({
    ...listed,
    dateline: z.string(),
    html: z.string().describe('The text, as safe HTML.'),
    markdown: z.string().describe('The same, as it was written.'),
    keyPoints: z.array(z.string()).describe('What has happened so far, where it is live coverage.'),
    posts: z
      .array(z.object({ id: z.string(), at: moment, headline: z.string(), html: z.string(), key: z.boolean(), pinned: z.boolean() }))
      .describe('The posts of live coverage, newest first.'),
    corrections: z.array(correction).describe('Newest first.'),
    credit: z.string().describe('Whose text it is, where it is not the paper’s own.'),
    source: z.string().describe('Where it stood first, where that is elsewhere.'),
  })
  .register(shapes, { id: 'Article', description: 'An article with its text.' })

export const listFields = {
  ...{
    id: true,
    slug: true,
    headline: true,
    standfirst: true,
    lang: true,
    dir: true,
    commentMode: true,
    coverage: true,
  },
  ...{ imageSrc: true, imageAlt: true, imageCaption: true, imageCredit: true, imageWidth: true, imageHeight: true },
  section: { select: { slug: true, name: true } },
  topics: { orderBy: { name: 'asc' }, select: { slug: true, name: true } },
  bylines: { orderBy: { position: 'asc' }, select: { author: { select: { slug: true, name: true } } } },
  ...changedFields,
} satisfies Prisma.ArticleSelect
type Row = Prisma.ArticleGetPayload<{ select: typeof listFields }>

/** An article, with so many comments that can be read, as a list has it. */
export function listedOf(row: Row, comments: number): z.input<typeof listedArticle> {
  const at = (kind: string) => (one: { slug: string; name: string }) => ({ ...one, url: siteAddress(`/${kind}/${one.slug}`) })
  return {
    ...{ slug: row.slug, headline: row.headline, standfirst: row.standfirst, lang: row.lang, coverage: row.coverage },
    url: siteAddress(`/articles/${row.slug}`),
    section: at('sections')(row.section),
    topics: row.topics.map(at('topics')),
    authors: row.bylines.map(({ author }) => at('authors')(author)),
    dir: row.dir === 'rtl' ? 'rtl' : 'ltr',
    image: row.imageSrc
      ? {
          url: new URL(row.imageSrc, siteAddress('/')).href,
          ...{ alt: row.imageAlt, caption: row.imageCaption, credit: row.imageCredit, width: row.imageWidth, height: row.imageHeight },
        }
      : null,
    publishedAt: row.publishedAt.toISOString(),
    modifiedAt: changedAt(row).toISOString(),
    correctedAt: row.corrections[0]?.at.toISOString() ?? null,
    comments: {
      count: row.commentMode === 'off' ? 0 : comments,
      open: row.commentMode !== 'closed' && row.commentMode !== 'off',
      url: siteAddress(`/api/v1/articles/${row.slug}/comments`),
    },
  }
}

const named = (what: string) =>
  z
    .string()
    .max(200)
    .refine((slug) => !slug.includes('\0'), `there is no such ${what}`)
    .optional()
    .describe(`The slug of ${what === 'author' ? 'an author' : `a ${what}`}.`)

/** The parameters by which articles are narrowed, here and in the search. */
export const narrowing = { section: named('section'), topic: named('topic'), author: named('author') }

/** The query as things are now: a topic that was merged is what it was merged into. Refuses sections, topics and authors that there are not. */
export async function asThingsAre<T extends { section?: string; topic?: string; author?: string }>(db: Db, query: T): Promise<T> {
  const { section, topic, author } = query
  const [isSection, present, isAuthor] = await Promise.all([
    section === undefined || db.section.count({ where: { slug: section } }),
    topic === undefined ? [] : presentTopics(db, [topic]),
    author === undefined || db.author.count({ where: { slug: author } }),
  ])
  const known = { section: isSection, topic: topic === undefined || present.length, author: isAuthor }
  const unknown = (['section', 'topic', 'author'] as const).find((what) => !known[what])
  if (unknown) throw new Refusal(`there is no such ${unknown}`, unknown)
  return { ...query, ...(present[0] !== undefined && { topic: present[0] }) }
}

export const articles = endpoint({
  path: '/articles',
  summary: 'Published articles, newest first',
  query: z.object({
    ...narrowing,
    lang: z
      .string()
      .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*$/, 'write it as en or fa-AF')
      .optional()
      .describe('A language: fa is fa-AF, too.'),
    since: since.optional().describe('Published at this moment or later.'),
    until: since.optional().describe('Published before this moment.'),
    ...paging,
  }),
  answer: z.object({ articles: z.array(listedArticle), next }).register(shapes, { id: 'ArticleList', description: 'A page of articles.' }),
  read: async (db, { query, now }) => {
    const { section, topic, author, lang, limit, cursor } = await asThingsAre(db, query)
    const rows = await db.article.findMany({
      where: {
        ...(section !== undefined && { sectionSlug: section }),
        ...(topic !== undefined && { topics: { some: { slug: topic } } }),
        ...(author !== undefined && { bylines: { some: { authorSlug: author } } }),
        AND: [
          live(now),
          ...(lang === undefined ? [] : [{ OR: [{ lang }, { lang: { startsWith: `${lang}-` } }] }]),
          { publishedAt: { ...(query.since && { gte: query.since }), ...(query.until && { lt: query.until }) } },
          ...(cursor ? [{ OR: [{ publishedAt: { lt: cursor.at } }, { publishedAt: cursor.at, id: { lt: cursor.id } }] }] : []),
        ],
      },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
      select: listFields,
    })
    const page = pageOf(
      rows.map((row) => ({ row, at: row.publishedAt, id: row.id })),
      limit,
    )
    const counts = await talkCounts(
      db,
      page.items.map(({ id }) => id),
    )
    const articles = page.items.map(({ row, id }) => listedOf(row, counts.get(id)?.approved ?? 0))
    return { articles, next: nextAddress('/articles', query, page.cursor) }
  },
})

export const oneArticle = endpoint({
  path: '/articles/{slug}',
  summary: 'An article with its text',
  query: z.object({}),
  answer: article,
  read: async (db, { path, now }) => {
    const row = await whole(db, path.slug ?? '', now)
    if (!row) return null
    return {
      ...listedOf(row, (await talkCount(db, row.id)).approved),
      ...{ dateline: row.dateline, markdown: row.body, keyPoints: row.keyPoints, credit: row.credit, source: row.source },
      html: articleHtml(row.body),
      posts: row.posts.map(({ id, at, headline, body, key, pinned }) => ({
        id,
        at: at.toISOString(),
        headline,
        html: articleHtml(body, { prefix: `post-${id}-` }),
        key,
        pinned,
      })),
      corrections: row.corrections.map(({ at, note }) => ({ at: at.toISOString(), note })),
    }
  },
})

const whole = (db: Db, slug: string, now: Date) =>
  db.article.findFirst({
    where: { slug, ...live(now) },
    select: {
      ...listFields,
      ...{ dateline: true, body: true, keyPoints: true, credit: true, source: true },
      corrections: { orderBy: { at: 'desc' }, select: { at: true, note: true } },
      posts: {
        where: { removedAt: null },
        orderBy: { at: 'desc' },
        take: 200,
        select: { id: true, at: true, updatedAt: true, headline: true, body: true, key: true, pinned: true },
      },
    },
  })
