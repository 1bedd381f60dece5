import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Db } from '../db'
import { type Editor, isEditor, putPerson } from '../people'
import { testDatabase } from '../testing/database'
import type { Content, readContent as Read } from './content'
import { contentWritten, type Written, writtenSchema } from './written'

let db: Db
let close: () => Promise<void>
let readContent: typeof Read
let articleInNewsroom: typeof import('./article-in-newsroom').articleInNewsroom
let copies: typeof import('./working-copy')
let mara: Editor
let jonas: Editor
let article: string

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  copies = await import('./working-copy')
  ;({ readContent } = await import('./content'))
  ;({ articleInNewsroom } = await import('./article-in-newsroom'))
  mara = await editor('Mara Ellison')
  jonas = await editor('Jonas Weber')
  await db.author.createMany({
    data: [
      { slug: 'mara-ellison', name: 'Mara Ellison' },
      { slug: 'ana-diaz', name: 'Ana Diaz' },
    ],
  })
})
afterAll(() => close())
beforeEach(async () => {
  article = await copies.beginArticle(db, mara, minute(0))
})

async function editor(name: string): Promise<Editor> {
  const person = await putPerson(db, { email: `${name.toLowerCase().replace(' ', '.')}@viewpoints.example`, name, role: 'editor' })
  if (!isEditor(person)) throw new Error('no editor')
  return person
}

const minute = (number: number) => new Date(Date.UTC(2026, 10, 29, 12, number))
const written = (typed: Record<string, string>): Written => writtenSchema.parse({ lang: 'en', section: 'news', ...typed })
const kept = async () => {
  const copy = await db.workingCopy.findUniqueOrThrow({ where: { articleId: article } })
  return { ...copy, content: readContent(copy.content) }
}
const revisions = async () => {
  const rows = await db.articleRevision.findMany({ where: { articleId: article }, orderBy: { number: 'asc' } })
  return rows.map(({ content, note, public: isPublic }) => ({ body: readContent(content).body, note, isPublic }))
}
const save = (by: Editor, version: number, typed: Record<string, string>, at = 1) =>
  copies.save(db, by, { articleId: article, version, written: written(typed) }, minute(at))
const publish = () => db.article.update({ where: { id: article }, data: { status: 'published' } })

test('a new article is a draft with a version and a line of history', async () => {
  const { status, slug, sectionSlug, events } = await db.article.findUniqueOrThrow({ where: { id: article }, include: { events: true } })
  expect({ status, sectionSlug, events: events.map(({ act }) => act) }).toEqual({ status: 'draft', sectionSlug: 'news', events: ['begun'] })
  expect(slug).toMatch(/^draft-/)
  expect((await kept()).content.section).toBe('')
})

test('a save writes the working copy and, while nothing is published, the columns of the article', async () => {
  const authors = { author1: 'mara-ellison', author2: 'ana-diaz', author3: 'mara-ellison' }
  const image = {
    imageSrc: '/a.webp',
    imageAlt: 'A wall',
    imageCaption: 'The wall',
    imageCredit: 'Us',
    imageWidth: '30',
    imageHeight: '20',
  }
  const more = {
    ...authors,
    ...image,
    standfirst: 'It holds.',
    dateline: 'Ness',
    credit: 'An agency',
    source: 'Its wire',
    keyPoints: 'A\nB',
  }
  const saved = await save(mara, 1, { headline: 'Harbour', body: 'One.', topics: 'Sea walls, Klima', lang: 'prs', ...more })
  expect(saved).toEqual({ state: 'saved', version: 2, at: minute(1), slug: 'harbour' })
  const row = await db.article.findUniqueOrThrow({ where: { id: article }, include: { topics: true, bylines: true } })
  expect(row).toMatchObject({ headline: 'Harbour', slug: 'harbour', lang: 'fa-AF', dir: 'rtl' })
  const { content, printed } = (await articleInNewsroom(db, article)) ?? {}
  expect([printed?.authors, row.bylines.map(({ position }) => position).sort()]).toEqual([
    ['mara-ellison', 'ana-diaz'],
    [0, 1],
  ])
  // Nothing is lost on the way to the page, nor from there into the form and back.
  expect({ ...printed, topics: printed?.topics.sort() }).toEqual({ ...content, topics: content?.topics.sort() })
  expect(printed).toMatchObject({ keyPoints: ['A', 'B'], image: { caption: 'The wall', width: 30 }, source: 'Its wire' })
  const { typedContent } = await import('./writing')
  const again = contentWritten(writtenSchema.parse(await typedContent(db, content as Content)), content?.topics ?? [])
  expect(again).toEqual(content)
  expect(row.topics.map(({ name }) => name).sort()).toEqual(['Klima', 'Sea walls'])
  await publish()
  await save(mara, 2, { headline: 'Harbour', body: 'Two.' }, 2)
  expect((await db.article.findUniqueOrThrow({ where: { id: article } })).body).toBe('One.')
  expect((await kept()).content.body).toBe('Two.')
  await db.article.update({ where: { id: article }, data: { status: 'withdrawn' } })
  // Readers have its address: another headline gives it no other one.
  expect(await save(mara, 3, { headline: 'The quay', body: 'Three.', slug: 'harbour' }, 3)).toMatchObject({ slug: 'harbour' })
  expect((await db.article.findUniqueOrThrow({ where: { id: article } })).body).toBe('One.')
})

test('who read an older version is told of the newer one, and nothing is stored', async () => {
  await save(mara, 1, { body: 'Of Mara.' })
  expect(await save(jonas, 1, { body: 'Of Jonas.' }, 2)).toMatchObject({
    ...{ state: 'overtaken', version: 2, by: 'Mara Ellison', at: minute(1), content: { body: 'Of Mara.' } },
  })
  expect((await kept()).content.body).toBe('Of Mara.')
})

test('of many saves at once that read the same version, one is stored', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => save(i % 2 ? mara : jonas, 1, { body: `Text ${i}.` })))
  const stored = answers.flatMap(({ state }, i) => (state === 'saved' ? [`Text ${i}.`] : []))
  expect(stored).toEqual([(await kept()).content.body])
  expect((await kept()).version).toBe(2)
})

test('the same text again is no new version, whoever sends it', async () => {
  await save(mara, 1, { body: 'One.' })
  expect(await save(jonas, 1, { body: 'One.' }, 2)).toMatchObject({ state: 'saved', version: 2, at: minute(1) })
})

test('the text of another is a revision before it is written over; one’s own every ten minutes', async () => {
  await save(mara, 1, { body: 'Of Mara.' })
  await save(mara, 2, { body: 'Of Mara still.' }, 2)
  expect(await revisions()).toEqual([])
  await save(jonas, 3, { body: 'Of Jonas.' }, 3)
  expect(await revisions()).toEqual([{ body: 'Of Mara still.', note: 'Before Jonas Weber wrote on', isPublic: false }])
  await save(jonas, 4, { body: 'Of Jonas still.' }, 11)
  await save(jonas, 5, { body: 'Later.' }, 13)
  expect((await revisions()).map(({ body }) => body)).toEqual(['Of Mara still.', 'Of Jonas still.'])
})

test('saved over on purpose, and left for the other’s: each is a revision', async () => {
  await save(mara, 1, { body: 'First.' })
  await copies.save(db, mara, { articleId: article, version: 2, over: true, written: written({ body: 'Second.' }) }, minute(2))
  await copies.takeTheirs(db, jonas, { articleId: article, written: written({ body: 'Mine.' }) }, minute(3))
  expect((await revisions()).map(({ body, note }) => [body, note])).toEqual([
    ['First.', 'Before Mara Ellison saved over it'],
    ['Mine.', 'Set aside for what Mara Ellison had saved'],
  ])
  expect((await kept()).content.body).toBe('Second.')
})

test('an article that was brought in begins with what stands on its page', async () => {
  await db.workingCopy.delete({ where: { articleId: article } })
  await db.article.update({
    where: { id: article },
    data: { body: 'Imported.', slug: `imported-${article.toLowerCase().replace(/[^a-z0-9]/g, '')}`, status: 'published' },
  })
  await save(mara, 0, { body: 'Written on.' })
  await save(mara, 1, { body: 'Written on again.' }, 30)
  expect(await revisions()).toEqual([
    { body: 'Imported.', note: '', isPublic: true },
    { body: 'Written on.', note: '', isPublic: false },
  ])
})

test('a version is kept with a note, and taken up again without losing what was there', async () => {
  await save(mara, 1, { headline: 'Quay', body: 'Good.' })
  expect(await copies.keepVersion(db, mara, { articleId: article, note: ' As read by the lawyers ' }, minute(2))).toBe(1)
  await save(mara, 2, { headline: 'The quay', body: 'Worse.' }, 3)
  await copies.restore(db, jonas, { articleId: article, number: 1 }, minute(4))
  const { content, version } = await kept()
  expect({ body: content.body, slug: content.slug, version }).toEqual({ body: 'Good.', slug: 'the-quay', version: 4 })
  expect((await revisions()).map(({ body, note }) => [body, note])).toEqual([
    ['Good.', 'As read by the lawyers'],
    ['Worse.', 'Before revision 1 was taken up again'],
  ])
  const event = await db.articleEvent.findFirstOrThrow({ where: { articleId: article, act: 'revision-restored' } })
  expect(event).toMatchObject({ byId: jonas.id, detail: { revision: 1 } })
  await expect(copies.restore(db, jonas, { articleId: article, number: 9 })).rejects.toThrow('There is no such revision.')
})

test('a restored revision does not bring back what is gone, nor touch the page', async () => {
  await db.author.create({ data: { slug: 'gone', name: 'Gone' } })
  await save(mara, 1, { body: 'Old.', author1: 'gone', author2: 'mara-ellison' })
  await copies.keepVersion(db, mara, { articleId: article, note: '' }, minute(2))
  await save(mara, 2, { body: 'New.' }, 3)
  await publish()
  await db.author.delete({ where: { slug: 'gone' } })
  await copies.restore(db, mara, { articleId: article, number: 1 }, minute(4))
  expect((await kept()).content).toMatchObject({ body: 'Old.', authors: ['mara-ellison'] })
  expect((await db.article.findUniqueOrThrow({ where: { id: article } })).body).toBe('New.')
})

test('a slug follows the headline until it is written by hand, and is never taken twice', async () => {
  const other = await copies.beginArticle(db, mara)
  await copies.save(db, mara, { articleId: other, version: 1, written: written({ headline: 'Tide tables' }) })
  expect(await save(mara, 1, { headline: 'Tide tables' })).toMatchObject({ slug: 'tide-tables-2' })
  expect(await save(mara, 2, { headline: 'Tides', slug: 'tide-tables-2' })).toMatchObject({ slug: 'tides' })
  expect(await save(mara, 3, { headline: 'Tides', slug: 'ebb' })).toMatchObject({ slug: 'ebb' })
  expect(await save(mara, 4, { headline: 'High tides', slug: 'ebb' })).toMatchObject({ slug: 'ebb' })
  await expect(save(mara, 5, { headline: 'High tides', slug: 'tide-tables' })).rejects.toMatchObject({ field: 'slug' })
  await expect(save(mara, 5, { headline: 'High tides', slug: 'new' })).rejects.toThrow('“new” is kept for the site itself.')
  await expect(save(mara, 5, { headline: 'High tides', slug: 'Ebb & flow' })).rejects.toThrow('Use small letters')
  expect(await save(mara, 5, { headline: 'High tides', slug: '' })).toMatchObject({ slug: 'high-tides' })
  expect((await save(mara, 6, { headline: 'دیوار دریا', slug: 'high-tides' })) as { slug: string }).toMatchObject({
    slug: expect.stringMatching(/^[0-9a-f]{8}$/),
  })
})

test('what an article was called before leads to it: no other may be called so', async () => {
  const slug = `old-${article.toLowerCase().replace(/[^a-z0-9]/g, '')}`
  const other = await copies.beginArticle(db, mara)
  await db.formerSlug.create({ data: { slug, articleId: other } })
  await expect(save(mara, 1, { slug })).rejects.toThrow('leads there')
})

test('two that choose one address at the same moment: one has it', async () => {
  const other = await copies.beginArticle(db, mara)
  const slug = `both-${article.toLowerCase().replace(/[^a-z0-9]/g, '')}`
  const answers = await Promise.allSettled(
    [article, other].map((articleId) => copies.save(db, mara, { articleId, version: 1, written: written({ slug }) })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { name: 'Refusal', field: 'slug' } })
})

test('a section or author that is gone meanwhile is an error at its field', async () => {
  await expect(save(mara, 1, { section: 'gone' })).rejects.toMatchObject({ field: 'section' })
  await expect(save(mara, 1, { author1: 'mara-ellison', author2: 'nobody' })).rejects.toMatchObject({ field: 'author2' })
})

test('who has an article open is seen for a minute, by the others', async () => {
  const { othersHere, seen } = await import('./presence')
  const at = (second: number) => new Date(Date.UTC(2026, 10, 29, 12, 0, second))
  await Promise.all([1, 2, 3].map(() => seen(db, mara, { articleId: article }, at(0))))
  await seen(db, jonas, { articleId: article }, at(10))
  expect(await othersHere(db, jonas, article, at(59))).toEqual([{ name: 'Mara Ellison', seenAt: at(0) }])
  expect(await othersHere(db, jonas, article, at(61))).toEqual([])
  expect((await othersHere(db, mara, article, at(61))).map(({ name }) => name)).toEqual(['Jonas Weber'])
  await seen(db, jonas, { articleId: article, left: true }, at(62))
  expect(await othersHere(db, mara, article, at(63))).toEqual([])
  await seen(db, jonas, { articleId: 'none' }, at(700))
  expect(await db.editing.count()).toBe(0)
})
