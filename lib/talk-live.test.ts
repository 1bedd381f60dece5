import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { record } from './decisions'
import { makeTalkHub, type News, newerIn, shownIn, type TalkHub, talkStream } from './talk-live'
import { talkRoute } from './talk-route'
import { testDatabase } from './testing/database'
import { discussed, said } from './testing/discussed'
import { openFront } from './testing/front'

let site: Awaited<ReturnType<typeof testDatabase>>
let db: Db
let articleId = ''
let hub: TalkHub
/** How often the database was asked. */
let asked = 0

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  await ensurePolicy(db, new Date('2026-01-01'))
  articleId = await discussed(db)
}, 120_000)
afterAll(() => site?.close())
beforeEach(() => {
  asked = 0
  const newer = newerIn(db)
  hub = makeTalkHub({
    url: site.url,
    newer: (slug, since) => {
      asked++
      return newer(slug, since)
    },
    shown: shownIn(db),
    beat: 200,
    linger: 0,
  })
})

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 20 })
const withdraw = (commentId: string) => db.$transaction((tx) => record(tx, { commentId, act: 'withdraw', by: 'author', policyVersion: 1 }))
const approve = (commentId: string) => db.$transaction((tx) => record(tx, { commentId, act: 'approve', by: 'moderator', policyVersion: 1 }))

async function newest(): Promise<bigint> {
  const last = await db.decision.findFirst({ where: { to: 'approved' }, orderBy: { seq: 'desc' } })
  return last?.seq ?? 0n
}

/** A reader who knows all that is published, or less: what they were told. */
async function reads(slug = 'sea-wall', since?: bigint) {
  const told: News[] = []
  const leave = hub.subscribe(slug, since ?? (await newest()), (news) => told.push(news))
  return { told, leave, ids: () => told.flatMap(({ ids }) => ids), gone: () => told.flatMap(({ gone }) => gone) }
}

const connections = async () => {
  const rows = await db.$queryRaw<{ pid: number }[]>`
    select pid from pg_stat_activity where application_name = 'viewpoints:talk' and datname = current_database()`
  return rows.length
}
const connected = () => until(async () => expect(await connections()).toBe(1))

describe('a reader', () => {
  test('is told what is published after what they know, and not what waits', async () => {
    await said(db, articleId)
    const one = await reads()
    await connected()
    const waiting = await said(db, articleId, { act: 'hold' })
    const published = await said(db, articleId)
    await until(() => expect(one.ids()).toEqual([published]))
    await approve(waiting)
    await until(() => expect(one.ids()).toEqual([published, waiting]))
    expect(BigInt(one.told.at(-1)?.seq ?? 0)).toBe(await newest())
    one.leave()
  })

  test('is told of nothing on another article', async () => {
    await db.article.create({
      data: { slug: 'other', headline: 'O', body: 'O.', sectionSlug: 'world', publishedAt: new Date('2026-11-01') },
    })
    const [one, other] = [await reads(), await reads('other')]
    await connected()
    const published = await said(db, articleId)
    await until(() => expect(one.ids()).toEqual([published]))
    expect(other.told).toEqual([])
    one.leave()
    other.leave()
  })

  test('who comes back is told what they missed, once, and without what was removed meanwhile', async () => {
    const since = await newest()
    const [kept, removed] = [await said(db, articleId), await said(db, articleId)]
    await withdraw(removed)
    const one = await reads('sea-wall', since)
    await until(() => expect(one.ids()).toEqual([kept]))
    const later = await said(db, articleId)
    await until(() => expect(one.ids()).toEqual([kept, later]))
    one.leave()
  })

  test('is told what is gone again of what they were told', async () => {
    const one = await reads()
    await connected()
    const published = await said(db, articleId)
    await until(() => expect(one.ids()).toEqual([published]))
    await withdraw(published)
    await until(() => expect(one.gone()).toContain(published))
    expect(one.ids()).toEqual([published])
    one.leave()
  })

  test('is told of a decision whose place is older than what is known already', async () => {
    const late = await said(db, articleId, { act: 'hold' })
    const one = await reads()
    await connected()
    await until(() => expect(asked).toBeGreaterThan(0))
    let published = ''
    await db.$transaction(
      async (tx) => {
        // It takes its place first and commits last.
        await record(tx, { commentId: late, act: 'approve', by: 'moderator', policyVersion: 1 })
        await until(async () => {
          published ||= await said(site.db, articleId)
          expect(one.ids()).toEqual([published])
        })
      },
      { timeout: 20_000 },
    )
    await until(() => expect(one.ids()).toEqual([published, late]))
    one.leave()
  })
})

describe('a place that lies far behind', () => {
  test('is taken as one not so far behind, on whatever article', async () => {
    const ids: string[] = []
    for (let i = 0; i < 5; i++) ids.push(await said(db, articleId))
    const found = async (since: bigint, most?: bigint) => (await newerIn(db, most)('sea-wall', since)).map(({ id }) => id)
    expect(await found(0n, 3n)).toEqual(ids.slice(-3))
    expect(await found((await newest()) - 1n, 3n)).toEqual(ids.slice(-1))
    expect((await found(0n)).slice(-5)).toEqual(ids)
  })
})

describe('one client', () => {
  const open = (client: string, now: number, room?: number) =>
    talkStream(hub, { slug: 'sea-wall', since: 0n, client, now, ...(room !== undefined && { room }) })

  test('opens so many streams in a minute, and again in the next', async () => {
    const now = Date.now() + 600_000
    for (let i = 0; i < 1_200; i++) await open('192.0.2.1', now)?.cancel()
    expect(open('192.0.2.1', now)).toBeNull()
    await open('192.0.2.2', now)?.cancel()
    const next = open('192.0.2.1', now + 60_000)
    expect(next).not.toBeNull()
    await next?.cancel()
    // Who comes and goes as fast as that makes no connection each time.
    expect(await connections()).toBeLessThanOrEqual(2)
  })

  test('is a household, of however many IPv6 addresses', async () => {
    const now = Date.now() + 1_200_000
    const streams = Array.from({ length: 50 }, (_, i) => open(`2001:db8:0:1::${i.toString(16)}`, now, 100))
    expect(streams).not.toContain(null)
    expect(open('2001:db8:0:1::ffff', now, 100)).toBeNull()
    const other = open('2001:db8:0:2::1', now, 100)
    expect(other).not.toBeNull()
    for (const stream of [...streams, other]) await stream?.cancel()
    expect(hub.size()).toBe(0)
  })

  test('may be a school: while there is room its readers all have a stream, and leave some for others when there is none', async () => {
    const now = Date.now() + 1_800_000
    const school = Array.from({ length: 300 }, () => open('192.0.2.9', now, 600))
    expect(school).not.toContain(null)
    expect(open('192.0.2.9', now, 600)).toBeNull()
    const others = Array.from({ length: 300 }, (_, i) => open(`198.51.100.${i % 100}`, now, 600))
    expect(others).not.toContain(null)
    expect(open('203.0.113.1', now, 600)).toBeNull()
    for (const stream of [...school, ...others]) await stream?.cancel()
    expect(hub.size()).toBe(0)
  })
})

describe('a hundred readers', () => {
  test('share one connection and one question for each change; with the last one it ends', async () => {
    const since = await newest()
    const all = await Promise.all(Array.from({ length: 100 }, () => reads('sea-wall', since)))
    await connected()
    await until(() => expect(asked).toBeGreaterThan(0))
    asked = 0
    const published = await said(db, articleId)
    for (const one of all) await until(() => expect(one.ids()).toEqual([published]))
    expect(asked).toBeLessThanOrEqual(3)
    expect(hub.size()).toBe(100)
    for (const one of all) one.leave()
    await until(async () => expect(await connections()).toBe(0))
    expect(hub.size()).toBe(0)
  })

  test('miss nothing while the connection is lost', async () => {
    const one = await reads()
    await connected()
    await until(() => expect(asked).toBeGreaterThan(0))
    await db.$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'viewpoints:talk' and datname = current_database()`
    const published = await said(db, articleId)
    await until(() => expect(one.ids()).toEqual([published]))
    one.leave()
  })
})

describe('through the front', () => {
  let next: Server
  let front: Awaited<ReturnType<typeof openFront>>
  let port = 0
  const route = talkRoute(() => hub, 100)

  function pass({ status, headers, body }: Response, res: ServerResponse) {
    res.writeHead(status, Object.fromEntries(headers))
    if (!body) return res.end()
    const stream = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
    res.once('close', () => stream.destroy())
    stream.pipe(res)
  }

  beforeEach(async () => {
    next = createServer((req, res) => {
      const headers = Object.entries(req.headers).map(([name, value]): [string, string] => [name, String(value)])
      const asked = new Request(`http://localhost${req.url}`, { headers })
      const params = Promise.resolve({ slug: 'sea-wall' })
      const answer = req.method === 'HEAD' ? Promise.resolve(route.HEAD()) : route.GET(asked, { params })
      void answer.then((answered) => pass(answered, res))
    })
    const to = await listening(next)
    front = await openFront({ upstream: () => to, databaseUrl: site.url, trustProxy: false, https: false })
    port = await listening(front.server)
  })
  afterEach(async () => {
    await front.close()
    next.close()
    next.closeAllConnections()
  })

  async function listening(server: Server): Promise<number> {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }

  async function open(since: bigint, headers: Record<string, string> = {}) {
    const outgoing = get({ host: '127.0.0.1', port, path: `/api/talk/sea-wall?since=${since}`, headers, agent: false })
    outgoing.on('error', () => {})
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage]
    const browser = { status: response.statusCode, text: '', go: () => outgoing.destroy() }
    response
      .on('error', () => {})
      .on('data', (chunk) => {
        browser.text += chunk
      })
    return browser
  }

  test('news arrive with the place to come back from', async () => {
    const browser = await open(await newest())
    await until(() => expect(browser.text).toContain('retry: 3000\n'))
    const id = await said(db, articleId)
    await until(async () => expect(browser.text).toContain(`id: ${await newest()}\nevent: news\ndata: {"ids":["${id}"],"gone":[]}\n\n`))
    browser.go()
    await until(() => expect(hub.size()).toBe(0))
  })

  test('a browser that comes back says how far it knows, whatever its address says', async () => {
    const long = await newest()
    const known = await said(db, articleId)
    const last = await newest()
    const missed = await said(db, articleId)
    const browser = await open(long, { 'last-event-id': String(last) })
    await until(() => expect(browser.text).toContain(`{"ids":["${missed}"],"gone":[]}`))
    expect(browser.text).not.toContain(known)
    browser.go()
    const first = await open(long)
    await until(() => expect(first.text).toContain(`{"ids":["${known}","${missed}"],"gone":[]}`))
    first.go()
    await until(() => expect(hub.size()).toBe(0))
  })

  test('is kept by nobody on the way, and HEAD opens none', async () => {
    const path = `http://127.0.0.1:${port}/api/talk/sea-wall`
    expect((await fetch(path, { method: 'HEAD' })).status).toBe(405)
    const { headers, body } = await fetch(path)
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(headers.get('cache-control')).toContain('no-store')
    await body?.cancel()
    await until(() => expect(hub.size()).toBe(0))
  })

  test('in a crowd one address has so many streams, and a place again when one ends', async () => {
    const since = await newest()
    const browsers = await Promise.all(Array.from({ length: 50 }, () => open(since)))
    expect(browsers.map(({ status }) => status)).toEqual(browsers.map(() => 200))
    expect((await open(since)).status).toBe(429)
    for (const browser of browsers.slice(0, 1)) browser.go()
    await until(() => expect(hub.size()).toBe(49))
    const again = await open(since)
    expect(again.status).toBe(200)
    for (const browser of [...browsers, again]) browser.go()
    await until(() => expect(hub.size()).toBe(0))
  })
})
