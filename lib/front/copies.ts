import type { Bodies } from './encoding'

/** A page that was rendered once and is sent to everybody who asks. */
export interface Copy {
  status: number
  headers: Record<string, string>
  bodies: Bodies
  /** It set a cookie: sent to nobody else. */
  personal: boolean
  madeAt: number
}

export type How = 'hit' | 'stale' | 'miss'

export interface Got {
  copy: Copy
  how: How
}

interface Settings {
  render: (path: string) => Promise<Copy>
  /** Milliseconds in which a copy is true enough without asking; the time in which it may be sent while a new one is made; and the time in which it may stand in for a page that fails. */
  fresh?: number
  stale?: number
  onError?: number
  /** How long whoever asks waits for a new copy where there is an old one: a database that hangs is as good as one that fails. */
  patience?: number
  maxBytes?: number
  /** The same for pages that are missing: anybody can invent addresses, and those must not push out the pages that are read. */
  maxMissing?: number
  now?: () => number
}

/** Milliseconds in which a copy is true enough without asking. */
export const freshFor = 5_000

/** Remembers rendered pages by path: one render at a time for each, however many ask. RFC 5861 for the stale ones. */
export function rememberCopies({
  render,
  fresh = freshFor,
  stale = 60_000,
  onError = 86_400_000,
  patience = 2_000,
  maxBytes = 64 * 2 ** 20,
  maxMissing = 2 * 2 ** 20,
  now = Date.now,
}: Settings) {
  const copies = boundedCopies(maxBytes, maxMissing)
  const rendering = new Map<string, Promise<Copy>>()
  /** Those of which it is not known whether something has changed: they stand in for a page that fails, and for nothing else. */
  const doubted = new WeakSet<Copy>()
  /** When the page could last not be rendered, by the copy that stands in for it. */
  const failed = new WeakMap<Copy, number>()

  function renew(path: string): Promise<Copy> {
    const under = rendering.get(path)
    if (under) return under
    const made: Promise<Copy> = render(path)
      .then((copy) => {
        // Forgotten while it was made: it may show what was true before, so it serves those who asked then and nobody else.
        if (rendering.get(path) === made && isLasting(copy)) copies.keep(path, copy)
        return copy
      })
      .finally(() => {
        if (rendering.get(path) === made) rendering.delete(path)
      })
    rendering.set(path, made)
    return made
  }

  async function get(path: string): Promise<Got> {
    const copy = copies.get(path)
    if (!copy) return { copy: await renew(path), how: 'miss' }
    const age = now() - copy.madeAt
    if (age <= fresh && !doubted.has(copy)) return { copy, how: 'hit' }
    if (age <= fresh + stale && !doubted.has(copy)) {
      renew(path).catch(() => {})
      return { copy, how: 'stale' }
    }
    if (age > onError) return { copy: await renew(path), how: 'miss' }
    return orElse(path, copy)
  }

  /** The page anew, or its last good copy where that fails or takes long; where it did so just now nobody waits to hear it again. */
  async function orElse(path: string, copy: Copy): Promise<Got> {
    const anew = renew(path)
    const failedNow = now() - (failed.get(copy) ?? Number.NEGATIVE_INFINITY) <= fresh
    const made = await inTime(anew, failedNow ? 0 : patience)
    if (made && made.status < 500) return { copy: made, how: 'miss' }
    failed.set(copy, now())
    return { copy, how: 'stale' }
  }

  /** Forgets every page that matches, also one that is being made now. */
  function forget(matches: (path: string) => boolean) {
    copies.drop(matches)
    for (const path of [...rendering.keys()]) if (matches(path)) rendering.delete(path)
  }

  /** From here on every page is rendered anew before it is sent, if it can be. */
  function doubt() {
    for (const copy of copies.all()) doubted.add(copy)
    rendering.clear()
  }

  return { get, forget, doubt, size: copies.size }
}

/** What the promise gives; undefined where it fails or takes longer. */
async function inTime<T>(promise: Promise<T>, longest: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, longest, undefined)
  })
  const value = await Promise.race([promise.catch(() => undefined), late])
  clearTimeout(timer)
  return value
}

/** Copies by path, within these bytes: of those that are there and of those that say that nothing is there. */
export function boundedCopies(maxThere: number, maxMissing: number) {
  const copies = new Map<string, Copy>()
  const bytes = { there: 0, missing: 0 }
  const most = { there: maxThere, missing: maxMissing }

  function remove(path: string) {
    const copy = copies.get(path)
    if (copy) bytes[kindOf(copy)] -= sizeOf(copy)
    copies.delete(path)
  }

  return {
    get: (path: string) => copies.get(path),
    all: () => copies.values(),
    size: () => ({ copies: copies.size, bytes: bytes.there + bytes.missing }),
    keep(path: string, copy: Copy) {
      remove(path)
      copies.set(path, copy)
      const kind = kindOf(copy)
      bytes[kind] += sizeOf(copy)
      // A map keeps the order of setting: the first is the one not renewed for longest.
      for (const [oldest, old] of copies) {
        if (bytes[kind] <= most[kind]) break
        if (kindOf(old) === kind) remove(oldest)
      }
    },
    drop(matches: (path: string) => boolean) {
      for (const path of [...copies.keys()]) if (matches(path)) remove(path)
    },
  }
}

const kindOf = ({ status }: Copy) => (status === 404 ? 'missing' : 'there')
/** Bytes, with what a copy takes beside its bodies. */
const sizeOf = ({ bodies }: Copy) => Object.values(bodies).reduce((sum, body) => sum + body.length, 2_000)

/** True for what may be sent to others than who asked for it. */
export function isLasting({ status, personal }: Copy): boolean {
  return (status === 200 || status === 404) && !personal
}
