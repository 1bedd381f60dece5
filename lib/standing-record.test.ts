import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { newId, submit } from './comments'
import type { Db } from './db'
import { record } from './decisions'
import { measure } from './measures'
import { isModerator, type Moderator, type Person, putPerson } from './people'
import { findPeople } from './people-search'
import type { PolicyVersion } from './policy/policy'
import { policyInForce } from './policy-versions'
import { explained, standingExplained, standingOf } from './standing'
import { becauseOf, toldStanding } from './standing-words'
import { testDatabase } from './testing/database'

let db: Db
let close: () => Promise<void>
let policy: PolicyVersion
let tomas: Moderator
let reader: Person
let slug = ''
let articleId = ''
let tests = 0
const now = new Date('2026-11-25T12:00:00Z')
const minutes = (n: number) => new Date(now.getTime() + n * 60_000)

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  policy = await policyInForce(db, now)
  await db.section.create({ data: { slug: 'world', name: 'World' } })
  const person = await putPerson(db, { email: 'tomas@viewpoints.example', name: 'Tomas', role: 'moderator' })
  if (isModerator(person)) tomas = person
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  slug = `record-${++tests}`
  const data = { slug, headline: 'A headline', body: 'Text.', sectionSlug: 'world', publishedAt: new Date('2026-06-01') }
  articleId = (await db.article.create({ data })).id
  reader = await putPerson(db, { email: `reader-${tests}@reader.example`, name: `Reader ${tests}`, role: 'reader' })
})

let decided = 0
async function comment(): Promise<string> {
  const id = newId()
  const createdAt = minutes(-100_000)
  await db.comment.create({ data: { id, articleId, threadId: id, authorId: reader.id, body: 'Words.', policyVersion: 1, createdAt } })
  return id
}
const decide = (commentId: string, act: 'approve' | 'reject' | 'uphold' | 'overturn', by = tomas) =>
  db.$transaction((tx) =>
    record(tx, {
      ...{ commentId, act, by: 'moderator', actorId: by.id, policyVersion: 1, note: 'So.', at: minutes(++decided) },
      clauses: act === 'reject' ? ['civility'] : [],
    }),
  )
/** Comments decided so, in this order: a for approved, r for rejected. Returns their ids. */
async function decidedAs(acts: string): Promise<string[]> {
  const ids: string[] = []
  for (const act of acts) {
    const id = await comment()
    await decide(id, act === 'a' ? 'approve' : 'reject')
    ids.push(id)
  }
  return ids
}
const look = (person = reader) => standingExplained(db, { person }, policy, minutes(decided + 1))

describe('by the rejections among the last decided comments', () => {
  test.each([
    ['r', 'newcomer'],
    ['rrrr', 'newcomer'],
    ['aaar', 'trusted'],
    ['aaarr', 'trusted'],
    ['aaarrr', 'restricted'],
    ['rrraaa', 'restricted'],
    ['rrraaaa', 'trusted'],
    ['rrrrrrrrrraaaaa', 'restricted'],
    ['rrrrrrrrrraaaaaa', 'trusted'],
    ['aaaaaaaaaarrrr', 'trusted'],
    ['aaaaaaaaaarrrrr', 'restricted'],
  ])('%s makes %s', async (acts, standing) => {
    await decidedAs(acts)
    expect((await look()).standing).toBe(standing)
  })

  test('without those of what was written as a guest, whose address anybody can have typed; approvals of that count', async () => {
    const ids = await decidedAs('aaarrr')
    expect((await look()).standing).toBe('restricted')
    await db.comment.updateMany({ where: { id: { in: ids } }, data: { guestName: 'Stranger' } })
    expect((await look()).standing).toBe('trusted')
    const found = await findPeople(db, tomas, { q: reader.name, take: 9, now: minutes(decided + 1) })
    expect(found.people.find(({ href }) => href.endsWith(reader.id))).toMatchObject({ standing: 'trusted', counts: { rejected: 3 } })
  })

  test('a trusted author’s next comment waits, says so, and appears at once when enough are approved again', async () => {
    await decidedAs('aaarrr')
    const send = (words: string) =>
      submit(db, { person: reader }, { article: slug, parent: '', name: '', email: '', comment: words }, minutes(decided + 1_000))
    const answer = await send('A first thought on the harbour.')
    expect(answer).toMatchObject({
      outcome: 'held',
      findings: [{ check: 'newcomer', message: expect.stringContaining('wait for a moderator') }],
    })
    const id = answer.outcome === 'held' ? answer.id : ''
    expect(await db.comment.findUniqueOrThrow({ where: { id } })).toMatchObject({ standing: 'restricted' })
    await decide(id, 'approve')
    expect(await send('A second thought on the harbour wall.')).toMatchObject({ outcome: 'published' })
  })

  test('says how many, and how many approved ones would end it; those many do', async () => {
    await decidedAs('aaarrrr')
    const before = await look()
    expect(before.because).toBe('Restricted: 4 of the last 7 decided comments were rejected; at 50 in a hundred everything waits.')
    expect(toldStanding(before, now)).toMatchObject({
      is: 'You are restricted: moderators rejected 4 of your last 7 decided comments.',
      changes: expect.stringContaining('2 in a row would do'),
    })
    await decidedAs('a')
    expect((await look()).standing).toBe('restricted')
    await decidedAs('a')
    expect((await look()).standing).toBe('trusted')
  })

  test('goes by the decisions that stand: one that is overturned or undone counts as it stands then', async () => {
    const ids = await decidedAs('aaarrr')
    const last = ids.at(-1) ?? ''
    const rejection = await db.decision.findFirstOrThrow({ where: { commentId: last, act: 'reject' } })
    await db.appeal.create({ data: { commentId: last, decisionId: rejection.id, text: 'Please.' } })
    const person = await putPerson(db, { email: 'leila@viewpoints.example', name: 'Leila', role: 'moderator' })
    if (isModerator(person)) await decide(last, 'overturn', person)
    expect((await look()).standing).toBe('trusted')
    const again = ids[0] ?? ''
    await decide(again, 'reject')
    expect((await look()).standing).toBe('restricted')
    const undoes = (await db.decision.findFirstOrThrow({ where: { commentId: again }, orderBy: { seq: 'desc' } })).id
    const undo = { commentId: again, act: 'undo' as const, by: 'moderator' as const, actorId: tomas.id, undoes, policyVersion: 1 }
    await db.$transaction((tx) => record(tx, { ...undo, at: minutes(++decided) }))
    expect((await look()).standing).toBe('trusted')
  })

  test('is never reckoned where the policy says so, by its own numbers elsewhere, for staff, and for what only the program decided', async () => {
    await decidedAs('aaarrr')
    expect(await standingOf(db, { person: reader }, { ...policy, restrictOf: 0 }, now)).toBe('trusted')
    expect(await standingOf(db, { person: reader }, { ...policy, restrictShare: 51 }, now)).toBe('trusted')
    expect(await standingOf(db, { person: reader }, { ...policy, restrictOf: 20 }, now)).toBe('trusted')
    await db.user.update({ where: { id: reader.id }, data: { role: 'editor' } })
    expect(await standingOf(db, { person: { ...reader, role: 'editor' } }, policy, now)).toBe('trusted')
  })

  test('a moderator’s word of trust stands above it, and above being new', async () => {
    const trust = () =>
      db.$transaction((tx) => measure(tx, tomas, { whom: { userId: reader.id }, kind: 'trust', reason: 'A known expert', at: now }))
    await trust()
    expect(await look()).toMatchObject({ standing: 'trusted', because: 'Trusted by a moderator for good: A known expert.' })
    await decidedAs('rrrrr')
    expect(await look()).toMatchObject({ standing: 'trusted' })
    await db.$transaction((tx) => measure(tx, tomas, { whom: { userId: reader.id }, kind: 'lift', reason: 'No more', at: now }))
    expect(await look()).toMatchObject({ standing: 'restricted', until: null })
  })
})

test('an address of ten minutes earns no trust, says so, and is trusted by a moderator alone', async () => {
  await decidedAs('aaaa')
  await db.user.update({ where: { id: reader.id }, data: { throwAway: true } })
  const standing = await look()
  expect(standing).toMatchObject({ standing: 'newcomer', because: expect.stringContaining('ten minutes') })
  expect(toldStanding(standing, now).is).toContain('anybody gets for ten minutes')
  await db.$transaction((tx) => measure(tx, tomas, { whom: { userId: reader.id }, kind: 'trust', reason: 'Known to us', at: now }))
  expect(await look()).toMatchObject({ standing: 'trusted' })
})

test('a guest’s rejections restrict nobody: anybody could have typed the address', async () => {
  for (let i = 0; i < 6; i++) {
    const id = newId()
    const guest = { guestName: 'Ledger', guestEmail: `g-${tests}@reader.example` }
    await db.comment.create({ data: { id, articleId, threadId: id, ...guest, body: 'Words.', policyVersion: 1 } })
    await decide(id, 'reject')
  }
  expect(await standingOf(db, { guestEmail: `g-${tests}@reader.example` }, policy, now)).toBe('newcomer')
})

test('a reader’s standing takes two queries, and one where something is imposed or the reader is staff', async () => {
  await decidedAs('aar')
  const counted = async (person: Person) => {
    let queries = 0
    const ask = (...given: unknown[]) => {
      queries++
      return Reflect.apply(db.$queryRaw, db, given)
    }
    const counting = { ...db, $queryRaw: ask }
    await standingOf(counting as unknown as Parameters<typeof standingOf>[0], { person }, policy, now)
    return queries
  }
  expect([await counted(reader), await counted(tomas)]).toEqual([2, 1])
})

describe('the words', () => {
  const known = { role: 'reader' as const, imposed: null, throwAway: false, approved: 0, rejections: [] }
  test.each([
    [{ ...known, approved: 1 }, 'You are a newcomer: 1 of 3 approved comments.', 'After 2 more you are trusted.'],
    [{ ...known, approved: 2 }, 'You are a newcomer: 2 of 3 approved comments.', 'After one more you are trusted.'],
    [
      { ...known, approved: 3 },
      'You are trusted: 3 approved comments, and the policy asks for 3.',
      'Comments of yours that are rejected later count against it.',
    ],
    [{ ...known, role: 'editor' as const }, 'You are trusted: you are on the staff of the paper.', ''],
  ])('to the person: %#', (given, is, changes) => {
    expect(toldStanding(explained(given, policy, now), now)).toMatchObject({ is, changes })
  })

  test.each(['ban', 'restrict', 'trust'] as const)('of a measure say until when, and why: %s', (kind) => {
    const until = new Date('2026-12-03T12:00:00Z')
    const imposed = { id: 'm', kind, reason: 'Threats', clauses: [], policyVersion: 1, until, at: now, ofAccount: false }
    const standing = explained({ ...known, imposed }, policy, now)
    const told = toldStanding(standing, now)
    expect(told.is).toMatch(/^You are (banned|restricted|trusted) until 3 December: Threats\.$/)
    expect(told.changes.includes('you can appeal')).toBe(kind !== 'trust')
    expect(told.changes).toContain('It ends by itself on 3 December.')
    expect(becauseOf(standing.standing, standing.ground, now)).toBe(standing.because)
  })
})
