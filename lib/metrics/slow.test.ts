import { afterAll, afterEach, beforeAll, expect, type MockInstance, test, vi } from 'vitest'
import { withRequest } from '../request-id'
import { testDatabase } from '../testing/database'

let site: Awaited<ReturnType<typeof testDatabase>>
let said: MockInstance<(about: object, words: string) => void>

beforeAll(async () => {
  // So long that nothing else takes as long, however busy the machine is.
  vi.stubEnv('SLOW_QUERY_MS', '500')
  site = await testDatabase()
  const { log, nameProcess } = await import('../logs')
  nameProcess('site')
  said = vi.spyOn(log, 'warn') as never
  said.mockImplementation(() => {})
}, 120_000)
afterAll(() => site?.close())
afterEach(() => said.mockClear())

const secret = 'what nobody is to read'

test('a slow statement is logged by its words, without its values, with the request that it was for; and counted', async () => {
  const { counted } = await import('./counted')
  const before = { ...counted }
  await withRequest('0123456789abcdef', async () => {
    await site.db.$queryRaw`select ${secret}, 'in the text'::text, pg_sleep(0.6)::text`
    await site.db.$transaction((tx) => tx.$queryRaw`select ${secret}, pg_sleep(0.6)::text`)
    await site.pool.query('select $1::text, pg_sleep(0.6)', [secret])
    await site.pool.query('select 1')
  })
  const lines = said.mock.calls.map(([about]) => about as { sql: string; ms: number; requestId: string })
  expect(lines.map(({ sql }) => sql)).toEqual([
    "select $1, '…'::text, pg_sleep(0.6)::text",
    'select $1, pg_sleep(0.6)::text',
    'select $1::text, pg_sleep(0.6)',
  ])
  for (const { ms, requestId } of lines) expect({ slow: ms >= 500, requestId }).toEqual({ slow: true, requestId: '0123456789abcdef' })
  expect(JSON.stringify(said.mock.calls)).not.toContain(secret)
  expect(counted.slow - before.slow).toBe(3)
  expect(counted.statements - before.statements).toBeGreaterThanOrEqual(5)
  expect(counted.statementMs - before.statementMs).toBeGreaterThan(1_500)
})

test('a statement that fails is measured too, and fails as before', async () => {
  await expect(site.pool.query("select 1 / (pg_sleep(0.6)::text <> '')::int")).rejects.toThrow('division by zero')
  await expect(site.db.$transaction((tx) => tx.$queryRaw`select 1 / (pg_sleep(0.6)::text <> '')::int`)).rejects.toThrow('division by zero')
  expect(said).toHaveBeenCalledTimes(2)
})

test('where all is slow, some lines say so; all are counted', async () => {
  const { counted } = await import('./counted')
  const before = counted.slow
  await Promise.all(Array.from({ length: 18 }, () => site.pool.query('select pg_sleep(0.6)')))
  expect(counted.slow - before).toBe(18)
  expect(said.mock.calls.length).toBeLessThanOrEqual(20)
  expect(said.mock.calls.length).toBeGreaterThanOrEqual(1)
})
