import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db, Prisma } from '../db'
import { testDatabase } from '../testing/database'
import { type ArrangedFront, arranged, arrangementInForce } from './arrangement'
import { type Blocks, unarranged } from './blocks'

let db: Db
let close: () => Promise<void>
const now = new Date('2026-11-23T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  for (const [position, slug] of ['town', 'world', 'sport'].entries()) await db.section.create({ data: { slug, name: slug, position } })
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  await db.article.deleteMany()
  await db.arrangement.deleteMany()
})

async function article(id: string, hours: number, more: Partial<Prisma.ArticleUncheckedCreateInput> = {}) {
  const data = { id, slug: id, headline: id, body: 'Text.', sectionSlug: 'town', publishedAt: hoursAgo(hours), imageSrc: '/x.svg', ...more }
  await db.article.create({ data })
}

/** Thirty articles, a1 the newest, in three sections in turn. */
async function paper() {
  const sections = ['town', 'world', 'sport']
  for (let i = 1; i <= 30; i++) await article(`a${i}`, i, { sectionSlug: sections[i % 3] ?? 'town' })
}

const arrange = (blocks: Partial<Blocks>, liveAt: Date | null = hoursAgo(1), place = '/') =>
  db.arrangement.create({ data: { place, liveAt, blocks: { ...unarranged, ...blocks } } })

const ids = (cards: { id: string }[] | null) => cards?.map(({ id }) => id) ?? null
const band = (page: ArrangedFront, slug: string) => ids(page.bands.find((one) => one.slug === slug)?.cards ?? null)

/** Every story that has a place; the most discussed are a ranking. */
const everything = ({ lead, seconds, latest, bands, live }: ArrangedFront) =>
  [lead, ...seconds, ...(latest ?? []), ...bands.flatMap(({ cards }) => cards), ...live].flatMap((card) => card?.id ?? [])

describe('the arrangement in force', () => {
  test('is the one whose time came last: no draft, and none of the future', async () => {
    expect(await arrangementInForce(db, '/', now)).toBeNull()
    // Scheduled before the others were made: its time counts.
    await arrange({ lead: 'future' }, new Date(now.getTime() + 1))
    await arrange({ lead: 'second' }, hoursAgo(2))
    await arrange({ lead: 'first' }, hoursAgo(3))
    await arrange({ lead: 'draft' }, null)
    await arrange({ lead: 'elsewhere' }, hoursAgo(1), '/sections/town')
    expect((await arrangementInForce(db, '/', now))?.blocks.lead).toBe('second')
    expect((await arrangementInForce(db, '/', new Date(now.getTime() + 1)))?.blocks.lead).toBe('future')
  })

  test('is the later of two for the same moment', async () => {
    for (const lead of ['one', 'two']) await arrange({ lead }, hoursAgo(1))
    expect((await arrangementInForce(db, '/', now))?.blocks.lead).toBe('two')
  })
})

describe('a front that nobody arranged', () => {
  test('leads with the newest, has two second leads, the latest and a band for every section', async () => {
    await paper()
    const page = await arranged(db, now)
    expect(page.lead?.id).toBe('a1')
    expect(ids(page.seconds)).toEqual(['a2', 'a3'])
    expect(ids(page.latest)).toEqual(['a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'a10'])
    expect(page.bands.map(({ slug }) => slug)).toEqual(['town', 'world', 'sport'])
    expect(new Set(everything(page)).size).toBe(everything(page).length)
  })

  test('puts what has a picture and the page’s direction beside the lead, and first in a band', async () => {
    await paper()
    await db.article.updateMany({ where: { id: { in: ['a2', 'a11'] } }, data: { imageSrc: null } })
    await db.article.update({ where: { id: 'a3' }, data: { lang: 'fa-AF', dir: 'rtl' } })
    const page = await arranged(db, now)
    expect(ids(page.seconds)).toEqual(['a4', 'a5'])
    expect(ids(page.latest)?.slice(0, 3)).toEqual(['a2', 'a3', 'a6'])
    expect(band(page, 'sport')).toEqual(['a14', 'a11', 'a17', 'a20'])
  })

  test('can be empty, or have a single story', async () => {
    expect(everything(await arranged(db, now))).toEqual([])
    await article('only', 1)
    expect(everything(await arranged(db, now))).toEqual(['only'])
  })
})

describe('an arranged front', () => {
  test('has everything where it was placed, and nothing twice', async () => {
    await paper()
    await arrange({
      lead: 'a20',
      seconds: ['a9', 'a1'],
      places: 3,
      bands: [
        { section: 'sport', pinned: ['a29', 'a10'] },
        { section: 'town', pinned: [] },
      ],
    })
    const page = await arranged(db, now)
    expect(page.lead?.id).toBe('a20')
    expect(ids(page.seconds)).toEqual(['a9', 'a1', 'a2'])
    expect(page.bands.map(({ slug }) => slug)).toEqual(['sport', 'town'])
    // a10 is of another section, and stands where the editor wants it.
    expect(band(page, 'sport')?.slice(0, 2)).toEqual(['a29', 'a10'])
    expect(page.bands.every(({ cards }) => cards.length === 4)).toBe(true)
    expect(ids(page.latest)).toEqual(['a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a11'])
    expect(new Set(everything(page)).size).toBe(everything(page).length)
  })

  test('lets fall out what is not published any more, and fills its place with the newest', async () => {
    await paper()
    await arrange({ lead: 'a20', seconds: ['a19', 'gone', 'a18'], places: 3, bands: [{ section: 'sport', pinned: ['a17'] }] })
    await db.article.updateMany({ where: { id: { in: ['a20', 'a17'] } }, data: { status: 'withdrawn' } })
    await db.article.update({ where: { id: 'a19' }, data: { status: 'scheduled', publishedAt: new Date(now.getTime() + 60_000) } })
    const page = await arranged(db, now)
    expect(page.lead?.id).toBe('a1')
    expect(ids(page.seconds)).toEqual(['a18', 'a2', 'a3'])
    expect(everything(page)).not.toContain('a17')
    expect(band(page, 'sport')).toHaveLength(4)
  })

  test('leaves out the latest, the most discussed and sections that are no more', async () => {
    await paper()
    await arrange({ discussed: false, latest: false, bands: [{ section: 'closed-down', pinned: ['a3'] }] })
    const page = await arranged(db, now)
    expect([page.latest, page.discussed, page.bands]).toEqual([null, null, []])
  })

  test('tells what is live over everything, unless it leads or stands beside the lead', async () => {
    await paper()
    await db.article.updateMany({ where: { id: { in: ['a5', 'a8', 'a9', 'a12'] } }, data: { coverage: 'live' } })
    await arrange({ lead: 'a12', seconds: ['a9'], bands: [{ section: 'sport', pinned: ['a8'] }] })
    const page = await arranged(db, now)
    expect(ids(page.live)).toEqual(['a5', 'a8'])
    expect(everything(page).filter((id) => ['a5', 'a8', 'a9', 'a12'].includes(id))).toEqual(['a12', 'a9', 'a5', 'a8'])
  })

  test('gives a section its own stories, be they older than the sixty newest of the paper, and none twice', async () => {
    for (let i = 1; i <= 61; i++) await article(`a${i}`, i)
    for (const hours of [100, 101, 102]) await article(`old-${hours}`, hours, { sectionSlug: 'sport' })
    await arrange({ lead: 'old-101' })
    expect(band(await arranged(db, now), 'sport')).toEqual(['old-100', 'old-102'])
  })
})
