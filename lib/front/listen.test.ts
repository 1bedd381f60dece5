import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { channel } from '../pages'
import { testDatabase } from '../testing/database'
import { listenForPages } from './listen'

let site: Awaited<ReturnType<typeof testDatabase>>
/** What stands before the database: it counts who comes, and lets nobody in while `refusing` is above zero. */
let door: Server
let inside = new Set<Socket>()
let knocks = 0
let refusing = 0
/** What was heard: slugs, and "missed". */
let told: string[] = []
let listener: Awaited<ReturnType<typeof listenForPages>> | undefined

beforeAll(async () => {
  site = await testDatabase()
}, 120_000)
afterAll(() => site?.close())
beforeEach(async () => {
  inside = new Set()
  knocks = 0
  refusing = 0
  told = []
  door = createServer(letIn)
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
})
afterEach(async () => {
  await listener?.close()
  listener = undefined
  for (const socket of inside) socket.destroy()
  door.close()
})

function letIn(visitor: Socket) {
  knocks++
  if (refusing > 0) {
    refusing--
    return visitor.destroy()
  }
  const database = connect(Number(new URL(site.url).port), '127.0.0.1')
  visitor.pipe(database).pipe(visitor)
  inside.add(visitor)
  silent.set(visitor, () => {
    visitor.unpipe(database)
    database.unpipe(visitor)
  })
  for (const socket of [visitor, database]) socket.on('error', () => socket.destroy())
  visitor.on('close', () => {
    inside.delete(visitor)
    database.destroy()
  })
}

const throughTheDoor = () => Object.assign(new URL(site.url), { port: String((door.address() as AddressInfo).port) }).href
const listen = async (beat?: number) => {
  const events = { changed: (slug: string) => told.push(slug), missed: () => told.push('missed') }
  listener = await listenForPages(throughTheDoor(), { ...events, ...(beat && { beat }) })
}
/** Whoever is inside is neither heard any more nor answered, and not sent away. */
function fallSilent() {
  for (const visitor of inside) silent.get(visitor)?.()
}
const silent = new WeakMap<Socket, () => void>()
const say = (slug: string) => site.db.$executeRaw`select pg_notify(${channel}, ${slug})`
const heard = (slug: string) => vi.waitFor(() => expect(told).toContain(slug), 10_000)

test('what the database says of the pages is heard, in its order', async () => {
  await listen()
  for (const slug of ['a', 'b', 'c']) await say(slug)
  await heard('c')
  expect(told).toEqual(['a', 'b', 'c'])
})

test('what it says of anything else is not', async () => {
  await listen()
  await site.db.$executeRaw`select pg_notify('another_channel', 'a')`
  await say('b')
  await heard('b')
  expect(told).toEqual(['b'])
})

test('where there is no database, that is said at once', async () => {
  refusing = 1
  await expect(listen()).rejects.toThrow()
})

describe('when the connection is lost', () => {
  test('it is made again, and what was said meanwhile counts as missed', async () => {
    await listen()
    for (const socket of inside) socket.destroy()
    await vi.waitFor(() => expect(told.filter((word) => word === 'missed')).toHaveLength(2), 10_000)
    await say('after')
    await heard('after')
    expect(told).toEqual(['missed', 'missed', 'after'])
  })

  test('without a word, that is found out', async () => {
    await listen(100)
    fallSilent()
    await vi.waitFor(() => expect(told.filter((word) => word === 'missed')).toHaveLength(2), 10_000)
    await say('after')
    await heard('after')
  })

  test('without a word, that holds up no end', async () => {
    await listen()
    fallSilent()
    const began = Date.now()
    await Promise.race([listener?.close(), new Promise((late) => setTimeout(late, 5_000))])
    expect(Date.now() - began).toBeLessThan(4_000)
    listener = undefined
  })

  test('it is tried by one at a time until somebody opens, and there is one listener then', async () => {
    await listen()
    refusing = 3
    for (const socket of inside) socket.destroy()
    await vi.waitFor(() => expect(inside.size).toBe(1), 20_000)
    await vi.waitFor(async () => {
      await say('after')
      expect(told).toContain('after')
    }, 10_000)
    expect({ knocks, inside: inside.size }).toEqual({ knocks: 1 + 3 + 1, inside: 1 })
  })
})

test('after it is closed nobody listens, and nobody comes back', async () => {
  await listen()
  await listener?.close()
  listener = undefined
  await vi.waitFor(() => expect(inside.size).toBe(0), 10_000)
  expect({ knocks, told }).toEqual({ knocks: 1, told: expect.not.arrayContaining(['a']) })
})
