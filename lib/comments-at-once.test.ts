import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { submit } from './comments'
import type { Db } from './db'
import { addUp, queueCounts } from './desk/counts'
import type { Writer } from './facts'
import { verify } from './ledger/verify'
import { testDatabase } from './testing/database'
import { discussed, reader, said } from './testing/discussed'

let db: Db
let close: () => Promise<void>

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
}, 120_000)
afterAll(() => close?.())

const rooms = ['kitchen', 'hall', 'attic', 'cellar', 'porch']
/** No two are nearly the same. */
const saying = (n: number) => `${rooms[n % 5]} ${(n * 7919).toString(36)} ${(n * 104_729).toString(2)} was what ${n} of them spoke of`

test('Two hundred comments at once, half of them sent twice, are there once each: decided, counted, and in the ledger where they are shown', async () => {
  const articleId = await discussed(db)
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
