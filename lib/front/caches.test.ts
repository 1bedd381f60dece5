import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeCaches } from './caches'

/** In place of nginx: it notes what it is asked to fetch anew. */
let nginx: Server
let asked: string[] = []
let caches: ReturnType<typeof makeCaches>
let now = 0

beforeEach(async () => {
  ;[asked, now] = [[], 0]
  nginx = createServer((req, res) => {
    asked.push(`${req.url} ${req.headers['accept-encoding']} ${req.headers['x-refresh-token']}`)
    res.end('a page')
  }).listen(0, '127.0.0.1')
  await once(nginx, 'listening')
  const alive = `http://127.0.0.1:${(nginx.address() as AddressInfo).port}`
  // The first one is not there, and holds nobody up.
  caches = makeCaches({ urls: ['http://127.0.0.1:9', alive], token: 'the word', now: () => now })
})
afterEach(async () => {
  await caches.close()
  nginx.close()
})
const give = (url: string, encoding: string) => caches.gave({ url, headers: { 'accept-encoding': encoding } })
const isStory = (path: string) => path.startsWith('/articles/')

test('what a cache has from us is fetched anew when it changes, each encoding by itself and once for many changes', async () => {
  for (const accepted of ['br', 'gzip', '', 'gzip']) give('/articles/a', accepted)
  give('/privacy', 'br')
  for (let i = 0; i < 5; i++) caches.forget(isStory)
  await vi.waitFor(() => expect(asked).toHaveLength(3))
  await caches.close()
  expect(asked.toSorted()).toEqual(['/articles/a br the word', '/articles/a gzip the word', '/articles/a identity the word'])
})

test('what a cache asks us about anyway is left alone', async () => {
  give('/articles/old', 'br')
  now = 6_001
  give('/articles/new?x=1', 'br')
  caches.forget(isStory)
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  await caches.close()
  expect(asked).toEqual(['/articles/new br the word'])
})

test('one that does not answer holds up no end', async () => {
  nginx.removeAllListeners('request')
  for (let i = 0; i < 20; i++) give(`/articles/${i}`, 'br')
  caches.forget(isStory)
  await once(nginx, 'request')
  const began = Date.now()
  await caches.close()
  expect(Date.now() - began).toBeLessThan(2_000)
})
