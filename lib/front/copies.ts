/** A page that was rendered once and is sent to everybody who asks. */
export interface Copy {
  status: number
  headers: Record<string, string>
  body: Buffer
  /** It set a cookie: sent to nobody else. */
  personal: boolean
  madeAt: number
}

export type How = 'hit' | 'stale' | 'miss'

interface Settings {
  render: (path: string) => Promise<Copy>
  /** Milliseconds in which a copy is true enough without asking; the time in which it may be sent while a new one is made; and the time in which it may stand in for a page that fails. */
  fresh?: number
  stale?: number
  onError?: number
  maxBytes?: number
  /** The same for pages that are missing: anybody can invent addresses, and those must not push out the pages that are read. */
  maxMissing?: number
  now?: () => number
}

/** Remembers rendered pages by path: one render at a time for each, however many ask. RFC 5861 for the stale ones. */
export function rememberCopies({
  render,
  fresh = 5_000,
  stale = 60_000,
  onError = 86_400_000,
  maxBytes = 128 * 2 ** 20,
  maxMissing = 4 * 2 ** 20,
  now = Date.now,
}: Settings) {
  const copies = new Map<string, Copy>()
  const rendering = new Map<string, Promise<Copy>>()
  const bytes = { there: 0, missing: 0 }
  const most = { there: maxBytes, missing: maxMissing }

  function drop(path: string) {
    const copy = copies.get(path)
    if (copy) bytes[kindOf(copy)] -= copy.body.length
    copies.delete(path)
  }

  function keep(path: string, copy: Copy) {
    drop(path)
    copies.set(path, copy)
    const kind = kindOf(copy)
    bytes[kind] += copy.body.length
    // A map keeps the order of setting: the first is the one not renewed for longest.
    for (const [oldest, old] of copies) {
      if (bytes[kind] <= most[kind]) break
      if (kindOf(old) === kind) drop(oldest)
    }
  }

  function renew(path: string): Promise<Copy> {
    const under = rendering.get(path)
    if (under) return under
    const made: Promise<Copy> = render(path)
      .then((copy) => {
        // Forgotten while it was made: it may show what was true before, so it serves those who asked then and nobody else.
        if (rendering.get(path) === made && isLasting(copy)) keep(path, copy)
        return copy
      })
      .finally(() => {
        if (rendering.get(path) === made) rendering.delete(path)
      })
    rendering.set(path, made)
    return made
  }

  async function get(path: string): Promise<{ copy: Copy; how: How }> {
    const copy = copies.get(path)
    const age = copy ? now() - copy.madeAt : Number.POSITIVE_INFINITY
    if (copy && age <= fresh) return { copy, how: 'hit' }
    if (copy && age <= fresh + stale) {
      renew(path).catch(() => {})
      return { copy, how: 'stale' }
    }
    try {
      const made = await renew(path)
      if (made.status < 500 || !copy || age > onError) return { copy: made, how: 'miss' }
    } catch (error) {
      if (!copy || age > onError) throw error
    }
    return { copy, how: 'stale' }
  }

  /** Forgets every page that matches, also one that is being made now. */
  function forget(matches: (path: string) => boolean) {
    for (const path of [...copies.keys()]) if (matches(path)) drop(path)
    for (const path of [...rendering.keys()]) if (matches(path)) rendering.delete(path)
  }

  const size = () => ({ copies: copies.size, bytes: bytes.there + bytes.missing })

  return { get, forget, size }
}

const kindOf = ({ status }: Copy) => (status === 404 ? 'missing' : 'there')

function isLasting({ status, personal }: Copy): boolean {
  return (status === 200 || status === 404) && !personal
}
