import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { log } from '../logs'
import { forgetPages } from '../pages'
import { testDatabase } from '../testing/database'
import { openFront } from '../testing/front'
import { fixedHeaders } from './security'

type Handler = (req: IncomingMessage, res: ServerResponse) => void
interface Asked {
  method: string
  url: string
  headers: IncomingHttpHeaders
}

let site: Awaited<ReturnType<typeof testDatabase>>
/** What stands behind the front in place of Next. A path without a handler is a page that says its path. */
let upstream: Server
let handlers: Record<string, Handler> = {}
let asked: Asked[] = []
let front: Awaited<ReturnType<typeof openFront>>
let port = 0

beforeAll(async () => {
  site = await testDatabase()
  upstream = createServer((req, res) => {
    asked.push({ method: req.method ?? '', url: req.url ?? '', headers: req.headers })
    const handler = handlers[req.url ?? ''] ?? ((_req, res) => page(res, `<p>${req.url}</p>`))
    handler(req, res)
  })
  await listening(upstream)
}, 120_000)
afterAll(async () => {
  upstream?.close()
  upstream?.closeAllConnections()
  await site?.close()
})
beforeEach(async () => {
  handlers = {}
  asked = []
  await open()
})
afterEach(() => front.close())

async function open({ to = portOf(upstream), trustProxy = false, https = false, patience = 60_000 } = {}) {
  front = await openFront({ upstream: () => to, databaseUrl: site.url, trustProxy, https, patience })
  port = await listening(front.server)
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return portOf(server)
}
const portOf = (server: Server) => (server.address() as AddressInfo).port

function page(res: ServerResponse, html: string, status = 200, headers: Record<string, string | string[]> = {}) {
  res.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html)
}

interface Ask {
  method?: string
  headers?: Record<string, string>
  body?: Buffer | string
}

async function get(path: string, { method = 'GET', headers = {}, body }: Ask = {}) {
  const outgoing = request({ host: '127.0.0.1', port, path, method, headers, agent: false })
  outgoing.end(body)
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks), text: String(Buffer.concat(chunks)) }
}

/** Says this on a connection of its own; returns the answers that come until it ends. */
async function raw(said: string): Promise<string[]> {
  const socket = connect(port, '127.0.0.1')
  socket.write(said)
  let text = ''
  for await (const chunk of socket) text += chunk
  return text.split(/(?=HTTP\/1\.1 \d)/)
}
const cacheStatus = async (path: string) => (await get(path)).headers['cache-status']

/** What an article's change says to every front. */
const changed = (slug: string) => site.db.$transaction((tx) => forgetPages(tx, [slug]))
const failingPage = ({ headers }: { headers: IncomingMessage['headers'] }) => {
  expect(headers['x-request-id']).toMatch(/^[0-9a-f]{16}$/)
  return readFileSync('public/failing.html', 'utf8').replace('REQUEST', String(headers['x-request-id']))
}

describe('a public page', () => {
  test('is rendered for nobody in particular: no cookie, no query, nothing that tells who asks', async () => {
    const headers = {
      cookie: 'next-auth.session-token=x',
      authorization: 'Bearer x',
      'accept-language': 'fa',
      'user-agent': 'Somebody',
      'x-mine': '1',
    }
    expect((await get('/articles/a?utm_source=x', { headers })).text).toBe('<p>/articles/a</p>')
    expect(asked).toMatchObject([{ method: 'GET', url: '/articles/a' }])
    expect(Object.keys(asked[0]?.headers ?? {}).toSorted()).toEqual([
      'accept',
      'connection',
      'content-security-policy',
      'host',
      'user-agent',
      'x-forwarded-proto',
      'x-request-id',
    ])
    expect(asked[0]?.headers).toMatchObject({ host: 'localhost', accept: 'text/html', 'user-agent': 'viewpoints' })
  })

  test('is remembered for everybody, whatever the query', async () => {
    expect(await cacheStatus('/articles/a')).toBe('viewpoints; fwd=miss')
    expect(await cacheStatus('/articles/a')).toBe('viewpoints; hit')
    expect(await cacheStatus('/articles/a?x=1')).toBe('viewpoints; hit')
    expect((await get('/articles/a', { headers: { cookie: 'a=b' } })).text).toBe('<p>/articles/a</p>')
    expect(asked).toHaveLength(1)
  })

  test('tells other caches how long it is good, and how old it is', async () => {
    await get('/')
    const { headers } = await get('/')
    expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=5, stale-while-revalidate=60, stale-if-error=600')
    expect(Number(headers.age)).toBeGreaterThanOrEqual(0)
    expect(headers.vary).toBe('Accept-Encoding')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers).not.toHaveProperty('x-robots-tag')
  })

  test('is rendered once for twenty who ask at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => get('/')))
    expect(new Set(all.map(({ text }) => text))).toEqual(new Set(['<p>/</p>']))
    expect(asked).toHaveLength(1)
  })

  test('never leaves with a cookie, and one that set a cookie is not remembered', async () => {
    handlers['/articles/a'] = (_req, res) => page(res, '<p>yours</p>', 200, { 'set-cookie': ['session=secret'] })
    for (let i = 0; i < 2; i++) {
      const { headers } = await get('/articles/a')
      expect(headers['set-cookie']).toBeUndefined()
      expect(headers['cache-status']).toBe('viewpoints; fwd=miss')
      expect(headers['cache-control']).toBe('private, no-store')
    }
  })

  test('that leads elsewhere says where', async () => {
    handlers['/articles/a'] = (_req, res) => page(res, '', 308, { location: '/articles/b' })
    expect(await get('/articles/a')).toMatchObject({ status: 301, headers: { location: '/articles/b' } })
  })

  test('says which typefaces it is set in, remembered or not', async () => {
    const link = '</serif.woff2>; rel=preload; as="font"; crossorigin=""'
    handlers['/articles/a'] = ({ headers }, res) => {
      const [, nonce] = /'nonce-([^']+)'/.exec(String(headers['content-security-policy'])) ?? []
      page(res, '<p>a</p>', 200, { link: `${link}; nonce="${nonce}"; type="font/woff2"` })
    }
    for (const _time of ['rendered', 'remembered']) expect((await get('/articles/a')).headers.link).toBe(`${link}; type="font/woff2"`)
  })

  test('passes nothing on of what the renderer says about itself', async () => {
    handlers['/'] = (_req, res) =>
      page(res, '<p>x</p>', 200, { 'x-powered-by': 'Next.js', 'cache-control': 'private', 'x-nextjs-cache': 'HIT' })
    const { headers } = await get('/')
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('x-nextjs-cache')
    expect(headers['cache-control']).toMatch(/^public/)
  })
})

describe('a public file', () => {
  const changedAt = 'Tue, 03 Nov 2026 09:30:00 GMT'
  const feed: Handler = (_req, res) =>
    res
      .writeHead(200, { 'content-type': 'application/rss+xml', 'last-modified': changedAt, link: '<https://hub.example>; rel="hub"' })
      .end('<rss/>')

  test('is remembered as it is, with what it says of itself, and forgotten with what it shows', async () => {
    for (const path of ['/feed.xml', '/articles/a/feed.xml']) handlers[path] = feed
    for (const path of ['/feed.xml', '/articles/a/feed.xml']) {
      expect(await cacheStatus(path)).toBe('viewpoints; fwd=miss')
      const { headers, text } = await get(path)
      expect(text).toBe('<rss/>')
      expect(headers).toMatchObject({
        'cache-status': 'viewpoints; hit',
        'cache-control': expect.stringMatching(/^public, max-age=0, s-maxage=5,/),
        'content-type': 'application/rss+xml',
        'last-modified': changedAt,
        link: '<https://hub.example>; rel="hub"',
      })
    }
    await changed('a')
    await vi.waitFor(async () => expect(await cacheStatus('/articles/a/feed.xml')).toBe('viewpoints; fwd=miss'), 10_000)
    expect(await cacheStatus('/feed.xml')).toBe('viewpoints; fwd=miss')
  })

  test('is not sent again to whoever has it, by its tag or by its date', async () => {
    handlers['/feed.xml'] = feed
    const { headers } = await get('/feed.xml')
    const asked = (given: Record<string, string>) => get('/feed.xml', { headers: given })
    expect(await asked({ 'if-none-match': headers.etag ?? '' })).toMatchObject({ status: 304, text: '' })
    expect(await asked({ 'if-modified-since': changedAt })).toMatchObject({ status: 304, text: '' })
    expect((await asked({ 'if-modified-since': 'Tue, 03 Nov 2026 09:29:59 GMT' })).status).toBe(200)
    expect((await asked({ 'if-none-match': '"another"', 'if-modified-since': changedAt })).status).toBe(200)
    expect((await asked({ 'if-modified-since': 'yesterday' })).status).toBe(200)
  })

  test('that is a picture is not compressed again, and is kept for as long as it says', async () => {
    handlers['/articles/a/share.png'] = (_req, res) =>
      res.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' }).end('png')
    const { headers, text } = await get('/articles/a/share.png', { headers: { 'accept-encoding': 'br' } })
    expect(text).toBe('png')
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' })
  })

  test('that is not there is remembered as that, and one that set a cookie is not remembered', async () => {
    handlers['/sections/x/feed.xml'] = (_req, res) => res.writeHead(404, { 'content-type': 'text/plain' }).end('none')
    handlers['/feed.json'] = (_req, res) => res.writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'a=1' }).end('{}')
    expect((await get('/sections/x/feed.xml')).headers.etag).toBeUndefined()
    expect(await get('/sections/x/feed.xml')).toMatchObject({ status: 404, headers: { 'cache-status': 'viewpoints; hit' } })
    for (let i = 0; i < 2; i++) {
      const { headers } = await get('/feed.json')
      expect(headers).toMatchObject({ 'cache-status': 'viewpoints; fwd=miss', 'cache-control': 'private, no-store' })
    }
  })
})

describe('when an article changes', () => {
  test('its pages and every list are rendered again, and other articles are not', async () => {
    const paths = ['/articles/sea-wall', '/articles/sea-wall/newest', '/', '/sections/world', '/articles/other', '/comment-policy']
    for (const path of paths) await get(path)
    await changed('sea-wall')
    await vi.waitFor(async () => expect(await cacheStatus('/articles/sea-wall')).toBe('viewpoints; fwd=miss'), 10_000)
    const after = await Promise.all(paths.slice(1).map(cacheStatus))
    expect(after).toEqual([...Array(3).fill('viewpoints; fwd=miss'), ...Array(2).fill(expect.stringContaining('hit'))])
  })

  test('its page and the lists are rendered again in every edition', async () => {
    const paths = ['/fa-AF/articles/a', '/ps', '/ar/sections/world', '/ar/articles/b']
    for (const path of paths) expect(await cacheStatus(path)).toBe('viewpoints; fwd=miss')
    await changed('a')
    await vi.waitFor(async () => expect(await cacheStatus('/ps')).not.toBe('viewpoints; hit'))
    expect(await cacheStatus('/fa-AF/articles/a')).not.toBe('viewpoints; hit')
    expect(await cacheStatus('/ar/articles/b')).toBe('viewpoints; hit')
  })

  test('the new text is what readers get', async () => {
    let text = 'old'
    handlers['/articles/sea-wall'] = (_req, res) => page(res, text)
    expect((await get('/articles/sea-wall')).text).toBe('old')
    text = 'new'
    expect((await get('/articles/sea-wall')).text).toBe('old')
    await changed('sea-wall')
    await vi.waitFor(async () => expect((await get('/articles/sea-wall')).text).toBe('new'), 10_000)
  })

  test('it is heard again after the database was gone, and what was not heard is forgotten', async () => {
    await get('/comment-policy')
    await site.db.$queryRaw`
      select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'viewpoints:front' and datname = current_database()`
    await vi.waitFor(async () => expect(await cacheStatus('/comment-policy')).toBe('viewpoints; fwd=miss'), 10_000)
    await vi.waitFor(async () => {
      await get('/articles/sea-wall')
      await changed('sea-wall')
      await new Promise((resolve) => setTimeout(resolve, 50))
      expect(await cacheStatus('/articles/sea-wall')).toBe('viewpoints; fwd=miss')
    }, 10_000)
  })
})

describe('a browser that has the page', () => {
  test('is told that nothing changed', async () => {
    const { headers } = await get('/')
    const again = await get('/', { headers: { 'if-none-match': headers.etag ?? '' } })
    expect(again).toMatchObject({ status: 304, text: '' })
    expect(again.headers).toMatchObject({ etag: headers.etag, 'cache-control': headers['cache-control'] })
  })

  test('gets it when it has an older one', async () => {
    expect(await get('/', { headers: { 'if-none-match': 'W/"older"' } })).toMatchObject({ status: 200, text: '<p>/</p>' })
  })

  test('is answered as quickly whatever stands between its tags', async () => {
    const { headers } = await get('/')
    const tags = `"older"${' '.repeat(14_000)}"old" , ${headers.etag}`
    await get('/', { headers: { 'if-none-match': tags } })
    const { user } = process.cpuUsage()
    for (let i = 0; i < 5; i++) expect((await get('/', { headers: { 'if-none-match': tags } })).status).toBe(304)
    expect((process.cpuUsage().user - user) / 1_000).toBeLessThan(150)
  })

  test('knows two pages by two tags, and the same page by one', async () => {
    const [a, b] = [await get('/articles/a'), await get('/articles/b')]
    expect(a.headers.etag).toMatch(/^W\/"[\w-]{22}"$/)
    expect(a.headers.etag).not.toBe(b.headers.etag)
    await changed('a')
    await vi.waitFor(async () => expect(await cacheStatus('/articles/a')).toBe('viewpoints; fwd=miss'), 10_000)
    expect((await get('/articles/a')).headers.etag).toBe(a.headers.etag)
  })
})

describe('a page is sent', () => {
  const text = 'سلام, harbour. '.repeat(500)
  beforeEach(() => {
    for (const path of ['/', '/account']) handlers[path] = (_req, res) => page(res, text)
  })

  for (const path of ['/', '/account']) {
    test.each([
      ['gzip', 'gzip', (body: Buffer) => String(gunzipSync(body))],
      ['gzip, deflate, br, zstd', 'br', (body: Buffer) => String(brotliDecompressSync(body))],
      ['', undefined, String],
      ['identity', undefined, String],
      ['zstd', undefined, String],
    ])(`${path} to a browser that accepts “%s” as %s`, async (accepted, encoding, unpacked) => {
      const { headers, body } = await get(path, { headers: { 'accept-encoding': accepted } })
      expect(headers['content-encoding']).toBe(encoding)
      expect(headers['content-length']).toBe(String(body.length))
      expect(headers.vary).toContain('Accept-Encoding')
      expect(unpacked(body)).toBe(text)
    })
  }

  test('without its body when only its head is asked for', async () => {
    const whole = await get('/', { headers: { 'accept-encoding': 'br' } })
    const head = await get('/', { method: 'HEAD', headers: { 'accept-encoding': 'br' } })
    expect(head).toMatchObject({ status: 200, text: '' })
    expect(head.headers).toMatchObject({
      etag: whole.headers.etag,
      'content-length': whole.headers['content-length'],
      'cache-status': 'viewpoints; hit',
    })
  })
})

describe('a page that is not there', () => {
  beforeEach(() => {
    handlers['/-'] = (_req, res) => page(res, '<p>There is no such page.</p>', 404)
  })
  const shell: Handler = (_req, res) => page(res, '<html id="__next_error__"><script src="/a.js"></script></html>', 404)

  test('is the whole page for unknown addresses where the framework sends a shell', async () => {
    for (const path of ['/articles/nowhere', '/moderate/nowhere']) {
      handlers[path] = shell
      expect(await get(path)).toMatchObject({ status: 404, text: '<p>There is no such page.</p>' })
    }
  })

  test('is remembered too', async () => {
    handlers['/articles/nowhere'] = shell
    await get('/articles/nowhere')
    expect(await get('/articles/nowhere')).toMatchObject({ status: 404, headers: { 'cache-status': 'viewpoints; hit' } })
  })

  test('is the edition’s own', async () => {
    handlers['/ar/articles/nothing'] = (_req, res) => page(res, '<html id="__next_error__">', 404)
    handlers['/ar/-'] = (_req, res) => page(res, '<p>ليست هنا</p>', 404)
    expect(await get('/ar/articles/nothing')).toMatchObject({ status: 404, text: '<p>ليست هنا</p>' })
  })

  test('is made for the address that was asked for, which nobody else can say, and is missing although it is found', async () => {
    handlers['/articles/sea-wal'] = shell
    handlers['/unheard-of?x=1'] = (_req, res) => page(res, '<div data-missing>', 404)
    handlers['/-'] = (req, res) => page(res, `<p>Not ${req.headers['x-missing']}</p>`)
    for (const path of ['/articles/sea-wal', '/unheard-of?x=1'])
      expect(await get(path)).toMatchObject({ status: 404, text: `<p>Not ${path.replace(/\?.*/, '')}</p>` })
    expect(await get('/-', { headers: { 'x-missing': '/forged' } })).toMatchObject({ status: 404, text: '<p>Not undefined</p>' })
  })

  test('answers a form, and who asks after it on the same connection is heard', async () => {
    handlers['/newsroom/x'] = shell
    const form = {
      method: 'POST',
      headers: { 'content-type': 'text/plain', 'content-length': '11', 'sec-fetch-site': 'same-origin' },
      body: 'a=1&b=2&c=3',
    }
    for (let nth = 0; nth < 3; nth++) {
      expect(await get('/newsroom/x', form)).toMatchObject({ status: 404, text: '<p>There is no such page.</p>' })
      expect(await get('/account')).toMatchObject({ status: 200, text: '<p>/account</p>' })
    }
    const [again] = asked.filter(({ url }) => url === '/-')
    expect([again?.method, again?.headers['content-length'], again?.headers['content-type']]).toEqual(['GET', undefined, undefined])
  })

  test('is left as it is where it is whole already', async () => {
    handlers['/articles/nowhere'] = (_req, res) => page(res, '<p>No such article.</p>', 404)
    expect(await get('/articles/nowhere')).toMatchObject({ status: 404, text: '<p>No such article.</p>' })
    expect(asked.map(({ url }) => url)).toEqual(['/articles/nowhere'])
  })
})

describe('when the site fails', () => {
  test.each(['/articles/a', '/account'])('%s is a page that needs nothing, and nobody keeps it', async (path) => {
    handlers[path] = (_req, res) => page(res, '<p>stack trace</p>', 500)
    const answer = await get(path)
    expect(answer).toMatchObject({ status: 500, text: failingPage(answer) })
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'retry-after': '5' })
    delete handlers[path]
    expect(await get(path)).toMatchObject({ status: 200, text: `<p>${path}</p>` })
  })

  describe('altogether', () => {
    beforeEach(async () => {
      await front.close()
      const gone = createServer()
      const to = await listening(gone)
      gone.close()
      vi.spyOn(log, 'error').mockImplementation(() => {})
      await open({ to })
    })
    afterEach(() => {
      vi.restoreAllMocks()
    })

    test.each(['/', '/account', '/_next/static/a.js', '/api/me'])('%s is answered all the same', async (path) => {
      const answer = await get(path)
      expect(answer).toMatchObject({ status: 502, text: failingPage(answer) })
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'retry-after': '5', 'x-frame-options': 'DENY' })
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
      expect(log.error).toHaveBeenCalledOnce()
      // Whoever quotes the page's number is found in the log.
      expect(vi.mocked(log.error).mock.calls[0]?.[0]).toMatchObject({ requestId: answer.headers['x-request-id'] })
    })
  })

  test('and starts again at another port, it is found there', async () => {
    await front.close()
    let now = 1
    front = await openFront({ upstream: () => now, databaseUrl: site.url, trustProxy: false, https: false })
    port = await listening(front.server)
    const said = vi.spyOn(log, 'error').mockImplementation(() => {})
    expect((await get('/account')).status).toBe(502)
    said.mockRestore()
    now = portOf(upstream)
    expect(await get('/account')).toMatchObject({ status: 200, text: '<p>/account</p>' })
    expect(await get('/')).toMatchObject({ status: 200, text: '<p>/</p>' })
  })

  test('what is remembered is still sent', async () => {
    let broken = false
    handlers['/'] = (_req, res) => page(res, '<p>good</p>', broken ? 500 : 200)
    await get('/')
    broken = true
    expect(await get('/')).toMatchObject({ status: 200, text: '<p>good</p>' })
  })

  test('because the database is away, what is remembered is still sent, and rendered anew when it is back', async () => {
    let broken = false
    handlers['/'] = (_req, res) => page(res, `<p>${broken ? 'stack trace' : 'good'}</p>`, broken ? 500 : 200)
    await get('/')
    expect(await cacheStatus('/')).toBe('viewpoints; hit')
    broken = true
    await site.db.$queryRaw`
      select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'viewpoints:front' and datname = current_database()`
    await vi.waitFor(async () => expect(await cacheStatus('/')).toBe('viewpoints; hit; detail=stale'), 10_000)
    expect(await get('/')).toMatchObject({ status: 200, text: '<p>good</p>' })
    broken = false
    await vi.waitFor(async () => expect(await cacheStatus('/')).toBe('viewpoints; hit'), 10_000)
  })
})

describe('a form', () => {
  const own = () => ({ host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` })

  test('of another site is refused and does not reach the site', async () => {
    const foreign: Record<string, string>[] = [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]
    for (const headers of foreign) {
      for (const path of ['/articles/a', '/api/auth/signout']) {
        const answer = await get(path, { method: 'POST', headers, body: 'a=b' })
        expect(answer.status).toBe(403)
        expect(answer.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'x-frame-options': 'DENY' })
      }
    }
    expect(asked).toEqual([])
  })

  test('of our own reaches the site with its cookie, its query and every byte of its body', async () => {
    const sent = randomBytes(300_000)
    let received = ''
    handlers['/articles/a?x=1'] = (req, res) => {
      const hash = createHash('sha256')
      req
        .on('data', (chunk) => hash.update(chunk))
        .on('end', () => {
          received = hash.digest('hex')
          page(res, '<p>done</p>', 200, { 'set-cookie': ['a=1', 'b=2'] })
        })
    }
    const headers = { ...own(), cookie: 'session=x', 'content-type': 'application/octet-stream' }
    const answer = await get('/articles/a?x=1', { method: 'POST', headers, body: sent })
    expect(received).toBe(createHash('sha256').update(sent).digest('hex'))
    expect(asked).toMatchObject([
      { method: 'POST', url: '/articles/a?x=1', headers: { cookie: 'session=x', 'content-type': 'application/octet-stream' } },
    ])
    expect(answer).toMatchObject({ status: 200, text: '<p>done</p>' })
    expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2'])
    expect(answer.headers['cache-control']).toBe('private, no-store')
  })

  test('is answered for its sender alone, and the page stays as it was for all', async () => {
    await get('/articles/a')
    handlers['/articles/a'] = (req, res) => req.resume().on('end', () => page(res, '<p>thank you</p>'))
    expect((await get('/articles/a', { method: 'POST', headers: own(), body: 'a=b' })).text).toBe('<p>thank you</p>')
    expect((await get('/articles/a')).text).toBe('<p>/articles/a</p>')
  })
})

describe('any other address', () => {
  test('passes with cookie and query, and is kept by nobody', async () => {
    handlers['/account?tab=1'] = (req, res) => page(res, `<p>${req.headers.cookie}</p>`, 200, { 'set-cookie': ['seen=1'] })
    for (const cookie of ['a=1', 'a=2']) {
      const { text, headers } = await get('/account?tab=1', { headers: { cookie } })
      expect(text).toBe(`<p>${cookie}</p>`)
      expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'set-cookie': ['seen=1'], 'x-robots-tag': 'noindex' })
    }
  })

  test('that is no page passes as it is', async () => {
    handlers['/api/me'] = (_req, res) =>
      res.writeHead(201, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end('{"a":1}')
    const { status, headers, text } = await get('/api/me')
    expect({ status, text }).toEqual({ status: 201, text: '{"a":1}' })
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' })
  })

  test.each(['/_next/static/a.js', '/images/a.webp', '/_next/image?url=%2Fimages%2Fa.webp&w=640&q=75'])(
    'of a file has the file’s own compression and life: %s',
    async (path) => {
      handlers[path] = (req, res) =>
        res
          .writeHead(200, { 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' })
          .end(req.headers['accept-encoding'])
      const { headers, text } = await get(path, { headers: { 'accept-encoding': 'br' } })
      expect(text).toBe('br')
      expect(headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' })
      expect(headers['x-content-type-options']).toBe('nosniff')
      // Others keep it, and send it to whom that request was not.
      expect(headers).not.toHaveProperty('x-request-id')
    },
  )

  test('that asks for a page’s data is not given the page', async () => {
    await get('/articles/a')
    handlers['/articles/a'] = (_req, res) => res.writeHead(200, { 'content-type': 'text/x-component' }).end('data')
    expect((await get('/articles/a', { headers: { rsc: '1' } })).text).toBe('data')
    expect((await get('/articles/a')).text).toBe('<p>/articles/a</p>')
  })

  test('is streamed: what is said arrives before the end', async () => {
    let end = () => {}
    handlers['/api/live'] = (_req, res) => {
      res.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: one\n\n')
      end = () => res.end('data: two\n\n')
    }
    const outgoing = request({ host: '127.0.0.1', port, path: '/api/live', agent: false }).end()
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage]
    const chunks = response[Symbol.asyncIterator]()
    expect(String((await chunks.next()).value)).toBe('data: one\n\n')
    end()
    expect(String((await chunks.next()).value)).toBe('data: two\n\n')
    expect((await chunks.next()).done).toBe(true)
  })
})

describe('when the browser goes away', () => {
  /** Asks, and goes as soon as the site has the request. */
  async function askAndGo(path: string, { method = 'GET', body = '' } = {}) {
    const arrived = new Promise<IncomingMessage>((resolve) => {
      handlers[path] = (req, res) => {
        resolve(req)
        req.resume()
        res.once('close', () => {
          ended = true
        })
        if (path.includes('live')) res.writeHead(200, { 'content-type': 'text/event-stream' }).write(': here\n\n')
      }
    })
    let ended = false
    const outgoing = request({ host: '127.0.0.1', port, path, method, agent: false })
    outgoing.on('error', () => {})
    outgoing.end(body)
    const received = await arrived
    if (path.includes('live')) await once(outgoing, 'response')
    if (body) await once(received, 'end')
    outgoing.destroy()
    return () => ended
  }

  test.each(['/api/live', '/account', '/_next/static/live.js'])('%s is not worked on any more', async (path) => {
    const said = vi.spyOn(log, 'error')
    const ended = await askAndGo(path)
    await vi.waitFor(() => expect(ended()).toBe(true), 10_000)
    expect(said).not.toHaveBeenCalled()
    said.mockRestore()
  })

  test('a form that has come whole is done all the same', async () => {
    const ended = await askAndGo('/account', { method: 'POST', body: 'a=b' })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(ended()).toBe(false)
  })
})

describe('a site that hangs', () => {
  test.each(['/account', '/_next/static/hangs.js'])('does not hold whoever asks for %s, and is told that nobody waits', async (path) => {
    await front.close()
    await open({ patience: 50 })
    let left = false
    handlers[path] = (_req, res) => {
      res.once('close', () => {
        left = true
      })
    }
    const said = vi.spyOn(log, 'error').mockImplementation(() => {})
    const answer = await get(path)
    expect(answer).toMatchObject({ status: 502, text: failingPage(answer) })
    await vi.waitFor(() => expect(left).toBe(true))
    expect(said).toHaveBeenCalledOnce()
    said.mockRestore()
  })

  test('may take its time with a form, and with what it has begun to answer', async () => {
    await front.close()
    await open({ patience: 50 })
    const late = (res: ServerResponse) => setTimeout(() => res.end('done'), 200)
    handlers['/account'] = (req, res) => void req.resume().once('end', () => late(res))
    expect(await get('/account', { method: 'POST', body: 'a=b', headers: { 'content-length': '3' } })).toMatchObject({ text: 'done' })
    handlers['/_next/static/slow.js'] = (_req, res) => {
      res.writeHead(200, { 'content-type': 'text/javascript' }).write('slowly ')
      late(res)
    }
    expect(await get('/_next/static/slow.js')).toMatchObject({ text: 'slowly done' })
  })
})

describe('a stream', () => {
  const live = () => get('/api/desk/live')

  test('that cannot be had breaks off, so that the browser comes back by itself', async () => {
    handlers['/api/desk/live'] = (_req, res) => page(res, '<p>stack trace</p>', 500)
    await expect(live()).rejects.toThrow('socket hang up')
    handlers['/api/desk/live'] = (_req, res) => res.writeHead(503).end()
    await expect(live()).rejects.toThrow('socket hang up')
    handlers['/api/desk/live'] = (req) => req.socket.destroy()
    const said = vi.spyOn(log, 'error').mockImplementation(() => {})
    await expect(live()).rejects.toThrow('socket hang up')
    said.mockRestore()
  })

  test('that is not for whoever asks is answered, so that the browser stays away', async () => {
    handlers['/api/desk/live'] = (_req, res) => res.writeHead(404).end()
    expect(await live()).toMatchObject({ status: 404, text: '' })
  })
})

describe('where a request comes from', () => {
  const told = {
    'x-real-ip': '203.0.113.9',
    'x-forwarded-for': '203.0.113.1, 203.0.113.2',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil.example',
  }
  const seen = async () => {
    await get('/account', { headers: { ...told, host: 'news.example' } })
    const { headers } = asked.at(-1) ?? {}
    return ['x-real-ip', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host'].map((name) => headers?.[name])
  }

  test('says nothing about the edition: that is for the site to tell itself', async () => {
    await get('/sign-in', { headers: { 'x-address': '/ar/sign-in', 'x-query': '?to=/ar' } })
    for (const name of ['x-address', 'x-query']) expect(asked[0]?.headers).not.toHaveProperty(name)
  })

  test('is what we saw, not what it says', async () => {
    expect(await seen()).toEqual(['127.0.0.1', '127.0.0.1', 'http', 'news.example'])
  })

  test('is what our proxy saw, where there is one', async () => {
    await front.close()
    await open({ trustProxy: true })
    expect(await seen()).toEqual(['203.0.113.2', '203.0.113.2', 'https', 'news.example'])
  })

  test('is what we saw where our proxy says nothing', async () => {
    await front.close()
    await open({ trustProxy: true })
    await get('/account')
    expect(asked.at(-1)?.headers).toMatchObject({ 'x-real-ip': '127.0.0.1', 'x-forwarded-proto': 'http' })
  })

  test('is https where the site’s address is', async () => {
    await front.close()
    await open({ https: true })
    expect(await seen()).toEqual(['127.0.0.1', '127.0.0.1', 'https', 'news.example'])
  })
})

describe('every answer', () => {
  /** A page with the framework's own script, as it comes with the nonce that it was told, and another. */
  const scripted: Handler = (req, res) => {
    const nonce = /'nonce-([^']+)'/.exec(String(req.headers['content-security-policy']))?.[1]
    page(res, `<script nonce="${nonce}">own()</script><script>evil()</script>`)
  }
  const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`

  test('has the security headers', async () => {
    handlers['/api/me'] = (_req, res) => res.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    handlers['/moderate'] = (_req, res) => page(res, '', 500)
    const expected = Object.fromEntries(Object.entries(fixedHeaders).map(([name, value]) => [name.toLowerCase(), value]))
    for (const path of ['/', '/account', '/api/me', '/moderate', '/_next/static/a.js']) {
      const { headers } = await get(path)
      expect(headers).toMatchObject(expected)
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/)
    }
  })

  test.each(['/', '/account'])('with a page lets its own scripts run and no other: %s', async (path) => {
    handlers[path] = scripted
    const { text, headers } = await get(path)
    expect(text).toBe('<script>own()</script><script>evil()</script>')
    expect(headers['content-security-policy']).toContain(hash('own()'))
    expect(headers['content-security-policy']).not.toContain(hash('evil()'))
    expect(headers['content-security-policy']).not.toMatch(/nonce|unsafe/)
  })

  test('with a page for everybody brings its files of scripts last; a page of somebody’s own brings them at once', async () => {
    const filed: Handler = (req, res) => {
      const nonce = /'nonce-([^']+)'/.exec(String(req.headers['content-security-policy']))?.[1]
      page(res, `<body><script src="/a.js" async="" nonce="${nonce}"></script></body>`)
    }
    Object.assign(handlers, { '/': filed, '/account': filed })
    const { text, headers } = await get('/')
    const [, late = ''] = /^<body><script data-late="\/a.js"><\/script><script>([^<]+)<\/script><\/body>$/.exec(text) ?? []
    expect(headers['content-security-policy']).toContain(hash(late))
    expect((await get('/account')).text).toBe('<body><script src="/a.js" async=""></script></body>')
  })

  test('has a secret of its own: who asks cannot choose it', async () => {
    handlers['/account'] = scripted
    await get('/account', { headers: { 'content-security-policy': "script-src 'nonce-chosen'" } })
    await get('/account')
    const nonces = asked.map(({ headers }) => headers['content-security-policy'])
    expect(new Set(nonces).size).toBe(2)
    expect(String(nonces)).not.toContain('chosen')
  })
})

describe('what is no request for a page', () => {
  test.each([
    ...['/articles/%00', '/articles/x%', '/%ff', '/articles/a#1', '/articles/a\\b', '/articles/a%5c..%5cb', 'privacy', '*'],
    ...['/articles/r1/%2e%2e/%2e%2e/privacy', '/articles/r1/../../privacy', '/articles/%2E', '/articles/r1/..%2f..%2fprivacy', '/a/.'],
  ])('%s cannot be read, and does not reach the site', async (path) => {
    expect((await get(path)).status).toBe(400)
    expect(asked).toEqual([])
  })

  const hidden = 'GET /hidden HTTP/1.1\r\nHost: x\r\n\r\n'
  const inPieces = `Transfer-Encoding: chunked\r\n\r\n${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`
  const whole = `Content-Length: ${hidden.length}\r\n\r\n${hidden}`

  test.each(['GET /account', 'HEAD /account', 'OPTIONS /account', 'GET /', 'GET /_next/static/a.js', 'GET /api/v1/articles'])(
    'a request hidden in %s is not asked, and who asks next is answered',
    async (line) => {
      for (const body of [inPieces, whole]) {
        const [first, second, ...more] = await raw(
          `${line} HTTP/1.1\r\nHost: x\r\n${body}GET /sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
        )
        expect(first).toMatch(/^HTTP\/1.1 400 /)
        expect(second).toMatch(/^HTTP\/1.1 200 .*<p>\/sign-in<\/p>/s)
        expect(more).toEqual([])
        expect((await get('/account')).text).toBe('<p>/account</p>')
      }
      expect(asked.map(({ url }) => url)).toEqual(['/sign-in', '/account', '/sign-in', '/account'])
    },
  )

  test('a form has to say how long it is', async () => {
    const [first, second] = await raw(
      `POST /account HTTP/1.1\r\nHost: x\r\n${inPieces}GET /sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    )
    expect(first).toMatch(/^HTTP\/1.1 411 .*Content-Length/s)
    expect(second).toContain('<p>/sign-in</p>')
    expect(asked.map(({ url }) => url)).toEqual(['/sign-in'])
  })

  test('what follows a form that was longer than it said is a request of its own, and both lengths are none', async () => {
    handlers['/account'] = (req, res) => req.resume().on('end', () => page(res, '<p>done</p>'))
    const end = 'GET /sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
    expect(await raw(`POST /account HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na=b${end}`)).toHaveLength(2)
    expect(asked.map(({ url }) => url)).toEqual(['/account', '/sign-in'])
    const both = await raw(`POST /account HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n${inPieces}`)
    expect([both.length, both[0]]).toEqual([1, expect.stringMatching(/^HTTP\/1.1 400 /)])
    expect(asked).toHaveLength(2)
  })

  test('a form without anything in it passes', async () => {
    expect(await raw('POST /account HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatchObject([expect.stringMatching(/ 200 /)])
    expect((await get('/account', { method: 'POST', headers: { 'content-length': '0' } })).status).toBe(200)
  })

  test('half a form that was answered holds no connection to the site', async () => {
    let held: IncomingMessage['socket'] | undefined
    handlers['/account'] = (req, res) => {
      held = req.socket
      page(res, '<p>done</p>')
    }
    const half = connect(port, '127.0.0.1').on('error', () => {})
    half.write('POST /account HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\na=b')
    await once(half, 'data')
    half.destroy()
    await vi.waitFor(() => expect(held?.destroyed).toBe(true), 5_000)
  })

  test.each(['PUT', 'DELETE', 'PATCH'])('%s is not done here', async (method) => {
    expect((await get('/articles/a', { method })).status).toBe(405)
    expect(asked).toEqual([])
  })

  test('an address of another scheme or host is not read', async () => {
    const [answer] = await raw('GET http://localhost/privacy HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1.1 400 /)
    expect(asked).toEqual([])
  })

  test('an address in other letters is the same one, and has one copy', async () => {
    for (const path of ['/articles/a', '/articles/%61', '/%61rticles/a']) expect((await get(path)).text).toBe('<p>/articles/a</p>')
    expect(await get('/articles/%d8%b3')).toMatchObject({ text: '<p>/articles/%D8%B3</p>' })
    expect(await cacheStatus('/articles/%D8%B3')).toBe('viewpoints; hit')
    expect(asked).toHaveLength(2)
  })

  test('a form larger than any here is sent back', async () => {
    const answer = await get('/articles/a', { method: 'POST', headers: { 'content-length': String(500 * 1024 + 1) } })
    expect(answer).toMatchObject({ status: 413, text: expect.stringContaining('what you wrote is still there') })
  })

  describe('a large form', () => {
    const send = async (path: string, cookie: string) =>
      (await get(path, { method: 'POST', headers: { cookie }, body: Buffer.alloc(500 * 1024 + 1, 'a') })).status
    beforeEach(() => {
      for (const path of ['/newsroom/articles/1/save', '/newsroom/pictures', '/newsroom/preview'])
        handlers[path] = (req, res) => req.resume().on('end', () => page(res, '<p>done</p>'))
    })

    test.each(['/newsroom/articles/1/save', '/newsroom/pictures', '/newsroom/preview'])(
      'may be sent to %s by who is signed in',
      async (path) => {
        expect(await send(path, 'a=b; next-auth.session-token=x')).toBe(200)
        expect(await send(path, '__Secure-next-auth.session-token=x')).toBe(200)
        expect(await send(path, '')).toBe(413)
        expect(await send(path, 'my-next-auth.session-token=x; next-auth.session-token=')).toBe(413)
      },
    )

    test.each(['/newsroom', '/newsroom/articles-not', '/newsroom/front', '/account', '/newsroom/articles/../../account'])(
      'may not be sent to %s',
      async (path) => {
        expect(await send(path, 'next-auth.session-token=x')).toBeGreaterThanOrEqual(400)
        expect(asked).toEqual([])
      },
    )
  })

  test('a public address that only leads to another is followed, and not remembered', async () => {
    handlers['/articles/a/'] = (_req, res) => res.writeHead(308, { location: '/articles/a' }).end()
    expect(await get('/articles/a/')).toMatchObject({ status: 301, headers: { location: '/articles/a' } })
    await get('/articles/a/')
    expect(asked).toHaveLength(2)
  })
})
