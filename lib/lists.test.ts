import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from './db'
import { authors, type ListPage, listPage, pageAddress, pageNamed, sectionPage } from './lists'
import { unarranged } from './newsroom/blocks'
import { testDatabase } from './testing/database'

let db: Db
let close: () => Promise<void>
const now = new Date('2026-11-23T12:00:00Z')

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  for (const slug of ['town', 'empty', 'world']) await db.section.create({ data: { slug, name: slug } })
  // a1 is the newest of 45.
  const data = Array.from({ length: 45 }, (_, i) => ({ id: `a${i + 1}`, slug: `a${i + 1}`, at: new Date(now.getTime() - i * 60_000) }))
  await db.article.createMany({
    data: data.map(({ at, ...more }) => ({ ...more, headline: more.id, body: '', sectionSlug: 'town', publishedAt: at })),
  })
  await db.article.create({ data: { id: 'draft', slug: 'draft', headline: 'x', body: '', sectionSlug: 'town', status: 'draft' } })
  await db.article.create({ data: { id: 'moved', slug: 'moved', headline: 'x', body: '', sectionSlug: 'world', publishedAt: now } })
}, 120_000)
afterAll(() => close?.())

const ids = (list: ListPage | null) => list?.cards.map(({ id }) => id)
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `a${from + i}`)
const town = { sectionSlug: 'town' }

test.each([
  [undefined, 1],
  [['1'], 1],
  [['2'], 2],
  [['0'], null],
  [['02'], null],
  [['x'], null],
  [['2', '3'], null],
  [['123456'], null],
])('the address that ends in %j names page %j', (parts, page) => {
  expect(pageNamed(parts)).toBe(page)
})

test('the first page has the address of the list', () => {
  expect([1, 2].map((page) => pageAddress('/sections/town', page))).toEqual(['/sections/town', '/sections/town/2'])
})

describe('a list', () => {
  test('has every published article once, newest first, twenty a page', async () => {
    expect(await listPage(db, { where: town, page: 1, now })).toMatchObject({ count: 45, page: 1, pages: 3 })
    expect(ids(await listPage(db, { where: town, page: 1, now }))).toEqual(range(1, 20))
    expect(ids(await listPage(db, { where: town, page: 2, now }))).toEqual(range(21, 40))
    expect(ids(await listPage(db, { where: town, page: 3, now }))).toEqual(range(41, 45))
  })

  test('has no page beyond the last; without articles it has one', async () => {
    expect(await listPage(db, { where: town, page: 4, now })).toBeNull()
    expect(await listPage(db, { where: { sectionSlug: 'empty' }, page: 1, now })).toEqual({ cards: [], count: 0, page: 1, pages: 1 })
    expect(await listPage(db, { where: { sectionSlug: 'empty' }, page: 2, now })).toBeNull()
  })
})

describe('a section that editors arranged', () => {
  const pages = async (lead: string | null, seconds: string[]) => {
    const blocks = { ...unarranged, lead, seconds }
    return Promise.all([1, 2, 3].map((page) => sectionPage(db, 'town', { page, blocks, now })))
  }

  test('begins with what they placed; the others follow, and none is there twice', async () => {
    const shown = await pages('a30', ['a44', 'draft', 'moved', 'a2'])
    expect(ids(shown[0] ?? null)?.slice(0, 5)).toEqual(['a30', 'a44', 'a2', 'a1', 'a3'])
    const all = shown.flatMap((page) => ids(page) ?? [])
    expect(all).toHaveLength(45)
    expect(new Set(all).size).toBe(45)
    expect(shown.map((page) => [page?.cards.length, page?.count])).toEqual([20, 20, 5].map((length) => [length, 45]))
  })

  test('leads with the newest where no lead was chosen, or the chosen one is not published or of another section by now', async () => {
    for (const lead of [null, 'draft', 'moved'])
      expect(ids((await pages(lead, ['a10', 'a1']))[0] ?? null)?.slice(0, 4)).toEqual(['a2', 'a10', 'a1', 'a3'])
  })

  test('does so by the arrangement in force for its page', async () => {
    const arrangement = { place: '/sections/town', blocks: { ...unarranged, lead: 'a7' } }
    await db.arrangement.create({ data: { ...arrangement, liveAt: new Date(now.getTime() - 1) } })
    await db.arrangement.create({ data: { place: '/', blocks: { ...unarranged, lead: 'a9' }, liveAt: now } })
    expect(ids(await sectionPage(db, 'town', { page: 1, now }))?.slice(0, 2)).toEqual(['a7', 'a1'])
  })
})

test('the authors are those who published something, by name', async () => {
  for (const name of ['B', 'A', 'C']) await db.author.create({ data: { slug: name.toLowerCase(), name } })
  const write = (articleId: string, authorSlug: string) => db.byline.create({ data: { articleId, authorSlug, position: 0 } })
  await Promise.all([write('a1', 'b'), write('a2', 'a'), write('a3', 'a'), write('draft', 'c'), write('draft', 'a')])
  expect((await authors(db, now)).map(({ name, _count }) => [name, _count.bylines])).toEqual([
    ['A', 2],
    ['B', 1],
  ])
})
