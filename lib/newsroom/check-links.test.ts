import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { isPublic } from '../public-address'
import { type Ask, checkLinks } from './check-links'

const resolve = async (host: string) =>
  ({ 'inside.example': ['10.0.0.7'], 'both.example': ['93.184.216.34', '127.0.0.1'] })[host] ?? ['93.184.216.34']

/** A web in which every address answers like this. */
const web =
  (pages: Record<string, number | string>, asked: string[] = []): Ask =>
  async (url, { method }) => {
    asked.push(`${method} ${url.href}`)
    const page = pages[url.href] ?? 200
    if (typeof page === 'string') return { status: 302, location: page }
    return { status: page }
  }

test.each([
  ['93.184.216.34', true],
  ['2606:4700::1111', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.20.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.100.1.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:7f00:1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['2001:db8::1', false],
  ['localhost', false],
])('%s is on the public internet: %s', (address, expected) => {
  expect(isPublic(address)).toBe(expected)
})

test('says of each link that does not answer why', async () => {
  const ask = web({
    'https://a.example/gone': 404,
    'https://a.example/ill': 503,
    'https://a.example/shy': 403,
    'https://a.example/moved': '/gone',
  })
  const links = [
    'https://a.example/',
    'https://a.example/gone',
    '/own',
    '#note',
    'https://a.example/ill',
    'https://a.example/shy',
    'https://a.example/moved',
  ]
  expect(await checkLinks(links, { ask, resolve })).toEqual([
    { url: 'https://a.example/gone', why: 'it is not there (404).' },
    { url: 'https://a.example/ill', why: 'its server fails (503).' },
    { url: 'https://a.example/moved', why: 'it is not there (404).' },
  ])
})

test('what is there, though its server knows no HEAD, is there; of very many links fifty are asked', async () => {
  const asked: string[] = []
  const ask: Ask = async (url, { method }) => {
    asked.push(`${method} ${url.pathname}`)
    return { status: method === 'HEAD' ? 404 : 200 }
  }
  const links = Array.from({ length: 60 }, (_, i) => `https://a.example/${i}`)
  expect(await checkLinks(links, { ask, resolve })).toEqual([])
  expect(asked).toHaveLength(100)
})

test('never asks what is not public: by name, by number, or by a redirect', async () => {
  const asked: string[] = []
  const ask = web({ 'https://a.example/': 'http://inside.example/', 'https://b.example/': 'http://[::1]/' }, asked)
  const links = [
    'http://inside.example/',
    'http://both.example/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'https://a.example/',
    'https://b.example/',
  ]
  const dead = await checkLinks(links, { ask, resolve })
  expect(dead.map(({ url, why }) => [url, why])).toEqual(links.map((url) => [url, 'it is not on the public internet.']))
  expect(asked).toEqual(['HEAD https://a.example/', 'HEAD https://b.example/'])
})

test('a circle of redirects ends, and so does a server that says nothing', async () => {
  const circle = web({ 'https://a.example/': 'https://a.example/' })
  expect(await checkLinks(['https://a.example/'], { ask: circle, resolve })).toMatchObject([
    { why: expect.stringContaining('never to a page') },
  ])
  const silent: Ask = (_url, { signal }) => new Promise((_, no) => signal.addEventListener('abort', () => no(signal.reason)))
  const slow = { ask: silent, resolve, patience: 50 }
  expect(await checkLinks(['https://a.example/'], slow)).toMatchObject([{ why: 'no answer within 0.05 seconds.' }])
})

test('a real server: nothing connects to a private address, whatever its name', async () => {
  let visits = 0
  const server = createServer((_req, res) => {
    visits += 1
    res.end()
  }).listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  const { port } = server.address() as AddressInfo
  await checkLinks([`http://localhost:${port}/`, `http://127.0.0.1:${port}/`], { patience: 1_000 })
  server.close()
  expect(visits).toBe(0)
})
