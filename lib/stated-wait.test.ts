import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { record } from './decisions'
import { statedWait } from './stated-wait'
import { testDatabase } from './testing/database'
import { discussed } from './testing/discussed'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
let articleId = ''
beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  await ensurePolicy(db)
  articleId = await discussed(db)
}, 120_000)
afterAll(() => site?.close())
beforeEach(async () => {
  await db.$executeRaw`truncate "Comment", "QueueTally" cascade`
})

const now = new Date('2026-11-20T12:00:00Z')
const day = 1440
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const about = (minutes: number, of: 'decided' | 'waiting') => ({ minutes: expect.closeTo(minutes), of })

let made = 0
/** A comment that came so many minutes ago, and waits. */
async function came(minutes: number): Promise<string> {
  const id = `waits-${++made}`
  const guest = { guestName: 'Guest', guestEmail: 'guest@reader.example' }
  await db.comment.create({ data: { id, articleId, threadId: id, ...guest, body: 'Words.', policyVersion: 1, createdAt: ago(minutes) } })
  return id
}

/** It waited so many minutes until that act, a day ago. */
async function waited(minutes: number, { act = 'approve', by = 'moderator', at = day } = {}): Promise<string> {
  const id = await came(at + minutes)
  await decided(id, { act, by, at })
  return id
}

async function decided(commentId: string, { act, by, at }: { act: string; by: string; at: number }) {
  const clauses = act === 'reject' ? ['topic'] : []
  const decision = { commentId, act, by, clauses, policyVersion: 1, at: ago(at) } as Parameters<typeof record>[1]
  await db.$transaction((tx) => record(tx, decision))
}

test('nothing is stated where nobody decided and nothing waits', async () => {
  expect(await statedWait(db, now)).toBeNull()
})

test('it is the middle one of those that were decided, whether approved or rejected', async () => {
  await waited(1000)
  await waited(10)
  await waited(20, { act: 'reject' })
  expect(await statedWait(db, now)).toEqual(about(20, 'decided'))
  await waited(40)
  expect(await statedWait(db, now)).toEqual(about(30, 'decided'))
})

test('of those it is what waited for a moderator in the last seven days, until the first decision, and nothing else', async () => {
  const id = await waited(10)
  await waited(100, { at: 8 * day })
  await waited(200, { act: 'publish', by: 'policy' })
  await waited(300, { by: 'import' })
  await decided(id, { act: 'reject', by: 'moderator', at: 5 })
  expect(await statedWait(db, now)).toEqual(about(10, 'decided'))
})

test('in a surge it is how long those have waited that wait now, once that is longer', async () => {
  await waited(12)
  for (const minutes of [1, 3, 5]) await came(minutes)
  expect(await statedWait(db, now)).toEqual(about(12, 'decided'))
  for (const minutes of [200, 220, 240, 260]) await came(minutes)
  expect(await statedWait(db, now)).toEqual(about(200, 'waiting'))
})

test('it is stated also where comments wait and nobody has decided', async () => {
  await came(30)
  expect(await statedWait(db, now)).toEqual(about(30, 'waiting'))
})

test('what was published and is held again waits since then', async () => {
  const id = await waited(0, { act: 'publish', by: 'policy', at: 100 * day })
  await decided(id, { act: 'hold', by: 'moderator', at: 15 })
  expect(await statedWait(db, now)).toEqual(about(15, 'waiting'))
})

test('of very many that wait it is the middle one, too', async () => {
  await db.$executeRaw`
    insert into "Comment" (id, "articleId", "threadId", depth, "guestName", "guestEmail", body, "policyVersion", "createdAt")
    select 'm' || n, ${articleId}, 'm' || n, 0, 'Guest', 'guest@reader.example', 'Words.', 1, ${now}::timestamptz - n * interval '1 minute'
    from generate_series(1, 1001) n`
  expect(await statedWait(db, now)).toEqual(about(501, 'waiting'))
})
