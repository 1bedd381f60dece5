import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, connect, createServer as createDoor, type Server as Door, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '../testing/database'
import { openFront } from '../testing/front'
import { type DeskEvent, tellDesks } from './events'
import { type Hub, makeHub, type Told } from './hub'
import { deskStream } from './stream'
import type { QueueName } from './view'

let site: Awaited<ReturnType<typeof testDatabase>>
/** What stands before the database, so that it can be lost; while `shut`, it lets nobody in. */
let door: Door
let inside = new Set<Socket>()
let shut = false
let knocks = 0
let hub: Hub
let counts = 0
let pending = 0

beforeAll(async () => {
  site = await testDatabase()
}, 120_000)
afterAll(() => site?.close())
beforeEach(async () => {
  inside = new Set()
  shut = false
  knocks = 0
  counts = 0
  pending = 0
  door = createDoor(letIn)
  await listening(door)
  const url = Object.assign(new URL(site.url), { port: String(portOf(door)) }).href
  hub = makeHub({ url, count: async () => ({ ...none, pending: ++counts && pending }), between: 100, beat: 200 })
})
afterEach(() => {
  for (const socket of inside) socket.destroy()
  door.close()
})

const none: Record<QueueName, number> = { pending: 0, reported: 0, appeals: 0, decided: 0, all: 0 }

function letIn(visitor: Socket) {
  knocks++
  if (shut) return visitor.destroy()
  const database = connect(Number(new URL(site.url).port), '127.0.0.1')
  visitor.pipe(database).pipe(visitor)
  inside.add(visitor)
  for (const socket of [visitor, database]) socket.on('error', () => socket.destroy())
  visitor.on('close', () => {
    inside.delete(visitor)
    database.destroy()
  })
}

async function listening(server: Server | Door): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return portOf(server)
}
const portOf = (server: Server | Door) => (server.address() as AddressInfo).port

const came = (comment: string): DeskEvent => ({ kind: 'came', comment })
const say = (comment: string) => site.db.$transaction((tx) => tellDesks(tx, came(comment)))
const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 10 })

/** A desk: what it was told, and how it leaves. */
async function desk() {
  const told: Told[] = []
  const leave = hub.subscribe((one) => told.push(one))
  await until(() => expect(told).toContainEqual({ event: 'hello' }))
  const events = () => told.flatMap((one) => (one.event === 'desk' && 'comment' in one.data ? one.data.comment : []))
  const times = (event: Told['event']) => told.filter((one) => one.event === event).length
  return { told, leave, events, times }
}

describe('a desk', () => {
  test('is greeted, and hears what happens from then on, in order', async () => {
    const one = await desk()
    for (const comment of ['a', 'b', 'c']) await say(comment)
    await until(() => expect(one.events()).toEqual(['a', 'b', 'c']))
    expect(one.told[0]).toEqual({ event: 'hello' })
    one.leave()
  })

  test('hears nothing of what was not committed', async () => {
    const one = await desk()
    await site.db
      .$transaction(async (tx) => {
        await tellDesks(tx, came('never'))
        throw new Error('no')
      })
      .catch(() => {})
    await say('b')
    await until(() => expect(one.events()).toEqual(['b']))
    one.leave()
  })

  test('hears the counts after a change, but not at every one of many', async () => {
    const one = await desk()
    for (let i = 0; i < 200; i++) await say(`c${i}`)
    pending = 7
    await say('last')
    await until(() => expect(one.events()).toHaveLength(201))
    await until(() => expect(one.told.at(-1)).toEqual({ event: 'counts', data: { ...none, pending: 7 } }))
    expect(one.times('counts')).toBeLessThan(60)
    one.leave()
  })

  test('shares its connection and its counts with every other', async () => {
    const desks = await Promise.all(Array.from({ length: 30 }, desk))
    expect({ inside: inside.size, knocks }).toEqual({ inside: 1, knocks: 1 })
    counts = 0
    await say('a')
    for (const one of desks) await until(() => expect(one.events()).toEqual(['a']))
    for (const one of desks) await until(() => expect(one.times('counts')).toBeGreaterThan(0))
    expect(counts).toBeLessThan(5)
    for (const one of desks) one.leave()
  })

  test('that has left hears nothing; with the last one the connection ends, and begins again with the next', async () => {
    const [one, two] = [await desk(), await desk()]
    one.leave()
    await say('a')
    await until(() => expect(two.events()).toEqual(['a']))
    expect(one.events()).toEqual([])
    two.leave()
    two.leave()
    await until(() => expect(inside.size).toBe(0))
    expect(hub.size()).toBe(0)
    const three = await desk()
    await say('b')
    await until(() => expect(three.events()).toEqual(['b']))
    three.leave()
  })

  test('that leaves before the connection stands leaves nothing behind', async () => {
    for (let i = 0; i < 20; i++) hub.subscribe(() => {})()
    await until(() => expect({ knocks, inside: inside.size }).toEqual({ knocks: 20, inside: 0 }))
    expect(hub.size()).toBe(0)
  })
})

describe('when the connection is lost', () => {
  test('it is made again, and every desk is told once that it missed something', async () => {
    const desks = [await desk(), await desk()]
    for (const socket of inside) socket.destroy()
    for (const one of desks) await until(() => expect(one.times('missed')).toBe(1))
    await say('after')
    for (const one of desks) await until(() => expect(one.events()).toEqual(['after']))
    expect(desks.map((one) => one.times('hello'))).toEqual([1, 1])
    for (const one of desks) one.leave()
  })

  test('it is tried until somebody opens; whoever comes meanwhile is greeted then', async () => {
    const before = await desk()
    shut = true
    for (const socket of inside) socket.destroy()
    await until(() => expect(knocks).toBe(2))
    const told: Told[] = []
    const leave = hub.subscribe((one) => told.push(one))
    await until(() => expect(knocks).toBeGreaterThan(2))
    expect(told).toEqual([])
    shut = false
    await until(() => expect(told[0]).toEqual({ event: 'hello' }))
    expect(before.times('missed')).toBe(1)
    expect(inside.size).toBe(1)
    leave()
    before.leave()
  })

  test('or ended by the server, it is the same', async () => {
    const one = await desk()
    await site.db
      .$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'viewpoints:desk' and datname = current_database()`
    await until(() => expect(one.times('missed')).toBe(1))
    one.leave()
  })
})

describe('through the front', () => {
  let next: Server
  let front: Awaited<ReturnType<typeof openFront>>
  let port = 0
  let may = true
  let asked = 0

  beforeEach(async () => {
    may = true
    asked = 0
    // As Next answers: the stream is read as fast as it is taken, and cancelled when the request ends.
    next = createServer((req, res) => {
      if (req.url !== '/api/desk/live') return res.writeHead(200, { 'content-type': 'text/html' }).end('<p>page</p>')
      res.writeHead(200, { 'content-type': 'text/event-stream' })
      const allowed = async () => {
        asked++
        return may
      }
      const stream = Readable.fromWeb(deskStream(hub, { may: allowed, beat: 50 }) as Parameters<typeof Readable.fromWeb>[0])
      res.once('close', () => stream.destroy())
      stream.pipe(res)
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

  /** A browser: what it has read so far, and how it goes. */
  async function open() {
    const outgoing = get({ host: '127.0.0.1', port, path: '/api/desk/live', agent: false })
    outgoing.on('error', () => {})
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage]
    const browser = { text: '', ended: false, go: () => outgoing.destroy() }
    response.on('data', (chunk) => {
      browser.text += chunk
    })
    response
      .on('error', () => {})
      .on('close', () => {
        browser.ended = true
      })
    await until(() => expect(browser.text).toContain('event: hello'))
    return browser
  }

  test('every word arrives as it is said, and a sign of life now and then', async () => {
    const browser = await open()
    expect(browser.text).toContain('retry: 2000\nevent: hello\ndata: {}\n\n')
    await say('a')
    await until(() => expect(browser.text).toContain('event: desk\ndata: {"kind":"came","comment":"a"}\n\n'))
    await until(() => expect(browser.text).toContain('event: counts\ndata: {"pending":0,'))
    await until(() => expect(browser.text).toContain('\n\n: here\n\n'))
    browser.go()
    await until(() => expect(hub.size()).toBe(0))
  })

  test('fifty browsers that came and went leave nothing behind', async () => {
    const browsers = await Promise.all(Array.from({ length: 50 }, open))
    expect(hub.size()).toBe(50)
    for (const browser of browsers) browser.go()
    await until(() => expect(hub.size()).toBe(0))
    await until(() => expect(inside.size).toBe(0))
    const connections = await new Promise((resolve) => next.getConnections((_, count) => resolve(count)))
    expect(connections).toBe(0)
  })

  test('three hundred that stay open do not keep a page from anybody', async () => {
    const browsers = await Promise.all(Array.from({ length: 300 }, open))
    const [response] = (await once(get({ host: '127.0.0.1', port, path: '/moderate', agent: false }), 'response')) as [IncomingMessage]
    expect(response.statusCode).toBe(200)
    for (const browser of browsers) browser.go()
    await until(() => expect(hub.size()).toBe(0))
  })

  test('whoever may look no more is cut off', async () => {
    const browser = await open()
    await until(() => expect(asked).toBeGreaterThan(1))
    expect(browser.ended).toBe(false)
    may = false
    await until(() => expect(browser.ended).toBe(true))
    expect(hub.size()).toBe(0)
  })

  test('when the site closes every stream ends at once', async () => {
    const browsers = await Promise.all(Array.from({ length: 5 }, open))
    const begun = Date.now()
    await front.close()
    await until(() => expect(browsers.every(({ ended }) => ended)).toBe(true))
    await until(() => expect(hub.size()).toBe(0))
    expect(Date.now() - begun).toBeLessThan(2_000)
  })
})

test('a desk that reads nothing is cut off, and others are not', async () => {
  const one = await desk()
  const stream = deskStream(hub, { may: async () => true })
  expect(hub.size()).toBe(2)
  const many = `select pg_notify('viewpoints_desk', json_build_object('kind', 'came', 'comment', 'x' || n)::text) from generate_series(1, 2100) n`
  await site.db.$executeRawUnsafe(many)
  await until(() => expect(one.events()).toHaveLength(2_100))
  expect(hub.size()).toBe(1)
  one.leave()
  await stream.cancel()
})

test('whoever cannot be proven to have the right to look is cut off within a minute', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'Date'] })
  try {
    const lost = new Error('no database')
    deskStream(hub, { may: () => Promise.reject(lost) })
    deskStream(hub, { may: () => new Promise(() => {}) })
    for (const [seconds, size] of [
      [20, 2],
      [20, 0],
    ] as const) {
      await vi.advanceTimersByTimeAsync(seconds * 1000)
      expect(hub.size()).toBe(size)
    }
  } finally {
    vi.useRealTimers()
  }
})
