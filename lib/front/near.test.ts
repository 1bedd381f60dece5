import { EventEmitter } from 'node:events'
import { deserialize, serialize } from 'node:v8'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Copy, Got } from './copies'
import { pagesOver, servePages, type ToFront, type ToStore } from './link'
import { nearCopies } from './near'
import type { Matches, Pages } from './store'

// Two fronts of one store, which is asked over a channel as between processes.

let asked: string[] = []
/** What the store answers next, and when. */
let answer: Partial<Copy> = {}
let gate: Promise<void> = Promise.resolve()
let forget: (which: Matches) => void = () => {}
let hearers = 0

beforeEach(() => {
  asked = []
  answer = {}
  gate = Promise.resolve()
  hearers = 0
})

const copyOf = (text: string): Copy => ({
  status: 200,
  headers: { ETag: text },
  bodies: { identity: Buffer.from(text) },
  personal: false,
  madeAt: Date.now(),
})

function makeStore(): Pages {
  const told = new Set<(which: Matches) => void>()
  forget = (which) => {
    for (const forgotten of told) forgotten(which)
  }
  return {
    get: async (path) => {
      asked.push(path)
      if (path === '/broken') throw new Error('nobody there')
      const got: Got = { copy: { ...copyOf(String(asked.length)), ...answer }, how: 'stale' }
      await gate
      return got
    },
    onForget: (forgotten) => {
      told.add(forgotten)
      hearers++
      return () => {
        hearers--
        told.delete(forgotten)
      }
    },
  }
}

/** The pages of this store as another process has them: in order, later, and as bytes. */
function overChannel(pages: Pages) {
  const down = new EventEmitter()
  const up = new EventEmitter()
  const pass = (to: EventEmitter, message: unknown) => {
    const bytes = serialize(message)
    setImmediate(() => to.emit('message', deserialize(bytes)))
  }
  const end = servePages(pages, {
    send: (message: ToFront) => pass(down, message),
    hear: (heard: (message: ToStore) => void) => up.on('message', heard),
  })
  const far = pagesOver({
    send: (message: ToStore) => pass(up, message),
    hear: (heard: (message: ToFront) => void) => down.on('message', heard),
  })
  return { far, end }
}

const makeNear = (maxBytes?: number) => nearCopies(overChannel(makeStore()).far, maxBytes)
type Near = ReturnType<typeof makeNear>
const got = async (near: Near, path = '/articles/a') => {
  const { copy, how } = await near.get(path)
  return `${how} ${copy.bodies.identity}`
}

function shut(): () => void {
  let open = () => {}
  gate = new Promise((resolve) => {
    open = resolve
  })
  return open
}
const passed = async () => {
  for (let i = 0; i < 4; i++) await new Promise((resolve) => setImmediate(resolve))
}

describe('a page', () => {
  test('is asked for once by all who come at the same moment, and is at hand then', async () => {
    const near = makeNear()
    expect(near.now('/articles/a')).toBeUndefined()
    expect(await Promise.all([got(near), got(near), got(near)])).toEqual(['stale 1', 'stale 1', 'stale 1'])
    expect(await got(near)).toBe('hit 1')
    expect(near.now('/articles/a')?.how).toBe('hit')
  })

  test('that is no longer fresh is asked for again: whoever keeps it knows whether it will do', async () => {
    const near = makeNear()
    answer = { madeAt: Date.now() - 5_001 }
    await got(near)
    expect(await got(near)).toBe('stale 2')
  })

  test('that is for one person, or a failure, is not at hand for the next', async () => {
    const near = makeNear()
    for (const only of [{ personal: true }, { status: 500 }, { status: 302 }]) {
      answer = only
      await got(near)
      expect(near.now('/articles/a')).toBeUndefined()
    }
  })

  test('that cannot be had is an error, and asked for again', async () => {
    const near = makeNear()
    await expect(near.get('/broken')).rejects.toThrow('nobody there')
    await expect(near.get('/broken')).rejects.toThrow('nobody there')
    expect(asked).toEqual(['/broken', '/broken'])
  })

  test('makes room for others', async () => {
    const near = makeNear(10_000)
    answer = { bodies: { identity: Buffer.alloc(3_000) } }
    for (const path of ['/articles/a', '/articles/b', '/articles/c']) await near.get(path)
    expect([near.now('/articles/a'), near.now('/articles/c')?.how]).toEqual([undefined, 'hit'])
  })
})

describe('what is to be forgotten', () => {
  test('is not at hand any more, and what does not show it is', async () => {
    const near = makeNear()
    await got(near)
    await got(near, '/articles/b')
    forget({ slug: 'a' })
    await passed()
    expect(near.now('/articles/a')).toBeUndefined()
    expect(near.now('/articles/b')?.how).toBe('hit')
    forget('all')
    await passed()
    expect(near.now('/articles/b')).toBeUndefined()
  })

  test('while it is on its way is for those who asked before, and asked for anew after', async () => {
    const near = makeNear()
    const open = shut()
    const early = got(near)
    await passed()
    forget({ slug: 'a' })
    await passed()
    const late = got(near)
    await passed()
    open()
    expect([await early, await late]).toEqual(['stale 1', 'stale 2'])
    expect(await got(near)).toBe('hit 2')
  })

  test('is told to a front as long as it is there', () => {
    const { end } = overChannel(makeStore())
    expect(hearers).toBe(1)
    end()
    expect(hearers).toBe(0)
  })
})
