import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { submit } from './comments'
import type { Db } from './db'
import { addUp, queueCounts } from './desk/counts'
import type { Writer } from './facts'
import { keepFaults } from './findings'
import { verify } from './ledger/verify'
import { log } from './logs'
import type { Finding } from './policy/policy'
import { policyVersion } from './policy-versions'
import { inTransaction } from './raw'
import { testDatabase } from './testing/database'
import { discussed, reader, said } from './testing/discussed'

let db: Db
let close: () => Promise<void>
let articleId: string

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  articleId = await discussed(db)
}, 120_000)
afterAll(() => close?.())

const rooms = ['kitchen', 'hall', 'attic', 'cellar', 'porch']
/** No two are nearly the same. */
const saying = (n: number) => `${rooms[n % 5]} ${(n * 7919).toString(36)} ${(n * 104_729).toString(2)} was what ${n} of them spoke of`

test('Two hundred comments at once, half of them sent twice, are there once each: decided, counted, and in the ledger where they are shown', async () => {
  const person = await reader(db, 'Alder')
  for (let i = 0; i < 5; i++) await said(db, articleId, { authorId: person.id, at: new Date(Date.now() - 3_600_000) })
  const trusted: Writer = { person, client: 'one place' }
  const before = { shown: await db.comment.count(), jobs: await jobs() }
  const guest = (n: number): Writer => ({ guest: { name: 'Ledger', email: `at-once-${n % 25}@reader.example` }, client: `place ${n % 7}` })
  const sent = Array.from({ length: 200 }, (_, n) => (n % 2 ? [n] : [n, n])).flat()
  const post = (n: number) =>
    submit(db, n % 10 === 3 ? trusted : guest(n), { article: 'sea-wall', parent: '', name: '', email: '', comment: saying(n) })
  const answers = await Promise.all(sent.map(post))
  expect(new Set(answers.map((answer) => ('id' in answer ? answer.id : answer.findings[0]?.message)))).toHaveLength(200)

  const rows = await db.comment.findMany({ where: { articleId }, include: { decisions: true, connection: true, findings: true } })
  const made = rows.filter(({ body }) => body.includes('was what'))
  expect(new Set(made.map(({ body }) => body))).toHaveLength(200)
  expect(rows.length).toBe(before.shown + 200)
  expect(made.every(({ decisions, connection }) => decisions.length === 1 && connection !== null)).toBe(true)
  const published = made.filter(({ status }) => status === 'approved')
  // After five in ten minutes the others wait, whoever writes.
  expect(published.length).toBe(5)
  expect(made.filter(({ findings }) => findings.length === 0)).toEqual(published)
  expect((await jobs()) - before.jobs).toBe(published.length)

  const counted = { all: rows.length, pending: rows.filter(({ status }) => status === 'pending').length }
  expect(await queueCounts(db)).toMatchObject(counted)
  await addUp(db)
  expect(await queueCounts(db)).toMatchObject(counted)
  expect(await verify(db)).toMatchObject({ fault: null, entries: rows.filter(({ status }) => status === 'approved').length })
})

async function jobs(): Promise<number> {
  const [row] = await db.$queryRaw<
    { count: number }[]
  >`select count(*)::int as count from graphile_worker.jobs where task_identifier = 'tell-answered'`
  return row?.count ?? 0
}

test('A site goes on taking comments while the next release has added columns already', async () => {
  const writer = (n: number): Writer => ({ guest: { name: 'Ledger', email: `rolling-${n}@reader.example` } })
  const post = (n: number) =>
    submit(db, writer(n), { article: 'sea-wall', parent: '', name: '', email: '', comment: `${saying(n)} once more` })
  // A version that was not read yet, asked for on a connection that has read one.
  const version = (number: number) => inTransaction((tx) => policyVersion(tx, number))
  await expect(version(0)).rejects.toThrow('There is no')
  expect(await post(1_001)).toMatchObject({ outcome: 'held' })
  for (const table of ['PolicyVersion', 'Comment', 'Decision', 'Finding', 'CheckFault', 'Connection'])
    await db.$executeRawUnsafe(`alter table "${table}" add column later int not null default 1`)
  await expect(version(-1)).rejects.toThrow('There is no')
  expect(await post(1_002)).toMatchObject({ outcome: 'held' })
  vi.spyOn(log, 'error').mockImplementationOnce(() => {})
  await inTransaction((tx) => keepFaults(tx, [fault], { policyVersion: 1, at: new Date() }))
  expect(await db.$queryRaw`select later from "CheckFault"`).toEqual([{ later: 1 }])
})

const fault: Finding = { check: 'links', clause: 'a', outcome: 'hold', message: 'It failed.', fault: 'Of a test.' }
