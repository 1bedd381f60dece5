import { createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { testDatabase } from './testing/database'

// A replica that streams is tried by `npm run test:cluster`; here are the ones that must not be read from.

let site: Awaited<ReturnType<typeof testDatabase>>
const silent = createServer(() => {}).listen(0, '127.0.0.1')

beforeAll(async () => {
  site = await testDatabase()
}, 120_000)
afterAll(async () => {
  silent.close()
  await site?.close()
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
  delete (globalThis as { viewpoints?: unknown }).viewpoints
})

test('a server that is no replica, one that is not there and one that says nothing are not read from', async () => {
  const { port } = silent.address() as { port: number }
  const urls = [site.url, 'postgresql://nobody@127.0.0.1:9/none', `postgresql://nobody@127.0.0.1:${port}/none`]
  vi.stubEnv('DATABASE_REPLICA_URLS', urls.join(','))
  vi.resetModules()
  delete (globalThis as { viewpoints?: unknown }).viewpoints
  const [{ db, pool, replicas, reading }, { readingAfter }] = await Promise.all([import('./db'), import('./replicas')])
  const ask = () => readingAfter('0/1', async () => [await db.article.count(), reading.getStore()])
  for (let i = 0; i < 4; i++) expect(await ask()).toEqual([0, undefined])
  await Promise.all([pool, ...replicas.slice(0, 2).map((replica) => replica.pool)].map((one) => one.end()))
})
