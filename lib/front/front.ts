import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Agent, createServer, IncomingMessage, type ServerResponse } from 'node:http'
import { isPublicPage, shows } from '../pages'
import { bodyFault, pathOf } from './asked'
import { makeCaches } from './caches'
import { watchAnswers } from './closing'
import { type Copy, type How, rememberCopies } from './copies'
import { sendBody } from './encoding'
import { forwarded, hopByHop, replicaHeader, type Trust } from './forwarded'
import { listenForPages } from './listen'
import { contentSecurityPolicy, fixedHeaders, isForeign, seal } from './security'
import { ask, askForPage, whole } from './upstream'

// What browsers talk to. Public pages are rendered without cookies or query, remembered, and forgotten when the database
// says so; everything else passes through to Next. Every answer leaves with the security headers.

export interface FrontSettings extends Trust {
  /** The port where Next listens now: it may be started again on another. */
  upstream: () => number
  databaseUrl: string
  caches?: { urls: string[]; token: string } | undefined
  /** Where there are read replicas: public pages are read there, as long as they know what this front knows. */
  replicas?: boolean
  /** Milliseconds in which balancers see that we close. */
  drain?: number
}

interface Site {
  settings: FrontSettings
  agent: Agent
  /** For what stays open as long as somebody looks: it must not take the places of what ends. */
  streams: Agent
  copies: ReturnType<typeof rememberCopies>
  caches?: ReturnType<typeof makeCaches> | undefined
  /** What a replica must know to be read from. */
  position: () => string | undefined
}

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS']
/** What stays open: lib/event-stream.ts. */
const staysOpen = /^\/api\/(desk\/live|(talk|live)\/[^/?]+)(\?|$)/
/** The same for everybody, and left by Next with how long it may be kept. */
const file = /^\/(_next\/(static\/|image$)|images\/|theme\/)/
/**
 * For caches that are not ours and that nobody here can make forget. While the site does not answer they go on for ten minutes:
 * a restart or a move takes less, and what was withdrawn (for a court's sake, or a person's) is nowhere to be read for longer.
 * Our own copies, which are forgotten when something changes, stand in for a day (copies.ts).
 */
const publicCache = 'public, max-age=0, s-maxage=5, stale-while-revalidate=60, stale-if-error=600'

/** The front's server, not yet listening, and how to end it. */
export async function makeFront(settings: FrontSettings) {
  const [agent, streams] = [new Agent({ keepAlive: true, maxSockets: 256 }), new Agent()]
  const copies = rememberCopies({ render: (path) => renderWhereItIsKnown(path, site) })
  const caches = settings.caches && makeCaches(settings.caches)
  const listener = await listenForPages(settings.databaseUrl, {
    changed: (slug) => {
      for (const kept of [copies, caches]) kept?.forget((path) => shows(path, slug))
    },
    // What was said while nobody listened is not known: forget all.
    missed: () => copies.forget(() => true),
    ...(settings.replicas && { positions: true }),
  })
  const site: Site = { settings, agent, streams, copies, caches, position: listener.position }
  const answers = watchAnswers((url) => staysOpen.test(url))
  const server = createServer((req, res) => {
    if (!answers.turnsAway(req, res)) answer(req, res, site).catch((error) => fail(res, error))
  })
  const close = async () => {
    await answers.begin(settings.drain ?? 0)
    server.close()
    server.closeIdleConnections()
    await answers.answered()
    await listener.close()
    await caches?.close()
    agent.destroy()
    streams.destroy()
  }
  return { server, close }
}

async function answer(req: IncomingMessage, res: ServerResponse, site: Site) {
  for (const [name, value] of Object.entries(fixedHeaders)) res.setHeader(name, value)
  const { method = 'GET', headers, url = '/' } = req
  if (!methods.includes(method)) return plain(res, 405, 'Pages are asked for with GET and forms are sent with POST.')
  const path = pathOf(url)
  if (path === null) return plain(res, 400, 'This address cannot be read.')
  const fault = bodyFault(method, path, headers)
  if (fault) return plain(res, fault.status, fault.text)
  if (isForeign(method, headers)) return plain(res, 403, 'This form was sent from another site. Open the page here and send it again.')
  const asks = (method === 'GET' || method === 'HEAD') && headers.rsc === undefined
  if (asks && isPublicPage(path)) {
    site.caches?.gave(url.split('?')[0] ?? '/', String(headers['accept-encoding'] ?? ''))
    return sendCopy(req, res, await site.copies.get(path))
  }
  if (asks && (file.test(path) || path.startsWith('/api/v1/') || path === '/api/policy')) return passFile(req, res, site)
  return passOn(req, res, site)
}

/** Reads a replica where one may be read, and the database itself where that went wrong. */
async function renderWhereItIsKnown(path: string, { settings, agent, position }: Site): Promise<Copy> {
  const at = position()
  const copy = await render(path, { port: settings.upstream(), agent, at })
  return at && copy.status >= 500 ? render(path, { port: settings.upstream(), agent }) : copy
}

/** Renders a public page: the same request whoever asked, so the same page for all. */
async function render(path: string, { at, ...next }: { port: number; agent: Agent; at?: string | undefined }): Promise<Copy> {
  // Without a user agent Next would put the title and all that belongs into the head at the end of the page.
  const plain = { host: 'localhost', accept: 'text/html', 'user-agent': 'viewpoints', 'x-forwarded-proto': 'http' }
  const headers = { ...plain, ...(at && { [replicaHeader]: at }) }
  const page = await askForPage({ ...next, path, method: 'GET', headers, lateScripts: true })
  if (page instanceof IncomingMessage) return otherAnswer(page)
  const body = Buffer.from(page.html)
  const kept: Record<string, string> = {
    'Content-Type': 'text/html; charset=utf-8',
    ...seal(path, page.policy),
    'Cache-Control': page.status < 500 ? publicCache : 'no-store',
    ETag: etagOf(body),
  }
  if (page.headers.location) kept.Location = page.headers.location
  // Which typefaces the page is set in, so that a browser asks for them before it has read its styles.
  if (page.headers.link) kept.Link = String(page.headers.link)
  const personal = page.headers['set-cookie'] !== undefined
  return { status: moved(page.status), headers: kept, body, personal, madeAt: Date.now() }
}

/** What has another address for good. Next says 308, which tells a form from a link; here nobody sends a form, and 301 is what every reader of feeds and archives knows. */
const moved = (status: number) => (status === 308 ? 301 : status)

/** A file, as a feed or a picture, which is kept as a page is; a redirect to the page's true address, or a word about an address that cannot be read: sent on, and not kept. */
async function otherAnswer(response: IncomingMessage): Promise<Copy> {
  const { location, 'content-type': type = 'text/plain; charset=utf-8' } = response.headers
  const status = moved(response.statusCode ?? 502)
  const body = await whole(response)
  const headers = {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy(),
    ...(location && { Location: location }),
    ...(status === 200 && fileHeaders(response, body)),
  }
  const personal = response.headers['set-cookie'] !== undefined
  return { status, headers, body, personal, madeAt: Date.now() }
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

/** True for whoever has this very copy already (RFC 9110: a tag counts before a date). */
function hasIt({ headers }: IncomingMessage, { ETag, 'Last-Modified': changed }: Copy['headers']): boolean {
  if (headers['if-none-match'] !== undefined) return headers['if-none-match'] === ETag
  return changed !== undefined && Date.parse(headers['if-modified-since'] ?? '') >= Date.parse(changed)
}

async function sendCopy(req: IncomingMessage, res: ServerResponse, { copy, how }: { copy: Copy; how: How }) {
  if (copy.status >= 500) return failing(res, copy.status)
  for (const [name, value] of Object.entries(copy.headers)) res.setHeader(name, value)
  res.setHeader('Age', String(Math.floor((Date.now() - copy.madeAt) / 1000)))
  res.setHeader('Cache-Status', how === 'miss' ? 'viewpoints; fwd=miss' : `viewpoints; hit${how === 'stale' ? '; detail=stale' : ''}`)
  if (copy.status === 200 && hasIt(req, copy.headers)) return res.writeHead(304).end()
  await sendBody(req, res, copy)
}

/** Anything else: to Next and back. A page that comes back is sealed and kept by nobody; the rest is streamed as it is. */
async function passOn(req: IncomingMessage, res: ServerResponse, { settings, ...site }: Site) {
  const { 'accept-encoding': _encoding, ...headers } = forwarded(req, settings)
  const { url: path = '/', method = 'GET' } = req
  const isStream = staysOpen.test(path)
  const agent = isStream ? site.streams : site.agent
  const outgoing = { port: settings.upstream(), path, method, headers, agent, signal: goneSignal(req, res) }
  const page = await askForPage(method === 'POST' ? { ...outgoing, body: req } : outgoing)
  // A browser comes back by itself to a stream that broke off, but not to one that was answered with an error.
  if (isStream && (page instanceof IncomingMessage ? (page.statusCode ?? 502) : page.status) >= 500) return res.destroy()
  if (page instanceof IncomingMessage) return stream(page, res)
  if (page.status >= 500) return failing(res, page.status)
  copyHeaders(page, res)
  for (const [name, value] of Object.entries(seal(path, page.policy))) res.setHeader(name, value)
  res.setHeader('Cache-Control', 'private, no-store')
  // Search engines are to find what is the same for everybody.
  res.setHeader('X-Robots-Tag', 'noindex')
  await sendBody(req, res, { status: page.status, body: Buffer.from(page.html) })
}

/** Aborts when the browser goes away before it has its answer. A form that has come whole is done all the same. */
function goneSignal(req: IncomingMessage, res: ServerResponse): AbortSignal {
  const gone = new AbortController()
  const isForm = req.method === 'POST'
  res.once('close', () => {
    if (!res.writableFinished && (res.headersSent || !isForm || !req.complete)) gone.abort()
  })
  return gone.signal
}

/** Scripts, styles, fonts, pictures, the policy's JSON and the public API, which Next compresses itself where it helps. */
async function passFile(req: IncomingMessage, res: ServerResponse, { settings, agent, position }: Site) {
  const { url: path = '/', method = 'GET' } = req
  const at = path.startsWith('/api/v1/') && position()
  const headers = { ...forwarded(req, settings), ...(at && { [replicaHeader]: at }) }
  stream(await ask({ port: settings.upstream(), path, method, headers, agent, signal: goneSignal(req, res) }), res)
}

function stream(response: IncomingMessage, res: ServerResponse) {
  copyHeaders(response, res)
  res.setHeader('Content-Security-Policy', contentSecurityPolicy())
  res.writeHead(response.statusCode ?? 502)
  response.on('error', () => res.destroy()).pipe(res)
}

function copyHeaders(response: Pick<IncomingMessage, 'headers'>, res: ServerResponse) {
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined && !hopByHop.has(name)) res.setHeader(name, value)
  }
}

function plain(res: ServerResponse, status: number, text: string) {
  res.setHeader('Content-Type', 'text/plain; charset=utf-8')
  res.setHeader('Content-Security-Policy', contentSecurityPolicy())
  res.writeHead(status).end(text)
}

const failingPage = readFileSync('public/failing.html')

/** The page for when we cannot make the one that was asked for: it needs no script, no database and no Next. */
function failing(res: ServerResponse, status: number) {
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  res.setHeader('Content-Security-Policy', contentSecurityPolicy())
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('Retry-After', '5')
  res.writeHead(status).end(failingPage)
}

function fail(res: ServerResponse, error: unknown) {
  // Nobody is there to be told.
  if (res.closed) return
  console.error(error)
  if (res.headersSent || staysOpen.test(res.req.url ?? '')) res.destroy()
  else failing(res, 502)
}
