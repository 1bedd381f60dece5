import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../testing/database'
import { type Asked, askedFrom } from './asked'
import type { Piece } from './marks'

let site: Awaited<ReturnType<typeof testDatabase>>
let lib: typeof import('./search') & typeof import('./near')
const now = new Date('2026-11-28T12:00:00Z')

beforeAll(async () => {
  site = await testDatabase()
  lib = { ...(await import('./search')), ...(await import('./near')) }
}, 120_000)
afterAll(() => site?.close())

interface Given {
  headline: string
  standfirst?: string
  body?: string
  lang?: string
  status?: 'published' | 'draft' | 'withdrawn' | 'scheduled' | 'review'
  sectionSlug?: string
  at?: string
  authors?: string[]
  topics?: string[]
}

beforeEach(async () => {
  await site.db.article.deleteMany()
  await site.db.section.createMany({
    data: [
      { slug: 'town', name: 'Town' },
      { slug: 'world', name: 'World' },
    ],
    skipDuplicates: true,
  })
})

async function store(slug: string, { authors = [], topics = [], at = '2026-11-01T08:00:00Z', ...given }: Given) {
  const author = (name: string) => ({ where: { slug: named(name) }, create: { slug: named(name), name } })
  return site.db.article.create({
    data: {
      ...{ slug, body: 'Text.', sectionSlug: 'town', publishedAt: new Date(at), ...given },
      bylines: { create: authors.map((name, position) => ({ position, author: { connectOrCreate: author(name) } })) },
      topics: { connectOrCreate: topics.map(author) },
    },
  })
}
const named = (name: string) => name.toLowerCase().replaceAll(' ', '-')

const asked = (q: string, more: Record<string, string> = {}): Asked => askedFrom({ q, ...more })
async function slugs(q: string, more: Record<string, string> = {}) {
  const { results } = await lib.search(site.db, asked(q, more), now)
  return results.map(({ card }) => card.slug)
}
const inMarks = (pieces: Piece[] = []) => pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join('')

describe('what is found', () => {
  test('is ranked: in the headline, in the standfirst, by name, in the text', async () => {
    await store('text', { headline: 'A vote', body: 'The council talked of the harbour.' })
    await store('standfirst', { headline: 'A vote', standfirst: 'It is about the harbour.' })
    await store('headline', { headline: 'The harbour' })
    await store('topic', { headline: 'A vote', topics: ['Harbour'] })
    await store('nothing', { headline: 'A vote' })
    expect(await slugs('harbour')).toEqual(['headline', 'standfirst', 'topic', 'text'])
  })

  test.each([
    ['a word in another form', 'walls', 'Town rebuilds its wall', 'en'],
    ['a word without its accent', 'cafe', 'The Café on the quay', 'en'],
    ['a word with an accent more', 'café', 'The cafe on the quay', 'en'],
    ['capitals', 'HARBOUR', 'harbour', 'en'],
    ['U.S. as US', 'us troops', 'U.S. troops leave', 'en-GB'],
    ['a word with a hyphen in two', 'sea wall', 'A sea-wall for the town', 'en'],
    ['two words as one with a hyphen', 'sea-wall', 'A sea wall for the town', 'en'],
    ['Persian yeh and kaf typed with an Arabic keyboard', 'يك شهر', 'یک شهر تازه', 'fa'],
    ['Arabic yeh and kaf typed with a Persian keyboard', 'کتاب علی', 'كتاب علي', 'ar'],
    ['teh marbuta as heh', 'مدرسه', 'مدرسة جديدة', 'ar'],
    ['alef with hamza as a bare one', 'اخبار', 'أخبار اليوم', 'ar'],
    ['alef maksura as yeh', 'مستشفي', 'مستشفى المدينة', 'ar'],
    ['words with vowel signs', 'كتاب', 'كِتَابٌ جديد', 'ar'],
    ['words drawn out', 'كتاب', 'كـتـاب جديد', 'ar'],
    ['joined words of Dari', 'میخواهم', 'می‌خواهم بروم', 'fa-AF'],
    ['joined words of Dari with a space between', 'می خواهم', 'می‌خواهم بروم', 'fa-AF'],
    ['a part of a joined word', 'كتاب', 'کتاب‌ها رسید', 'fa'],
    ['Pashto yehs', 'غواړي', 'خلک غواړی سوله', 'ps'],
    ['digits of another script', '1405', 'سال ۱۴۰۵', 'fa'],
    ['a word before Arabic punctuation', 'سلام', 'گفت: سلام، دنیا', 'fa'],
    ['a word of Cyrillic in capitals', 'ёлка', 'ЕЛКА в городе', 'ru'],
  ])('can be %s', async (_, q, headline, lang) => {
    await store('this', { headline, lang })
    await store('other', { headline: 'Something else', lang })
    expect(await slugs(q)).toEqual(['this'])
  })

  test('has all words, the phrase in quotes, and none behind a minus', async () => {
    await store('wall-first', { headline: 'The wall by the sea' })
    await store('sea-wall', { headline: 'The sea wall' })
    await store('sea', { headline: 'The sea' })
    expect((await slugs('sea wall')).sort()).toEqual(['sea-wall', 'wall-first'])
    expect(await slugs('"sea wall"')).toEqual(['sea-wall'])
    expect(await slugs('“sea wall”')).toEqual(['sea-wall'])
    expect(await slugs('sea -wall')).toEqual(['sea'])
    expect(await slugs('sea -walls')).toEqual(['sea'])
    expect((await slugs('wall or sea')).length).toBe(3)
  })

  test('is published, and not in the future', async () => {
    for (const status of ['draft', 'review', 'scheduled', 'withdrawn'] as const) await store(status, { headline: 'Harbour', status })
    await store('tomorrow', { headline: 'Harbour', at: '2026-11-29T12:00:00Z' })
    expect(await slugs('harbour')).toEqual([])
    expect(await lib.nearHeadlines(site.db, ['harbor'], { now })).toEqual([])
    await site.db.article.update({ where: { slug: 'draft' }, data: { status: 'published' } })
    expect(await slugs('harbour')).toEqual(['draft'])
  })

  test('can be narrowed by section, author and days, and sorted by time', async () => {
    await store('old', { headline: 'Harbour harbour', at: '2026-01-05T23:30:00Z', authors: ['Mara Lind'] })
    await store('new', {
      headline: 'The new harbour of the old town',
      at: '2026-11-05T08:00:00Z',
      sectionSlug: 'world',
      authors: ['Jo Day'],
    })
    expect(await slugs('harbour', { section: 'world' })).toEqual(['new'])
    expect(await slugs('harbour', { author: 'mara-lind' })).toEqual(['old'])
    expect(await slugs('harbour', { from: '2026-01-06' })).toEqual(['new'])
    expect(await slugs('harbour', { from: '2026-01-05', to: '2026-01-05' })).toEqual(['old'])
    expect(await slugs('harbour', { sort: 'newest' })).toEqual(['new', 'old'])
    expect(await slugs('mara lind')).toEqual(['old'])
  })

  test('follows what becomes of an article, its authors, topics and live posts', async () => {
    const { id } = await store('one', { headline: 'A vote', authors: ['Mara Lind'], topics: ['Harbour'] })
    await site.db.article.update({ where: { id }, data: { headline: 'An election', body: 'Of a lighthouse.' } })
    expect([await slugs('vote'), await slugs('election'), await slugs('lighthouse')]).toEqual([[], ['one'], ['one']])
    await site.db.author.update({ where: { slug: 'mara-lind' }, data: { name: 'Mara Quist' } })
    expect([await slugs('lind'), await slugs('quist')]).toEqual([[], ['one']])
    await site.db.topic.update({ where: { slug: 'harbour' }, data: { name: 'Port' } })
    expect([await slugs('harbour'), await slugs('port')]).toEqual([[], ['one']])
    const post = await site.db.livePost.create({ data: { articleId: id, body: 'A flood at noon.' } })
    expect(await slugs('flood')).toEqual(['one'])
    await site.db.livePost.update({ where: { id: post.id }, data: { removedAt: now } })
    expect(await slugs('flood')).toEqual([])
    await site.db.article.update({ where: { id }, data: { topics: { set: [] }, bylines: { deleteMany: {} }, lang: 'fa' } })
    expect([await slugs('port'), await slugs('quist'), await slugs('elections'), await slugs('election')]).toEqual([[], [], [], ['one']])
    await site.db.article.delete({ where: { id } })
    expect(await slugs('election')).toEqual([])
  })

  test('comes in pages, and says how many there are', async () => {
    for (let i = 0; i < 17; i++) await store(`n${i}`, { headline: `Harbour ${i}` })
    const first = await lib.search(site.db, asked('harbour'), now)
    const second = await lib.search(site.db, asked('harbour', { page: '2' }), now)
    expect([first.count, first.pages, first.results.length, second.results.length]).toEqual([17, 2, 15, 2])
    expect(new Set([...first.results, ...second.results].map(({ card }) => card.slug)).size).toBe(17)
    expect((await lib.search(site.db, asked('harbour', { page: '9' }), now)).results).toEqual([])
    // The last page is one that its address asks for.
    expect(asked('harbour', { page: String(lib.pagesOf(20_000)) }).page).toBe(lib.pagesOf(20_000))
  })

  test('of a text as long as a book is found, and one of nothing but different words is stored', async () => {
    await store('long', { headline: 'Long', body: `Harbour. ${'word '.repeat(1_000_000)}` })
    const different = Array.from({ length: 400_000 }, (_, i) => i.toString(36)).join(' ')
    await store('mad', { headline: 'Madness', body: different })
    expect([await slugs('harbour'), await slugs('madness')]).toEqual([['long'], ['mad']])
  })
})

const samples = '../shared/articles'
describe.skipIf(!existsSync(samples))('the declaration of human rights', () => {
  test.each([
    ['ar', 'الاعلان العالمى لحقوق الانسان', 'الكرامه المتاصله'],
    ['fa-AF', 'اعلاميه جهاني حقوق بشر', 'حيثيت ذاتي كليه اعضاي'],
    ['ps', 'نړیواله اعلامیه', 'کورنی د ازادی'],
  ])('in %s is found by its headline and by its text, typed on another keyboard', async (lang, headline, text) => {
    for (const other of ['ar', 'fa-AF', 'ps']) {
      const [, front = '', body = ''] = readFileSync(`${samples}/udhr-${other}.md`, 'utf8').split(/^---$/m)
      await store(`udhr-${other.toLowerCase()}`, { headline: /headline: "(.*)"/.exec(front)?.[1] ?? '', body, lang: other })
    }
    expect((await slugs(headline))[0]).toBe(`udhr-${lang.toLowerCase()}`)
    expect((await slugs(text))[0]).toBe(`udhr-${lang.toLowerCase()}`)
  })
})

describe('marks', () => {
  const result = async (q: string) => (await lib.search(site.db, asked(q), now)).results[0]

  test('stand on the words that were found, in any form, and nothing is lost of the text', async () => {
    await store('one', { headline: 'Walls & cafés <b>of</b> the U.S. town', standfirst: 'Nothing.', body: 'No wall here, but a Café.' })
    const found = await result('wall cafe us')
    expect(inMarks(found?.headline)).toBe('[Walls] & [cafés] <b>of</b> the [U.S.] town')
    expect(inMarks(found?.sentence)).toBe('No [wall] here, but a [Café].')
  })

  test('stand on words of Arabic script however they are written', async () => {
    await store('one', { headline: 'کتابِ علي و كتاب مدرسة', lang: 'fa' })
    expect(inMarks((await result('كتاب على مدرسه'))?.headline)).toBe('[کتابِ] [علي] و [كتاب] [مدرسة]')
  })

  test('stand on a joined word for one of its parts', async () => {
    await store('one', { headline: 'کتاب‌ها رسید', lang: 'fa' })
    expect(inMarks((await result('کتاب'))?.headline)).toBe('[کتاب‌ها] رسید')
  })

  test('do not stand on words behind a minus', async () => {
    await store('one', { headline: 'The sea at night', standfirst: 'The sea sleeps.', body: 'The sea wakes.' })
    const found = await result('sea -day')
    expect(inMarks(found?.headline)).toBe('The [sea] at night')
    expect(inMarks(found?.sentence)).toBe('The [sea] sleeps.')
  })

  test('show where in a long text the words stand together', async () => {
    const body = `${'The harbour is far. '.repeat(200)}**The harbour master** saw a [lighthouse](https://light.example/x) at dawn. ${'More. '.repeat(300)}`
    await store('one', { headline: 'A day', body })
    const sentence = inMarks((await result('harbour lighthouse'))?.sentence)
    expect(sentence).toContain('The [harbour] master saw a [lighthouse] at dawn.')
    expect(sentence.length).toBeLessThan(320)
    expect(sentence).toMatch(/^… .* …$/)
  })
})

describe('what is misspelt', () => {
  beforeEach(async () => {
    await store('wall', { headline: 'Council votes to rebuild sea wall in stages' })
    await store('library', { headline: 'Library lends musical instruments' })
    await store('fa', { headline: 'کتابخانه سازهای موسیقی امانت می‌دهد', lang: 'fa-AF' })
  })

  test.each([
    ['libary instrments', 'library', 'library instruments'],
    ['counsil voets', 'wall', 'council votes'],
    ['sae wal rebiuld', 'wall', 'sea wall rebuild'],
    ['کتابحانه', 'fa', 'كتابخانه'],
    ['موصیقی', 'fa', 'موسيقي'],
  ])('%s is near to a headline, and what was meant is proposed', async (q, slug, better) => {
    const near = await lib.nearHeadlines(site.db, q.split(' '), { now })
    expect(near[0]?.slug).toBe(slug)
    expect(await lib.betterSpelt(site.db, asked(q), near, now)).toBe(better)
  })

  test('in one long word is near, whatever the others are', async () => {
    expect((await lib.nearHeadlines(site.db, ['libary', 'turbines'], { now })).map(({ slug }) => slug)).toEqual(['library'])
  })

  test('and near to nothing, has nothing near', async () => {
    expect(await lib.nearHeadlines(site.db, ['zyzzyva'], { now })).toEqual([])
    expect(await lib.nearHeadlines(site.db, ['a'], { now })).toEqual([])
    expect(await lib.betterSpelt(site.db, asked('zyzzyva'), [], now)).toBeNull()
  })
})

test('a search asks the indexes, of the words and of the headlines', async () => {
  const rows = await lib.inTime(
    site.db,
    (tx) => tx.$queryRaw<{ 'QUERY PLAN': string }[]>`
      explain select from "ArticleWords" where words @@ websearch_to_tsquery('english', 'harbour') or headline %> 'harbur'`,
  )
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).toContain('ArticleWords_words')
  expect(plan).toContain('ArticleWords_headline')
})

test('a search that takes too long is refused, and its connection is free again', async () => {
  await expect(lib.inTime(site.db, (tx) => tx.$queryRaw`select pg_sleep(10)::text`)).rejects.toThrow(/takes too long/)
  expect(await slugs('anything')).toEqual([])
}, 15_000)

test.each([
  '"',
  '"""',
  '-',
  '- -',
  '!',
  ':*',
  "'",
  '\\',
  '(sea',
  'a & | !',
  '<->',
  'sea:*',
  '%',
  '\u0000',
  '💥',
  'x'.repeat(200),
  '-'.repeat(200),
  '-"'.repeat(100),
  '- '.repeat(100),
  '-a-'.repeat(60),
  '-"" '.repeat(50),
  '("-'.repeat(60),
  '" or "',
  '\ud800',
  'or',
  'the',
])('the words %j do no harm', async (q) => {
  await store('one', { headline: 'The sea' })
  await lib.search(site.db, asked(q), now)
  await lib.nearHeadlines(site.db, [q], { now })
})
