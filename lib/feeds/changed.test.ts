import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../db'
import { testDatabase } from '../testing/database'

let site: Awaited<ReturnType<typeof testDatabase>>
let db: Db
let lib: Pick<typeof import('../api/articles'), 'oneArticle'> &
  Pick<typeof import('../sitemaps/sitemaps'), 'sitemapFile'> &
  Pick<typeof import('../structured/dates'), 'datesOf'> &
  Pick<typeof import('./articles'), 'articlesChannel'>

const day = (n: number) => new Date(Date.UTC(2026, 9, n))
const now = day(20)

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  lib = {
    ...(await import('../api/articles')),
    ...(await import('../sitemaps/sitemaps')),
    ...(await import('../structured/dates')),
    ...(await import('./articles')),
  }
  await db.section.create({ data: { slug: 'town', name: 'Town' } })
  await db.article.create({
    data: { id: 'a', slug: 'story', headline: 'A story', body: 'x', sectionSlug: 'town', status: 'published', publishedAt: day(1) },
  })
}, 120_000)
afterAll(() => site?.close())

/** When the article last changed, as each of those who say it has it. */
async function said(): Promise<string[]> {
  const { articlesChannel, datesOf, oneArticle, sitemapFile } = lib
  const [channel, { changed }, api, map] = await Promise.all([
    articlesChannel(db, { kind: 'all', slug: '' }, now),
    datesOf(db, 'a'),
    oneArticle.read(db, { path: { slug: 'story' }, query: {}, client: '', now }),
    sitemapFile(db, 'articles-1.xml', now),
  ])
  const feed = channel?.entries[0]?.updated.toISOString() ?? ''
  return [feed, changed.toISOString(), api?.modifiedAt ?? '', /<lastmod>(.*)<\/lastmod>/.exec(map ?? '')?.[1] ?? '']
}
const revision = (number: number, at: Date, isPublic: boolean) =>
  db.articleRevision.create({ data: { articleId: 'a', number, at, public: isPublic, content: {} } })
const everywhere = (at: Date) => Array(4).fill(at.toISOString())

test('feeds, structured data, the API and the sitemap say alike when an article last changed for readers', async () => {
  expect(await said()).toEqual(everywhere(day(1)))
  await revision(1, day(1), true)
  await revision(2, day(5), false)
  expect(await said(), 'what is being written').toEqual(everywhere(day(1)))
  await revision(3, day(6), true)
  await revision(4, day(7), false)
  expect(await said(), 'another text').toEqual(everywhere(day(6)))
  await db.article.update({ where: { id: 'a' }, data: { commentMode: 'closed' } })
  expect(await said(), 'its comments close').toEqual(everywhere(day(6)))
  await db.correction.create({ data: { articleId: 'a', note: 'It was six.', at: day(8) } })
  expect(await said(), 'a correction').toEqual(everywhere(day(8)))
  await revision(5, day(9), true)
  await db.article.update({ where: { id: 'a' }, data: { changesFrom: 5 } })
  expect(await said(), 'put back with another text, and what was taken out is not shown').toEqual(everywhere(day(9)))
  const post = { articleId: 'a', body: 'x' }
  await db.livePost.create({ data: { ...post, updatedAt: day(10) } })
  await db.livePost.create({ data: { ...post, updatedAt: day(11), removedAt: day(11) } })
  expect(await said(), 'a live post, and one that was taken away').toEqual(everywhere(day(10)))
})
