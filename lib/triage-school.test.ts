import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { newId, submit } from './comments'
import type { Db } from './db'
import { recordImported } from './decisions'
import { decide } from './moderation'
import { isModerator, type Moderator, putPerson } from './people'
import { testDatabase } from './testing/database'
import { isHeldBack } from './triage/held-back'
import { auc } from './triage/measure'
import { learn, newModel, score } from './triage/model'
import { learnedOf, modelInUse, resemblancesOf } from './triage-model'
import { learnOn, retrain } from './triage-school'

let db: Db
let close: () => Promise<void>
let articleId = ''
let tomas: Moderator

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  await db.section.create({ data: { slug: 'world', name: 'World' } })
  const article = { slug: 'sea-wall', headline: 'The sea wall', body: 'Text.', sectionSlug: 'world', publishedAt: new Date('2026-11-01') }
  articleId = (await db.article.create({ data: article })).id
  const person = await putPerson(db, { email: 'tomas@viewpoints.example', name: 'Tomas', role: 'moderator' })
  if (!isModerator(person)) throw new Error('no moderator')
  tomas = person
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  await db.triageModel.deleteMany()
  // A decision on a text that has changed since teaches nothing: so every test begins with nothing learnt.
  await db.comment.updateMany({ data: { revision: { increment: 1 } } })
})

const topics = ['the sea wall', 'the night bus', 'the school kitchen', 'the ferry', 'the market hall', 'the estuary', 'the library']
const fair = (i: number) =>
  `I read the report on ${topics[i % topics.length]} and think that the council should explain item ${i} to the residents.`
const spam = (i: number) =>
  `Golden turnips, lot ${i}, bring luck to every house: buy them by the dozen and forget ${topics[i % topics.length]}!`

async function waiting(body: string, author: string): Promise<string> {
  const id = newId()
  const guest = { guestName: 'Somebody', guestEmail: `${author}@reader.example` }
  await db.comment.create({ data: { id, articleId, threadId: id, ...guest, body, policyVersion: 1 } })
  return id
}
interface Past {
  body: string
  removed: boolean
  author: string
}

/** Comments that were decided before they came here. */
async function decided(...past: Past[]) {
  const rows = past.map(({ body, removed, author }) => ({ id: newId(), body, removed, guestEmail: `${author}@reader.example` }))
  await db.comment.createMany({
    data: rows.map(({ id, body, guestEmail }) => ({
      id,
      articleId,
      threadId: id,
      guestName: 'Somebody',
      guestEmail,
      body,
      policyVersion: 1,
    })),
  })
  const decisions = rows.map(({ id, removed }) => ({
    ...{ commentId: id, policyVersion: 1, at: new Date() },
    ...(removed ? { act: 'reject' as const, clauses: ['advertising'] } : { act: 'approve' as const, clauses: [] }),
  }))
  await db.$transaction((tx) => recordImported(tx, decisions), { timeout: 60_000 })
}
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)
const decideMany = (count: number) =>
  decided(...numbers(count).map((i) => ({ body: i % 2 ? spam(i) : fair(i), removed: i % 2 === 1, author: `author${i}` })))
const learned = (body: string) => db.$transaction((tx) => learnedOf(tx, body))

async function jobs(): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`select task_identifier as name from graphile_worker.jobs`
  return rows.map(({ name }) => name)
}

describe('the model', () => {
  test('is silent until it has learnt from 50 decisions, ten of each kind', async () => {
    await decideMany(30)
    expect(await retrain(db)).toMatchObject({ inUse: false, measured: null, note: expect.stringContaining('Too few') })
    await learnOn(db)
    expect(await modelInUse(db)).toBeUndefined()
    expect(await learned(spam(1))).toBeUndefined()
  })

  test('is trained by itself once there are enough, and tells spam it has not seen from what is fair', async () => {
    await db.$executeRaw`delete from graphile_worker._private_jobs`
    await decideMany(90)
    await learnOn(db)
    expect(await jobs()).toEqual(['retrain'])
    await retrain(db)
    const inUse = await modelInUse(db)
    expect(inUse).toMatchObject({ revision: 1, measured: { auc: 1 } })
    expect((inUse?.decisions ?? 0) + (inUse?.measured.heldBack ?? 0)).toBe(90)
    expect((await learned(spam(1_001)))?.score).toBeGreaterThan(0.5)
    expect((await learned(fair(1_001)))?.score).toBeLessThan(0.5)
  })

  test('learns on from decisions as they are made, and from none of them twice', async () => {
    await decideMany(90)
    await retrain(db)
    const letter = (i: number) => `Chain letter ${i}: forward this greeting to seven friends or luck will leave your house tonight.`
    const before = await learned(letter(99))
    await decided(...numbers(12).map((i) => ({ body: letter(i), removed: true, author: `chain${i}` })))
    await learnOn(db)
    const [after, first] = [await learned(letter(99)), await modelInUse(db)]
    expect(after?.score).toBeGreaterThan((before?.score ?? 1) + 0.1)
    expect(first?.revision).toBe(2)
    await learnOn(db)
    expect(await modelInUse(db)).toMatchObject({ revision: 2, decisions: first?.decisions })
  })

  test('learns nothing from a decision that was undone', async () => {
    await decideMany(90)
    await retrain(db)
    const id = await waiting('Undone words.', 'undone')
    const form = { comment: id, revision: 1, clause: ['topic'], note: '', undoes: '' }
    const { id: undoes } = await decide(db, tomas, { ...form, act: 'reject', seen: 'pending' })
    await decide(db, tomas, { ...form, act: 'undo', seen: 'rejected', undoes })
    await learnOn(db)
    expect((await modelInUse(db))?.revision).toBe(1)
  })

  test('gives what waits a score, and says by which words', async () => {
    const id = await waiting(spam(2_001), 'later')
    await decideMany(90)
    await retrain(db)
    const comment = await db.comment.findUniqueOrThrow({ where: { id }, select: { id: true, body: true, score: true } })
    expect(comment.score).toBeGreaterThan(0.5)
    const words = (await resemblancesOf(db, [comment])).get(id)?.words ?? []
    expect(words.length).toBeGreaterThan(1)
    for (const word of words) expect(comment.body).toContain(word)
    expect(words.some((word) => /golden|turnips|lot|luck|house|buy|dozen|forget/i.test(word))).toBe(true)
    expect((await resemblancesOf(db, [{ ...comment, score: null }])).size).toBe(0)
  })

  test('that does worse than the one in use, on decisions neither has seen, is not put in use; the reason is kept', async () => {
    await decideMany(90)
    await retrain(db)
    const good = await modelInUse(db)
    // From now on everybody but the authors who are held back is decided upside down.
    await decided(
      ...numbers(200).map((i) => {
        const fairly = i % 2 === 1
        return { body: fairly ? spam(i) : fair(i), removed: isHeldBack(`upside${i}@reader.example`) === fairly, author: `upside${i}` }
      }),
    )
    const report = await retrain(db)
    expect(report).toMatchObject({ inUse: false, note: expect.stringContaining('Not put in use') })
    expect((await modelInUse(db))?.id).toBe(good?.id)
    expect(await db.triageModel.count({ where: { inUse: true } })).toBe(1)
    expect(await db.triageModel.findFirst({ where: { inUse: false } })).toMatchObject({ note: report.note })
    await db.$executeRaw`delete from graphile_worker._private_jobs`
    await decided({ body: spam(1), removed: true, author: 'after' })
    await learnOn(db)
    expect(await jobs()).toEqual([])
  })

  test('may hold where it was right often enough on decisions it had not seen, under its clause, and never refuses', async () => {
    await decideMany(400)
    await retrain(db)
    const spammy = spam(3_001)
    expect((await learned(spammy))?.precision).toBeGreaterThanOrEqual(0.9)
    const staff = await putPerson(db, { email: 'mara@viewpoints.example', name: 'Mara', role: 'editor' })
    const post = (comment: string) => submit(db, { person: staff }, { article: 'sea-wall', parent: '', name: '', email: '', comment })
    const answer = await post(spammy)
    if (answer.outcome === 'refused') throw new Error('a model never refuses')
    expect(answer.outcome).toBe('held')
    const findings = await db.finding.findMany({ where: { commentId: answer.id } })
    expect(findings).toMatchObject([{ check: 'learned', clause: 'learned', outcome: 'hold' }])
    expect(await post(`${fair(5_001)} Thank you.`)).toMatchObject({ outcome: 'published' })
  })

  test('of another release is silent, and is trained anew', async () => {
    await decideMany(90)
    await db.triageModel.create({
      data: { weights: Buffer.from('of old'), learntTo: 0, decisions: 90, rejected: 45, measured: {}, inUse: true },
    })
    expect(await learned(spam(1))).toBeUndefined()
    await retrain(db)
    expect((await learned(spam(1)))?.score).toBeGreaterThan(0.5)
    expect(await db.triageModel.count({ where: { inUse: true } })).toBe(1)
  })

  test('two workers that learn at once learn once', async () => {
    await decideMany(90)
    await retrain(db)
    await decided(...numbers(4).map((i) => ({ body: spam(500 + i), removed: true, author: `at-once${i}` })))
    const ends = await Promise.allSettled([learnOn(db), learnOn(db)])
    expect(ends.some(({ status }) => status === 'fulfilled')).toBe(true)
    expect((await modelInUse(db))?.revision).toBe(2)
  })
})

test('a decision at the desk asks for a lesson, one however many are made', async () => {
  await db.$executeRaw`delete from graphile_worker._private_jobs`
  for (const nth of [1, 2, 3]) {
    const comment = await waiting(`Words ${nth}.`, `asks${nth}`)
    await decide(db, tomas, { comment, revision: 1, seen: 'pending', act: 'approve', clause: [], note: '', undoes: '' })
  }
  expect((await jobs()).filter((job) => job === 'learn')).toEqual(['learn'])
})

const samples = resolve('../shared/comments/youtube-spam.dev.jsonl')
test.skipIf(!existsSync(samples))('crude spam is learnt from some fifty decisions', async () => {
  const rows: { text: string; removed: boolean; author: string }[] = readFileSync(samples, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const model = newModel()
  learn(model, rows.slice(0, 50))
  const rest = rows.slice(50).map(({ text, removed }) => ({ score: score(model, text), removed }))
  expect(auc(rest)).toBeGreaterThan(0.85)
})
