import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { submit } from './comments'
import type { Db } from './db'
import { record } from './decisions'
import { factsOf, type Writer, whose } from './facts'
import { checkTroubles } from './findings'
import { fillSkeletons, putPerson } from './people'
import { standardPolicy } from './policy/standard'
import { policyInForce } from './policy-versions'
import { imposedOn } from './standing'
import { testDatabase } from './testing/database'

let db: Db
let close: () => Promise<void>
let tests = 0
let slug = ''
const now = new Date('2026-11-25T12:00:00Z')
const long = 'Write to your council today and tell them that the bridge over the old canal must stay open.'

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  await db.section.create({ data: { slug: 'world', name: 'World' } })
  await putPerson(db, { email: 'mara@viewpoints.example', name: 'Mara Ellison', role: 'editor' })
  await putPerson(db, { email: 'reader@reader.example', name: 'Ledger', role: 'reader' })
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  slug = `facts-${++tests}`
  await newArticle(slug)
})

async function newArticle(slug: string, lang = 'en') {
  const publishedAt = new Date('2026-11-01T00:00:00Z')
  return db.article.create({ data: { slug, headline: 'A headline', body: 'Text.', sectionSlug: 'world', publishedAt, lang } })
}

const guest = (name: string, address = name): Writer => ({
  guest: { name, email: `${address.toLowerCase().replace(/\W/g, '-')}-${tests}@reader.example` },
})
async function facts(writer: Writer, body: string, at = now) {
  const article = await db.article.findUniqueOrThrow({ where: { slug } })
  const policy = await policyInForce(db, at)
  return db.$transaction(async (tx) => {
    const imposed = await imposedOn(tx, whose(writer), at)
    return factsOf(tx, { writer, article, body, policy, imposed, now: at })
  })
}
const post = (writer: Writer, comment: string, at = now) =>
  submit(db, writer, { article: slug, parent: '', name: '', email: '', comment }, at)
const earlier = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
/** The findings of what was stored, as "clause check". */
async function found(writer: Writer, comment: string, at = now): Promise<string[]> {
  const answer = await post(writer, comment, at)
  if (answer.outcome === 'refused') return answer.findings.map(({ clause, check, outcome }) => `${clause} ${check} ${outcome}`)
  const findings = await db.finding.findMany({ where: { commentId: answer.id } })
  return findings.map(({ clause, check, outcome }) => `${clause} ${check} ${outcome}`).filter((line) => !line.startsWith('newcomers'))
}

describe('what others have posted', () => {
  test('is known by its likeness, in disguise too, and by who wrote it', async () => {
    await post(guest('One'), long, earlier(60))
    const changed = `${long.replace('today', 'tonight')} Please!`
    for (const [body, least] of [[long.toUpperCase(), 1], [changed, 0.8], [long.replaceAll('o', 'о'), 1]] as const) // biome-ignore format: a line each
      expect((await facts(guest('Two'), body)).alike).toEqual([
        { author: `one-${tests}@reader.example`, similarity: expect.closeTo(least, 0) },
      ])
    expect(await found(guest('Two'), changed)).toEqual(['repeats alike hold'])
  })
  test('counts for a day, and not when it was taken back, or is one’s own', async () => {
    const text = 'The ferry was late again this morning, and nobody at the pier could say when the next one would come.'
    await post(guest('One'), text, earlier(25 * 60))
    expect((await facts(guest('Two'), text)).alike).toEqual([])
    expect((await facts(guest('Two'), text, earlier(60))).alike).toHaveLength(1)
    expect((await facts(guest('One'), text, earlier(60))).alike).toEqual([])
    const { id } = await db.comment.findFirstOrThrow({ where: { body: text } })
    await db.$transaction((tx) => record(tx, { commentId: id, act: 'withdraw', by: 'author', policyVersion: 1 }))
    expect((await facts(guest('Two'), text, earlier(60))).alike).toEqual([])
  })
  test('is found in every script', async () => {
    const dari = `این پل هرگز توسط هیچ کس بازرسی نشده است و هیچ کس نمی‌داند چرا ${slug}`
    await post(guest('One'), dari, earlier(5))
    expect((await facts(guest('Two'), `${dari}!`)).alike).toMatchObject([{ similarity: 1 }])
  })
  test('short texts repeat honestly', async () => {
    await post(guest('One'), 'Well said!')
    expect(await found(guest('Two'), 'Well said!')).toEqual([])
  })
})

test('many comments in a short time: the sixth within ten minutes waits, under the clause on pace', async () => {
  for (let i = 1; i <= 5; i++)
    expect(await found(guest('Quick'), `${['One', 'Another', 'A third', 'A fourth', 'A last'][i - 1]} thought.`, earlier(i))).toEqual([])
  expect(await found(guest('Quick'), 'No, one more.')).toEqual(['pace flood hold'])
  expect(await found(guest('Slow'), `Another voice of ${slug}.`)).toEqual([])
})

describe('the language', () => {
  const german = 'Die Brücke wurde niemals von irgendjemandem geprüft, und niemand weiß warum.'
  test('of the comment is compared with that of its article', async () => {
    expect(await facts(guest('One'), german)).toMatchObject({ articleLanguage: 'en', textLanguage: 'de' })
    expect(await found(guest('One'), german)).toEqual(['language language hold'])
  })
  test('of a right-to-left article is told by its letters', async () => {
    slug = `facts-fa-${tests}`
    await newArticle(slug, 'fa-AF')
    expect(await found(guest('One'), 'کتابخانه شهر از این ماه به بعد رباب و دمبوره هم به مردم امانت می‌دهد.')).toEqual([])
    expect(await found(guest('One'), 'دا پله هېڅکله د چا لخوا نه ده کتل شوې، او دا ښه خبره نه ده چې هېڅوک نه پوهېږي.')).toEqual([
      'language language hold',
    ])
  })
})

describe('a guest’s name', () => {
  test.each([
    ['Mara Ellison', 'staff'],
    ['МARA  ELLIS0N', 'staff'],
    ['ledger', 'reader'],
    ['Lodger', undefined],
    ['…', undefined],
  ])('%j is the name of: %s', async (name, whose) => expect((await facts(guest(name, 'x'), 'Hello')).namesake).toBe(whose))
  test('that is somebody else’s waits for a moderator', async () =>
    expect(await found(guest('Mara Ellіson', 'fake'), `I wrote this ${slug}.`)).toEqual(['names impersonation hold']))
  test('a person who signs in is not taken for a namesake', async () => {
    const person = await putPerson(db, { email: 'reader@reader.example', name: 'Ledger', role: 'reader' })
    expect(await facts({ person }, 'Hello')).not.toHaveProperty('namesake')
  })
  test('is compared with people who were here before names had a skeleton', async () => {
    await db.user.updateMany({ data: { skeleton: '' } })
    expect((await facts(guest('Ledger'), 'Hello')).namesake).toBeUndefined()
    await fillSkeletons(db)
    expect((await facts(guest('Ledger'), 'Hello')).namesake).toBe('reader')
  })
})

describe('a check that fails', () => {
  test('holds the comment, and the desk is told which and why, once for all its times', async () => {
    // A policy that is read from the database cannot hold a function, so the version's parsed form is changed in memory.
    const policy = await policyInForce(db, now)
    const words = policy.clauses.flatMap(({ checks }) => checks).find(({ check }) => check === 'shouting')
    if (words?.check !== 'shouting') throw new Error('no such check')
    const share = words.share
    Object.defineProperty(words, 'share', {
      configurable: true,
      get: () => {
        throw new Error('the list is gone')
      },
    })
    try {
      const person = await putPerson(db, { email: 'tomas@viewpoints.example', name: 'Tomas Brandt', role: 'moderator' })
      for (const nth of ['first', 'second'])
        expect(await found({ person }, `A ${nth} comment of ${slug}.`)).toEqual(['shouting shouting hold'])
      await post({ person }, 'x'.repeat(5_001))
    } finally {
      Object.defineProperty(words, 'share', { configurable: true, enumerable: true, writable: true, value: share })
    }
    expect(await checkTroubles(db, now)).toEqual([
      { check: 'shouting', clause: 'shouting', reason: 'the list is gone', times: 3, last: now },
    ])
    expect(await checkTroubles(db, new Date(now.getTime() + 8 * 86_400_000))).toEqual([])
    expect(policy.clauses).toEqual(standardPolicy)
  })
})
