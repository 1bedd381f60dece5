import { beforeEach, describe, expect, test } from 'vitest'
import { type Copy, rememberCopies } from './copies'

const fresh = 1_000
const stale = 10_000
const onError = 100_000

/** The clock, in milliseconds. */
let clock = 0
/** The paths that were rendered, in order. */
let rendered: string[] = []
/** What the next renders give: a part of a copy, or an error. A render waits while the gate is shut. */
let page: Partial<Copy> | Error = {}
let gate: Promise<void> = Promise.resolve()

beforeEach(() => {
  clock = 1_000_000
  rendered = []
  page = {}
  gate = Promise.resolve()
})

/** Every render has its own body: "1", "2", and so on. */
async function render(path: string): Promise<Copy> {
  rendered.push(path)
  const body = Buffer.from(String(rendered.length))
  const now = page
  await gate
  if (now instanceof Error) throw now
  return { status: 200, headers: {}, bodies: { identity: body }, personal: false, madeAt: clock, ...now }
}

const remember = (maxBytes?: number) =>
  rememberCopies({ render, fresh, stale, onError, now: () => clock, ...(maxBytes !== undefined && { maxBytes: maxBytes * 1_000 }) })

/** Shuts the gate and gives what opens it. */
function shut(): () => void {
  let open = () => {}
  gate = new Promise((resolve) => {
    open = resolve
  })
  return open
}

/** Everything that is under way has ended. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

type Copies = ReturnType<typeof rememberCopies>
/** "hit 1": how it was answered, and by which render. */
async function got(copies: Copies, path = '/'): Promise<string> {
  const { copy, how } = await copies.get(path)
  await settled()
  return `${how} ${copy.bodies.identity}`
}

describe('a page', () => {
  test('is rendered when it is first asked for', async () => {
    expect(await got(remember())).toBe('miss 1')
  })

  test('is sent again while it is fresh, and not rendered', async () => {
    const copies = remember()
    await got(copies)
    clock += fresh
    expect(await got(copies)).toBe('hit 1')
    expect(rendered).toEqual(['/'])
  })

  test('is sent once more when it is stale, while one new copy is made', async () => {
    const copies = remember()
    await got(copies)
    clock += fresh + 1
    const open = shut()
    expect([await got(copies), await got(copies), await got(copies)]).toEqual(['stale 1', 'stale 1', 'stale 1'])
    expect(rendered).toHaveLength(2)
    open()
    await settled()
    expect(await got(copies)).toBe('hit 2')
  })

  test('is rendered again before it is sent when it is too old', async () => {
    const copies = remember()
    await got(copies)
    clock += fresh + stale
    expect(await got(copies)).toBe('stale 1')
    clock += fresh + stale + 1
    expect(await got(copies)).toBe('miss 3')
  })

  test('has its own copy at each path', async () => {
    const copies = remember()
    expect([await got(copies, '/a'), await got(copies, '/b'), await got(copies, '/a')]).toEqual(['miss 1', 'miss 2', 'hit 1'])
  })

  test('is rendered once for a hundred who ask at the same moment', async () => {
    const copies = remember()
    const all = await Promise.all(Array.from({ length: 100 }, () => got(copies)))
    expect(new Set(all)).toEqual(new Set(['miss 1']))
    expect(rendered).toHaveLength(1)
  })
})

describe('a page that is forgotten', () => {
  test('is rendered again, and the others are not', async () => {
    const copies = remember()
    await got(copies, '/a')
    await got(copies, '/b')
    copies.forget((path) => path === '/a')
    expect([await got(copies, '/a'), await got(copies, '/b')]).toEqual(['miss 3', 'hit 2'])
  })

  test('while it is made serves those who asked before, and nobody after', async () => {
    const copies = remember()
    const open = shut()
    const before = got(copies)
    copies.forget(() => true)
    const after = got(copies)
    open()
    expect([await before, await after]).toEqual(['miss 1', 'miss 2'])
    expect(await got(copies)).toBe('hit 2')
  })

  test('while it is made is not kept, also when nobody asks after', async () => {
    const copies = remember()
    const open = shut()
    const before = got(copies)
    copies.forget(() => true)
    open()
    await before
    expect(await got(copies)).toBe('miss 2')
  })

  test('while it is made anew in the background is not kept either', async () => {
    const copies = remember()
    await got(copies)
    clock += fresh + 1
    const open = shut()
    await got(copies)
    copies.forget(() => true)
    open()
    await settled()
    expect(await got(copies)).toBe('miss 3')
  })

  test('is still made once for all who ask now, when the older render ends before the newer one', async () => {
    const copies = remember()
    const openOld = shut()
    const old = got(copies)
    copies.forget(() => true)
    const openNew = shut()
    const second = got(copies)
    openOld()
    expect(await old).toBe('miss 1')
    const third = got(copies)
    openNew()
    expect([await second, await third, await got(copies)]).toEqual(['miss 2', 'miss 2', 'hit 2'])
  })

  test('stays forgotten when an older render ends after a newer one', async () => {
    const copies = remember()
    const openOld = shut()
    const old = got(copies)
    copies.forget(() => true)
    gate = Promise.resolve()
    expect(await got(copies)).toBe('miss 2')
    openOld()
    expect(await old).toBe('miss 1')
    expect(await got(copies)).toBe('hit 2')
  })
})

describe('when nobody knows whether a page is still true', () => {
  test('it is rendered before it is sent', async () => {
    const copies = remember()
    await got(copies)
    copies.doubt()
    expect(await got(copies)).toBe('miss 2')
    expect(await got(copies)).toBe('hit 2')
  })

  test('it stands in where it cannot be rendered, and goes when it is forgotten', async () => {
    const copies = remember()
    await got(copies)
    copies.doubt()
    page = new Error('nobody there')
    expect(await got(copies)).toBe('stale 1')
    copies.forget(() => true)
    await expect(copies.get('/')).rejects.toThrow('nobody there')
  })

  test('what was under way then is not kept', async () => {
    const copies = remember()
    const open = shut()
    const under = got(copies)
    copies.doubt()
    open()
    expect(await under).toBe('miss 1')
    expect(await got(copies)).toBe('miss 2')
  })
})

describe('when a page fails', () => {
  const failures: [string, Partial<Copy> | Error][] = [
    ['an answer of 500', { status: 500 }],
    ['an answer of 503', { status: 503 }],
    ['an error', new Error('nobody there')],
  ]

  test.each(failures)('by %s, the last good copy stands in', async (_, failure) => {
    const copies = remember()
    await got(copies)
    page = failure
    clock += fresh + 1
    expect(await got(copies)).toBe('stale 1')
    clock += fresh + stale
    expect(await got(copies)).toBe('stale 1')
    page = {}
    expect(await got(copies)).toMatch(/^miss/)
  })

  test.each(failures)('by %s, the last good copy stands in only for its time', async (_, failure) => {
    const copies = remember()
    await got(copies)
    page = failure
    clock += onError
    expect(await got(copies)).toBe('stale 1')
    clock += 1
    const answer = await copies.get('/').then(
      ({ copy }) => copy.status,
      (error: Error) => error.message,
    )
    expect(answer).toBe(failure instanceof Error ? 'nobody there' : failure.status)
  })

  test('by not answering, the last good copy stands in', async () => {
    const copies = rememberCopies({ render, fresh, stale, onError, patience: 20, now: () => clock })
    await got(copies)
    const open = shut()
    clock += fresh + stale + 1
    expect(await got(copies)).toBe('stale 1')
    expect(await got(copies)).toBe('stale 1')
    expect(rendered).toHaveLength(2)
    open()
    await settled()
    expect(await got(copies)).toBe('hit 2')
  })

  test('and there is no copy, the failure is told and not kept', async () => {
    const copies = remember()
    page = { status: 500 }
    expect((await copies.get('/')).copy.status).toBe(500)
    page = new Error('nobody there')
    await expect(copies.get('/')).rejects.toThrow('nobody there')
    page = {}
    expect(await got(copies)).toBe('miss 3')
  })
})

describe('what is kept', () => {
  test.each([
    [200, 'hit 1'],
    [404, 'hit 1'],
    [307, 'miss 2'],
    [403, 'miss 2'],
    [500, 'miss 2'],
  ])('of an answer of %i: the second asker has %s', async (status, answer) => {
    const copies = remember()
    page = { status }
    await got(copies)
    expect(await got(copies)).toBe(answer)
  })

  test('is never what was made for one person', async () => {
    const copies = remember()
    page = { personal: true }
    await got(copies)
    expect(await got(copies)).toBe('miss 2')
  })

  test('does not give way to what was made for one person', async () => {
    const copies = remember()
    await got(copies)
    page = { personal: true }
    clock += fresh + 1
    await got(copies)
    expect(await got(copies)).toBe('stale 1')
  })
})

describe('when there are too many bytes', () => {
  const ofSize = (size: number) => {
    // In thousands of bytes, with what a copy takes beside its body.
    page = { bodies: { identity: Buffer.alloc(size * 1_000 - 2_000, 'x') } }
  }
  const hows = async (copies: Copies, ...paths: string[]) => {
    const answers: string[] = []
    for (const path of paths) answers.push((await copies.get(path)).how)
    return answers
  }

  test('the copy that was not renewed for longest goes first', async () => {
    const copies = remember(30)
    ofSize(10)
    await hows(copies, '/a', '/b', '/c')
    expect(await hows(copies, '/a', '/b', '/c')).toEqual(['hit', 'hit', 'hit'])
    await hows(copies, '/d')
    expect(await hows(copies, '/b', '/c', '/d', '/a')).toEqual(['hit', 'hit', 'hit', 'miss'])
  })

  test('a renewed copy is young again', async () => {
    const copies = remember(30)
    ofSize(10)
    await hows(copies, '/a', '/b', '/c')
    clock += fresh + stale + 1
    await hows(copies, '/a')
    await hows(copies, '/d')
    clock -= fresh + stale + 1
    expect(await hows(copies, '/a', '/c', '/d', '/b')).toEqual(['hit', 'hit', 'hit', 'miss'])
  })

  test('a page larger than all of it is sent, and not kept', async () => {
    const copies = remember(30)
    ofSize(31)
    expect(await hows(copies, '/a', '/a')).toEqual(['miss', 'miss'])
  })

  test('invented addresses push out each other, and no page that is there', async () => {
    const copies = rememberCopies({ render, fresh, stale, onError, now: () => clock, maxBytes: 30_000, maxMissing: 20_000 })
    ofSize(10)
    await hows(copies, '/a', '/b', '/c')
    page = { ...page, status: 404 }
    await hows(copies, ...Array.from({ length: 50 }, (_, i) => `/nothing/${i}`))
    expect(await hows(copies, '/a', '/b', '/c', '/nothing/48', '/nothing/49', '/nothing/47')).toEqual([...Array(5).fill('hit'), 'miss'])
  })

  test('what is forgotten or renewed makes room', async () => {
    const copies = remember(30)
    ofSize(15)
    await hows(copies, '/a', '/b')
    copies.forget((path) => path === '/a')
    await hows(copies, '/c')
    expect(await hows(copies, '/b', '/c')).toEqual(['hit', 'hit'])
    for (let i = 0; i < 5; i++) {
      clock += fresh + stale + 1
      await hows(copies, '/b', '/c')
    }
    expect(await hows(copies, '/b', '/c')).toEqual(['hit', 'hit'])
  })
})
