import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { submit } from './comments'
import type { Db } from './db'
import { record } from './decisions'
import { articleText } from './markdown'
import { firstSentence, longestPassage, oneLine } from './passage'
import { Refusal } from './refusal'
import { testDatabase } from './testing/database'

let db: Db
let close: () => Promise<void>
let tests = 0
let slug = ''
const now = new Date('2026-11-23T12:00:00Z')
const markdown = [
  '# A heading',
  'The **wall** is [forty years](https://example.org) old,\nand *nobody* pays.',
  '- Sand\n- Stone',
  '| Year | Cost |\n|---|---|\n| 2026 | 1 m |',
  '<b>dropped</b>',
  'long '.repeat(200),
].join('\n\n')

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  await db.section.create({ data: { slug: 'world', name: 'World' } })
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  slug = `article-${++tests}`
  await newArticle(slug)
})

const newArticle = (slug: string) =>
  db.article.create({ data: { slug, headline: 'A', body: markdown, sectionSlug: 'world', publishedAt: new Date('2026-11-01') } })

let said = 0
async function post(form: { quote?: string; quoteOf?: string; comment?: string; article?: string } = {}) {
  const guest = { name: 'Ledger', email: `ledger-${++said}@reader.example` }
  const comment = `A thought, number ${said}, about the wall.`
  const answer = await submit(db, { guest }, { article: slug, parent: '', name: '', email: '', comment, ...form }, now)
  if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.findings))
  return db.comment.findUniqueOrThrow({ where: { id: answer.id }, include: { findings: true } })
}

const approve = (commentId: string) => db.$transaction((tx) => record(tx, { commentId, act: 'approve', by: 'moderator', policyVersion: 1 }))

async function refusal(work: Promise<unknown>) {
  const error = await work.catch((error: unknown) => error)
  if (error instanceof Refusal) return { field: error.field, message: error.message }
  throw error
}

describe('a quote', () => {
  test.each([
    ['over markup and the end of a line', 'wall is forty years old, and nobody pays.'],
    ['with other white space', '  wall   is\n\nforty\tyears old '],
    ['over paragraphs and items', 'nobody pays. Sand Stone'],
    ['over the cells of a table', 'Year\tCost\n2026\t1 m'],
    ['of a heading', 'A heading'],
  ])('of the article is stored on one line: %s', async (_, quote) => {
    expect(await post({ quote })).toMatchObject({ quote: oneLine(quote), quoteOf: null })
  })

  test('of a comment is stored with whose it is', async () => {
    const { id } = await post({ comment: 'Sand is cheap.\n\nStone lasts.' })
    await approve(id)
    expect(await post({ quote: 'cheap. Stone', quoteOf: id })).toMatchObject({ quote: 'cheap. Stone', quoteOf: id })
  })

  test('of nothing is none', async () => {
    expect(await post({ quote: ' \n ', quoteOf: '' })).toMatchObject({ quote: null, quoteOf: null })
    expect(await post()).toMatchObject({ quote: null, quoteOf: null })
  })

  test('that does not stand there is refused at its field, and nothing is stored', async () => {
    const { id } = await post({ comment: 'Sand is cheap.' })
    await approve(id)
    const before = await db.comment.count()
    const nowhere = { field: 'quote', message: expect.stringContaining('do not stand in the') }
    expect(await refusal(post({ quote: 'The wall is new.' }))).toEqual(nowhere)
    expect(await refusal(post({ quote: 'Sand is cheap.' }))).toEqual(nowhere)
    expect(await refusal(post({ quote: 'forty years', quoteOf: id }))).toEqual(nowhere)
    expect(await refusal(post({ quote: 'wallis forty' }))).toEqual(nowhere)
    expect(await db.comment.count()).toBe(before)
  })

  test('of a comment that is not shown, or is another article’s, is refused', async () => {
    const { id: waiting } = await post({ comment: 'Sand is cheap.' })
    await newArticle(`${slug}-other`)
    const { id: elsewhere } = await post({ comment: 'Sand is cheap.', article: `${slug}-other` })
    await approve(elsewhere)
    const gone = { field: 'quote', message: expect.stringContaining('is no longer shown') }
    for (const quoteOf of [waiting, elsewhere, 'never-was']) expect(await refusal(post({ quote: 'Sand', quoteOf }))).toEqual(gone)
  })

  test(`has at most ${longestPassage} characters`, async () => {
    const long = oneLine('long '.repeat(200))
    expect(await post({ quote: long.slice(0, longestPassage) })).toMatchObject({ quote: long.slice(0, longestPassage).trim() })
    const quote = long.slice(0, longestPassage + 2)
    expect(await refusal(post({ quote }))).toEqual({ field: 'quote', message: 'Quote at most 500 characters.' })
  })

  test('is not what the checks read', async () => {
    const loud = 'THIS IS ALL VERY LOUD AND GOES ON FOR LONG ENOUGH TO BE SHOUTING'
    await db.article.update({ where: { slug }, data: { body: loud } })
    const shouted = await post({ comment: loud })
    const quoted = await post({ quote: loud })
    expect(shouted.findings.map(({ check }) => check)).toContain('shouting')
    expect(quoted.findings.map(({ check }) => check)).not.toContain('shouting')
  })

  test('makes the same words another comment, and with the same quote they are the same', async () => {
    const writer = { guest: { name: 'Ledger', email: `same-${slug}@reader.example` } }
    const send = (quote?: string) =>
      submit(
        db,
        writer,
        { article: slug, parent: '', name: '', email: '', comment: 'The same words about the wall.', ...(quote && { quote }) },
        now,
      )
    const first = await send('forty years')
    expect(await send(' forty  years ')).toEqual(first)
    expect(await db.comment.count({ where: { guestEmail: writer.guest.email } })).toBe(1)
    expect(await send()).not.toEqual(first)
  })
})

test('an article’s text is what a reader finds, apart where it stands apart', () => {
  expect(oneLine(articleText(markdown))).toMatch(
    /^A heading The wall is forty years old, and nobody pays\. Sand Stone Year Cost 2026 1 m( dropped)? long /,
  )
})

test.each([
  ['One. Two.', 'One.'],
  ['He said “stop!” And went.', 'He said “stop!”'],
  ['Costs 3.5 million, they say\nand more? Yes.', 'Costs 3.5 million, they say and more?'],
  ['no end at all', 'no end at all'],
  ['دیوار چهل ساله است؟ بله.', 'دیوار چهل ساله است؟'],
  ['long '.repeat(200), oneLine('long '.repeat(100))],
])('%s begins with its first sentence', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence)
})
