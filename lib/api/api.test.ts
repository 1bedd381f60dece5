import { dereference, validate } from '@readme/openapi-parser'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testDatabase } from '../testing/database'
import type { Endpoint } from './endpoint'

let site: Awaited<ReturnType<typeof testDatabase>>
let endpoints: readonly Endpoint[]
let lib: typeof import('./endpoint') & typeof import('./openapi')

beforeAll(async () => {
  site = await testDatabase()
  process.env.NEXTAUTH_SECRET ??= 'a secret for tests that is long enough'
  endpoints = (await import('./all')).endpoints
  lib = { ...(await import('./endpoint')), ...(await import('./openapi')) }
}, 120_000)
afterAll(() => site?.close())

const secret = 'secret-address@reader.example'

beforeEach(async () => {
  const { db } = site
  await db.comment.deleteMany()
  await db.article.deleteMany()
  await db.policyVersion.createMany({ data: [{ number: 1, inForceAt: new Date(0), clauses: [] }], skipDuplicates: true })
  await db.section.createMany({
    data: [
      { slug: 'town', name: 'Town', position: 1 },
      { slug: 'world', name: 'World', position: 2 },
    ],
    skipDuplicates: true,
  })
  await db.user.upsert({ where: { id: 'reader' }, create: { id: 'reader', email: secret, name: 'Mara' }, update: {} })
})

async function store(n: number, more: object = {}) {
  return site.db.article.create({
    data: {
      ...{
        id: `a${n}`,
        slug: `story-${n}`,
        headline: `Harbour story ${n}`,
        body: 'The *harbour* is open.<script>x</script>',
        sectionSlug: 'town',
      },
      publishedAt: new Date(Date.UTC(2026, 9, n)),
      ...more,
    },
  })
}

async function comment(
  id: string,
  given: { status?: 'approved' | 'pending' | 'rejected'; parent?: string; guest?: boolean; at?: number } = {},
) {
  const { status = 'approved', parent, guest = false, at = 1 } = given
  const thread = parent ? (await site.db.comment.findUniqueOrThrow({ where: { id: parent } })).threadId : id
  await site.db.comment.create({
    data: {
      ...{
        id,
        articleId: 'a1',
        threadId: thread,
        parentId: parent ?? null,
        depth: parent ? 1 : 0,
        status,
        body: `Words of ${id}.`,
        policyVersion: 1,
      },
      ...(guest ? { guestName: 'Jo', guestEmail: secret } : { authorId: 'reader' }),
      createdAt: new Date(Date.UTC(2026, 10, at)),
    },
  })
}

/** An answer of the API, checked against the shape that it promises. */
async function get(address: string, headers: Record<string, string> = {}) {
  const url = new URL(address, 'http://localhost/api/v1/')
  const path = url.pathname.replace('/api/v1', '')
  const one = endpoints.find((each) => new RegExp(`^${each.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path))
  if (!one) throw new Error(`nothing answers ${path}`)
  const slug = path.split('/')[2]
  const response = await lib.routeOf(one).GET(new Request(url, { headers }), { params: Promise.resolve({ slug: slug ?? '' }) })
  const text = await response.text()
  const body = text ? JSON.parse(text) : null
  if (response.status === 200) expect(z.safeParse(strictly(one.answer), body).error).toBeUndefined()
  else if (body) expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  return { status: response.status, headers: response.headers, text, body }
}

/** The shape, and nothing beside it. */
const strictly = (schema: z.ZodType) => (schema instanceof z.ZodObject ? schema.strict() : schema)

/** Every page of a list, as a program reads them. */
async function pages(address: string, name: string): Promise<Record<string, unknown>[][]> {
  const all: Record<string, unknown>[][] = []
  for (let next: string | null = address; next; ) {
    const { body, headers }: Awaited<ReturnType<typeof get>> = await get(next)
    all.push(body[name])
    next = body.next
    expect(headers.get('link')).toBe(next && `<${next}>; rel="next"`)
  }
  return all
}
const slugs = (items: Record<string, unknown>[]) => items.map(({ slug }) => slug)

describe('articles', () => {
  test('come newest first, in pages, and only what is published', async () => {
    for (let n = 1; n <= 5; n++) await store(n)
    await store(6, { status: 'draft' })
    await store(7, { publishedAt: new Date(Date.now() + 3_600_000) })
    expect((await pages('articles?limit=2', 'articles')).map(slugs)).toEqual([['story-5', 'story-4'], ['story-3', 'story-2'], ['story-1']])
    for (const slug of ['story-6', 'story-7', 'nothing']) {
      expect((await get(`articles/${slug}`)).status).toBe(404)
      expect((await get(`articles/${slug}/comments`)).status).toBe(404)
    }
  })

  test('published in the same moment are each on one page', async () => {
    for (let n = 1; n <= 5; n++) await store(n, { publishedAt: new Date('2026-10-01T00:00:00Z') })
    expect((await pages('articles?limit=2', 'articles')).flatMap(slugs).sort()).toEqual([1, 2, 3, 4, 5].map((n) => `story-${n}`))
  })

  test('are narrowed by section, topic, author, language and time', async () => {
    await store(1, { sectionSlug: 'world', lang: 'fa-AF' })
    await store(2, {
      topics: { create: { slug: 'sea', name: 'Sea' } },
      bylines: { create: { position: 0, author: { create: { slug: 'mara', name: 'Mara' } } } },
    })
    const only = async (query: string) => slugs((await get(`articles?${query}`)).body.articles)
    expect(await only('section=world')).toEqual(['story-1'])
    expect(await only('topic=sea')).toEqual(['story-2'])
    // What was merged into it is it.
    await site.db.formerTopic.create({ data: { slug: 'ocean', name: 'Ocean', topicSlug: 'sea' } })
    expect(await only('topic=ocean')).toEqual(['story-2'])
    expect(await only('author=mara')).toEqual(['story-2'])
    expect(await only('lang=fa')).toEqual(['story-1'])
    expect(await only('since=2026-10-02')).toEqual(['story-2'])
    expect(await only('until=2026-10-02T00:00:00%2B00:00')).toEqual(['story-1'])
    await site.db.topic.deleteMany()
    await site.db.byline.deleteMany()
    await site.db.author.deleteMany()
  })

  test('have the footnotes of every live post lead to their own', async () => {
    const body = 'A[^1]\n\n[^1]: B'
    await store(1, { body, posts: { create: [{ body }, { body }] } })
    const { body: found } = await get('articles/story-1')
    const ids = [found.html, ...found.posts.map(({ html }: { html: string }) => html)].flatMap((html) => html.match(/ id="[^"]*"/g))
    expect(ids.length).toBeGreaterThan(5)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('have their text as safe HTML, their corrections and what is said of them', async () => {
    await store(1, { corrections: { create: { at: new Date('2026-10-02T08:00:00Z'), note: 'It was six.' } } })
    await comment('c1')
    const { body } = await get('articles/story-1')
    expect(body).toMatchObject({
      url: 'http://localhost:3000/articles/story-1',
      html: expect.stringContaining('<em>harbour</em>'),
      correctedAt: '2026-10-02T08:00:00.000Z',
      corrections: [{ at: '2026-10-02T08:00:00.000Z', note: 'It was six.' }],
      comments: { count: 1, open: true },
    })
    expect(body.html).not.toContain('<script')
    expect((await get('corrections')).body.corrections).toEqual([
      expect.objectContaining({ note: 'It was six.', article: expect.objectContaining({ slug: 'story-1' }) }),
    ])
    await site.db.correction.updateMany({ data: { at: new Date(Date.now() + 60_000) } })
    expect((await get('corrections')).body.corrections).toEqual([])
    await site.db.correction.updateMany({ data: { at: new Date('2026-10-02T08:00:00Z') } })
    await site.db.article.update({ where: { id: 'a1' }, data: { status: 'withdrawn' } })
    expect((await get('corrections')).body.corrections).toEqual([])
  })
})

describe('comments', () => {
  test('are the published ones, in threads and pages, without an address, an account or a hidden field', async () => {
    await store(1)
    await comment('c1', { at: 1 })
    await comment('c2', { at: 2, guest: true })
    await comment('r1', { at: 3, parent: 'c1' })
    await comment('r2', { at: 4, parent: 'c1', status: 'rejected' })
    await comment('c3', { at: 5, status: 'pending' })
    await comment('c4', { at: 6, status: 'rejected' })
    await comment('r4', { at: 7, parent: 'c4' })
    const [first, second, third] = (await pages('articles/story-1/comments?limit=1', 'threads')).flat() as { comments: object[] }[]
    expect(first).toMatchObject({ id: 'c4', removed: true, comments: [{ id: 'r4', parentId: 'c4' }] })
    expect(second).toMatchObject({ id: 'c2', removed: false, comments: [{ name: 'Jo', text: 'Words of c2.' }] })
    expect(third).toMatchObject({
      id: 'c1',
      comments: [
        { id: 'c1', name: 'Mara' },
        { id: 'r1', depth: 1 },
      ],
    })
    const { text, body } = await get('articles/story-1/comments?order=oldest')
    expect(body.count).toBe(4)
    expect(body.threads.map(({ id }: { id: string }) => id)).toEqual(['c1', 'c2', 'c4'])
    expect(text).not.toMatch(/secret-address|reader|whose|email|r2|c3/i)
    expect(Object.keys(body.threads[0].comments[0]).sort()).toEqual(
      ['at', 'depth', 'id', 'name', 'parentId', 'picked', 'staff', 'text', 'url'].sort(),
    )
  })

  test('of an article whose comments are off are told to nobody', async () => {
    await store(1, { commentMode: 'off' })
    await comment('c1')
    expect((await get('articles/story-1/comments')).body).toEqual({ count: 0, threads: [], next: null })
    expect((await get('articles/story-1')).body.comments).toMatchObject({ count: 0, open: false })
  })
})

test('sections say how many articles they have', async () => {
  await store(1)
  await store(2, { status: 'draft' })
  expect((await get('sections')).body.sections).toMatchObject([
    { slug: 'town', articles: 1 },
    { slug: 'world', articles: 0 },
  ])
})

test('the search finds what /search finds, marked and in pages', async () => {
  for (let n = 1; n <= 3; n++) await store(n)
  const all = await pages('search?q=harbours%20-nothing&limit=2&sort=newest', 'results')
  expect(all.flat().map((result) => (result.article as { slug: string }).slug)).toEqual(['story-3', 'story-2', 'story-1'])
  expect((await get('search?q=harbour')).body).toMatchObject({
    count: 3,
    results: expect.arrayContaining([
      expect.objectContaining({
        headline: [
          { text: 'Harbour', found: true },
          { text: expect.any(String), found: false },
        ],
      }),
    ]),
  })
})

describe('what is asked wrongly', () => {
  test.each([
    ['articles?limit=0', 'limit: ask for at least 1'],
    ['articles?limit=1000', 'limit: ask for at most 100'],
    ['articles?limit=ten', 'limit: write a number'],
    ['articles?cursor=nonsense', 'cursor: is no cursor of this list: take it from `next`'],
    ['articles?since=yesterday', 'since: write it as 2026-11-25 or 2026-11-25T08:00:00Z'],
    ['articles?lang=*', 'lang: write it as en or fa-AF'],
    ['articles?sections=town', 'sections: There is no such parameter here.'],
    ['articles?limit=1&limit=2', 'limit: '],
    ['articles?section=a&section=b', 'section: '],
    ['articles?section=%00', 'section: there is no such section'],
    ['articles?topic=nothing', 'topic: there is no such topic'],
    ['search?q=x&author=nobody', 'author: there is no such author'],
    ['articles/story-1/comments?order=best', 'order: write newest or oldest'],
    ['search', 'q: write what is searched for'],
    ['search?q=', 'q: There is no letter and no number in it. Write a word.'],
    [`search?q=${'x'.repeat(201)}`, 'q: Use at most 200 characters'],
    ['search?q=x&from=2026-02-30', 'from: There is no such day.'],
    ['search?q=x&sort=best', 'sort: Results are sorted by relevance, or newest first.'],
  ])('%s is a problem, in words, and nobody keeps it', async (address, detail) => {
    const { status, body, headers } = await get(address)
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { type: 'about:blank', status: 400, detail: expect.stringContaining(detail) },
    })
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('an article with NUL in its address is not there', async () => {
    expect((await get('articles/%00')).status).toBe(404)
  })
})

test('an answer has a tag, and is not sent again to who has it', async () => {
  await store(1)
  const first = await get('articles')
  const etag = first.headers.get('etag') ?? ''
  expect(first.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=5, stale-while-revalidate=60')
  for (const tags of [etag, `"other", ${etag}`, etag.replace('W/', ''), '*'])
    expect(await get('articles', { 'If-None-Match': tags })).toMatchObject({ status: 304, text: '' })
  await store(2)
  expect((await get('articles', { 'If-None-Match': etag })).status).toBe(200)
})

test('so many searches in a minute are answered, and no more', async () => {
  const from = { 'x-real-ip': '192.0.2.77' }
  const statuses = new Set<number>()
  for (let i = 0; i < 121; i++) statuses.add((await get('search?q=x', from)).status)
  expect([...statuses]).toEqual([200, 429])
  expect((await get('search?q=x', from)).headers.get('retry-after')).toBe('60')
}, 60_000)

describe('the description', () => {
  test('is valid OpenAPI 3.1, and leads nowhere that is not in it', async () => {
    const document = JSON.parse(JSON.stringify(lib.openapi()))
    expect(await validate(structuredClone(document))).toMatchObject({ valid: true })
    const whole = (await dereference(structuredClone(document))) as unknown as { paths: object }
    expect(Object.keys(whole.paths)).toEqual(endpoints.map(({ path }) => path))
    expect(document.openapi).toBe('3.1.0')
  })

  test('says every parameter that is read and every field that is said', () => {
    const document = JSON.parse(JSON.stringify(lib.openapi()))
    for (const { path, query } of endpoints) {
      const names = document.paths[path].get.parameters
        .filter(({ in: place }: { in: string }) => place === 'query')
        .map(({ name }: { name: string }) => name)
      expect(names).toEqual(Object.keys(query.shape))
    }
    expect(Object.keys(document.components.schemas.Comment.properties)).toEqual([
      'id',
      'parentId',
      'depth',
      'url',
      'name',
      'staff',
      'text',
      'at',
      'picked',
    ])
    expect(JSON.stringify(document)).not.toMatch(/"\$id"|"\$schema"|~standard/)
  })
})
