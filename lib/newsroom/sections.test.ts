import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sections } from '../articles'
import type { Db } from '../db'
import { type Admin, type Editor, putPerson } from '../people'
import { changeSettings } from '../settings'
import { standardSettings } from '../site'
import { testDatabase } from '../testing/database'
import { heard } from '../testing/heard'
import { testDraft, testEditor, testWriting } from '../testing/newsroom-people'
import { contentFields } from './content'
import { sectionHistory } from './section-events'
import { inTurn, sectionsStay } from './section-turns'
import { leadsTo } from './section-use'
import { addSection, changeSection, listedSections, moveSection, newSectionSchema, removeSection, sectionSchema } from './sections'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
let mara: Editor
let beginArticle: typeof import('./working-copy').beginArticle

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  mara = await testEditor(db)
  ;({ beginArticle } = await import('./working-copy'))
}, 120_000)
afterAll(() => site?.close())
beforeEach(async () => {
  await db.workingCopy.deleteMany()
  await db.article.deleteMany()
  await db.arrangement.deleteMany()
  await db.setting.deleteMany()
  await db.section.deleteMany()
  await db.sectionEvent.deleteMany()
  for (const [i, name] of ['Town', 'World', 'Sport'].entries())
    await db.section.create({ data: { slug: name.toLowerCase(), name, position: i } })
})

const add = (name: string, more: { slug?: string; description?: string } = {}) =>
  addSection(db, mara, newSectionSchema.parse({ name, ...more }))
const names = async () => (await sections(db)).map(({ name }) => name)
const history = async () => (await sectionHistory(db)).map(({ who, words }) => `${who} ${words}`)
const fault = (form: Record<string, string>) => {
  const { error } = newSectionSchema.safeParse(form)
  return Object.fromEntries(error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [])
}

describe('a section that is added', () => {
  test('is the last, has an address made of its name', async () => {
    expect(await add(' Food &  drink ', { description: 'What is on the table.' })).toEqual({ slug: 'food-drink', name: 'Food & drink' })
    expect(await names()).toEqual(['Town', 'World', 'Sport', 'Food & drink'])
    expect(await db.section.findUnique({ where: { slug: 'food-drink' } })).toMatchObject({ description: 'What is on the table.' })
    expect(await history()).toEqual(['Mara Ellison added the section “Food & drink”, /sections/food-drink'])
  })

  test('has the address that was wanted', async () => {
    expect(await add('Opinion', { slug: 'views' })).toMatchObject({ slug: 'views' })
  })

  test.each([
    ['name', { name: ' ' }, /Write the name/],
    ['name', { name: '!?' }, /neither a letter nor a digit/],
    ['name', { name: 'x'.repeat(41) }, /at most 40 characters; these are 41/],
    ['description', { name: 'Food', description: 'x'.repeat(301) }, /at most 300/],
  ])('is refused at its field: %s of %j', (field, form, message) => {
    expect(fault(form)[field]).toMatch(message)
  })

  test.each([
    ['slug', 'Feed', {}, /“feed” is kept for the site itself/],
    ['slug', 'News', { slug: 'Not an address' }, /small letters/],
    ['slug', 'Elsewhere', { slug: 'world' }, /is the address of the section “World”/],
    ['name', 'WORLD', { slug: 'world-2' }, /is the name of \/sections\/world already/],
  ])('is refused at its %s: %s %j', async (field, name, more, message) => {
    await expect(add(name, more)).rejects.toMatchObject({ name: 'Refusal', field, message: expect.stringMatching(message) })
    expect(await names()).toEqual(['Town', 'World', 'Sport'])
  })

  test('is one of two that two editors add under one name at once', async () => {
    const both = await Promise.allSettled([add('Food'), add('Food')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await names()).toEqual(['Town', 'World', 'Sport', 'Food'])
  })
})

describe('a section that is changed', () => {
  const change = (form: Record<string, string>) => changeSection(db, mara, sectionSchema.parse(form))

  test('keeps its address and its articles', async () => {
    await change({ section: 'town', name: 'Alderhaven', description: 'Streets and people.' })
    expect(await db.section.findUnique({ where: { slug: 'town' } })).toMatchObject({
      name: 'Alderhaven',
      description: 'Streets and people.',
    })
    expect(await history()).toEqual([
      'Mara Ellison changed what is said of the section “Alderhaven”',
      'Mara Ellison renamed the section “Town” to “Alderhaven”',
    ])
  })

  test('into what it was is no change', async () => {
    await change({ section: 'town', name: 'Town', description: '' })
    expect(await history()).toEqual([])
  })

  test('gets no name that another has, but its own in other letters', async () => {
    await expect(change({ section: 'town', name: 'world' })).rejects.toMatchObject({ field: 'name' })
    await change({ section: 'town', name: 'TOWN' })
    expect(await names()).toEqual(['TOWN', 'World', 'Sport'])
  })

  test('is refused where somebody removed it', async () => {
    await expect(change({ section: 'gone', name: 'Gone' })).rejects.toThrow('There is no such section any more')
  })
})

describe('the order', () => {
  const move = (section: string, act: 'up' | 'down') => moveSection(db, mara, { section, act })

  test('is changed step by step, and said', async () => {
    expect(await move('sport', 'up')).toBe('“Sport” is now 2 of 3.')
    expect(await move('sport', 'up')).toBe('“Sport” is now 1 of 3.')
    expect(await names()).toEqual(['Sport', 'Town', 'World'])
    expect(await move('sport', 'up')).toBe('“Sport” stays: it is the first.')
    expect(await move('town', 'down')).toBe('“Town” is now 3 of 3.')
    expect(await names()).toEqual(['Sport', 'World', 'Town'])
    // Steps of one section are one line.
    expect(await history()).toEqual([
      'Mara Ellison moved the section “Town” to place 3 of 3',
      'Mara Ellison moved the section “Sport” to place 1 of 3',
    ])
  })

  test('is whole where all stood at one place, and when many move at once', async () => {
    await db.section.updateMany({ data: { position: 100 } })
    expect(await names()).toEqual(['Sport', 'Town', 'World'])
    await Promise.all([move('world', 'up'), move('world', 'up'), move('town', 'down')])
    const positions = (await sections(db)).map(({ position }) => position)
    expect(new Set(positions).size).toBe(3)
    expect((await names())[0]).toBe('World')
  })
})

describe('a section is removed', () => {
  const remove = (section = 'town') => removeSection(db, mara, section)
  const refused = async (words: RegExp | string) => {
    await expect(remove()).rejects.toMatchObject({ name: 'Refusal', message: expect.stringMatching(words) })
    expect(await names()).toContain('Town')
  }
  async function article(status: 'draft' | 'published' = 'published', content: Parameters<typeof testDraft>[1] = {}) {
    const { id } = await testDraft(db, content)
    await db.article.update({ where: { id }, data: { sectionSlug: 'town', status } })
    await db.section.deleteMany({ where: { slug: 'tests', articles: { none: {} } } })
    return id
  }
  const band = (section: string) => ({
    lead: null,
    seconds: [],
    places: 2,
    bands: [{ section, pinned: [] }],
    discussed: true,
    latest: true,
  })
  const front = (blocks: object, liveAt: Date | null) => db.arrangement.create({ data: { place: '/', blocks, liveAt } })

  test('when nothing uses it', async () => {
    expect(await remove()).toBe('Town')
    expect(await names()).toEqual(['World', 'Sport'])
    expect(await history()).toEqual(['Mara Ellison removed the section “Town”, /sections/town'])
  })

  test('not while it has articles, whatever their state', async () => {
    await article()
    await article()
    await article('draft', { section: 'town' })
    await refused(/^“Town” stays, for it is used by 3 articles \(2 published\)\.$/)
  })

  test('not while a text in work would come to it', async () => {
    const id = await article('published', { section: 'town', headline: 'A move' })
    await db.article.update({ where: { id }, data: { sectionSlug: 'world' } })
    await refused('what is being written on “The story of')
  })

  test('not while a front has it, live, to come, or in the draft', async () => {
    await front(band('town'), new Date('2026-01-01'))
    await front(band('town'), new Date('2099-01-01'))
    await front(band('town'), null)
    await db.arrangement.create({ data: { place: '/sections/town', blocks: band('world'), liveAt: new Date('2099-01-02') } })
    await refused(/used by the front that is live; the draft of the front; the front of 1 Jan.*; its own page as arranged for 2 Jan/)
  })

  test('while only fronts that are over had it', async () => {
    await front(band('town'), new Date('2026-01-01'))
    await front(band('world'), new Date('2026-01-02'))
    await db.arrangement.create({ data: { place: '/sections/town', blocks: band('town'), liveAt: null } })
    expect(await remove()).toBe('Town')
    expect(await db.arrangement.count({ where: { place: '/sections/town' } })).toBe(0)
  })

  test('not while the settings lead to it', async () => {
    const admin = (await putPerson(db, { email: 'owen@viewpoints.example', name: 'Owen', role: 'admin' })) as Admin
    const settings = {
      ...standardSettings,
      navigation: [{ name: 'Town', href: '/sections/town?x=1' }],
      footerText: 'All of [the town](/fa-AF/sections/town/2).',
    }
    await changeSettings(db, admin, { settings, seen: '', anyway: true })
    await refused('used by the links at the top, in the settings; the text at the foot, in the settings')
  })

  test.each([
    ['/sections/town', true],
    ['/sections/town/2#top', true],
    ['/fa-AF/sections/town', true],
    ['/sections/town-hall', false],
    ['https://elsewhere.example/sections/town', false],
    ['nonsense://', false],
  ])('%s leads to it: %s', (link, leads) => {
    expect(leadsTo(link, 'town')).toBe(leads)
  })

  test('although drafts stand in it whose writers have chosen none: they stand in another then', async () => {
    const id = await beginArticle(db, mara)
    expect(await db.article.findUnique({ where: { id }, select: { sectionSlug: true } })).toEqual({ sectionSlug: 'town' })
    await remove()
    const left = await db.article.findUniqueOrThrow({ where: { id }, select: { ...contentFields, workingCopy: true } })
    expect(left.sectionSlug).toBe('world')
    expect(left.workingCopy?.content).toMatchObject({ section: '' })
  })

  test('but never the last, while drafts need one', async () => {
    await beginArticle(db, mara)
    await removeSection(db, mara, 'world')
    await removeSection(db, mara, 'sport')
    await refused('This is the last section, and drafts need one')
  })

  test('after whoever saves an article has saved it', async () => {
    let saved = () => {}
    let begun = () => {}
    const holds = new Promise<void>((resolve) => {
      begun = resolve
    })
    const saving = db.$transaction(async (tx) => {
      await sectionsStay(tx)
      await new Promise<void>((resolve) => {
        saved = resolve
        begun()
      })
      await tx.article.create({ data: { slug: 'late', headline: 'Late', body: 'Text.', sectionSlug: 'town' } })
    }, inTurn)
    await Promise.race([holds, saving])
    const removing = remove().then(
      () => 'removed',
      (error: Error) => error.message,
    )
    await expect.poll(waiting, { timeout: 3_000 }).toBe(true)
    saved()
    await saving
    expect(await removing).toBe('“Town” stays, for it is used by 1 article.')
  })

  /** Somebody tries to be alone with what savers hold. */
  const waiting = async () => {
    const rows = await db.$queryRaw<
      { n: number }[]
    >`select count(*)::int as n from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock' and granted`
    return (rows[0]?.n ?? 0) > 0
  }
})

test('whatever changes, every page is forgotten, for all name the sections; what changes nothing forgets none', async () => {
  const pages = (work: () => Promise<unknown>) => heard(site.url, work)
  expect(await pages(() => add('Food'))).toEqual(['/*'])
  const same = { section: 'food', name: 'Meals', description: '' }
  expect(await pages(() => changeSection(db, mara, same))).toEqual(['/*'])
  expect(await pages(() => changeSection(db, mara, same))).toEqual([])
  expect(await pages(() => moveSection(db, mara, { section: 'food', act: 'up' }))).toEqual(['/*'])
  expect(await pages(() => moveSection(db, mara, { section: 'town', act: 'up' }))).toEqual([])
  expect(await pages(() => removeSection(db, mara, 'food'))).toEqual(['/*'])
})

test('the list says how many articles each section has, and how many readers see', async () => {
  const { id } = await testDraft(db)
  await db.article.update({ where: { id }, data: { sectionSlug: 'world', status: 'published' } })
  const other = await testDraft(db)
  await testWriting(db, other.id, {})
  await db.article.update({ where: { id: other.id }, data: { sectionSlug: 'world' } })
  const rows = (await listedSections(db)).map(({ slug, articles, published }) => [slug, articles, published])
  expect(rows).toEqual([
    ['town', 0, 0],
    ['world', 2, 1],
    ['sport', 0, 0],
    ['tests', 0, 0],
  ])
})
