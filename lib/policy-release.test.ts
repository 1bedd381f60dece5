import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { newId } from './comments'
import type { Db } from './db'
import { type Admin, isAdmin, putPerson } from './people'
import { standardPolicy } from './policy/standard'
import { addCheck } from './policy-clauses'
import { beginDraft, draft, saveTexts } from './policy-draft'
import { announced, putInForce, reasonWanted, releaseSchema, takeBack } from './policy-release'
import { policyInForce, policyVersion } from './policy-versions'
import { Refusal } from './refusal'
import { testDatabase } from './testing/database'
import { heard } from './testing/heard'

let db: Db
let url: string
let close: () => Promise<void>
let owen: Admin
let revision = 0
const why = { summary: 'A new clause.', reason: 'It is urgent.' }
const hour = 3_600_000

beforeAll(async () => {
  ;({ db, url, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  const person = await putPerson(db, { email: 'owen@viewpoints.example', name: 'Owen', role: 'admin' })
  if (!isAdmin(person)) throw new Error('no admin')
  owen = person
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  await db.policyDraft.deleteMany()
  revision = await begin()
})

async function begin(): Promise<number> {
  await db.$transaction((tx) => beginDraft(tx, owen, { from: 1 }))
  return (await draft(db))?.revision ?? 0
}

async function refusal(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => new Error('not refused'),
    (error: unknown) => error,
  )
  if (error instanceof Refusal) return error
  throw error
}

const jobs = () =>
  db.$queryRaw<{ key: string; run_at: Date }[]>`select key, run_at from graphile_worker.jobs where key is not null order by key`
const highest = async () => (await db.policyVersion.aggregate({ _max: { number: true } }))._max.number ?? 0

describe('a draft', () => {
  test('comes into force at once, with who did it and why, and its pages are forgotten', async () => {
    const next = (await highest()) + 1
    const slugs = await heard(url, async () => expect(await putInForce(db, owen, { revision, ...why })).toBe(next))
    expect(slugs).toEqual(['/comment-policy'])
    expect(await policyInForce(db)).toMatchObject({ number: next, summary: 'A new clause.', clauses: standardPolicy })
    expect(await db.policyVersion.findUnique({ where: { number: next } })).toMatchObject({ madeById: owen.id, reason: 'It is urgent.' })
    expect(await draft(db)).toBeNull()
    expect((await jobs()).map(({ key }) => key)).toContain(`policy-in-force ${next}`)
  })

  test('comes into force at its time and not before', async () => {
    const now = new Date()
    const at = new Date(now.getTime() + 2 * hour)
    const before = (await policyInForce(db)).number
    const number = await putInForce(db, owen, { revision, at, ...why })
    const inForce = async (when: Date) => (await policyInForce(db, when)).number
    expect(await inForce(now)).toBe(before)
    expect(await inForce(new Date(at.getTime() - 1))).toBe(before)
    expect(await inForce(at)).toBe(number)
    expect(await jobs()).toContainEqual({ key: `policy-in-force ${number}`, run_at: at })
    expect((await announced(db)).map((version) => version.number)).toContain(number)
    await takeBack(db, owen, number)
  })

  test.each([
    ['without a summary', { summary: '' }, 'summary'],
    ['without a reason, where no dry run was made', { reason: '' }, 'reason'],
    ['at a time that has passed', { at: new Date(Date.now() - 1) }, 'at'],
    ['in two years', { at: new Date(Date.now() + 2 * 366 * 24 * hour) }, 'at'],
  ])('does not come into force %s', async (_, wrong, field) => {
    const before = await highest()
    expect(await refusal(putInForce(db, owen, { revision, ...why, ...wrong }))).toMatchObject({ field })
    expect(await highest()).toBe(before)
    expect(await draft(db)).not.toBeNull()
  })

  test('that somebody has changed meanwhile does not come into force', async () => {
    await db.$transaction((tx) => addCheck(tx, owen, { revision, id: 'topic', check: 'links' }))
    expect((await refusal(putInForce(db, owen, { revision, ...why }))).message).toContain('Changed meanwhile by Owen')
  })

  test('that two put in force at once is one version', async () => {
    const before = await highest()
    const ends = await Promise.allSettled([1, 2].map(() => putInForce(db, owen, { revision, ...why })))
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(ends.flatMap((end) => (end.status === 'rejected' ? end.reason : []))[0]).toBeInstanceOf(Refusal)
    expect(await highest()).toBe(before + 1)
  })
})

test('comments keep the version under which they were accepted', async () => {
  await db.section.create({ data: { slug: 'world', name: 'World' } })
  const { id: articleId } = await db.article.create({
    data: { slug: 'sea-wall', headline: 'The sea wall', body: 'Text.', sectionSlug: 'world', publishedAt: new Date() },
  })
  const id = newId()
  await db.comment.create({ data: { id, articleId, threadId: id, authorId: owen.id, body: 'Words.', policyVersion: 1 } })
  await putInForce(db, owen, { revision, ...why })
  expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ policyVersion: 1 })
})

test('the terms go into the version, and back into the draft with it', async () => {
  const terms = { appealDays: 30, reportsToHold: 5, restrictOf: 20, restrictShare: 30 }
  const seen = await db.$transaction((tx) => saveTexts(tx, owen, { revision, preamble: [], summary: '', ...terms }))
  const number = await putInForce(db, owen, { ...seen, at: new Date(Date.now() + hour), ...why })
  expect(await policyVersion(db, number)).toMatchObject(terms)
  await takeBack(db, owen, number)
  expect(await draft(db)).toMatchObject(terms)
  await putInForce(db, owen, { revision: (await draft(db))?.revision ?? 0, ...why })
  expect(await policyInForce(db)).toMatchObject(terms)
})

describe('a version that is only announced', () => {
  const later = () => new Date(Date.now() + hour)

  test('can be taken back: its text is the draft again, and its number is free', async () => {
    await db.$transaction((tx) => addCheck(tx, owen, { revision, id: 'topic', check: 'links' }))
    const number = await putInForce(db, owen, { revision: revision + 1, at: later(), ...why })
    expect(await takeBack(db, owen, number)).toEqual({ draft: true })
    expect((await draft(db))?.clauses.find(({ id }) => id === 'topic')?.checks).toHaveLength(1)
    expect(await draft(db)).toMatchObject({ summary: 'A new clause.' })
    expect((await jobs()).map(({ key }) => key)).not.toContain(`policy-in-force ${number}`)
    expect(await highest()).toBe(number - 1)
  })

  test('leaves a draft that was begun since alone', async () => {
    const number = await putInForce(db, owen, { revision, at: later(), ...why })
    const since = await begin()
    expect(await takeBack(db, owen, number)).toEqual({ draft: false })
    expect((await draft(db))?.revision).toBe(since)
  })

  test('is taken back once', async () => {
    const number = await putInForce(db, owen, { revision, at: later(), ...why })
    await takeBack(db, owen, number)
    expect((await refusal(takeBack(db, owen, number))).message).toContain('somebody has taken it back')
  })
})

test('one that is in force stays, whoever asks', async () => {
  const number = await putInForce(db, owen, { revision, ...why })
  expect((await refusal(takeBack(db, owen, number))).message).toContain('in force already')
  // Also where our clock is behind that of the database.
  expect((await refusal(takeBack(db, owen, number, new Date('2026-02-01')))).message).toContain('in force already')
  await expect(db.policyVersion.delete({ where: { number } })).rejects.toThrow('never deleted')
})

test('without a dry run a reason is wanted', async () => {
  expect(await reasonWanted(db, standardPolicy)).toBe('Say why you put it in force without a dry run.')
})

describe('the form', () => {
  const sent = { revision: '5', when: 'now', at: 'nonsense', summary: ' What. ', reason: '' }

  test('at once has no time, whatever is in the field', () => {
    expect(releaseSchema.parse(sent)).toEqual({ revision: 5, summary: 'What.', reason: '' })
  })

  test('at a set time has one, of the paper’s clock', () => {
    expect(releaseSchema.parse({ ...sent, when: 'later', at: '2027-01-02T03:04' }).at).toEqual(new Date('2027-01-02T03:04Z'))
    const { error } = releaseSchema.safeParse({ ...sent, when: 'later' })
    expect(error?.issues.map(({ path }) => path)).toEqual([['at']])
  })
})
