import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../db'
import { testDatabase } from '../testing/database'
import { contentSchema } from './content'

let db: Db
let close: () => Promise<void>
let articleList: typeof import('./article-list').articleList
let listView: typeof import('./article-list').listView
let pageful: number

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  ;({ articleList, listView, pageful } = await import('./article-list'))
  const { putPerson } = await import('../people')
  const mara = await putPerson(db, { email: 'mara@viewpoints.example', name: 'Mara', role: 'editor' })
  await db.section.createMany({ data: ['town', 'world'].map((slug) => ({ slug, name: slug })) })
  const article = (slug: string, status: 'draft' | 'published', sectionSlug = 'town') =>
    db.article.create({ data: { slug, headline: `The ${slug} of 100%`, body: '', sectionSlug, status } })
  await article('wall', 'published')
  const tide = await article('tide', 'draft', 'world')
  const content = contentSchema.parse({ headline: 'Ebb and flow' })
  await db.workingCopy.create({ data: { articleId: tide.id, content, byId: mara.id, at: new Date(Date.now() + 60_000) } })
})
afterAll(() => close())

const found = async (query: Record<string, string>) => (await articleList(db, listView(query))).articles.map(({ headline }) => headline)

test('what moved last stands first, with the headline that is being written and who saved it', async () => {
  const { articles, counts, more } = await articleList(db, {})
  expect(articles.map(({ headline, by }) => [headline, by])).toEqual([
    ['Ebb and flow', 'Mara'],
    ['The wall of 100%', null],
  ])
  expect({ counts, more }).toEqual({ counts: { draft: 1, review: 0, scheduled: 0, published: 1, withdrawn: 0 }, more: false })
})

test('words in any order, a section and a status filter; the counts are those of words and section', async () => {
  expect(await found({ q: 'flow EBB' })).toEqual(['Ebb and flow'])
  expect(await found({ q: 'tide' })).toEqual(['Ebb and flow'])
  expect(await found({ q: '100%' })).toEqual(['Ebb and flow', 'The wall of 100%'])
  expect(await found({ q: '1%0' })).toEqual([])
  expect(await found({ section: 'world' })).toEqual(['Ebb and flow'])
  expect(await found({ status: 'published' })).toEqual(['The wall of 100%'])
  expect((await articleList(db, { words: 'wall', status: 'draft' })).counts.published).toBe(1)
})

test('an address with anything else in it shows the list', () => {
  expect(listView({ status: 'sold', page: '-1', q: ['a', 'b'] })).toEqual({ status: undefined, words: '', section: '', page: 1 })
})

test('a page has so many, and the next the rest', async () => {
  const data = Array.from({ length: pageful }, (_, i) => ({ slug: `many-${i}`, headline: `Many ${i}`, body: '', sectionSlug: 'town' }))
  await db.article.createMany({ data })
  const [first, second] = await Promise.all([articleList(db, {}), articleList(db, { page: 2 })])
  expect([first.articles.length, first.more, second.articles.length, second.more]).toEqual([pageful, true, 2, false])
})
