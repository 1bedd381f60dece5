import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Db } from './db'
import { inTransaction, type Raw } from './raw'
import { testDatabase } from './testing/database'

let db: Db
let close: () => Promise<void>

beforeAll(async () => {
  const own = await testDatabase()
  ;({ db, close } = own)
  const client = new Client({ connectionString: own.url })
  await client.connect()
  await client.query(`do $$ begin execute format('alter database %I set timezone to %L', current_database(), 'America/New_York'); end $$`)
  await client.end()
  await db.$executeRaw`create table written (n int unique)`
}, 120_000)
afterEach(() => void vi.useRealTimers())
afterAll(() => close?.())

const write = async (tx: Raw, n: number) => tx.$executeRaw`insert into written (n) values (${n}::int)`
const written = async () => (await db.$queryRaw<{ n: number }[]>`select n from written order by n`).map(({ n }) => n)

test('What is asked after the transaction has failed is not done outside of it, and the connection serves the next one', async () => {
  let late: Promise<unknown> = Promise.resolve()
  const failing = inTransaction(async (tx) => {
    await write(tx, 1)
    late = pause(100).then(() => write(tx, 2))
    await Promise.all([late, Promise.reject(new Error('Refused.'))])
  })
  await expect(failing).rejects.toThrow('Refused.')
  await expect(late).rejects.toThrow('over')
  await inTransaction((tx) => write(tx, 3))
  expect(await written()).toEqual([3])
})

test('What is asked at once is done or not done as one: the fault is told, also where the work has kept it to itself', async () => {
  const twice = inTransaction((tx) => Promise.all([write(tx, 4), write(tx, 5), write(tx, 4), write(tx, 6)]))
  await expect(twice).rejects.toThrow('written_n_key')
  const silent = inTransaction(async (tx) => {
    await write(tx, 7)
    await Promise.allSettled([write(tx, 7)])
  })
  await expect(silent).rejects.toThrow()
  expect(await written()).toEqual([3])
})

test('A moment is the same one whoever writes and reads it, in whatever time zone the database was made', async () => {
  const at = new Date('2026-11-29T22:10:05.123Z')
  const mine = await db.setting.create({ data: { key: 'by Prisma', value: 1, at } })
  await inTransaction(async (tx) => tx.$executeRaw`insert into "Setting" (key, value, at) values ('on the connection', '1', ${at})`)
  const there = () => db.setting.findMany({ where: { at }, orderBy: { key: 'asc' } })
  expect((await there()).map(({ key }) => key)).toEqual(['by Prisma', 'on the connection'])
  const read = await inTransaction(async (tx) => tx.$queryRaw<{ at: Date }[]>`select at from "Setting" where at = ${at}`)
  expect([...read, mine].map(({ at }) => at)).toEqual([at, at, at])
})

test('How a statement is done is planned once, and by the index, though the table has one page', async () => {
  const numbered = async (tx: Raw, n: number) => tx.$queryRaw`select n from written where n = ${n}::int`
  const plans = await inTransaction(async (tx) => {
    for (const n of [1, 2, 3]) await numbered(tx, n)
    return tx.$queryRaw<{ anew: number; once: number }[]>`
      select custom_plans::int as anew, generic_plans::int as once from pg_prepared_statements where statement like 'select n from written%'`
  })
  expect(plans).toEqual([{ anew: 0, once: 3 }])
  const way = await inTransaction(async (tx) => tx.$queryRaw<object[]>`explain (costs off) select n from written where n = 3`)
  expect(JSON.stringify(way)).toContain('Index Only Scan using written_n_key')
})

const one = async (tx: Raw) => tx.$queryRaw`select 1 as one`

test('Nobody waits for ever: neither for a connection where all are busy, nor for a database that says nothing any more', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const sleeping = Array.from({ length: 10 }, () => inTransaction(async (tx) => tx.$queryRaw`select pg_sleep(2)`))
  const asleep = Promise.allSettled(sleeping)
  while (!(await areAsleep(10)));
  const late = expect(inTransaction(one)).rejects.toThrow('timeout')
  vi.advanceTimersByTime(15_000)
  await late
  vi.advanceTimersByTime(15_000)
  expect((await asleep).map(({ status }) => status)).toEqual(Array(10).fill('rejected'))
  expect(await inTransaction(one)).toEqual([{ one: 1 }])
})

async function areAsleep(many: number): Promise<boolean> {
  return (
    (await db.$queryRaw<unknown[]>`select 1 from pg_stat_activity where query like 'select pg_sleep%' and state = 'active'`).length === many
  )
}
