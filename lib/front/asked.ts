import type { IncomingHttpHeaders } from 'node:http'

// What may be asked at all, before anybody is asked for it.

interface Refused {
  status: number
  text: string
}

/**
 * The path of a request as it is kept, spelt in one way: an address may be written with any of its letters escaped, and has
 * one copy. Null for what is no path or leads elsewhere than it says: PostgreSQL has no text with NUL in it, half an escape is
 * no text at all, and steps up, backslashes and what follows # are read differently by whoever resolves them.
 */
export function pathOf(url: string): string | null {
  const path = url.split('?')[0] ?? ''
  if (!path.startsWith('/') || path.includes('#')) return null
  try {
    const segments = path.split('/').map((segment) => decodeURIComponent(segment))
    const read = segments.join('/')
    if (read.includes('\0') || read.includes('\\') || read.split('/').some((step) => step === '.' || step === '..')) return null
    return segments.map((segment) => encodeURIComponent(segment)).join('/')
  } catch {
    return null
  }
}

/**
 * What is wrong with how the request brings its body; null where nothing is. Only a form has one, and says before how long it
 * is: a body that Next does not expect would be the next request on the connection, in somebody else's name.
 */
export function bodyFault(method: string, path: string, headers: IncomingHttpHeaders): Refused | null {
  const { 'content-length': length, 'transfer-encoding': inPieces } = headers
  if (method !== 'POST') {
    if (inPieces === undefined && !(Number(length) > 0)) return null
    return { status: 400, text: 'Only forms are sent with something in them, and with POST.' }
  }
  if (inPieces !== undefined) return { status: 411, text: 'Whoever sends a form has to say how long it is: with Content-Length.' }
  if (!(Number(length) > largestForm(path, headers))) return null
  return { status: 413, text: 'That is more than a form here takes. Go back: what you wrote is still there; shorten it.' }
}

const takesMore = /^\/newsroom\/(articles|pictures|preview|authors|settings)(\/|$)/
/** Next-auth's own (lib/session.ts), with its prefixes where the site has https. */
const session = /(^|; *)(__(Secure|Host)-)?next-auth\.session-token=[^;\s]/

/** Bytes. Editors send whole articles and pictures; next.config.ts has their bound for all actions. Whether they are editors, only the page can tell. */
function largestForm(path: string, { cookie = '' }: IncomingHttpHeaders): number {
  return takesMore.test(path) && session.test(cookie) ? 30 * 1024 * 1024 : 500 * 1024
}
