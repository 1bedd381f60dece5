import { onlyFields, type Typed } from '@/lib/newsroom/typed'

// What somebody has written of an article, in their browser, until the server has it. In localStorage, which keeps a text
// before the next line of the program runs; one that is too large for it in IndexedDB, which takes a moment.

export interface Kept {
  /** Milliseconds since 1970. */
  at: number
  /** The address as the server had it, to know whether it was changed here. */
  slug: string
  values: Typed
}

export interface BrowserKept {
  put: (kept: Kept) => void
  forget: () => void
  /** What the last visit left behind, newest last. From then on it is kept apart from what is written now. */
  left: () => Promise<Kept[]>
  /** The newest of them was taken or left. */
  dropLeft: () => Promise<void>
}

/** What is kept of one article for one person. */
export function browserKept(articleId: string, personId: string): BrowserKept {
  const now = `viewpoints:article:${articleId}:${personId}`
  const before = `${now}:before`

  async function left(): Promise<Kept[]> {
    const older = list(await get(before))
    const last = list(await get(now))
    if (last.length) {
      put(before, JSON.stringify([...older, ...last].slice(-5)))
      remove(now)
    }
    return [...older, ...last].slice(-5)
  }

  return {
    put: (kept) => put(now, JSON.stringify([kept])),
    forget: () => remove(now),
    left,
    dropLeft: async () => {
      const rest = list(await get(before)).slice(0, -1)
      if (rest.length) put(before, JSON.stringify(rest))
      else remove(before)
    },
  }
}

function list(text: string | null): Kept[] {
  try {
    const rows = JSON.parse(text ?? '[]')
    if (!Array.isArray(rows)) return []
    return rows.map((row) => ({ at: Number(row.at), slug: String(row.slug), values: onlyFields(row.values) }))
  } catch {
    return []
  }
}

function put(key: string, text: string) {
  try {
    localStorage.setItem(key, text)
  } catch {
    // Full, or forbidden. What is there is older than this.
    try {
      localStorage.removeItem(key)
    } catch {}
    void inLarge('readwrite', (store) => store.put(text, key))
    large.add(key)
  }
}

const large = new Set<string>()

async function get(key: string): Promise<string | null> {
  const small = read(key)
  if (small !== null) return small
  const found = await inLarge('readonly', (store) => store.get(key))
  if (found) large.add(key)
  return typeof found === 'string' ? found : null
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function remove(key: string) {
  try {
    localStorage.removeItem(key)
  } catch {}
  if (large.delete(key)) void inLarge('readwrite', (store) => store.delete(key))
}

/** Asks the large store; undefined where the browser has none. */
function inLarge(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve) => {
    try {
      const open = indexedDB.open('viewpoints', 1)
      open.onupgradeneeded = () => open.result.createObjectStore('articles')
      open.onerror = () => resolve(undefined)
      open.onsuccess = () => {
        const request = ask(open.result.transaction('articles', mode).objectStore('articles'))
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => resolve(undefined)
        request.transaction?.addEventListener('complete', () => open.result.close())
      }
    } catch {
      resolve(undefined)
    }
  })
}
