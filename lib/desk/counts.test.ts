import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../db'
import { record } from '../decisions'
import type { Moderator } from '../people'
import { Refusal } from '../refusal'
import { addUpTalk, talkCount } from '../talk-counts'
import { testDatabase } from '../testing/database'
import { smallNewsroom } from '../testing/desk-people'
import { addUp, queueCounts } from './counts'

let db: Db
let close: () => Promise<void>
let newsroom: Awaited<ReturnType<typeof smallNewsroom>>
let moderators: Moderator[]

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  newsroom = await smallNewsroom(db)
  moderators = [await newsroom.moderator('Tomas'), await newsroom.moderator('Leila')]
}, 120_000)
afterAll(() => close?.())

/** Counted one by one. */
async function counted() {
  const [pending, reported, appeals, decided, all] = await Promise.all([
    db.comment.count({ where: { status: 'pending' } }),
    db.comment.count({ where: { openReports: { gt: 0 } } }),
    db.appeal.count({ where: { state: 'open' } }),
    db.comment.count({ where: { decidedAt: { not: null } } }),
    db.comment.count(),
  ])
  return { pending, reported, appeals, decided, all }
}

/** Of the one article, in the same way. */
async function talked() {
  const { id } = await db.article.findFirstOrThrow()
  const [approved, pending, last] = await Promise.all([
    db.comment.count({ where: { status: 'approved' } }),
    db.comment.count({ where: { status: 'pending' } }),
    db.decision.aggregate({ where: { to: 'approved' }, _max: { seq: true } }),
  ])
  return { told: await talkCount(db, id), counted: { approved, pending, last: last._max.seq ?? 0n } }
}

const pick = <T>(all: readonly T[]) => all[Math.floor(Math.random() * all.length)] as T

/** One thing that people do, on any of the comments. What is refused changes nothing. */
async function something(ids: string[]) {
  const commentId = pick(ids)
  const what = pick(['post', 'post', 'approve', 'reject', 'hold', 'undo', 'withdraw', 'report', 'appeal', 'uphold', 'delete', 'roll back'])
  if (what === 'post') return void ids.push(await newsroom.comment())
  const reporter = `guest ${Math.random()}`
  if (what === 'report')
    return db.$transaction([
      db.report.create({ data: { commentId, revision: 1, clause: 'topic', policyVersion: 1, guestEmail: 'a@b.example', reporter } }),
      db.comment.update({ where: { id: commentId }, data: { openReports: { increment: 1 } } }),
    ])
  if (what === 'delete') {
    // Only what nothing was decided about: decisions are for good.
    const { count } = await db.comment.deleteMany({ where: { id: commentId, decisions: { none: {} }, appeals: { none: {} } } })
    return count
  }
  const last = await db.decision.findFirst({ where: { commentId }, orderBy: { seq: 'desc' } })
  if (what === 'appeal') {
    if (last?.act === 'reject') await db.appeal.create({ data: { commentId, decisionId: last.id, text: 'Look again.' } })
    return
  }
  const act = what === 'roll back' ? 'approve' : (what as 'approve')
  return db.$transaction(async (tx) => {
    const by = what === 'withdraw' ? ('author' as const) : ('moderator' as const)
    const who = by === 'moderator' ? { actorId: pick(moderators).id } : {}
    const more = { clauses: what === 'reject' ? ['topic'] : [], note: 'Because.', ...(what === 'undo' && last && { undoes: last.id }) }
    await record(tx, { commentId, act, by, policyVersion: 1, ...who, ...more })
    if (what === 'roll back') throw new Refusal('Not after all.')
  })
}

/** A refusal, or what another did at the same moment: the comment is gone, or the appeal is there already. */
const expected = (error: unknown) =>
  error instanceof Refusal || /P2002|P2003|P2025|P2034|deadlock/.test(JSON.stringify(error) + String(error))

test('the counts are exact while several people work and others add them up', async () => {
  const ids = await Promise.all(Array.from({ length: 30 }, () => newsroom.comment()))
  for (let round = 0; round < 4; round++) {
    let working = true
    const person = async () => {
      for (let i = 0; i < 40; i++)
        await something(ids).catch((error) => {
          if (!expected(error)) throw error
        })
    }
    const adding = async () => {
      while (working) {
        await Promise.all([addUp(db), addUpTalk(db)])
        const counts = await queueCounts(db)
        for (const count of Object.values(counts)) expect(count).toBeGreaterThanOrEqual(0)
      }
    }
    const adders = Promise.all([adding(), adding()])
    await Promise.all(Array.from({ length: 5 }, person)).finally(() => {
      working = false
    })
    await adders
    expect(await queueCounts(db)).toEqual(await counted())
    const { told, counted: own } = await talked()
    expect(told).toEqual(own)
  }
  const { all, pending, reported, appeals, decided } = await counted()
  for (const count of [all, pending, reported, appeals, decided]) expect(count).toBeGreaterThan(0)
})

test('nobody sees a wrong sum while it is added up', async () => {
  const before = await queueCounts(db)
  for (let i = 0; i < 300; i++)
    await db.queueTally.createMany({
      data: [
        { queue: 'all', change: 1 },
        { queue: 'all', change: -1 },
      ],
    })
  let working = true
  const sums: number[] = []
  const reading = (async () => {
    while (working) sums.push((await queueCounts(db)).all)
  })()
  await Promise.all([addUp(db), addUp(db), addUp(db)])
  await pause(20)
  working = false
  await reading
  expect(new Set(sums)).toEqual(new Set([before.all]))
})

test('adding up leaves one row for a queue, and none for an empty one', async () => {
  await addUp(db)
  await addUp(db)
  const rows = await db.queueTally.findMany()
  expect(new Set(rows.map(({ queue }) => queue)).size).toBe(rows.length)
  expect(rows.every(({ change }) => change > 0)).toBe(true)
  await addUpTalk(db)
  await addUpTalk(db)
  expect(await db.talkTally.count()).toBe(1)
})

test('a newsroom without comments has empty queues', async () => {
  await expect(
    db.$transaction(async (tx) => {
      await tx.queueTally.deleteMany()
      await addUp(tx)
      expect(await queueCounts(tx)).toEqual({ pending: 0, reported: 0, appeals: 0, decided: 0, all: 0 })
      throw new Refusal('As before.')
    }),
  ).rejects.toThrow('As before.')
})
