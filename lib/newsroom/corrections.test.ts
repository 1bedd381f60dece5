import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../db'
import { type Editor, isEditor, putPerson } from '../people'
import { testDatabase } from '../testing/database'
import { articleInNewsroom } from './article-in-newsroom'
import { changesPage } from './changes'
import { readContent } from './content'
import { correct, corrections, correctSchema, printedAs } from './corrections'
import { publicChanges } from './revisions'
import { writtenSchema } from './written'

let db: Db
let close: () => Promise<void>
let mara: Editor
let tests = 0
let id = ''
const slug = () => `sea-wall-${tests}`
const body = 'The wall cost 40 million.\n\nThe council voted in May.\n\nWork begins in autumn.'
const words = { headline: 'The sea wall', standfirst: 'It is to be rebuilt.', body }
const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour))

async function editor(name: string): Promise<Editor> {
  const person = await putPerson(db, { email: `${name}@viewpoints.example`, name, role: 'editor' })
  if (!isEditor(person)) throw new Error('no editor')
  return person
}

beforeAll(async () => {
  const { db: opened, close: closes } = await testDatabase()
  db = opened
  close = closes
  mara = await editor('mara')
  await db.section.create({ data: { slug: 'town', name: 'Town' } })
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  tests++
  const article = { ...words, slug: slug(), sectionSlug: 'town', publishedAt: at(6) }
  id = (await db.article.create({ data: article })).id
})

const printed = async () => (await articleInNewsroom(db, id))?.printed ?? expect.unreachable()
const version = async () => printedAs(await printed())

async function corrected(change: Partial<typeof words>, { note = 'We were wrong.', hour = 9, read = '' } = {}) {
  const content = { ...words, ...change }
  return correct(db, mara, { articleId: id, content, note, version: read || (await version()) }, at(hour))
}

describe('a correction', () => {
  const right = body.replace('40 million', '14 million')

  test('is on the page at once, with its note, its difference and a line of history', async () => {
    expect(await corrected({ body: right })).toEqual({ slug: slug(), revision: 2, written: 'same' })
    expect((await printed()).body).toBe(right)
    expect(await db.correction.findMany({ where: { articleId: id }, include: { revision: true } })).toMatchObject([
      { at: at(9), note: 'We were wrong.', revision: { number: 2, public: true, byId: mara.id } },
    ])
    expect(await publicChanges(db, id)).toMatchObject([
      { revision: 2, at: at(9), note: 'We were wrong.', before: { body }, after: { body: right } },
    ])
    expect(await db.articleEvent.findMany({ where: { articleId: id } })).toMatchObject([
      { act: 'corrected', detail: { revision: 2, note: 'We were wrong.' }, byId: mara.id },
    ])
    const page = await changesPage(db, slug(), null, at(10))
    expect(page?.changes).toMatchObject([
      { revision: 2, parts: [{ name: 'body', passages: [{ before: '', after: 'The council voted in May.' }] }] },
    ])
  })

  test('tells all caches to forget, when and only when it is there', async () => {
    const { pool } = await import('../db')
    const heard: string[] = []
    const ear = await pool.connect()
    ear.on('notification', ({ payload }) => heard.push(payload ?? ''))
    await ear.query('listen viewpoints_pages')
    await expect(corrected({ body: right }, { read: 'something else' })).rejects.toThrow('somebody has changed it meanwhile')
    await corrected({ body: right })
    await ear.query('select 1')
    ear.release(true)
    expect(heard).toEqual([slug()])
  })

  test('without a note is a change that readers can see, and no correction', async () => {
    await corrected({ body: body.replace('autumn', 'the autumn') }, { note: '' })
    expect(await db.correction.count({ where: { articleId: id } })).toBe(0)
    expect((await changesPage(db, slug(), null, at(10)))?.changes).toMatchObject([{ revision: 2, note: null }])
    expect(await db.articleEvent.findMany({ where: { articleId: id } })).toMatchObject([{ act: 'changed', detail: { revision: 2 } }])
  })

  test('of nothing but a note is a note', async () => {
    expect(await corrected({}, { note: 'The wall is longer than our picture shows.' })).toMatchObject({ revision: null })
    expect((await changesPage(db, slug(), null, at(10)))?.changes).toEqual([
      { revision: null, at: at(9), note: 'The wall is longer than our picture shows.', parts: [] },
    ])
  })

  test('of nothing at all is refused', async () => {
    await expect(corrected({}, { note: '' })).rejects.toThrow('Nothing is different')
  })

  test.each(['draft', 'review', 'scheduled', 'withdrawn'] as const)('of an article that is %s is refused', async (status) => {
    await db.article.update({ where: { id }, data: { status } })
    await expect(corrected({ body: right })).rejects.toThrow('Only what is on the site')
  })

  test('of an article before its time is refused', async () => {
    await expect(corrected({ body: right }, { hour: 5 })).rejects.toThrow('Only what is on the site')
  })

  test('by two at once: the second is told, and the first stands', async () => {
    const read = await version()
    const both = await Promise.allSettled([corrected({ body: right }, { read }), corrected({ headline: 'The wall' }, { read })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await publicChanges(db, id)).toHaveLength(1)
    // Who was told looks at the difference, and presses again.
    await corrected({ body: right, headline: 'The wall' }, { hour: 10 })
    expect(await printed()).toMatchObject({ body: right, headline: 'The wall' })
  })

  test('after an import changed the page says what each of them changed', async () => {
    await corrected({ body: right })
    await db.article.update({ where: { id }, data: { standfirst: 'Imported again.' } })
    await corrected({ body: right, standfirst: 'Imported again.', headline: 'The wall' }, { hour: 11, note: '' })
    const changes = await publicChanges(db, id)
    expect(changes.map(({ before, after }) => [before.standfirst !== after.standfirst, before.headline !== after.headline])).toEqual([
      [false, true],
      [true, false],
      [false, false],
    ])
  })

  test('of a note alone does not need a text, but a press needs a note or a tick', () => {
    const form = { version: 'v', ...words, note: '', quiet: '' }
    const fields = (given: object) => correctSchema.safeParse({ ...form, ...given }).error?.issues.map(({ path }) => path[0])
    expect(fields({})).toEqual(['note'])
    expect(fields({ quiet: 'yes' })).toBeUndefined()
    expect(fields({ note: 'Wrong.' })).toBeUndefined()
    expect(fields({ note: 'Wrong.', quiet: 'yes' })).toEqual(['quiet'])
    expect(fields({ act: 'look' })).toBeUndefined()
    expect(fields({ note: 'x', headline: ' ', body: ' ' })).toEqual(['headline', 'body'])
    expect(fields({ note: 'x', body: 'x'.repeat(400_001) })).toEqual(['body'])
  })
})

describe('the text that is being written', () => {
  const writing = async (change: Partial<typeof words>) => {
    const content = { ...(await printed()), ...change }
    await db.workingCopy.create({ data: { articleId: id, content, version: 4 } })
  }
  const copy = async () => {
    const row = await db.workingCopy.findUniqueOrThrow({ where: { articleId: id } })
    return { version: row.version, ...readContent(row.content) }
  }
  const right = body.replace('40 million', '14 million')

  test('that is as the page was is as the page is', async () => {
    await writing({})
    expect(await corrected({ body: right })).toMatchObject({ written: 'same' })
    expect(await copy()).toMatchObject({ version: 5, body: right })
  })

  test('keeps its own changes, which stay off the page, and has the correction too', async () => {
    await writing({ body: `${body}\n\nA fourth paragraph.`, headline: 'A new headline' })
    expect(await corrected({ body: right })).toMatchObject({ written: 'merged' })
    expect(await copy()).toMatchObject({ version: 5, body: `${right}\n\nA fourth paragraph.`, headline: 'A new headline' })
    expect(await printed()).toMatchObject({ body: right, headline: 'The sea wall' })
  })

  test('that nobody had begun begins with the correction: a form that was open before does not put the mistake back', async () => {
    const [{ save }, { typedContent }] = await Promise.all([import('./working-copy'), import('./writing')])
    const open = await articleInNewsroom(db, id)
    const typed = await typedContent(db, open?.content ?? (await printed()))
    expect(open?.version).toBe(0)
    expect(await corrected({ body: right })).toMatchObject({ written: 'same' })
    const written = writtenSchema.parse({ ...typed, body: `${body}\n\nA fourth paragraph.` })
    expect(await save(db, mara, { articleId: id, written, version: 0 })).toMatchObject({ state: 'overtaken', version: 1, by: mara.name })
    expect(await copy()).toMatchObject({ version: 1, body: right })
    expect((await articleInNewsroom(db, id))?.hasUnpublished).toBe(false)
  })

  test('with changes of the same line stays as it is, and a note says so', async () => {
    const written = body.replace('cost 40 million', 'cost some 41 million')
    await writing({ body: written })
    expect(await corrected({ body: right })).toMatchObject({ written: 'apart' })
    expect(await copy()).toMatchObject({ version: 4, body: written })
    expect((await printed()).body).toBe(right)
    expect(await db.articleNote.findMany({ where: { articleId: id } })).toMatchObject([{ byId: mara.id, doneAt: null }])
  })
})

describe('what everybody can read', () => {
  test('of an article that is withdrawn is nothing', async () => {
    await corrected({ headline: 'The wall' })
    await db.article.update({ where: { id }, data: { status: 'withdrawn' } })
    expect(await changesPage(db, slug(), null, at(10))).toBeNull()
    expect((await corrections(db, 1, at(10)))?.corrections.filter(({ article }) => article.slug === slug())).toEqual([])
  })

  test('has fifty changes on a page, and the way to earlier ones', async () => {
    for (let i = 1; i <= 52; i++) {
      const content = { ...(await printed()), headline: `Headline ${i}` }
      await correct(db, mara, { articleId: id, content, note: '', version: await version() }, new Date(at(9).getTime() + i * 1_000))
    }
    const first = await changesPage(db, slug(), null, at(10))
    expect(first?.changes.map(({ revision }) => revision)).toEqual(Array.from({ length: 50 }, (_, i) => 53 - i))
    expect(first?.older).toBe(4)
    const second = await changesPage(db, slug(), 4, at(10))
    expect([second?.changes.map(({ revision }) => revision), second?.older]).toEqual([[3, 2], null])
    await db.articleRevision.create({ data: { articleId: id, number: 54, content: words, public: false } })
    expect((await changesPage(db, slug(), null, at(10)))?.changes[0]?.revision).toBe(53)
    for (const none of [54, 55]) expect(await changesPage(db, slug(), none, at(10))).toBeNull()
  })

  test('all corrections stand on pages, newest first, with what was brought in', async () => {
    await db.correction.deleteMany()
    await db.correction.createMany({
      data: Array.from({ length: 26 }, (_, i) => ({ articleId: id, at: new Date(at(7).getTime() + i * 1_000), note: `Note ${i}` })),
    })
    await corrected({ headline: 'The wall' })
    const first = await corrections(db, 1, at(10))
    expect(first?.corrections.slice(0, 2)).toMatchObject([
      { note: 'We were wrong.', revision: 2, article: { headline: 'The wall' } },
      { note: 'Note 25', revision: null },
    ])
    expect([first?.pages, first?.corrections.length]).toEqual([2, 25])
    expect((await corrections(db, 2, at(10)))?.corrections.map(({ note }) => note)).toEqual(['Note 1', 'Note 0'])
    expect(await corrections(db, 3, at(10))).toBeNull()
  })
})
