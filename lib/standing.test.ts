import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { submit } from './comments'
import type { Db } from './db'
import { record } from './decisions'
import type { Writer } from './facts'
import { authorOf, type MeasureKind, measure, type NewMeasure, undoMeasure, type Whom } from './measures'
import { isModerator, type Moderator, type Person, putPerson } from './people'
import { check } from './policy/check'
import { standardPolicy } from './policy/standard'
import { policyInForce } from './policy-versions'
import { standingExplained, standingOf } from './standing'
import { endInWords } from './standing-words'
import { testDatabase } from './testing/database'
import { refusalWords } from './testing/refused'

let db: Db
let close: () => Promise<void>
let tests = 0
let tomas: Moderator
let reader: Person
let slug = ''
const now = new Date('2026-11-25T12:00:00Z')
const days = (n: number) => new Date(now.getTime() + n * 24 * 60 * 60 * 1000)

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  await db.section.create({ data: { slug: 'world', name: 'World' } })
  const person = await putPerson(db, { email: 'tomas@viewpoints.example', name: 'Tomas', role: 'moderator' })
  if (isModerator(person)) tomas = person
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  slug = `standing-${++tests}`
  await db.article.create({
    data: { slug, headline: 'A headline', body: 'Text.', sectionSlug: 'world', publishedAt: new Date('2026-06-01') },
  })
  reader = await putPerson(db, { email: `reader-${tests}@reader.example`, name: `Reader ${tests}`, role: 'reader' })
})

const guest = (): Writer => ({ guest: { name: 'Ledger', email: `guest-${tests}@reader.example` } })
let comments = 0
const post = (writer: Writer, at = now) =>
  submit(db, writer, { article: slug, parent: '', name: '', email: '', comment: `A thought, number ${++comments}, of ${slug}.` }, at)
const impose = (whom: Whom, kind: MeasureKind, more: Partial<NewMeasure> = {}) =>
  db.$transaction((tx) => measure(tx, tomas, { whom, kind, reason: 'Insults after two warnings', at: now, ...more }))
async function approve(writer: Writer, times: number) {
  for (let i = 0; i < times; i++) {
    const answer = await post(writer, days(-30 - i))
    if (answer.outcome === 'held')
      await db.$transaction((tx) => record(tx, { commentId: answer.id, act: 'approve', by: 'moderator', policyVersion: 1 }))
  }
}
const explain = async (whose: Parameters<typeof standingExplained>[1], at = now) =>
  standingExplained(db, whose, await policyInForce(db, at), at)

describe('the standing, and why', () => {
  test('of a reader is earned by approved comments', async () => {
    expect(await explain({ person: reader })).toMatchObject({
      ...{ standing: 'newcomer', because: 'Newcomer: 0 approved comments; the policy asks for 3.', until: null },
    })
    await approve({ person: reader }, 3)
    expect(await explain({ person: reader })).toMatchObject({
      ...{ standing: 'trusted', because: 'Trusted: 3 approved comments; the policy asks for 3.', until: null },
    })
  })

  test('of staff is trusted, and of guests never is', async () => {
    expect(await explain({ person: tomas })).toMatchObject({ standing: 'trusted', because: 'Trusted: on the staff of the paper.' })
    await approve(guest(), 3)
    expect(await explain({ guestEmail: guest().guest?.email ?? '' })).toMatchObject({ standing: 'newcomer' })
    expect(await standingOf(db, {}, await policyInForce(db, now), now)).toBe('newcomer')
  })

  test('is what was imposed, until it ends, whatever was earned', async () => {
    await approve({ person: reader }, 3)
    await impose({ userId: reader.id }, 'restrict', { until: days(8) })
    const because = 'Restricted until 3 December: Insults after two warnings.'
    expect(await explain({ person: reader })).toMatchObject({ standing: 'restricted', because, until: days(8) })
    expect(await explain({ person: reader }, days(8))).toMatchObject({ standing: 'trusted', until: null })
    await impose({ userId: reader.id }, 'ban', { reason: 'Threats!' })
    expect(await explain({ person: reader })).toMatchObject({ standing: 'banned', because: 'Banned for good: Threats!', until: null })
  })

  test('is what it was before when the measure is undone or lifted', async () => {
    await approve({ person: reader }, 3)
    const restricted = await impose({ userId: reader.id }, 'restrict')
    const banned = await impose({ userId: reader.id }, 'ban')
    const standings: string[] = []
    const look = async () => standings.push((await explain({ person: reader })).standing)
    await look()
    await db.$transaction((tx) => undoMeasure(tx, tomas, banned.id, { at: now }))
    await look()
    await impose({ userId: reader.id }, 'lift')
    await look()
    expect(standings).toEqual(['banned', 'restricted', 'trusted'])
    expect((await refusalWords(db.$transaction((tx) => undoMeasure(tx, tomas, restricted.id)))).length).toBeGreaterThan(0)
  })
  test('a warning and a note change nothing', async () => {
    await impose({ userId: reader.id }, 'warn')
    await impose({ userId: reader.id }, 'note')
    expect((await explain({ person: reader })).standing).toBe('newcomer')
  })
})

test.each([
  [null, 'for good'],
  [days(0.25), 'until 25 November, 18:00'],
  [days(7), 'until 2 December'],
  [days(365), 'until 25 November 2027'],
])('an end in words: %s', (until, words) => expect(endInWords(until, now)).toBe(words))

describe('who writes', () => {
  const writers: [string, () => Writer][] = [
    ['a reader', () => ({ person: reader })],
    ['a guest', guest],
  ]
  async function whomOf(writer: Writer): Promise<Whom> {
    const answer = await post(writer, days(-1))
    return authorOf(db, answer.outcome === 'refused' ? '' : answer.id)
  }

  test.each(writers)('%s who is banned is refused and told why and until when, and nothing is stored', async (_, make) => {
    const writer = make()
    const whom = await whomOf(writer)
    await impose(whom, 'ban', { until: days(8) })
    const told = 'You cannot comment here: you are banned until 3 December: Insults after two warnings.'
    expect(await refusalWords(post(writer))).toBe(told)
    expect(await db.comment.count({ where: { article: { slug } } })).toBe(1)
    expect(await post(writer, days(8))).toMatchObject({ outcome: 'held' })
  })

  test.each(writers)('%s who is restricted is held, with that standing, and as before when it is undone', async (_, make) => {
    const writer = make()
    await approve(writer, 3)
    const free = (await post(writer)).outcome
    const { id } = await impose(await whomOf(writer), 'restrict', { until: days(7) })
    const answer = await post(writer)
    expect(answer).toMatchObject({ outcome: 'held', findings: [{ check: 'newcomer' }] })
    if (answer.outcome === 'held')
      expect(await db.comment.findUniqueOrThrow({ where: { id: answer.id } })).toMatchObject({ status: 'pending', standing: 'restricted' })
    await db.$transaction((tx) => undoMeasure(tx, tomas, id, { at: now }))
    expect((await post(writer)).outcome).toBe(free)
  })

  test('a reader who is banned is not let in as a guest by the same address, and a stranger who types it learns no reason', async () => {
    await impose({ userId: reader.id }, 'ban')
    const writer = { guest: { name: 'Ledger', email: reader.email } }
    expect(await refusalWords(post(writer))).toBe('The account with this address is banned for good. Sign in to read why.')
    expect(await explain({ guestEmail: reader.email })).toMatchObject({
      ...{ standing: 'banned', because: 'Banned for good, as the account with this address is: Insults after two warnings.' },
    })
  })

  test('a banned moderator is refused as a writer too', async () => {
    const ada = await putPerson(db, { email: 'ada@viewpoints.example', name: 'Ada', role: 'admin' })
    if (!isModerator(ada)) throw new Error('no admin')
    await db.$transaction((tx) =>
      measure(tx, ada, { whom: { userId: tomas.id }, kind: 'ban', reason: 'A quarrel', until: days(1), at: now }),
    )
    expect(await refusalWords(post({ person: tomas }))).toContain('until 26 November, 12:00: A quarrel.')
  })

  test('the check of newcomers refuses who is banned and holds who is restricted, guests too', () => {
    const outcomes = (standing: 'banned' | 'restricted') =>
      check(standardPolicy, { body: 'A thought.', name: 'Ledger' }, { standing, earlier: [], now }).map(
        ({ check, outcome }) => `${check} ${outcome}`,
      )
    expect([outcomes('banned'), outcomes('restricted')]).toEqual([['newcomer refuse'], ['newcomer hold']])
  })

  describe('under a policy without a check of newcomers', () => {
    const later = days(400)
    beforeAll(async () => {
      const clauses = standardPolicy.map((clause) => ({ ...clause, checks: clause.checks.filter(({ check }) => check !== 'newcomer') }))
      await db.policyVersion.create({ data: { number: 2, inForceAt: days(399), clauses } })
    })

    test('everybody is trusted but guests; whoever is banned is refused, and whoever is restricted waits', async () => {
      expect(await explain({ person: reader }, later)).toMatchObject({ because: 'Trusted: 0 approved comments; the policy asks for none.' })
      expect((await post({ person: reader }, later)).outcome).toBe('published')
      await impose({ userId: reader.id }, 'restrict')
      const held = await post({ person: reader }, later)
      expect(held).toMatchObject({ outcome: 'held', findings: [] })
      const decision = await db.decision.findFirstOrThrow({ where: { commentId: held.outcome === 'held' ? held.id : '' } })
      expect(decision).toMatchObject({ act: 'hold', by: 'policy', note: 'Comments of this author wait for a moderator.' })
      await impose({ userId: reader.id }, 'ban')
      expect(await refusalWords(post({ person: reader }, later))).toContain('banned for good')
    })
  })
})
