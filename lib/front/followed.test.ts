import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { log } from '../logs'
import { metrics } from '../metrics/registry'
import { testDatabase } from '../testing/database'
import { openFront } from '../testing/front'

// A request that is more than a copy is followed: what Next is told of it, what the answer says, and who reads what was measured.

let site: Awaited<ReturnType<typeof testDatabase>>
let upstream: Server
let told: IncomingHttpHeaders[] = []
let status = 200
let gone = false
let front: Awaited<ReturnType<typeof openFront>>

beforeAll(async () => {
  site = await testDatabase()
  upstream = createServer((req, res) => {
    told.push(req.headers)
    if (gone) return void req.socket.destroy()
    res.writeHead(status, { 'content-type': 'text/html' }).end('<p>Words.</p>')
  })
  await listening(upstream)
}, 120_000)
afterAll(async () => {
  upstream?.close()
  upstream?.closeAllConnections()
  await site?.close()
})
afterEach(async () => {
  told = []
  status = 200
  gone = false
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await front.close()
})

const portOf = (server: Server) => (server.address() as AddressInfo).port
async function listening(server: Server) {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
}
async function open({ trustProxy = false } = {}) {
  const text = () => metrics.registry.metrics()
  front = await openFront({ upstream: () => portOf(upstream), databaseUrl: site.url, trustProxy, https: false, metrics: text })
  await listening(front.server)
}
const get = (path: string, headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${portOf(front.server)}${path}`, { headers })
const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'

test('the site is told the id that the answer has, another for each request', async () => {
  await open()
  const answers = [await get('/account'), await get('/_next/static/a.js'), await get('/api/me')]
  const ids = answers.map(({ headers }) => headers.get('x-request-id'))
  expect(told.map((headers) => headers['x-request-id'])).toEqual(ids)
  expect(new Set(ids).size).toBe(3)
})

test('nobody outside names a request or a trace', async () => {
  await open()
  const answer = await get('/account', { 'x-request-id': 'chosen-by-me', traceparent, tracestate: 'a=b', baggage: 'user=ada' })
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f]{16}$/)
  for (const name of ['traceparent', 'tracestate', 'baggage']) expect(told[0]).not.toHaveProperty(name)
})

test('a proxy of ours does, in a form that can stand in a log', async () => {
  await open({ trustProxy: true })
  expect((await get('/account', { 'x-request-id': 'proxy-0123456789' })).headers.get('x-request-id')).toBe('proxy-0123456789')
  expect((await get('/account', { traceparent })).headers.get('x-request-id')).toBe('4bf92f3577b34da6a3ce929d0e0e4736')
  expect((await get('/account', { 'x-request-id': 'with spaces in it' })).headers.get('x-request-id')).toMatch(/^[0-9a-f]{16}$/)
})

test('a copy has none, and says nothing of who had it made', async () => {
  await open()
  const first = await get('/articles/a')
  const second = await get('/articles/a')
  expect([first, second].map(({ headers }) => headers.get('x-request-id'))).toEqual([null, null])
  expect(told).toHaveLength(1)
  expect(told[0]?.['x-request-id']).toMatch(/^[0-9a-f]{16}$/)
})

test('the page for what failed tells the id, which the site was told too', async () => {
  await open()
  status = 500
  for (const path of ['/articles/a', '/account']) {
    const answer = await get(path)
    const id = told.at(-1)?.['x-request-id']
    expect(answer.headers.get('x-request-id')).toBe(id)
    expect(await answer.text()).toContain(`<code>${id}</code>`)
  }
})

test('what cannot be answered is logged with the id, and not with the address', async () => {
  await open()
  const said = vi.spyOn(log, 'error').mockImplementation(() => {})
  gone = true
  const answer = await get('/search?q=something+private')
  expect(said.mock.calls).toEqual([[{ requestId: answer.headers.get('x-request-id'), err: expect.any(Error) }, expect.any(String)]])
  expect(await answer.text()).toContain(`<code>${answer.headers.get('x-request-id')}</code>`)
  expect(JSON.stringify(said.mock.calls)).not.toContain('private')
})

describe('what was measured', () => {
  test('is read on this machine, and counts what was answered', async () => {
    await open()
    await get('/articles/b')
    await get('/articles/b')
    await get('/account')
    const answer = await get('/api/metrics')
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const text = await answer.text()
    expect(text).toMatch(/viewpoints_requests_total\{kind="page",status="2xx"\} [1-9]/)
    expect(text).toMatch(/viewpoints_cache_requests_total\{result="hit"\} [1-9]/)
    expect(text).toMatch(/viewpoints_render_duration_seconds_count\{status="2xx"\} [1-9]/)
    expect(text).toMatch(/viewpoints_request_duration_seconds_count\{kind="page"\} [1-9]/)
    expect(text).toMatch(/viewpoints_cache_copies 1\n/)
    expect(text).not.toContain('/articles')
    expect(told.map((headers) => headers['x-forwarded-host']).length).toBe(2)
  })

  test('is a page that there is not for anybody else', async () => {
    await open()
    await get('/api/metrics', { 'x-forwarded-for': '203.0.113.9' })
    expect(told).toHaveLength(1)
    vi.stubEnv('METRICS_TOKEN', 'a token of the newsroom')
    await get('/api/metrics', { authorization: 'Bearer another token' })
    expect(told).toHaveLength(2)
    expect(await (await get('/api/metrics', { authorization: 'Bearer a token of the newsroom' })).text()).toContain(
      'viewpoints_requests_total',
    )
    expect(told).toHaveLength(2)
  })
})
