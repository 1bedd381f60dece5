import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { articleBySlug } from '../articles'
import type { Db } from '../db'
import type { Editor } from '../people'
import { testDatabase } from '../testing/database'
import { testDraft, testEditor, testWriting } from '../testing/newsroom-people'
import { articleInNewsroom } from './article-in-newsroom'
import { changesPage } from './changes'
import { corrections } from './corrections'
import { type MoveForm, moveArticle, moveSchema } from './publishing'
import { publicChanges } from './revisions'
import type { Move } from './states'

let db: Db
let close: () => Promise<void>
let mara: Editor
let ines: Editor
let id: string
let slug: string

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  mara = await testEditor(db)
  ines = await testEditor(db, 'Ines Roth')
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  ;({ id, slug } = await testDraft(db))
})

const article = async () => (await articleInNewsroom(db, id)) ?? Promise.reject(new Error('gone'))
const events = async () => (await db.articleEvent.findMany({ where: { articleId: id }, orderBy: { seq: 'asc' } })).map(({ act }) => act)

/** The form as the page shows it now. */
async function seen(move: Move, more: Partial<MoveForm> = {}): Promise<MoveForm> {
  const { status, version } = await article()
  return { article: id, move, status, version, at: null, why: 'Because.', ...more }
}
const act = async (move: Move, more: Partial<MoveForm> = {}, now?: Date) => moveArticle(db, mara, await seen(move, more), now)

test('an article goes from draft to review and back, and to the page', async () => {
  await act('send-for-review')
  await act('send-back', { why: 'Who says so?' })
  await act('send-for-review')
  expect((await article()).status).toBe('review')
  expect(await articleBySlug(db, slug)).toBeNull()
  const now = new Date()
  await act('publish', {}, now)
  expect(await articleBySlug(db, slug, now)).toMatchObject({ publishedAt: now, status: 'published' })
  expect(await events()).toEqual(['sent-for-review', 'sent-back', 'sent-for-review', 'published'])
  const kept = await db.articleEvent.findMany({ where: { articleId: id, act: 'sent-back' }, select: { detail: true, byId: true } })
  expect(kept).toEqual([{ detail: { why: 'Who says so?' }, byId: mara.id }])
})

test('what is published is what is being written, and it is the first public revision', async () => {
  await testWriting(db, id, { headline: 'What was written', body: 'New words.' }, mara.id)
  await act('publish')
  expect(await articleBySlug(db, slug)).toMatchObject({ headline: 'What was written', body: 'New words.' })
  expect((await article()).hasUnpublished).toBe(false)
  const revisions = await db.articleRevision.findMany({ where: { articleId: id } })
  expect(revisions).toMatchObject([{ number: 1, public: true, byId: mara.id }])
  expect(await publicChanges(db, id)).toEqual([])
})

test('changes of a published article wait until they are published, each a public change without a correction', async () => {
  await act('publish')
  await expect(act('publish-changes')).rejects.toThrow('Nothing has changed since it was published.')
  await testWriting(db, id, { body: 'Other words.' })
  expect((await articleBySlug(db, slug))?.body).toBe('The first paragraph.')
  expect((await article()).hasUnpublished).toBe(true)
  const { publishedAt } = await article()
  await act('publish-changes')
  expect(await articleBySlug(db, slug)).toMatchObject({ body: 'Other words.', publishedAt })
  expect(await publicChanges(db, id)).toMatchObject([
    { before: { body: 'The first paragraph.' }, after: { body: 'Other words.' }, note: null },
  ])
  expect(await events()).toEqual(['published', 'changed'])
})

test('what editors keep of a text for themselves is in no difference that readers see', async () => {
  const { keepVersion } = await import('./working-copy')
  await act('publish')
  await testWriting(db, id, { body: 'Half of what nobody may read.' })
  await keepVersion(db, mara, { articleId: id, note: 'For the lawyers' })
  await testWriting(db, id, { body: 'Other words.' })
  await act('publish-changes')
  expect(await publicChanges(db, id)).toMatchObject([{ before: { body: 'The first paragraph.' }, after: { body: 'Other words.' } }])
  expect((await articleBySlug(db, slug))?._count.revisions).toBe(2)
})

test('an article that was brought in keeps its first text when it is changed', async () => {
  await db.article.update({ where: { id }, data: { status: 'published', publishedAt: new Date('2026-10-01') } })
  await testWriting(db, id, { body: 'Other words.' })
  await act('publish-changes')
  expect(await publicChanges(db, id)).toHaveLength(1)
})

test('a withdrawn article is nowhere, and comes back at its old time with what was written since', async () => {
  await act('publish')
  const { publishedAt } = await article()
  await act('withdraw', { why: 'A source took it back.' })
  expect(await articleBySlug(db, slug)).toBeNull()
  await testWriting(db, id, { body: 'Without that source.' })
  await act('put-back')
  expect(await articleBySlug(db, slug)).toMatchObject({ body: 'Without that source.', publishedAt })
  expect(await publicChanges(db, id)).toHaveLength(1)
  expect(await events()).toEqual(['published', 'withdrawn', 'put-back'])
})

test('what is taken out of a withdrawn article is in no difference that readers see; later changes are, and notes stay', async () => {
  await act('publish')
  await testWriting(db, id, { body: 'Mr X stole it.' })
  await act('publish-changes')
  const { id: revisionId } = await db.articleRevision.findFirstOrThrow({ where: { articleId: id }, orderBy: { number: 'desc' } })
  await db.correction.create({ data: { articleId: id, note: 'It was another sum.', at: new Date(), revisionId } })
  expect((await articleBySlug(db, slug))?.corrections[0]?.revision).not.toBeNull()
  await act('withdraw', { why: 'A court said so.' })
  await testWriting(db, id, { body: 'Nobody stole it.' })
  await moveArticle(db, mara, { ...(await seen('put-back')), hide: 'on' })
  const soon = new Date(Date.now() + 60_000)
  const page = await changesPage(db, slug, null, soon)
  expect(page?.changes).toMatchObject([{ revision: null, note: 'It was another sum.', parts: [] }])
  expect(JSON.stringify(page)).not.toContain('Mr X')
  const shown = await articleBySlug(db, slug)
  expect([shown?.corrections[0]?.revision, shown?._count.revisions]).toEqual([null, 1])
  expect((await corrections(db, 1, soon))?.corrections.find(({ article }) => article.slug === slug)).toMatchObject({ revision: null })
  await testWriting(db, id, { body: 'Nobody stole it, says the court.' })
  await act('publish-changes')
  expect(await publicChanges(db, id)).toMatchObject([{ before: { body: 'Nobody stole it.' } }])
  expect(JSON.stringify(await changesPage(db, slug, null, soon))).not.toContain('Mr X')
  expect((await articleBySlug(db, slug))?._count.revisions).toBe(2)
})

describe('is refused', () => {
  test('what the table of states has not', async () => {
    for (const move of ['withdraw', 'put-back', 'publish-changes', 'unschedule', 'send-back', 'return'] as const)
      await expect(act(move), move).rejects.toMatchObject({ name: 'Refusal' })
    expect(await events()).toEqual([])
  })

  test('to publish a text that one has not seen, with who changed it and when', async () => {
    const form = await seen('publish')
    await testWriting(db, id, { body: 'Changed meanwhile.' }, ines.id)
    await expect(moveArticle(db, mara, form)).rejects.toThrow(/^Ines Roth has changed the text since you opened this page \(.*\d\d:\d\d\)/)
    expect((await article()).status).toBe('draft')
    await act('publish')
    expect(await articleBySlug(db, slug)).toMatchObject({ body: 'Changed meanwhile.' })
  })

  test('to move what somebody else has moved meanwhile, with what they did', async () => {
    const form = await seen('send-for-review')
    await moveArticle(db, ines, await seen('publish'))
    await expect(moveArticle(db, mara, form)).rejects.toThrow(/^Ines Roth published it \(.*\)\. Look at it as it is now\.$/)
    const later = await seen('publish-changes')
    await moveArticle(db, ines, await seen('withdraw'))
    await expect(moveArticle(db, mara, later)).rejects.toThrow(/^Ines Roth withdrew it/)
  })

  test('to publish what lacks something, with all that is missing', async () => {
    await testWriting(db, id, { headline: ' ', body: '', section: 'nowhere', topics: ['gone'], authors: ['nobody'] })
    await expect(act('publish')).rejects.toThrow(/^Before it can be published: .*headline.*text.*section.*topics.*authors/)
    await expect(act('schedule', { at: new Date(Date.now() + 60_000) })).rejects.toThrow(/^Before it can be scheduled/)
    expect((await article()).status).toBe('draft')
  })

  test('an address that another article has', async () => {
    const other = await testDraft(db)
    await testWriting(db, id, { slug: other.slug })
    await expect(act('publish')).rejects.toThrow(other.slug)
  })
})

test('of two who publish at once, one does', async () => {
  const form = await seen('publish')
  const both = await Promise.allSettled([moveArticle(db, mara, form), moveArticle(db, ines, form)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await events()).toEqual(['published'])
  expect(await db.articleRevision.count({ where: { articleId: id } })).toBe(1)
})

describe('the form', () => {
  const form = (more: object) => moveSchema.safeParse({ article: 'a', move: 'schedule', status: 'draft', version: '3', ...more })
  const told = (more: object) => form(more).error?.issues.map(({ path, message }) => [...path, message])

  test('reads the time on the clock of the paper', () => {
    expect(form({ at: '2027-01-05T06:00' }).data).toMatchObject({ version: 3, at: new Date('2027-01-05T06:00Z') })
  })

  test.each([
    ['', 'Choose the date and the time.'],
    ['tomorrow', 'Write a date and a time that there is.'],
    ['2027-02-30T10:00', 'Write a date and a time that there is.'],
  ])('with the time “%s” says so at the field', (at, message) => expect(told({ at })).toEqual([['at', message]]))

  test('asks why where a reason is wanted', () => {
    for (const move of ['withdraw', 'send-back']) expect(told({ move, why: ' ' })).toEqual([['why', expect.stringMatching(/^Say why/)]])
    expect(form({ move: 'publish', at: 'nonsense' }).success).toBe(true)
  })
})
