import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Db } from '../db'
import { testDatabase } from '../testing/database'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
let sitemaps: typeof import('./sitemaps') & typeof import('./news')

const now = new Date('2026-11-29T12:00:00Z')
const hour = 3_600_000
const ago = (hours: number) => new Date(now.getTime() - hours * hour)

beforeAll(async () => {
  vi.stubEnv('SITE_URL', 'https://news.example')
  vi.stubEnv('SITE_NAME', 'Tide & Times')
  site = await testDatabase()
  db = site.db
  sitemaps = { ...(await import('./sitemaps')), ...(await import('./news')) }
  await db.section.createMany({
    data: [
      { slug: 'town', name: 'Town' },
      { slug: 'empty', name: 'Empty' },
    ],
  })
  await db.topic.createMany({
    data: [
      { slug: 'wall', name: 'Wall' },
      { slug: 'unused', name: 'Unused' },
    ],
  })
  await db.author.createMany({
    data: [
      { slug: 'mara', name: 'Mara' },
      { slug: 'silent', name: 'Silent' },
    ],
  })
  const article = { headline: 'Two & <three>', body: 'x', sectionSlug: 'town' }
  // Dated one by one: 20,500 of a year, and within two days 1,200 of them.
  await db.article.createMany({
    data: Array.from({ length: 20_500 }, (_, nth) => ({
      ...article,
      slug: `a-${nth}`,
      publishedAt: nth < 1_200 ? ago(nth / 30) : ago(72 + nth / 3),
    })),
  })
  await db.article.createMany({
    data: [
      { ...article, slug: 'draft', status: 'draft', publishedAt: ago(1) },
      { ...article, slug: 'gone', status: 'withdrawn', publishedAt: ago(1) },
      { ...article, slug: 'later', publishedAt: ago(-1) },
    ],
  })
  await db.article.create({
    data: {
      ...{ ...article, slug: 'کتاب & co', lang: 'fa-AF', publishedAt: ago(20_000) },
      corrections: { create: { at: ago(2), note: 'x' } },
      topics: { connect: { slug: 'wall' } },
      bylines: { create: { authorSlug: 'mara', position: 0 } },
    },
  })
}, 240_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  await site?.close()
})

const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'url' || name === 'sitemap' })
const w3cDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

interface Url {
  loc: string
  lastmod?: string
}

function read(text: string | null) {
  expect(XMLValidator.validate(text ?? '')).toBe(true)
  expect(Buffer.byteLength(text ?? '')).toBeLessThan(50 * 2 ** 20)
  return parser.parse(text ?? '')
}

async function file(name: string): Promise<Url[]> {
  const { urlset } = read(await sitemaps.sitemapFile(db, name, now))
  expect(urlset['@_xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
  expect(urlset.url.length).toBeLessThanOrEqual(sitemaps.mostAddresses)
  return urlset.url
}

test('the index names every file, and when something in it last changed', async () => {
  const { sitemapindex } = read(await sitemaps.sitemapIndex(db, now))
  expect(sitemapindex['@_xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
  const files: Url[] = sitemapindex.sitemap
  expect(files.map(({ loc }) => loc.replace('https://news.example/sitemaps/', ''))).toEqual([
    ...['pages.xml', 'articles-1.xml', 'articles-2.xml', 'articles-3.xml', 'sections-1.xml', 'topics-1.xml', 'authors-1.xml'],
  ])
  for (const { lastmod } of files.slice(1)) expect(lastmod).toMatch(w3cDate)
  // The oldest article stands in the first file; it was corrected two hours ago.
  expect(files[1]?.lastmod).toBe(ago(2).toISOString())
})

test('the files have every published article once, new ones last, and nothing else', async () => {
  const urls = (await Promise.all([1, 2, 3].map((nth) => file(`articles-${nth}.xml`)))).flat()
  expect(urls).toHaveLength(20_501)
  expect(new Set(urls.map(({ loc }) => loc)).size).toBe(20_501)
  expect(urls[0]).toEqual({ loc: 'https://news.example/articles/%DA%A9%D8%AA%D8%A7%D8%A8%20%26%20co', lastmod: ago(2).toISOString() })
  expect(urls.at(-1)).toEqual({ loc: 'https://news.example/articles/a-0', lastmod: ago(0).toISOString() })
  for (const never of ['draft', 'gone', 'later']) expect(urls.map(({ loc }) => loc)).not.toContain(`https://news.example/articles/${never}`)
})

test('pages with nothing on them are left out', async () => {
  const paths = async (name: string) => (await file(name)).map(({ loc }) => loc.replace('https://news.example', ''))
  expect(await paths('sections-1.xml')).toEqual(['/sections/town'])
  expect(await paths('topics-1.xml')).toEqual(['/topics/wall'])
  expect(await paths('authors-1.xml')).toEqual(['/authors/mara'])
  expect(await paths('pages.xml')).toContain('/comment-policy')
})

test.each([
  'articles-4.xml',
  'articles-0.xml',
  'articles-01.xml',
  'articles-9999999.xml',
  'articles.xml',
  'people-1.xml',
  '',
  '../x-1.xml',
])('there is no file “%s”', async (name) => {
  expect(await sitemaps.sitemapFile(db, name, now)).toBeNull()
})

test('the news sitemap has the articles of two days, the newest first, at most a thousand, as its schema wants them', async () => {
  const { urlset } = read(await sitemaps.newsSitemap(db, now))
  expect(urlset['@_xmlns:news']).toBe('http://www.google.com/schemas/sitemap-news/0.9')
  expect(urlset.url).toHaveLength(1_000)
  expect(urlset.url[0]).toEqual({
    loc: 'https://news.example/articles/a-0',
    'news:news': {
      'news:publication': { 'news:name': 'Tide & Times', 'news:language': 'en' },
      'news:publication_date': now.toISOString(),
      'news:title': 'Two & <three>',
    },
  })
  const later = read(await sitemaps.newsSitemap(db, new Date(now.getTime() + 36 * hour)))
  expect(later.urlset.url.length).toBeLessThan(400)
  await db.article.update({ where: { slug: 'a-0' }, data: { lang: 'fa-AF', publishedAt: ago(-30) } })
  const [first] = read(await sitemaps.newsSitemap(db, new Date(now.getTime() + 36 * hour))).urlset.url
  expect(first['news:news']['news:publication']['news:language']).toBe('fa')
})

test('a paper without news has sitemaps all the same', async () => {
  const { urlset } = read(await sitemaps.newsSitemap(db, new Date('2000-01-01')))
  expect(urlset.url).toBeUndefined()
  expect(read(await sitemaps.sitemapIndex(db, new Date('2000-01-01'))).sitemapindex.sitemap).toHaveLength(1)
})
