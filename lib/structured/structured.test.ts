import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from '../db'
import { testDatabase } from '../testing/database'
import { jsonForPage } from './json'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
let found: Awaited<ReturnType<typeof modules>>
let articleId = ''

const modules = async () => ({
  ...(await import('./article')),
  ...(await import('./dates')),
  ...(await import('./paper')),
  ...(await import('../articles')),
  ...(await import('../discussion')),
  ...(await import('../testing/discussed')),
})
const hostile = '</script><script>alert(1)</script><!-- “&” \u2028'

beforeAll(async () => {
  vi.stubEnv('SITE_URL', 'https://news.example')
  site = await testDatabase()
  db = site.db
  await ensurePolicy(db, new Date('2026-01-01'))
  found = await modules()
  articleId = await found.discussed(db)
  await db.author.create({ data: { slug: 'mara', name: 'Mara', title: 'Reporter' } })
  await db.article.update({
    where: { id: articleId },
    data: {
      ...{ headline: hostile, standfirst: hostile, body: 'One two, *three*.\n\nکتاب‌خانه four' },
      ...{ imageSrc: '/pictures/a.svg', imageAlt: 'A wall', imageWidth: 1600, imageHeight: 1000 },
      bylines: { create: { authorSlug: 'mara', position: 0 } },
      topics: { create: { slug: 'harbour', name: 'Harbour' } },
      corrections: { create: { at: new Date('2026-11-03T10:00:00Z'), note: 'It was two.' } },
    },
  })
  const ids: string[] = []
  for (let nth = 0; nth < 25; nth++) ids.push(await found.said(db, articleId, { at: new Date(Date.parse('2026-11-02') + nth * 1_000) }))
  const [first = '', second = ''] = ids
  await db.comment.update({ where: { id: second }, data: { parentId: first, threadId: first, depth: 1 } })
  await found.said(db, articleId, { act: 'hold' })
}, 120_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  await site?.close()
})

async function data() {
  const article = await found.articleBySlug(db, 'sea-wall')
  if (!article) throw new Error('no article')
  const [dates, discussion] = await Promise.all([found.datesOf(db, articleId), found.discussion(db, articleId, 'oldest', 1)])
  const value = found.articleData({ article, dates, discussion })
  return { value, text: jsonForPage(value), article: value['@graph'][0] as Record<string, unknown>, way: value['@graph'][1] }
}

test('nothing in it can end the element that it stands in, and it means what it meant', async () => {
  const { value, text } = await data()
  expect(text).not.toMatch(/[<>&\u2028\u2029]/)
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
  expect(JSON.parse(text)['@graph'][0].headline).toBe(hostile)
})

test('an article says who wrote it, when, in which language, what was wrong, and what readers say', async () => {
  const { article } = await data()
  const url = 'https://news.example/articles/sea-wall'
  expect(article).toMatchObject({
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    datePublished: '2026-11-01T00:00:00.000Z',
    dateModified: '2026-11-03T10:00:00.000Z',
    author: [{ '@type': 'Person', name: 'Mara', url: 'https://news.example/authors/mara', jobTitle: 'Reporter' }],
    publisher: {
      '@type': 'NewsMediaOrganization',
      logo: { url: 'https://news.example/icon-512.png' },
      publishingPrinciples: 'https://news.example/comment-policy',
      correctionsPolicy: 'https://news.example/corrections',
    },
    image: [
      { url: 'https://news.example/pictures/a.svg', width: 1600, height: 1000, caption: 'A wall' },
      { url: expect.stringMatching(/^https:\/\/news\.example\/articles\/sea-wall\/share\.png\?v=/), width: 1200, height: 630 },
    ],
    articleSection: 'World',
    keywords: ['Harbour'],
    inLanguage: 'en',
    isAccessibleForFree: true,
    wordCount: 5,
    correction: [
      { '@type': 'CorrectionComment', text: 'It was two.', datePublished: '2026-11-03T10:00:00.000Z', url: `${url}#corrections` },
    ],
    commentCount: 25,
    discussionUrl: `${url}#comments`,
  })
  const comments = article.comment as { url: string; author: { name: string }; text: string; parentItem?: object }[]
  expect(comments).toHaveLength(20)
  expect(comments[0]).toMatchObject({ text: 'Words.', author: { name: 'Ledger' }, dateCreated: '2026-11-02T00:00:00.000Z' })
  expect(comments[0]?.url).toMatch(/#comment-comment-\d+$/)
  expect(comments.slice(0, 3).map(({ parentItem }) => parentItem)).toEqual([
    undefined,
    { '@type': 'Comment', '@id': comments[0]?.url },
    undefined,
  ])
  expect(JSON.stringify(article)).not.toContain('ledger@guest.example')
})

test('it says the way to it', async () => {
  const { way } = await data()
  expect(way).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, item: 'https://news.example/' },
      { position: 2, name: 'World', item: 'https://news.example/sections/world' },
      { position: 3, name: hostile, item: 'https://news.example/articles/sea-wall' },
    ],
  })
})

test('live coverage is told as that, with its posts; comments that are off are not told', async () => {
  await db.livePost.createMany({
    data: [
      { articleId, body: 'The **first**.', at: new Date('2026-11-04T10:00:00Z') },
      { articleId, headline: 'Second', body: 'x', at: new Date('2026-11-04T11:00:00Z') },
      { articleId, headline: 'Gone', body: 'x', removedAt: new Date() },
    ],
  })
  await db.article.update({ where: { id: articleId }, data: { coverage: 'live', commentMode: 'off' } })
  const { article } = await data()
  expect(article).toMatchObject({
    '@type': 'LiveBlogPosting',
    coverageStartTime: '2026-11-01T00:00:00.000Z',
    liveBlogUpdate: [
      { '@type': 'BlogPosting', headline: 'Second', datePublished: '2026-11-04T11:00:00.000Z' },
      { headline: expect.stringContaining('The first') },
    ],
  })
  expect(article).not.toHaveProperty('coverageEndTime')
  expect(article).not.toHaveProperty('comment')
  expect(article).not.toHaveProperty('commentCount')
})

test('a list says what is on it, and an author’s page whose it is', () => {
  const list = found.listData({ title: 'World', path: '/sections/world', description: 'Far away.', articles: ['sea-wall'] })
  expect(list['@graph'][0]).toMatchObject({
    '@type': 'CollectionPage',
    mainEntity: { '@type': 'ItemList', itemListElement: [{ position: 1, url: 'https://news.example/articles/sea-wall' }] },
  })
  const person = { name: 'Mara', title: 'Reporter', image: null }
  expect(found.listData({ title: 'Mara', path: '/authors/mara', description: '', articles: [], person })['@graph'][0]).toMatchObject({
    '@type': ['ProfilePage', 'CollectionPage'],
    mainEntity: { '@type': 'Person', name: 'Mara', jobTitle: 'Reporter' },
  })
  expect(found.paperData()['@graph'].map((node) => node['@type'])).toEqual(['NewsMediaOrganization', 'WebSite'])
})
