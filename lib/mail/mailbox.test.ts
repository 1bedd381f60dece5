import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from '../db'
import { testDatabase } from '../testing/database'
import { mailLanguage } from './languages'
import { choicesOf, lists, resume, saveChoices, sendAgain, stop } from './mailbox'
import { stopPage, stoppedBy, stopQuery } from './stop-link'

let db: Db
let close: () => Promise<void>
const email = 'nora@reader.example'
const atFirst = { lang: null, replies: true, decisions: true, digest: false, paused: null }

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
  await db.mailbox.deleteMany()
})
afterEach(() => vi.unstubAllEnvs())

describe('what is sent to an address', () => {
  test('is at first everything but the digest', async () => {
    expect(await choicesOf(db, email)).toEqual(atFirst)
  })

  test('can be chosen, however the address is written', async () => {
    await saveChoices(db, 'Nora@Reader.example ', { lang: 'de', replies: false, decisions: true, digest: true })
    expect(await choicesOf(db, 'NORA@reader.example')).toEqual({ ...atFirst, lang: 'de', replies: false, digest: true })
  })

  test('can be stopped list by list, and sent again', async () => {
    for (const list of lists) {
      await sendAgain(db, email, list)
      expect((await choicesOf(db, email))[list]).toBe(true)
      await stop(db, email, list)
      expect((await choicesOf(db, email))[list]).toBe(false)
    }
    await sendAgain(db, email, 'replies')
    expect(await choicesOf(db, email)).toMatchObject({ replies: true, decisions: false, digest: false })
  })

  test('is paused until somebody says that it arrives, and choosing says nothing of that', async () => {
    const at = new Date('2026-11-20T08:00:00Z')
    await db.mailbox.create({ data: { email, bounces: 3, pausedAt: at, pausedFor: '552 Full' } })
    await saveChoices(db, email, { lang: null, replies: true, decisions: true, digest: false })
    expect((await choicesOf(db, email)).paused).toEqual({ at, why: '552 Full' })
    await resume(db, email)
    expect(await choicesOf(db, email)).toEqual(atFirst)
    expect(await db.mailbox.findUniqueOrThrow({ where: { email } })).toMatchObject({ bounces: 0 })
  })

  test('covers, as a digest, what happens from when it was switched on', async () => {
    const [on, later] = [new Date('2026-11-20T08:00:00Z'), new Date('2026-11-21T08:00:00Z')]
    const wish = { lang: null, replies: true, decisions: true, digest: true }
    const covers = async () => (await db.mailbox.findUniqueOrThrow({ where: { email } })).digestTo
    await saveChoices(db, email, { ...wish, now: on })
    expect(await covers()).toEqual(on)
    await saveChoices(db, email, { ...wish, replies: false, now: later })
    expect(await covers()).toEqual(on)
    await saveChoices(db, email, { ...wish, digest: false, now: later })
    await saveChoices(db, email, { ...wish, now: later })
    expect(await covers()).toEqual(later)
  })
})

describe('the link that stops a list', () => {
  const query = () => Object.fromEntries(new URLSearchParams(stopQuery('Nora@Reader.example', 'replies')))

  test('names the address and the list', () => {
    expect(stoppedBy(query())).toEqual({ email, list: 'replies' })
    expect(stopPage(email, 'digest')).toMatch(/^http:\/\/localhost:3000\/mail\/stop\?a=[\w-]+\.[\w-]{43}&list=digest$/)
  })

  test.each([
    ['another list', () => ({ ...query(), list: 'decisions' })],
    ['no list of ours', () => ({ ...query(), list: 'toString' })],
    [
      'another address',
      () => ({ ...query(), a: `${Buffer.from('tomas@reader.example').toString('base64url')}.${query().a?.split('.')[1]}` }),
    ],
    ['a proof that is cut', () => ({ ...query(), a: query().a?.slice(0, -1) })],
    ['a proof with something behind it', () => ({ ...query(), a: `${query().a}x` })],
    ['nothing', () => ({})],
    ['two of a kind', () => ({ ...query(), a: [query().a, query().a] })],
  ])('is worth nothing with %s', (_, wrong) => {
    expect(stoppedBy(wrong())).toBeNull()
  })

  test('is worth nothing when another newsroom wrote it', () => {
    const theirs = query()
    vi.stubEnv('NEXTAUTH_SECRET', 'another secret for this test of more than thirty-two')
    expect(stoppedBy(theirs)).toBeNull()
  })
})

test.each([
  ['en-GB', 'en'],
  ['DE', 'de'],
  ['prs', 'fa'],
  ['fa-AF', 'fa'],
  ['ar_EG', 'ar'],
  ['fr', 'en'],
  ['constructor', 'en'],
  ['', 'en'],
])('an article in %s is mailed about in %s', (tag, language) => {
  expect(mailLanguage(tag)).toBe(language)
})
