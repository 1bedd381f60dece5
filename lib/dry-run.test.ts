import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { record, recordImported } from './decisions'
import { dryRun, dryRunSchema, finishedRunOf, latestDryRun, requestDryRun, stopDryRun } from './dry-run'
import { replay } from './dry-run/replay'
import { type Admin, isAdmin, putPerson } from './people'
import { type Clause, type Policy, parsePolicy } from './policy/policy'
import { saveClause } from './policy-clauses'
import { beginDraft, draft } from './policy-draft'
import { putInForce, reasonWanted } from './policy-release'
import { policyInForce } from './policy-versions'
import { Refusal } from './refusal'
import { testDatabase } from './testing/database'

let db: Db
let close: () => Promise<void>
let owen: Admin
let articleId = ''
let comments = 0

/** A small policy of our own, so that what the checks find is plain. */
const clause = (id: string, checks: unknown[]): Clause => {
  const [made] = parsePolicy([{ id, title: id, text: id, breach: 'hold', checks }])
  if (!made) throw new Error('no clause')
  return made
}
const links = (trusted: number) => clause('links', [{ check: 'links', newcomer: 2, trusted, most: 3 }])
const words = (...banned: string[]) => clause('words', [{ check: 'words', english: false, banned }])
const repeats = clause('repeats', [{ check: 'same-again' }, { check: 'alike', minLength: 20 }])
const start: Policy = [words('spam'), links(1), repeats]

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  await db.policyVersion.create({ data: { number: 2, inForceAt: new Date('2026-02-01'), clauses: start } })
  const person = await putPerson(db, { email: 'owen@viewpoints.example', name: 'Owen', role: 'admin' })
  if (!isAdmin(person)) throw new Error('no admin')
  owen = person
  await db.section.create({ data: { slug: 'world', name: 'World' } })
  const article = { slug: 'sea-wall', headline: 'The sea wall', body: 'Text.', sectionSlug: 'world', publishedAt: new Date() }
  articleId = (await db.article.create({ data: article })).id
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  await db.policyDraft.deleteMany()
  await db.dryRun.deleteMany()
  await db.$executeRaw`truncate "Comment", "Decision", "Finding" cascade`
  await db.$transaction((tx) => beginDraft(tx, owen, { from: 2 }))
})

interface Said {
  body: string
  act: 'approve' | 'reject'
  author?: string
  /** Minutes after noon. */
  minute?: number
}

/** A comment that a moderator has decided. */
async function decided({ body, act, author, minute = 0 }: Said): Promise<string> {
  const id = `comment-${comments++}`
  const guestEmail = `${author ?? id}@reader.example`
  const createdAt = new Date(Date.UTC(2026, 10, 20, 12, minute))
  await db.comment.create({
    data: { id, articleId, threadId: id, guestName: 'Guest', guestEmail, body, policyVersion: 2, createdAt },
  })
  const clauses = act === 'reject' ? ['links'] : []
  await db.$transaction((tx) => record(tx, { commentId: id, act, by: 'moderator', actorId: owen.id, policyVersion: 2, clauses }))
  return id
}

const tomorrow = (n: number) => `Links ${Array.from({ length: n }, (_, i) => `https://site${i}.example`).join(' ')}`

async function change(to: Clause) {
  const there = await draft(db)
  await db.$transaction((tx) => saveClause(tx, owen, { revision: there?.revision ?? 0, clause: to }))
}

const request = (wanted = 1_000) => db.$transaction((tx) => requestDryRun(tx, owen, { wanted }))

/** A finished run of the draft, as it is now. */
async function run(wanted = 1_000) {
  const { id } = await request(wanted)
  await replay(db, id)
  const done = await dryRun(db, id)
  if (!done?.result) throw new Error(`not done: ${done?.state} ${done?.fault}`)
  return { ...done, result: done.result }
}

describe('a dry run', () => {
  test('says what both would do with what moderators decided', async () => {
    const fine = await decided({ body: 'See https://one.example.', act: 'approve' })
    const caught = await decided({ body: 'Buy at https://shop.example.', act: 'reject' })
    await decided({ body: 'Spam for everybody.', act: 'reject' })
    await decided({ body: 'Nothing to see.', act: 'approve' })
    await decided({ body: tomorrow(4), act: 'reject' })
    await change(links(0))
    const { result, state, total, done } = await run()
    expect({ state, total, done }).toEqual({ state: 'done', total: 5, done: 5 })
    expect(result.inForce.tally).toEqual({
      refused: { approved: 0, rejected: 1 },
      held: { approved: 0, rejected: 1 },
      passed: { approved: 2, rejected: 1 },
    })
    expect(result.draft.tally).toEqual({
      refused: { approved: 0, rejected: 1 },
      held: { approved: 1, rejected: 2 },
      passed: { approved: 1, rejected: 0 },
    })
    expect(result.inForce).toMatchObject({ precision: 1, recall: 2 / 3 })
    expect(result.draft).toMatchObject({ precision: 3 / 4, recall: 1 })
    expect(result.wronged).toMatchObject({
      count: 1,
      comments: [{ id: fine, outcome: 'held', clauses: ['links'], marks: [{ start: 4, end: 23 }] }],
    })
    expect(result.caught).toMatchObject({ count: 1, comments: [{ id: caught }] })
    expect(result).toMatchObject({ missed: { count: 0 }, freed: { count: 0 } })
    const part = result.draft.clauses.find((one) => one.clause === 'links')
    const found = { refused: { approved: 0, rejected: 1 }, held: { approved: 1, rejected: 1 }, hinted: { approved: 0, rejected: 0 } }
    expect(part).toEqual({ clause: 'links', ...found, checks: [{ check: 'links', ...found }] })
  })

  test('says what a milder draft misses and frees', async () => {
    const missed = await decided({ body: 'Spam, spam.', act: 'reject' })
    const freed = await decided({ body: 'The word spam is older than mail.', act: 'approve' })
    await change(words())
    const { result } = await run()
    expect(result.missed).toMatchObject({ count: 1, comments: [{ id: missed, outcome: 'passed', clauses: ['words'] }] })
    expect(result.freed).toMatchObject({ count: 1, comments: [{ id: freed }] })
    expect(result.draft).toMatchObject({ precision: null, recall: 0 })
  })

  test('knows what an author and others had said in the day before', async () => {
    const text = 'The harbour council has voted three times on this.'
    await decided({ body: text, act: 'approve', author: 'a', minute: 0 })
    await decided({ body: text, act: 'reject', author: 'a', minute: 1 })
    await decided({ body: text.replace('three', 'four'), act: 'reject', author: 'b', minute: 2 })
    await decided({ body: text, act: 'approve', author: 'a', minute: 25 * 60 })
    const { result } = await run()
    expect(result.inForce.tally).toMatchObject({ refused: { rejected: 1, approved: 0 }, held: { rejected: 1, approved: 0 } })
    expect(result.inForce.tally.passed).toEqual({ approved: 2, rejected: 0 })
  })

  test('reads the last comments that were asked for, and only those that people decided last', async () => {
    for (let i = 0; i < 6; i++) await decided({ body: `Number ${i} of them.`, act: 'approve' })
    const undone = await decided({ body: 'Undone.', act: 'approve' })
    const [last] = await db.decision.findMany({ where: { commentId: undone } })
    const undo = { commentId: undone, act: 'undo', by: 'moderator', actorId: owen.id, policyVersion: 2, undoes: last?.id ?? '' } as const
    await db.$transaction((tx) => record(tx, undo))
    await db.comment.create({
      data: { id: 'imported', articleId, threadId: 'imported', guestName: 'G', guestEmail: 'g@x.example', body: 'Old.', policyVersion: 2 },
    })
    const imported = { commentId: 'imported', act: 'reject' as const, clauses: ['links'], policyVersion: 2, at: new Date('2020-01-01') }
    await db.$transaction((tx) => recordImported(tx, [imported]))
    expect((await run()).total).toBe(7)
    expect((await run(3)).result.draft.tally.passed).toEqual({ approved: 2, rejected: 1 })
  })

  test('of no comments is done too', async () => {
    expect((await run()).result).toMatchObject({ draft: { precision: null, recall: null }, wronged: { count: 0 } })
  })

  test('keeps fifty comments of each kind, and counts all', async () => {
    for (let i = 0; i < 55; i++) await decided({ body: `See https://one${i}.example.`, act: 'approve', minute: i * 1_500 })
    await change(links(0))
    const { wronged } = (await run()).result
    expect(wronged.count).toBe(55)
    expect(wronged.comments).toHaveLength(50)
  })
})

describe('a request', () => {
  test('comes with a job, and is not doubled while it is under way', async () => {
    const { id } = await request()
    expect(await request()).toEqual({ id })
    const jobs = await db.$queryRaw<{ key: string }[]>`select key from graphile_worker.jobs where key = ${`dry-run ${id}`}`
    expect(jobs).toHaveLength(1)
    await replay(db, id)
    expect((await request()).id).not.toBe(id)
  })

  test('of a changed draft stops the one before', async () => {
    const { id } = await request()
    await change(links(0))
    const next = await request()
    expect(next.id).not.toBe(id)
    expect((await dryRun(db, id))?.state).toBe('stopped')
    expect((await latestDryRun(db))?.id).toBe(next.id)
  })

  test('of another number of comments stops the one before', async () => {
    const { id } = await request(10)
    const next = await request(1_000)
    expect(next.id).not.toBe(id)
    expect((await dryRun(db, id))?.state).toBe('stopped')
  })

  test('needs a draft', async () => {
    await db.policyDraft.deleteMany()
    await expect(request()).rejects.toThrow(Refusal)
  })

  test.each(['0', '100001', '1.5', 'all', ''])('for %s comments is refused', (wanted) => {
    expect(dryRunSchema.safeParse({ wanted }).error?.issues[0]?.message).toBe('Write a whole number from 1 to 100,000.')
  })
})

describe('a run', () => {
  test('that is stopped stays stopped, also when its job begins later or again', async () => {
    await decided({ body: 'Something.', act: 'approve' })
    const { id } = await request()
    await db.$transaction((tx) => stopDryRun(tx, owen, { id }))
    await replay(db, id)
    expect(await dryRun(db, id)).toMatchObject({ state: 'stopped', result: null })
  })

  test('is stopped in its midst', async () => {
    for (let i = 0; i < 30; i++) await decided({ body: `Number ${i} of them.`, act: 'approve' })
    const { id } = await request()
    const under = replay(db, id)
    await expect.poll(async () => (await dryRun(db, id))?.state, { interval: 2 }).not.toBe('waiting')
    await db.$transaction((tx) => stopDryRun(tx, owen, { id }))
    await under
    expect(['stopped', 'done']).toContain((await dryRun(db, id))?.state)
  })

  test('begins again from zero after a crash', async () => {
    await decided({ body: 'Something.', act: 'approve' })
    const { id } = await request()
    await db.dryRun.update({ where: { id }, data: { state: 'running', done: 77, total: 99 } })
    await replay(db, id)
    expect(await dryRun(db, id)).toMatchObject({ state: 'done', done: 1, total: 1 })
  })

  test('is left to begin again when the worker ends', async () => {
    await decided({ body: 'Something.', act: 'approve' })
    const { id } = await request()
    await expect(replay(db, id, AbortSignal.abort())).rejects.toThrow()
    expect(await dryRun(db, id)).toMatchObject({ state: 'running' })
    await replay(db, id)
    expect(await dryRun(db, id)).toMatchObject({ state: 'done' })
  })

  test('that fails says why', async () => {
    const { id } = await request()
    await db.dryRun.update({ where: { id }, data: { comparedWith: 99 } })
    await replay(db, id)
    expect(await dryRun(db, id)).toMatchObject({ state: 'failed', fault: expect.stringContaining('PolicyVersion'), result: null })
  })
})

describe('putting a draft in force', () => {
  test('that does worse than the version in force needs a reason, and then it has one', async () => {
    await decided({ body: 'See https://one.example.', act: 'approve' })
    await change(links(0))
    await run()
    const { revision = 0, clauses = [] } = (await draft(db)) ?? {}
    const told = await putInForce(db, owen, { revision, summary: 'Fewer links.', reason: '' }).catch((error) => error)
    expect(told).toMatchObject({ field: 'reason', message: expect.stringContaining('agrees with the moderators less often') })
    expect(await reasonWanted(db, clauses)).toBe(told.message)
  })

  test('on a few comments does not outweigh one on many, and on none says nothing', async () => {
    await change(links(0))
    await run()
    const { clauses = [] } = (await draft(db)) ?? {}
    expect(await reasonWanted(db, clauses)).toContain('without a dry run')
    await decided({ body: 'See https://one.example.', act: 'approve' })
    await decided({ body: 'Nothing to be found in here.', act: 'approve' })
    await run()
    await run(1)
    expect(await reasonWanted(db, clauses)).toContain('agrees with the moderators less often')
  })

  test('that does no worse needs none', async () => {
    await decided({ body: 'Buy at https://shop.example.', act: 'reject' })
    await change(links(0))
    const { comparedWith } = await run()
    const { clauses = [] } = (await draft(db)) ?? {}
    expect(await reasonWanted(db, clauses)).toBeNull()
    // Other words alone do not make it another policy to the machine; another check does.
    const { title: _, ...same } = links(0)
    await change({ ...same, title: 'Better said' })
    expect(await finishedRunOf(db, { clauses: (await draft(db))?.clauses ?? [], comparedWith })).not.toBeNull()
    await change(links(1))
    expect(await finishedRunOf(db, { clauses: (await draft(db))?.clauses ?? [], comparedWith })).toBeNull()
    expect((await policyInForce(db)).number).toBe(2)
  })
})
