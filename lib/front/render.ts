import { createHash } from 'node:crypto'
import { type Agent, IncomingMessage } from 'node:http'
import type { Copy } from './copies'
import { kept } from './encoding'
import type { Told } from './followed'
import { replicaHeader } from './forwarded'
import { contentSecurityPolicy, seal } from './security'
import { askForPage, whole } from './upstream'

/**
 * For caches that are not ours and that nobody here can make forget. While the site does not answer they go on for ten minutes:
 * a restart or a move takes less, and what was withdrawn (for a court's sake, or a person's) is nowhere to be read for longer.
 * Our own copies, which are forgotten when something changes, stand in for a day (copies.ts).
 */
const publicCache = 'public, max-age=0, s-maxage=5, stale-while-revalidate=60, stale-if-error=600'
/** Of a page that set a cookie: it leaves without it, so no cache would know. */
const forOne = { 'Cache-Control': 'private, no-store' }

interface From {
  port: number
  agent: Agent
  told: Told
  /** From which place of the database's log on a replica may be read. */
  replicaAt?: string | undefined
  /** Milliseconds after which nothing will come: a database that hung and is back does not answer what it was asked before. */
  longest?: number
}

/** Renders a public page: the same request whoever asked, so the same page for all. Rejects when Next cannot be reached, or takes too long. */
export async function render(path: string, { told, replicaAt, longest = 30_000, ...to }: From): Promise<Copy> {
  // Without a user agent Next would put the title and all that belongs into the head at the end of the page.
  const plain = { host: 'localhost', accept: 'text/html', 'user-agent': 'viewpoints', 'x-forwarded-proto': 'http', ...told }
  const headers = { ...plain, ...(replicaAt && { [replicaHeader]: replicaAt }) }
  const signal = AbortSignal.timeout(longest)
  const page = await askForPage({ ...to, path, method: 'GET', headers, signal, lateScripts: true })
  if (page instanceof IncomingMessage) return otherAnswer(page)
  const body = Buffer.from(page.html)
  const type = 'text/html; charset=utf-8'
  const said: Record<string, string> = {
    'Content-Type': type,
    ...seal(path, page.policy),
    'Cache-Control': page.status < 500 ? publicCache : 'no-store',
    ETag: etagOf(body),
  }
  if (page.headers.location) said.Location = page.headers.location
  // Which typefaces the page is set in, so that a browser asks for them before it has read its styles.
  if (page.headers.link) said.Link = String(page.headers.link)
  const personal = page.headers['set-cookie'] !== undefined
  return {
    status: moved(page.status),
    headers: { ...said, ...(personal && forOne) },
    bodies: await kept(body, type),
    personal,
    madeAt: Date.now(),
  }
}

/** What has another address for good. Next says 308, which tells a form from a link; here nobody sends a form, and 301 is what every reader of feeds and archives knows. */
const moved = (status: number) => (status === 308 ? 301 : status)

/** A file, as a feed or a picture, which is kept as a page is; a redirect to the page's true address, or a word about an address that cannot be read: sent on, and not kept. */
async function otherAnswer(response: IncomingMessage): Promise<Copy> {
  const { location, 'content-type': type = 'text/plain; charset=utf-8' } = response.headers
  const status = moved(response.statusCode ?? 502)
  const body = await whole(response)
  const personal = response.headers['set-cookie'] !== undefined
  const headers = {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy(),
    ...(location && { Location: location }),
    ...(status === 200 && fileHeaders(response, body)),
    ...(personal && forOne),
  }
  return { status, headers, bodies: await kept(body, type), personal, madeAt: Date.now() }
}

/** What a file says of itself: how long it may be kept elsewhere, when it last changed, and where else it belongs. */
function fileHeaders({ headers }: IncomingMessage, body: Buffer): Record<string, string> {
  const { 'last-modified': changed, link, 'access-control-allow-origin': origin } = headers
  return {
    'Cache-Control': headers['cache-control']?.startsWith('public') ? headers['cache-control'] : publicCache,
    ETag: etagOf(body),
    ...(changed && { 'Last-Modified': changed }),
    ...(link && { Link: String(link) }),
    ...(origin && { 'Access-Control-Allow-Origin': origin }),
  }
}

const etagOf = (body: Buffer) => `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
