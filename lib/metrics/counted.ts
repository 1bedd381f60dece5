// What is counted where it must cost next to nothing: whole numbers, which the registry reads when somebody asks
// (registry.ts). This file imports nothing.

/** What a request is for. A form is sent; a stream stays open. */
export const kinds = ['page', 'file', 'form', 'api', 'stream'] as const
export type Kind = (typeof kinds)[number]

export const hows = ['hit', 'stale', 'miss'] as const

const make = () => ({
  /** By kind, and in it by the first digit of the status. */
  requests: Object.fromEntries(kinds.map((kind) => [kind, [0, 0, 0, 0, 0, 0]])) as Record<Kind, number[]>,
  /** What became of requests for public pages in the memory of the front. */
  copies: { hit: 0, stale: 0, miss: 0 },
  statements: 0,
  statementMs: 0,
  slow: 0,
  /** Set by whoever has it: what the front remembers now. */
  remembered: undefined as undefined | (() => { copies: number; bytes: number }),
  /** The same for connections to the database. */
  connections: undefined as undefined | (() => { total: number; idle: number; waiting: number; most: number }),
})

// Next's bundle has copies of this file.
const kept = globalThis as { viewpointsCounted?: ReturnType<typeof make> }
kept.viewpointsCounted ??= make()
export const counted = kept.viewpointsCounted

/** Counts an answer. */
export function countRequest(kind: Kind, status: number) {
  const statuses = counted.requests[kind]
  const first = (status / 100) | 0
  statuses[first] = (statuses[first] ?? 0) + 1
}

/** Counts a page that is sent from the memory of the front, or was made for it. */
export function countCopy(how: keyof typeof counted.copies, status: number) {
  counted.copies[how]++
  countRequest('page', status)
}

const stream = /^\/api\/(desk\/live|(talk|live)\/[^/?]+)(\?|$)/
const file = /^\/(_next|images|theme)\//

/** What a request is for, by its method and address. */
export function kindOf(method: string | undefined, address = '/'): Kind {
  if (method === 'POST') return 'form'
  if (address.startsWith('/api/')) return stream.test(address) ? 'stream' : 'api'
  return file.test(address) ? 'file' : 'page'
}
