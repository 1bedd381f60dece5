import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Editor } from '../people'
import { putPerson } from '../people'
import { timeZone } from '../site'
import { testDatabase } from '../testing/database'
import { localTime } from '../time-zone'
import { arranged, arrangementInForce } from './arrangement'
import { boardOf } from './board'
import { changeFront, frontDraft, startOver, undoFront } from './front-draft'
import { cancelFront, frontsOf, putLive, scheduleFront, tellFrontIsLive, useAgain } from './front-live'
import type { Move } from './moves'

type Opened = Awaited<ReturnType<typeof testDatabase>>
let db: Opened['db']
let pool: Opened['pool']
let close: () => Promise<void>
let mara: Editor
let noor: Editor

beforeAll(async () => {
  ;({ db, pool, close } = await testDatabase())
  mara = (await putPerson(db, { email: 'mara@paper.example', name: 'Mara', role: 'editor' })) as Editor
  noor = (await putPerson(db, { email: 'noor@paper.example', name: 'Noor', role: 'editor' })) as Editor
  for (const [position, slug] of ['town', 'world'].entries()) await db.section.create({ data: { slug, name: slug, position } })
  for (const [i, id] of ['a', 'b', 'c', 'd'].entries()) {
    const publishedAt = new Date(Date.now() - (i + 1) * 3_600_000)
    await db.article.create({
      data: { id, slug: id, headline: `Story ${id}`, body: '', sectionSlug: id === 'd' ? 'world' : 'town', publishedAt },
    })
  }
  await db.article.create({ data: { id: 'draft', slug: 'draft', headline: 'Not yet', body: '', sectionSlug: 'town', status: 'draft' } })
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  await db.arrangement.deleteMany()
})

const place = '/'
const seen = async (of = place) => ({ place: of, version: (await frontDraft(db, of)).version })
const change = async (move: Move, { by = mara, ...where }: { by?: Editor; place?: string; version?: string } = {}) =>
  db.$transaction(async (tx) => changeFront(tx, by, { ...(await seen(where.place)), ...where, ...move }))
const live = async () => db.$transaction(async (tx) => putLive(tx, mara, await seen()))

describe('the draft of a front', () => {
  test('begins as what is live, with all sections, and keeps every change with who made it', async () => {
    const { blocks, steps } = await frontDraft(db, place)
    expect([blocks.lead, blocks.bands?.map(({ section }) => section), steps]).toEqual([null, ['town', 'world'], 0])
    expect(await change({ act: 'lead', article: 'b' })).toBe('“Story b” is now the lead.')
    expect(await change({ act: 'put', article: 'a', to: 'seconds' }, { by: noor })).toBe('“Story a” is now 1 of 1 in Second leads.')
    expect(await frontDraft(db, place)).toMatchObject({ blocks: { lead: 'b', seconds: ['a'] }, steps: 2, by: 'Noor' })
    expect((await arranged(db)).lead?.id).toBe('a')
  })

  test('says aloud what moved, what stayed, and what had to make room', async () => {
    expect(await change({ act: 'places', places: 1 })).toBe('Second leads: 1.')
    for (const article of ['c', 'b', 'a']) await change({ act: 'lead', article })
    expect(await change({ act: 'up', article: 'a' })).toBe('“Story a” stays: it is the lead.')
    expect(await change({ act: 'section-down', section: 'town' })).toBe('town is moved down.')
    expect(await change({ act: 'section-up', section: 'world' })).toBe('world stays where it is.')
    expect(await change({ act: 'hide', part: 'latest' })).toBe('The latest are left out.')
    expect(await change({ act: 'places', places: 1 })).toBe('Second leads: 1.')
    expect(await change({ act: 'take', article: 'b' })).toBe('“Story b” is taken out.')
  })

  test('refuses a change of what somebody else has changed since, whoever was first', async () => {
    const before = await seen()
    await change({ act: 'lead', article: 'b' }, { by: noor })
    await expect(change({ act: 'lead', article: 'c' }, before)).rejects.toThrow('Noor has changed this page meanwhile')
    await expect(db.$transaction((tx) => putLive(tx, mara, before))).rejects.toThrow('meanwhile')
    const now = await seen()
    const both = await Promise.allSettled([mara, noor].map((by) => change({ act: 'lead', article: 'a' }, { ...now, by })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('takes the changes of one editor who presses faster than pages come', async () => {
    const before = await seen()
    await change({ act: 'lead', article: 'b' }, before)
    await change({ act: 'put', article: 'a', to: 'seconds' }, before)
    expect((await frontDraft(db, place)).blocks).toMatchObject({ lead: 'b', seconds: ['a'] })
    await db.$transaction((tx) => undoFront(tx, mara, before))
    expect((await frontDraft(db, place)).blocks).toMatchObject({ lead: 'b', seconds: [] })
  })

  test('takes back one change after the other, and begins again from what is live', async () => {
    await change({ act: 'lead', article: 'b' })
    await change({ act: 'lead', article: 'c' })
    await db.$transaction(async (tx) => startOver(tx, mara, await seen()))
    expect((await frontDraft(db, place)).blocks.lead).toBeNull()
    for (const lead of ['c', 'b', null]) {
      await db.$transaction(async (tx) => undoFront(tx, noor, await seen()))
      expect((await frontDraft(db, place)).blocks.lead).toBe(lead)
    }
    await expect(db.$transaction(async (tx) => undoFront(tx, mara, await seen()))).rejects.toThrow('nothing to undo')
  })

  test('takes no article that is not published, and on a section’s page none of another', async () => {
    for (const article of ['draft', 'nothing'])
      await expect(change({ act: 'lead', article })).rejects.toThrow('neither published nor scheduled')
    const elsewhere = { act: 'put', article: 'd', to: 'seconds' } as const
    await expect(change(elsewhere, { place: '/sections/town' })).rejects.toThrow('of another section')
    await change({ act: 'put', article: 'b', to: 'seconds' }, { place: '/sections/town' })
    expect((await frontDraft(db, place)).steps).toBe(0)
  })

  test('keeps fifty changes, and what was live', async () => {
    await live()
    for (let i = 0; i < 53; i++) await change({ act: i % 2 ? 'hide' : 'show', part: 'latest' }).catch(() => {})
    expect((await frontDraft(db, place)).steps).toBe(50)
    expect((await frontsOf(db, place)).earlier).toHaveLength(1)
  }, 60_000)
})

describe('a front goes live', () => {
  test('at once: the page is forgotten and prints it, and the draft is done; that of another page is not', async () => {
    const section = '/sections/town'
    await change({ act: 'put', article: 'b', to: 'seconds' }, { place: section })
    const client = await pool.connect()
    const heard: (string | undefined)[] = []
    client.on('notification', ({ payload }) => heard.push(payload))
    await client.query('listen viewpoints_pages')
    await change({ act: 'lead', article: 'c' })
    await live()
    await db.$transaction((tx) => tellFrontIsLive(tx, place))
    await client.query('select 1')
    client.release(true)
    // The second time when it comes by itself.
    expect(heard).toEqual(['/', '/'])
    expect((await arranged(db)).lead?.id).toBe('c')
    expect(await frontDraft(db, place)).toMatchObject({ steps: 0, blocks: { lead: 'c' } })
    expect(await arrangementInForce(db, place)).toMatchObject({ by: { name: 'Mara' } })
    const inForce = { place, id: (await frontsOf(db, place)).earlier[0]?.id ?? '' }
    await expect(db.$transaction((tx) => cancelFront(tx, noor, inForce))).rejects.toThrow('live already')
    expect(await frontDraft(db, section)).toMatchObject({ steps: 1, blocks: { seconds: ['b'] } })
  })

  const inOneHour = () => new Date(Math.floor(Date.now() / 60_000) * 60_000 + 3_600_000)
  const jobs = () => db.$queryRaw<{ run_at: Date }[]>`select run_at from graphile_worker.jobs where task_identifier = 'front-live'`

  test('at its time, with a job that says so; cancelled, it is the draft again', async () => {
    await change({ act: 'lead', article: 'c' })
    const at = inOneHour()
    await db.$transaction(async (tx) => scheduleFront(tx, mara, { ...(await seen()), at: localTime(at, timeZone) }))
    expect((await jobs()).map(({ run_at }) => run_at)).toEqual([at])
    expect((await arranged(db, new Date(at.getTime() - 1))).lead?.id).toBe('a')
    expect((await arranged(db, at)).lead?.id).toBe('c')
    const { scheduled } = await frontsOf(db, place)
    expect(scheduled).toMatchObject([{ liveAt: at, by: { name: 'Mara' } }])
    const cancelled = { place, id: scheduled[0]?.id ?? '' }
    expect(await db.$transaction((tx) => cancelFront(tx, noor, cancelled))).toBe('It is cancelled, and is the draft again.')
    expect(await jobs()).toEqual([])
    expect((await frontDraft(db, place)).blocks.lead).toBe('c')
    await expect(db.$transaction((tx) => cancelFront(tx, noor, cancelled))).rejects.toThrow('already')
    // A draft that was begun meanwhile stays.
    await db.$transaction(async (tx) => scheduleFront(tx, mara, { ...(await seen()), at: localTime(at, timeZone) }))
    await change({ act: 'lead', article: 'b' })
    const again = { place, id: (await frontsOf(db, place)).scheduled[0]?.id ?? '' }
    expect(await db.$transaction((tx) => cancelFront(tx, noor, again))).toBe('It is cancelled.')
    expect((await frontDraft(db, place)).blocks.lead).toBe('b')
  })

  test('and when one is cancelled, what somebody drafts meanwhile stays the draft', async () => {
    await change({ act: 'lead', article: 'c' })
    await db.$transaction(async (tx) => scheduleFront(tx, mara, { ...(await seen()), at: localTime(inOneHour(), timeZone) }))
    await change({ act: 'lead', article: 'b' }, { by: noor })
    const id = (await frontsOf(db, place)).scheduled[0]?.id ?? ''
    expect(await db.$transaction((tx) => cancelFront(tx, mara, { place, id }))).toBe('It is cancelled.')
    expect((await frontDraft(db, place)).blocks.lead).toBe('b')
  })

  test.each([
    ['2020-01-01T06:00', 'past'],
    ['tomorrow', 'No clock'],
  ])('not at %s', async (at, why) => {
    await expect(db.$transaction(async (tx) => scheduleFront(tx, mara, { ...(await seen()), at }))).rejects.toMatchObject({
      message: expect.stringContaining(why),
      field: 'at',
    })
  })

  test('again, as it was before', async () => {
    for (const article of ['b', 'c']) {
      await change({ act: 'lead', article })
      await live()
    }
    const { earlier } = await frontsOf(db, place)
    await db.$transaction(async (tx) => useAgain(tx, noor, { ...(await seen()), id: earlier[1]?.id ?? '' }))
    expect((await frontDraft(db, place)).blocks.lead).toBe('b')
    // What is live is replaced, never cancelled.
    const inForce = { place, id: earlier[0]?.id ?? '' }
    await expect(db.$transaction((tx) => cancelFront(tx, mara, inForce))).rejects.toThrow('It is live already.')
    expect((await arranged(db)).lead?.id).toBe('c')
  })
})

test('the board shows what was chosen, what fills the rest, and which sections are left out', async () => {
  await change({ act: 'put', article: 'b', to: 'section:town' })
  await change({ act: 'section-off', section: 'world' })
  const board = await boardOf(db, place, await frontDraft(db, place))
  expect(board.bands.map(({ name, chosen }) => [name, chosen.map(({ id }) => id)])).toEqual([['town', ['b']]])
  expect([board.lead.chosen, board.lead.fills.map(({ id }) => id)]).toEqual([[], ['a']])
  expect(board.out.map(({ slug }) => slug)).toEqual(['world'])
})
