import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../db'
import { presentSlug } from '../former-slugs'
import type { Editor } from '../people'
import { testDatabase } from '../testing/database'
import { heard } from '../testing/heard'
import { testDraft, testEditor, testWriting } from '../testing/newsroom-people'
import { addressSchema, changeAddress } from './address'
import { articleInNewsroom } from './article-in-newsroom'
import { embargoOf, embargoSchema, setEmbargo } from './embargo'
import { eventInWords } from './event-words'
import { historyLength, historyOf } from './history'
import { addNote, markNote, notesOf } from './notes'
import { moveArticle } from './publishing'
import { publicChanges } from './revisions'
import type { Move } from './states'
import { writtenSchema } from './written'

// What an editor does beside the text: its address, its embargo, notes; and the history of it all.

let db: Db
let url: string
let close: () => Promise<void>
let mara: Editor
let id: string
let slug: string

beforeAll(async () => {
  ;({ db, url, close } = await testDatabase())
  mara = await testEditor(db)
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  ;({ id, slug } = await testDraft(db))
})

const article = async () => (await articleInNewsroom(db, id)) ?? Promise.reject(new Error('gone'))
async function move(name: Move, { at = null, now }: { at?: Date | null; now?: Date } = {}) {
  const { status, version } = await article()
  return moveArticle(db, mara, { article: id, move: name, status, version, at, why: 'Because.' }, now)
}
const words = async () => (await historyOf(db, id)).lines.map((line) => `${line.who} ${line.words}`)

describe('an address', () => {
  const change = (to: string) => changeAddress(db, mara, { article: id, slug: to })

  test('of a draft is another, and nothing leads there from the old one', async () => {
    await change(`${slug}-better`)
    expect(await article()).toMatchObject({ slug: `${slug}-better`, content: { slug: `${slug}-better` } })
    expect(await db.formerSlug.count({ where: { articleId: id } })).toBe(0)
  })

  test('stays for who has the text open from before: they are told of it, and do not write the old one back', async () => {
    const [{ save }, { typedContent }] = await Promise.all([import('./working-copy'), import('./writing')])
    const { content, version } = await article()
    expect(version).toBe(0)
    const typed = await typedContent(db, content)
    await change(`${slug}-better`)
    const written = writtenSchema.parse({ ...typed, body: 'Other words.' })
    expect(await save(db, mara, { articleId: id, written, version })).toMatchObject({ state: 'overtaken', version: 1 })
    expect((await article()).slug).toBe(`${slug}-better`)
  })

  test('that two take at the same moment is one’s: the other is told at the field', async () => {
    const other = await testDraft(db)
    const both = await Promise.allSettled([change(`${slug}-one`), changeAddress(db, mara, { article: other.id, slug: `${slug}-one` })])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { name: 'Refusal', field: 'slug' } })
  })

  test('that readers had leads to the new one, also over several changes and back', async () => {
    await move('publish')
    await change(`${slug}-b`)
    await change(`${slug}-c`)
    expect([await presentSlug(db, slug), await presentSlug(db, `${slug}-b`)]).toEqual([`${slug}-c`, `${slug}-c`])
    expect(await heard(url, () => change(slug))).toEqual([`${slug}-c`, slug])
    expect([await presentSlug(db, slug), await presentSlug(db, `${slug}-c`)]).toEqual([null, slug])
    expect((await words())[0]).toBe(`Mara Ellison changed its address from /articles/${slug}-c to /articles/${slug}`)
  })

  test('that is written with the text leads on when both are published', async () => {
    await move('publish')
    await testWriting(db, id, { slug: `${slug}-b` })
    expect(await presentSlug(db, `${slug}-b`)).toBeNull()
    expect(await heard(url, () => move('publish-changes'))).toEqual([slug, `${slug}-b`])
    expect(await presentSlug(db, slug)).toBe(`${slug}-b`)
    expect(await words()).toContain(`Mara Ellison changed its address from /articles/${slug} to /articles/${slug}-b`)
    expect(await heard(url, () => move('withdraw'))).toEqual([`${slug}-b`])
    await testWriting(db, id, { slug: `${slug}-c` })
    await move('put-back')
    expect([await presentSlug(db, slug), await presentSlug(db, `${slug}-b`)]).toEqual([`${slug}-c`, `${slug}-c`])
  })

  test('takes the comment that somebody wrote while it was changed', async () => {
    const { ensurePolicy } = await import('@/prisma/policy')
    await ensurePolicy(db)
    await move('publish')
    await change(`${slug}-b`)
    const writer = { guest: { name: 'Ledger', email: 'ledger@reader.example' } }
    const form = { article: slug, parent: '', name: '', email: '', comment: 'Written before it moved.' }
    const { submit } = await import('../comments')
    await submit(db, writer, form)
    expect(await db.comment.count({ where: { articleId: id } })).toBe(1)
    const { id: commentId } = await db.comment.findFirstOrThrow({ where: { articleId: id } })
    const { record } = await import('../decisions')
    await db.$transaction((tx) => record(tx, { commentId, act: 'approve', by: 'moderator', actorId: mara.id, policyVersion: 1 }))
    // The ledger goes on naming the article as it did, and is understood.
    await change(`${slug}-c`)
    const { shownEntries } = await import('../ledger/entries')
    const entries = await shownEntries(db, 0, 1_000)
    expect(entries.map(({ article, headline }) => [article, headline])).toEqual([[`${slug}-b`, `The story of ${slug}`]])
  })

  test('of a withdrawn article leads nowhere', async () => {
    await move('publish')
    await change(`${slug}-b`)
    await move('withdraw')
    expect(await presentSlug(db, slug)).toBeNull()
  })

  test('is another in the text that is being written too, which is a new version of it', async () => {
    await testWriting(db, id, { headline: 'New words' })
    const { version } = await article()
    await change(`${slug}-b`)
    expect(await article()).toMatchObject({ version: version + 1, content: { slug: `${slug}-b`, headline: 'New words' } })
  })

  test('that an import gives to a new article is the new one’s', async () => {
    await move('publish')
    await change(`${slug}-b`)
    const { storeArticles } = await import('../transfer/store-articles')
    const { readArticle } = await import('../transfer/articles')
    await storeArticles(db, [readArticle(`${slug}.md`, '# Another story\n\nWords.')])
    const { articleBySlug } = await import('../articles')
    expect((await articleBySlug(db, slug))?.headline).toBe('Another story')
  })

  test.each([
    ['Not An Address', 'small letters'],
    ['', ''],
    ['search', 'kept for the site'],
    [`${'x'.repeat(201)}`, ''],
  ])('“%s” is refused at its field', async (to, message) => {
    await expect(change(to)).rejects.toMatchObject({ name: 'Refusal', field: 'slug', message: expect.stringContaining(message) })
  })

  test('that was another article’s, and leads there, is refused', async () => {
    await move('publish')
    await change(`${slug}-b`)
    const other = await testDraft(db)
    await expect(changeAddress(db, mara, { article: other.id, slug })).rejects.toMatchObject({
      field: 'slug',
      message: expect.stringContaining('leads there'),
    })
  })

  test('that changes is no change of the text', async () => {
    await move('publish')
    await change(`${slug}-b`)
    await testWriting(db, id, { body: 'Other words.' })
    await move('publish-changes')
    expect(await publicChanges(db, id)).toMatchObject([{ before: { body: 'The first paragraph.' }, after: { body: 'Other words.' } }])
    await change(`${slug}-c`)
    expect((await article()).hasUnpublished).toBe(false)
    expect(await publicChanges(db, id)).toHaveLength(1)
  })

  test('that is another article’s is refused with whose it is', async () => {
    const other = await testDraft(db)
    await expect(change(other.slug)).rejects.toMatchObject({ field: 'slug', message: expect.stringContaining('The story of') })
  })

  test('may be pasted whole', () => {
    expect(addressSchema.parse({ article: 'a', slug: ' https://paper.example/articles/sea-wall ' }).slug).toBe('sea-wall')
  })
})

describe('an embargo', () => {
  const hour = 3_600_000
  const set = (until: Date | null, now?: Date) => setEmbargo(db, mara, { article: id, until }, now)

  test('keeps everybody from publishing before, and ends by itself', async () => {
    const now = new Date()
    const until = new Date(now.getTime() + hour)
    await set(until)
    expect(embargoOf(await article())).toEqual(until)
    await expect(move('publish')).rejects.toThrow(/^It is under embargo until/)
    await expect(move('schedule', { at: new Date(until.getTime() - 60_000) })).rejects.toMatchObject({ field: 'at' })
    await move('schedule', { at: until })
    await move('unschedule')
    const after = new Date(until.getTime() + 1)
    expect(embargoOf(await article(), after)).toBeNull()
    await move('publish', { now: after })
    expect((await article()).status).toBe('published')
  })

  test('can be lifted, and what is said twice is one event', async () => {
    const until = new Date(Date.now() + hour)
    await set(until)
    await set(until)
    await set(null)
    await set(null)
    expect(await words()).toEqual([
      'Mara Ellison lifted the embargo',
      expect.stringMatching(/^Mara Ellison set an embargo until .*\d\d:\d\d$/),
    ])
    await move('publish')
  })

  test('is refused where it has passed, where a time is set before its end, and where readers have had it', async () => {
    await expect(set(new Date(Date.now() - 1))).rejects.toMatchObject({ field: 'until' })
    await move('schedule', { at: new Date(Date.now() + hour) })
    await expect(set(new Date(Date.now() + 2 * hour))).rejects.toMatchObject({
      field: 'until',
      message: expect.stringMatching(/^It is scheduled/),
    })
    for (const shown of ['publish', 'withdraw'] as const) {
      await move(shown)
      await expect(set(new Date(Date.now() + hour))).rejects.toMatchObject({ name: 'Refusal' })
    }
  })

  test.each([
    [{ until: '' }, 'Choose the date'],
    [{ until: 'soon' }, 'Write a date'],
  ])('the form %j is refused at the field', (form, message) => {
    const issues = embargoSchema.safeParse({ article: 'a', ...form }).error?.issues
    expect(issues).toMatchObject([{ path: ['until'], message: expect.stringContaining(message) }])
    expect(embargoSchema.parse({ article: 'a', until: 'soon', lift: 'yes' })).toEqual({ article: 'a', until: null })
  })
})

test('notes stand beside the article until they are done, and come back', async () => {
  const first = await addNote(db, mara, { article: id, text: 'Call the harbour master.' }, new Date('2026-11-20T10:00Z'))
  const second = await addNote(db, mara, { article: id, text: 'Photo?' }, new Date('2026-11-20T11:00Z'))
  const ids = async () => {
    const { open, done } = await notesOf(db, id)
    return [open.map((note) => note.id), done.map((note) => note.id)]
  }
  expect(await ids()).toEqual([[first, second], []])
  await markNote(db, mara, { note: first, done: 'yes' })
  await markNote(db, mara, { note: first, done: 'yes' })
  expect(await ids()).toEqual([[second], [first]])
  await markNote(db, mara, { note: first, done: 'no' })
  expect(await ids()).toEqual([[first, second], []])
  await expect(markNote(db, mara, { note: 'nowhere', done: 'yes' })).rejects.toMatchObject({ name: 'Refusal' })
  await expect(addNote(db, mara, { article: 'nowhere', text: 'x' })).rejects.toMatchObject({ name: 'Refusal' })
  expect(await words()).toEqual(['Mara Ellison wrote a note', 'Mara Ellison wrote a note'])
})

describe('the history', () => {
  test('is told newest first, a page at a time', async () => {
    const events = Array.from({ length: historyLength + 5 }, (_, nth) => ({
      articleId: id,
      act: 'corrected',
      detail: { revision: nth, note: 'x' },
    }))
    await db.articleEvent.createMany({ data: events })
    const first = await historyOf(db, id)
    expect([first.lines.length, first.lines[0]?.words]).toEqual([historyLength, 'published a correction (revision 104): “x”'])
    const second = await historyOf(db, id, first.older)
    expect([second.lines.length, second.lines.at(-1)?.words, second.older]).toEqual([5, 'published a correction: “x”', null])
    expect(second.lines[0]?.who).toBe('The program')
  })

  test.each([
    [{ act: 'sent-back', detail: { why: 'Who says so?' } }, 'sent it back: “Who says so?”'],
    [
      { act: 'comment-mode', detail: { from: 'open', to: 'held', why: 'surge' } },
      'changed comments from open to all held, because there came very many at once',
    ],
    [{ act: 'embargoed', detail: { until: null } }, 'lifted the embargo'],
    [{ act: 'from-a-later-version', detail: {} }, 'from-a-later-version'],
    [{ act: 'toString', detail: {} }, 'toString'],
  ])('%j in words', (event, said) => expect(eventInWords(event)).toBe(said))
})
