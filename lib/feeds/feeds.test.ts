import { parseFeed } from '@rowanmanning/feed-parser'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from '../db'
import { testDatabase } from '../testing/database'
import type { Format } from './channel'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
let feeds: typeof import('./answer')

const hostile = 'Wall “&” <script>alert(1)</script> ]]> \u0007and\u000B café كتاب'

beforeAll(async () => {
  vi.stubEnv('SITE_URL', 'https://news.example')
  vi.stubEnv('SITE_NAME', 'The Tide & Times')
  vi.stubEnv('WEBSUB_HUB', 'https://hub.example/?for=news&times')
  site = await testDatabase()
  db = site.db
  await ensurePolicy(db, new Date('2026-01-01'))
  feeds = await import('./answer')
  await db.section.create({ data: { slug: 'town', name: 'Town & harbour', description: 'What the council does.' } })
  await db.section.create({ data: { slug: 'empty', name: 'Empty' } })
  await db.topic.create({ data: { slug: 'sea-wall', name: 'Sea wall' } })
  await db.author.createMany({
    data: [
      { slug: 'mara', name: 'Mara Ellison' },
      { slug: 'juno', name: 'Juno "J" Vale' },
    ],
  })
  const id = (
    await db.article.create({
      data: {
        ...{ slug: 'sea-wall', headline: hostile, standfirst: 'In <stages> & parts.', sectionSlug: 'town', lang: 'en' },
        body: 'First, [the plan](/articles/plan "x > y").\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]\n\n[^1]: Note.',
        ...{ imageSrc: '/pictures/wall.svg', imageAlt: 'A wall' },
        publishedAt: new Date('2026-11-01T10:00:00Z'),
        createdAt: new Date('2026-10-30T10:00:00Z'),
        corrections: {
          create: [
            { at: new Date('2026-11-02T09:30:00Z'), note: 'It was a <wall>.' },
            { at: new Date('2026-11-03T09:30:00Z'), note: 'It was two stages.' },
          ],
        },
        posts: { create: { headline: 'Secret post', body: 'Taken away.', removedAt: new Date('2026-11-03T10:00:00Z') } },
        topics: { connect: { slug: 'sea-wall' } },
        bylines: {
          create: [
            { authorSlug: 'juno', position: 1 },
            { authorSlug: 'mara', position: 0 },
          ],
        },
      },
    })
  ).id
  await db.article.createMany({
    data: [
      {
        slug: 'library',
        headline: 'کتابخانه',
        body: 'متن',
        sectionSlug: 'town',
        lang: 'fa-AF',
        dir: 'rtl',
        publishedAt: new Date('2026-11-02'),
      },
      { slug: 'quiet', headline: 'Quiet', body: 'x', sectionSlug: 'town', commentMode: 'off', publishedAt: new Date('2026-10-02') },
      { slug: 'draft', headline: 'Secret draft', body: 'x', sectionSlug: 'town', status: 'draft', publishedAt: new Date('2026-11-04') },
      { slug: 'gone', headline: 'Secret gone', body: 'x', sectionSlug: 'town', status: 'withdrawn', publishedAt: new Date('2026-11-04') },
      { slug: 'later', headline: 'Secret later', body: 'x', sectionSlug: 'town', publishedAt: new Date('2999-01-01') },
    ],
  })
  const { said } = await import('../testing/discussed')
  const first = await said(db, id, { at: new Date('2026-11-05T10:00:00Z') })
  const reply = await said(db, id, { at: new Date('2026-11-06T10:00:00Z') })
  const held = await said(db, id, { act: 'hold', at: new Date('2026-11-07T10:00:00Z') })
  const below = { parentId: first, threadId: first, depth: 1 }
  await db.comment.update({ where: { id: reply }, data: { ...below, body: 'No & <b>no</b>.\u0001' } })
  await db.comment.update({ where: { id: held }, data: { ...below, body: 'Secret thought.' } })
  for (let nth = 0; nth < 59; nth++) await said(db, id, { at: new Date(Date.parse('2026-10-01') + nth * 1_000) })
  const orphan = await said(db, id, { at: new Date('2026-10-02') })
  await db.comment.update({ where: { id: orphan }, data: { parentId: held, threadId: first, depth: 2 } })
}, 120_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  await site?.close()
})

type Kind = Parameters<typeof feeds.feedAt>[0]

async function fetched(kind: Kind, format: Format, slug?: string) {
  const answer = await feeds.feedAt(kind, format)(new Request('http://localhost'), { params: Promise.resolve(slug ? { slug } : {}) })
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() }
}

const places: [Kind, string | undefined, string, number][] = [
  ['all', undefined, '', 3],
  ['sections', 'town', '/sections/town', 3],
  ['sections', 'empty', '/sections/empty', 0],
  ['topics', 'sea-wall', '/topics/sea-wall', 1],
  ['authors', 'mara', '/authors/mara', 1],
  ['articles', 'sea-wall', '/articles/sea-wall', 50],
]
const xmlPlaces = places.flatMap((place) => (['rss', 'atom'] as const).map((format) => [format, ...place] as const))
const rfc822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d \+0000$/
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

describe.each(xmlPlaces)('%s of %s %s', (format, kind, slug, page, length) => {
  test('is well-formed, and a foreign parser reads all of it', async () => {
    const { status, headers, text } = await fetched(kind, format, slug)
    expect(status).toBe(200)
    expect(XMLValidator.validate(text)).toBe(true)
    const feed = parseFeed(text)
    expect(headers['content-type']).toBe(`application/${format}+xml; charset=utf-8`)
    expect(feed.meta).toMatchObject(format === 'rss' ? { type: 'rss', version: '2.0' } : { type: 'atom', version: '1.0' })
    expect(feed).toMatchObject({ url: `https://news.example${page || '/'}`, language: 'en' })
    expect(feed.title).toBeTruthy()
    expect(feed.description).toBeTruthy()
    expect(feed.items).toHaveLength(length)
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(length)
    for (const item of feed.items) {
      expect(item.id).toMatch(/^tag:news\.example,\d{4}-\d\d-\d\d:(articles|comments)\/[\w-]+$/)
      expect(item.url).toMatch(/^https:\/\/news\.example\/articles\//)
      expect(item.published).toBeInstanceOf(Date)
      expect(item.content).toBeTruthy()
    }
  })
})

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['item', 'entry', 'link', 'atom:link', 'author', 'dc:creator'].includes(name),
})
const hub = 'https://hub.example/?for=news&times'

describe('RSS 2.0', () => {
  test('has what the specification asks for, dates as RFC 822 writes them, and says where it is and where the hub is', async () => {
    const { text, headers } = await fetched('all', 'rss')
    const { rss } = parser.parse(text)
    expect(rss['@_version']).toBe('2.0')
    const { channel } = rss
    expect(channel).toMatchObject({ title: 'The Tide & Times', link: ['https://news.example/'], language: 'en' })
    expect(channel.description).toBeTruthy()
    expect(channel.lastBuildDate).toMatch(rfc822)
    expect(channel['atom:link']).toMatchObject([
      { '@_rel': 'self', '@_href': 'https://news.example/feed.xml', '@_type': 'application/rss+xml' },
      { '@_rel': 'hub', '@_href': 'https://hub.example/?for=news&times' },
    ])
    for (const item of channel.item) {
      expect(item.pubDate).toMatch(rfc822)
      expect(item.guid['@_isPermaLink']).toBe('false')
      // It is an e-mail address in RSS; names are Dublin Core's.
      expect(item.author).toBeUndefined()
    }
    // A description is HTML.
    expect(text).toContain('<description><![CDATA[In &lt;stages&gt; &amp; parts.]]></description>')
    expect(headers.link).toBe(`<https://news.example/feed.xml>; rel="self", <${hub}>; rel="hub"`)
    expect(headers['last-modified']).toBe('Tue, 03 Nov 2026 09:30:00 GMT')
  })
})

describe('Atom', () => {
  test('has what RFC 4287 asks for: ids, titles, dates of RFC 3339, an author, alternate and self', async () => {
    const { text } = await fetched('sections', 'atom', 'town')
    const { feed } = parser.parse(text)
    expect(feed['@_xmlns']).toBe('http://www.w3.org/2005/Atom')
    expect(feed.id).toBe('https://news.example/sections/town/atom.xml')
    expect(feed.updated).toBe('2026-11-03T09:30:00.000Z')
    expect(feed.author).toMatchObject([{ name: 'The Tide & Times', uri: 'https://news.example/' }])
    const rels = feed.link.map((link: Record<string, string>) => link['@_rel'])
    expect(rels).toEqual(['alternate', 'self', 'hub'])
    for (const entry of feed.entry) {
      expect(entry.id).toBeTruthy()
      expect(entry.title).toBeTruthy()
      expect(entry.updated).toMatch(rfc3339)
      expect(entry.published).toMatch(rfc3339)
      expect(entry.link.filter((link: Record<string, string>) => link['@_rel'] === 'alternate')).toHaveLength(1)
      expect(entry.content['@_type']).toBe('html')
    }
    expect(feed.entry[0]).toMatchObject({ '@_xml:lang': 'fa-AF' })
    expect(feed.entry[1]).toMatchObject({ published: '2026-11-01T10:00:00.000Z', updated: '2026-11-03T09:30:00.000Z' })
    expect(feed.entry[1].link[1]).toMatchObject({
      ...{ '@_rel': 'replies', '@_href': 'https://news.example/articles/sea-wall/atom.xml', '@_thr:count': '62' },
    })
  })

  test('says what a comment answers, and on which page it stands', async () => {
    const { text } = await fetched('articles', 'atom', 'sea-wall')
    const { feed } = parser.parse(text)
    const [reply, first, orphan, early] = feed.entry
    expect(reply['thr:in-reply-to']['@_ref']).toBe(first.id)
    expect(first['thr:in-reply-to']['@_ref']).toMatch(/:articles\//)
    // What it answered is not shown.
    expect(orphan['thr:in-reply-to']['@_ref']).toMatch(/:articles\//)
    // The first in the order of time stand on the first page: these two are in the second fifty.
    expect(reply.link[0]['@_href']).toMatch(/\/articles\/sea-wall\/oldest\/2#comment-/)
    expect(early.link[0]['@_href']).toMatch(/\/articles\/sea-wall\/oldest\/2#comment-/)
    expect(feed.entry.at(-1).link[0]['@_href']).toMatch(/\/articles\/sea-wall#comment-/)
  })
})

describe('JSON Feed', () => {
  test.each(places)('of %s %s keeps to version 1.1', async (kind, slug, page, length) => {
    const { text, headers } = await fetched(kind, 'json', slug)
    expect(headers['content-type']).toBe('application/feed+json; charset=utf-8')
    const feed = JSON.parse(text)
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: `https://news.example${page || '/'}`,
      feed_url: `https://news.example${page}/feed.json`,
      language: 'en',
      authors: [{ name: 'The Tide & Times', url: 'https://news.example/' }],
      hubs: [{ type: 'WebSub', url: hub }],
    })
    expect(feed.title).toEqual(expect.any(String))
    expect(feed.items).toHaveLength(length)
    expect(new Set(feed.items.map(({ id }: { id: string }) => id)).size).toBe(length)
    // What version 1.0 had, or what is nowhere in it.
    const known = [
      ...['id', 'url', 'title', 'content_html', 'summary', 'image', 'date_published', 'date_modified', 'authors', 'tags', 'language'],
    ]
    for (const item of feed.items) {
      expect(Object.keys(item).filter((key) => !known.includes(key))).toEqual([])
      expect(item).toMatchObject({ id: expect.any(String), content_html: expect.any(String) })
      expect(item.date_published).toMatch(rfc3339)
      expect(item.date_modified).toMatch(rfc3339)
      for (const author of item.authors ?? []) expect(author.name).toEqual(expect.any(String))
    }
  })
})

describe('what is in it', () => {
  test('is the newest first, and nothing that is not published', async () => {
    const { text } = await fetched('all', 'json')
    expect(JSON.parse(text).items.map(({ url }: { url: string }) => url.slice(30))).toEqual(['library', 'sea-wall', 'quiet'])
    for (const format of ['rss', 'atom', 'json'] as const) {
      expect((await fetched('all', format)).text).not.toContain('Secret')
      expect((await fetched('articles', format, 'sea-wall')).text).not.toContain('Secret')
    }
  })

  test('is the whole article: the correction and its date, whole addresses, authors in their order, tags', async () => {
    const item = JSON.parse((await fetched('topics', 'json', 'sea-wall')).text).items[0]
    expect(item).toMatchObject({
      title: hostile,
      url: 'https://news.example/articles/sea-wall',
      image: 'https://news.example/pictures/wall.svg',
      summary: 'In <stages> & parts.',
      date_published: '2026-11-01T10:00:00.000Z',
      date_modified: '2026-11-03T09:30:00.000Z',
      authors: [
        { name: 'Mara Ellison', url: 'https://news.example/authors/mara' },
        { name: 'Juno "J" Vale', url: 'https://news.example/authors/juno' },
      ],
      tags: ['Town & harbour', 'Sea wall'],
    })
    expect(item.content_html).toMatch(/^<p><strong>Correction, <time[^>]+>3 November 2026<\/time>:<\/strong> It was two stages\./)
    expect(item.content_html).toContain('<a href="https://news.example/articles/plan" title="x > y">the plan</a>')
    expect(item.content_html).toContain('<table>')
    expect(item.content_html).toMatch(/href="https:\/\/news\.example\/articles\/sea-wall#/)
    expect(item.content_html).not.toMatch(/(href|src)="[/#]/)
  })

  test.each(['rss', 'atom'] as const)('is text where it is text, whatever is written there: %s', async (format) => {
    const { text } = await fetched('topics', format, 'sea-wall')
    for (const never of ['<script', '\u0007', '\u000B', '\u0001']) expect(text).not.toContain(never)
    if (format === 'rss') expect(text).toContain('<description><![CDATA[In &lt;stages&gt; &amp; parts.]]></description>')
    const [item] = parseFeed(text).items
    expect(item?.title).toBe('Wall “&” <script>alert(1)</script> ]]> and café كتاب')
    expect(item?.authors.map(({ name }) => name)).toEqual(['Mara Ellison', 'Juno "J" Vale'])
    expect(item?.categories.map(({ term }) => term)).toEqual(['Town & harbour', 'Sea wall'])
    const { text: written } = await fetched('articles', format, 'sea-wall')
    const comments = parseFeed(written)
    expect(written).toContain('<![CDATA[<p>No &amp; &lt;b&gt;no&lt;/b&gt;.</p>]]>')
    expect(comments.items.every(({ title }) => title?.startsWith('Ledger on “Wall'))).toBe(true)
  })

  test('keeps its ids when an article’s address changes', async () => {
    const ids = async () => JSON.parse((await fetched('all', 'json')).text).items.map(({ id }: { id: string }) => id)
    const before = await ids()
    await db.article.update({ where: { slug: 'library' }, data: { slug: 'library-lends' } })
    expect(await ids()).toEqual(before)
  })

  test('is sent on from an address that an article had', async () => {
    const { id: articleId } = await db.article.findUniqueOrThrow({ where: { slug: 'sea-wall' } })
    await db.formerSlug.create({ data: { slug: 'old-wall', articleId } })
    expect(await fetched('articles', 'atom', 'old-wall')).toMatchObject({
      status: 301,
      headers: { location: 'https://news.example/articles/sea-wall/atom.xml' },
    })
    // The address of what is not published says what it is about.
    for (const slug of ['draft', 'gone', 'later']) {
      await db.formerSlug.create({ data: { slug: `old-${slug}`, article: { connect: { slug } } } })
      expect((await fetched('articles', 'atom', `old-${slug}`)).status).toBe(404)
    }
  })

  test('is sent on from a topic that was merged into another', async () => {
    const { slug: topicSlug } = await db.topic.findFirstOrThrow()
    await db.formerTopic.create({ data: { slug: 'old-topic', name: 'Old topic', topicSlug } })
    expect(await fetched('topics', 'json', 'old-topic')).toMatchObject({
      status: 301,
      headers: { location: `https://news.example/topics/${topicSlug}/feed.json` },
    })
  })

  test('is no more than fifty articles, the newest', async () => {
    await db.section.create({ data: { slug: 'full', name: 'Full' } })
    const nth = (n: number) => ({
      slug: `n${n}`,
      headline: `${n}`,
      body: 'x',
      sectionSlug: 'full',
      publishedAt: new Date(2026, 0, 1, 0, n),
    })
    await db.article.createMany({ data: Array.from({ length: 51 }, (_, n) => nth(n)) })
    const titles = JSON.parse((await fetched('sections', 'json', 'full')).text).items.map(({ title }: { title: string }) => title)
    expect([titles.length, titles[0], titles.at(-1)]).toEqual([50, '50', '1'])
  })

  test.each([
    ['sections', 'nowhere'],
    ['topics', 'nowhere'],
    ['authors', 'nowhere'],
    ['articles', 'nowhere'],
    ['articles', 'draft'],
    ['articles', 'later'],
    ['articles', 'quiet'],
  ] as const)('is not there for %s %s', async (kind, slug) => {
    for (const format of ['rss', 'atom', 'json'] as const) expect((await fetched(kind, format, slug)).status).toBe(404)
  })
})
