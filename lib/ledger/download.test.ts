import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { testDatabase } from '../testing/database'

let close: () => Promise<void>
let download: typeof import('./download').download
let clients = 0
const headers = { 'Content-Type': 'text/csv' }

beforeAll(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
  ;({ close } = await testDatabase())
  ;({ download } = await import('./download'))
}, 120_000)
afterAll(async () => {
  await close?.()
  vi.unstubAllEnvs()
})
beforeEach(() => {
  clients++
})

async function* file() {
  yield 'a\n'
  yield 'b\n'
}
const get = (client = `192.0.2.${clients}`, now?: number) => download(file, { client, headers, ...(now && { now }) })

test('two are made at once, and another when one was read, or its reader is gone', async () => {
  const [one, two] = [await get(), await get()]
  const refused = await get()
  expect(refused.status).toBe(429)
  expect(await refused.text()).toBe('Others are fetching the moderation log right now. Try again in a minute.')
  expect(await one.text()).toBe('a\nb\n')
  const three = await get()
  expect(three.status).toBe(200)
  expect((await get()).status).toBe(429)
  await two.body?.cancel()
  const four = await get()
  expect(four.status).toBe(200)
  await Promise.all([three.text(), four.text()])
})

test('one that nobody reads to its end keeps no place for ever', async () => {
  const now = Date.now()
  const slow = [await get(undefined, now), await get(undefined, now)]
  expect((await get(undefined, now + 299_000)).status).toBe(429)
  const next = await get(undefined, now + 301_000)
  expect(await next.text()).toBe('a\nb\n')
  await Promise.all(slow.map(({ body }) => body?.cancel()))
})

test('a client gets twenty an hour, and one that is refused keeps no place', async () => {
  for (let fetched = 0; fetched < 20; fetched++) expect(await (await get()).text()).toBe('a\nb\n')
  for (let fetched = 0; fetched < 3; fetched++) {
    const refused = await get()
    expect(refused.status).toBe(429)
    expect(await refused.text()).toMatch(/^You have fetched the moderation log many times in an hour\. Please wait \d+ (seconds|minutes)/)
  }
  expect(await (await get(`198.51.100.${clients}`)).text()).toBe('a\nb\n')
})
