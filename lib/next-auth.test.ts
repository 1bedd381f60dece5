import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testDatabase } from './testing/database'

let close: () => Promise<void>
let ask: (way: string, client: string) => Promise<Response>

beforeAll(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost')
  vi.stubEnv('RATE_LIMIT_SIGN_IN', '3/600s')
  ;({ close } = await testDatabase())
  const { nextAuthByPost } = await import('./next-auth')
  ask = (way, client) => {
    const request = new Request(`http://localhost/api/auth/${way}`, { method: 'POST', headers: { 'x-real-ip': client } })
    return nextAuthByPost(request, { params: Promise.resolve({ nextauth: way.split('/') }) })
  }
}, 120_000)
afterAll(async () => {
  await close?.()
  vi.unstubAllEnvs()
})

// Beyond the limit next-auth itself reads cookies, which only a request of the framework has.
const reached = (way: string, client: string) =>
  ask(way, client).then(
    ({ status }) => status,
    () => 'next-auth',
  )

test('the way to a provider is asked for so often by one client, and what else is sent is not counted', async () => {
  for (let asked = 0; asked < 5; asked++) expect(await reached('signout', '192.0.2.1')).not.toBe(429)
  for (let asked = 0; asked < 3; asked++) expect(await reached('signin/github', '192.0.2.1')).not.toBe(429)
  const refused = await ask('signin/github', '192.0.2.1')
  expect(refused.status).toBe(429)
  expect(await refused.text()).toMatch(/^You have tried to sign in many times in a short time\. Please wait \d+ (seconds|minutes)/)
  expect(await reached('signin/github', '192.0.2.2')).not.toBe(429)
})
