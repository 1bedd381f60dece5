import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, createServer, IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { log } from '../logs'
import { mayReadMetrics } from '../metrics/reader'
import { isPublicPage, shows } from '../pages'
import { bodyFault, pathOf } from './asked'
import { type CacheSettings, makeCaches } from './caches'
import { turnedAway } from './closing'
import type { Got } from './copies'
import { compressed } from './encoding'
import { sendCopy } from './finished'
import { answered, followed, idOf, type Told } from './followed'
import { forwarded, hopByHop, type Trust } from './forwarded'
import { nearCopies } from './near'
import { contentSecurityPolicy, fixedHeaders, isForeign, seal } from './security'
import type { Pages } from './store'
import { ask, askForPage } from './upstream'

// What browsers talk to. Public pages come from the store, where they are rendered without cookies or query and remembered;
// everything else passes through to Next. Every answer leaves with the security headers.

export interface FrontSettings extends Trust {
  pages: Pages
  /** The port where Next listens now: it may be started again on another. */
  upstream: () => number
  /** The shared caches before us, and the word by which they know us. */
  caches?: CacheSettings | undefined
  /** Milliseconds in which a balancer sees that we close. */
  drain?: number
  /** As ask() takes it. */
  patience?: number
  /** What all processes have measured, as text for Prometheus. */
  metrics?: () => Promise<string>
}

interface Site {
  settings: FrontSettings
  agent: Agent
  /** For what stays open as long as somebody looks: it must not take the places of what ends. */
  streams: Agent
  copies: ReturnType<typeof nearCopies>
  caches?: ReturnType<typeof makeCaches> | undefined
}

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS']
/** What stays open: lib/event-stream.ts. */
const staysOpen = /^\/api\/(desk\/live|(talk|live)\/[^/?]+)(\?|$)/
/** The same for everybody, and left by Next with how long it may be kept. */
const file = /^\/(_next\/(static\/|image$)|images\/|theme\/)/

/** The front's server, not yet listening, and how to end it. */
export function makeFront(settings: FrontSettings) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const streams = new Agent()
  const copies = nearCopies(settings.pages)
  const caches = settings.caches && makeCaches(settings.caches)
  // What is only in doubt they ask about themselves within seconds.
  settings.pages.onForget((which) => which !== 'all' && caches?.forget((path) => shows(path, which.slug)))
  let closing = false
  const server = createServer((req, res) => {
    if (closing && turnedAway(req, res)) return
    // A crowd asks for the same page in the same words: nothing is read of them twice.
    const at = isPlain(req) ? copies.now(req.url ?? '/') : undefined
    if (at) caches?.gave(req)
    const sent = at ? sendCopy(req, res, at) : answer(req, res, { settings, agent, streams, copies, caches })
    sent?.catch((error) => fail(res, error))
  })
  const close = async () => {
    closing = Boolean(settings.drain)
    await pause(settings.drain ?? 0)
    await drained(server, { agent, streams })
    await caches?.close()
  }
  return { server, close }
}

/** Milliseconds for the answers that are under way when the front is to close. */
const longestDrain = 4_000

/** Takes nobody new, and ends when everybody who has asked has their answer. A stream never ends by itself; its browser comes back. */
async function drained(server: Server, { agent, streams }: Pick<Site, 'agent' | 'streams'>) {
  // Who keeps a connection is told with the answer that it was the last one.
  server.prependListener('request', (_req, res: ServerResponse) => {
    res.shouldKeepAlive = false
  })
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  streams.destroy()
  const hurry = setTimeout(() => server.closeAllConnections(), longestDrain)
  await closed
  clearTimeout(hurry)
  agent.destroy()
}

/** True for who asks for something as it is, and brings nothing. */
function isPlain({ method, headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  return headers.rsc === undefined && headers['content-length'] === undefined && headers['transfer-encoding'] === undefined
}

async function answer(req: IncomingMessage, res: ServerResponse, site: Site) {
  const { method = 'GET', headers, url = '/' } = req
  if (!methods.includes(method)) return plain(res, 405, 'Pages are asked for with GET and forms are sent with POST.')
  const path = pathOf(url)
  if (path === null) return plain(res, 400, 'This address cannot be read.')
  const fault = bodyFault(method, path, headers)
  if (fault) return plain(res, fault.status, fault.text)
  if (isForeign(method, headers)) return plain(res, 403, 'This form was sent from another site. Open the page here and send it again.')
  const asks = (method === 'GET' || method === 'HEAD') && headers.rsc === undefined
  if (asks && isPublicPage(path)) {
    site.caches?.gave(req)
    return sendPage(req, res, await site.copies.get(path))
  }
  if (path === '/api/metrics' && site.settings.metrics && mayReadMetrics(req)) return sendMetrics(res, await site.settings.metrics())
  const pass = asks && (file.test(path) || path.startsWith('/api/v1/') || path === '/api/policy') ? passFile : passOn
  return followed(req, res, site.settings, (told) => pass(req, res, { ...site, told }))
}

function sendPage(req: IncomingMessage, res: ServerResponse, got: Got) {
  if (got.copy.status < 500) return sendCopy(req, res, got)
  res.setHeader('X-Request-Id', got.copy.headers['X-Request-Id'] ?? '')
  failing(res, got.copy.status)
  answered(res)
}

/** Anything else: to Next and back. A page that comes back is sealed and kept by nobody; the rest is streamed as it is. */
async function passOn(req: IncomingMessage, res: ServerResponse, { settings, told, ...site }: Site & { told: Told }) {
  const { 'accept-encoding': _encoding, ...headers } = { ...forwarded(req, settings), ...told }
  const { url: path = '/', method = 'GET' } = req
  const isStream = staysOpen.test(path)
  const agent = isStream ? site.streams : site.agent
  const { patience } = settings
  const outgoing = { port: settings.upstream(), path, method, headers, agent, patience, signal: goneSignal(req, res) }
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
  res.appendHeader('Vary', 'Accept-Encoding')
  const { encoding, body } = await compressed(Buffer.from(page.html), req.headers['accept-encoding'])
  if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding)
  res.setHeader('Content-Length', body.length)
  res.writeHead(page.status).end(method === 'HEAD' ? undefined : body)
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
async function passFile(req: IncomingMessage, res: ServerResponse, { settings, agent, told }: Site & { told: Told }) {
  const headers = { ...forwarded(req, settings), ...told }
  const { url: path = '/', method = 'GET' } = req
  const { patience } = settings
  stream(await ask({ port: settings.upstream(), path, method, headers, agent, patience, signal: goneSignal(req, res) }), res)
}

function stream(response: IncomingMessage, res: ServerResponse) {
  copyHeaders(response, res)
  // What caches before us keep is sent to others, whose request was another.
  if (response.headers['cache-control']?.startsWith('public')) res.removeHeader('X-Request-Id')
  res.setHeader('Content-Security-Policy', contentSecurityPolicy())
  res.writeHead(response.statusCode ?? 502)
  response.on('error', () => res.destroy()).pipe(res)
}

function copyHeaders(response: Pick<IncomingMessage, 'headers'>, res: ServerResponse) {
  secure(res)
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined && !hopByHop.has(name)) res.setHeader(name, value)
  }
}

function sendMetrics(res: ServerResponse, text: string) {
  secure(res)
  res.setHeader('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  res.setHeader('Cache-Control', 'no-store')
  res.writeHead(200).end(text)
}

function secure(res: ServerResponse) {
  for (const [name, value] of Object.entries(fixedHeaders)) res.setHeader(name, value)
}

function plain(res: ServerResponse, status: number, text: string) {
  secure(res)
  res.setHeader('Content-Type', 'text/plain; charset=utf-8')
  res.setHeader('Content-Security-Policy', contentSecurityPolicy())
  res.writeHead(status).end(text)
  answered(res)
}

const failingPage = readFileSync('public/failing.html', 'utf8')

/** The page for when we cannot make the one that was asked for: it needs no script, no database and no Next. */
function failing(res: ServerResponse, status: number) {
  secure(res)
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  res.setHeader('Content-Security-Policy', contentSecurityPolicy())
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('Retry-After', '5')
  res.writeHead(status).end(failingPage.replace('REQUEST', idOf(res)))
}

function fail(res: ServerResponse, error: unknown) {
  // Nobody is there to be told.
  if (res.closed) return
  log.error({ requestId: idOf(res), err: error }, 'a request could not be answered')
  if (res.headersSent || staysOpen.test(res.req.url ?? '')) res.destroy()
  else failing(res, 502)
  answered(res)
}
