import { createHash, randomBytes } from 'node:crypto'
import { Agent, createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isPublicPage, shows } from '../pages'
import { type Copy, type How, rememberCopies } from './copies'
import { listenForPages } from './listen'
import { contentSecurityPolicy, fixedHeaders, isForeign, sealed } from './security'

// What browsers talk to. Public pages are rendered without cookies or query, remembered, and forgotten when the database
// says so; everything else passes through to Next. Every answer leaves with the security headers.

export interface FrontSettings {
  upstream: number
  databaseUrl: string
  /** True where a proxy before us sets X-Forwarded-For and X-Forwarded-Proto. */
  trustProxy: boolean
  https: boolean
}

const publicCache = 'public, max-age=0, s-maxage=5, stale-while-revalidate=60, stale-if-error=86400'
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'proxy-authorization',
  'proxy-connection',
])
const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) }

/** The front's server, not yet listening, and how to end it. */
export async function makeFront(settings: FrontSettings) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const copies = rememberCopies({ render: (path) => render(path, settings.upstream, agent) })
  const listener = await listenForPages(settings.databaseUrl, {
    changed: (slug) => copies.forget((path) => shows(path, slug)),
    // What was said while nobody listened is not known: forget all.
    missed: () => copies.forget(() => true),
  })
  const server = createServer((req, res) => {
    answer(req, res, { settings, agent, copies }).catch((error) => fail(res, error))
  })
  const close = async () => {
    server.close()
    server.closeIdleConnections()
    await listener.close()
    agent.destroy()
  }
  return { server, close }
}

interface Site {
  settings: FrontSettings
  agent: Agent
  copies: ReturnType<typeof rememberCopies>
}

async function answer(req: IncomingMessage, res: ServerResponse, site: Site) {
  for (const [name, value] of Object.entries(fixedHeaders)) res.setHeader(name, value)
  const { method = 'GET', headers, url = '/' } = req
  const asked = { origin: headers.origin, host: headers.host, site: headers['sec-fetch-site'] as string | undefined }
  if (isForeign(method, dropUndefined(asked)))
    return plain(res, 403, 'This form was sent from another site. Open the page here and send it again.')
  const path = url.split('?')[0] ?? '/'
  const asks = (method === 'GET' || method === 'HEAD') && headers.rsc === undefined
  if (asks && isPublicPage(path)) return sendCopy(req, res, await site.copies.get(path))
  return passOn(req, res, site)
}

const dropUndefined = (headers: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined))

/** Renders a public page: the same request whoever asked, so the same page for all. */
async function render(path: string, upstream: number, agent: Agent): Promise<Copy> {
  const nonce = randomBytes(16).toString('base64url')
  const headers = {
    host: 'localhost',
    accept: 'text/html',
    'x-forwarded-proto': 'http',
    'content-security-policy': `script-src 'nonce-${nonce}'`,
  }
  const response = await send({ port: upstream, path, method: 'GET', headers, agent })
  const { html, policy } = sealed((await whole(response)).toString('utf8'), nonce)
  const body = Buffer.from(html)
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const status = response.statusCode ?? 502
  const kept: Record<string, string> = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy, ETag: etag }
  kept['Cache-Control'] = status < 500 ? publicCache : 'no-store'
  if (response.headers.location) kept.Location = response.headers.location
  if (response.headers['set-cookie']) kept['set-cookie'] = 'refused'
  return { status, headers: kept, body, madeAt: Date.now() }
}

async function sendCopy(req: IncomingMessage, res: ServerResponse, { copy, how }: { copy: Copy; how: How }) {
  const { 'set-cookie': _never, ...headers } = copy.headers
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
  res.setHeader('Vary', 'Accept-Encoding')
  res.setHeader('Age', String(Math.floor((Date.now() - copy.madeAt) / 1000)))
  res.setHeader('Cache-Status', how === 'miss' ? 'viewpoints; fwd=miss' : `viewpoints; hit${how === 'stale' ? '; detail=stale' : ''}`)
  if (copy.status === 200 && req.headers['if-none-match'] === copy.headers.ETag) return res.writeHead(304).end()
  await sendBody(req, res, copy)
}

const encoded = new WeakMap<Copy, Map<string, Promise<Buffer>>>()

/** Compresses a copy once for each encoding that is asked for. */
async function sendBody(req: IncomingMessage, res: ServerResponse, copy: Copy) {
  const encoding = (['br', 'gzip'] as const).find((name) => req.headers['accept-encoding']?.includes(name))
  const made = encoded.get(copy) ?? new Map<string, Promise<Buffer>>()
  encoded.set(copy, made)
  if (encoding && !made.has(encoding))
    made.set(encoding, compress[encoding](copy.body, encoding === 'br' ? { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } } : {}))
  if (encoding) res.setHeader('Content-Encoding', encoding)
  const body = encoding ? await made.get(encoding) : copy.body
  res.setHeader('Content-Length', body?.length ?? 0)
  res.writeHead(copy.status).end(req.method === 'HEAD' ? undefined : body)
}

/** Anything else: to Next and back. A page that comes back is sealed; the rest is streamed as it is. */
async function passOn(req: IncomingMessage, res: ServerResponse, { settings, agent }: Site) {
  const nonce = randomBytes(16).toString('base64url')
  const isFile = req.url?.startsWith('/_next/static/') ?? false
  const headers = forwarded(req, settings)
  // A page has to be read to be sealed; files may come compressed.
  if (!isFile) delete headers['accept-encoding']
  headers['content-security-policy'] = `script-src 'nonce-${nonce}'`
  const response = await send({ port: settings.upstream, path: req.url ?? '/', method: req.method ?? 'GET', headers, agent, body: req })
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined && !hopByHop.has(name)) res.setHeader(name, value)
  }
  const isPage = response.headers['content-type']?.startsWith('text/html') ?? false
  if (!isPage) {
    res.setHeader('Content-Security-Policy', contentSecurityPolicy())
    res.writeHead(response.statusCode ?? 502)
    response.pipe(res)
    return
  }
  const { html, policy } = sealed((await whole(response)).toString('utf8'), nonce)
  res.setHeader('Content-Security-Policy', policy)
  res.setHeader('Cache-Control', 'private, no-store')
  await sendBody(req, res, { status: response.statusCode ?? 502, headers: {}, body: Buffer.from(html), madeAt: Date.now() })
}

function forwarded(req: IncomingMessage, { trustProxy, https }: FrontSettings): IncomingHttpHeaders {
  const headers = Object.fromEntries(Object.entries(req.headers).filter(([name]) => !hopByHop.has(name))) as IncomingHttpHeaders
  const nearest = (req.socket.remoteAddress ?? 'unknown').replace(/^::ffff:/, '')
  const told = String(req.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  headers['x-real-ip'] = (trustProxy && told) || nearest
  headers['x-forwarded-for'] = headers['x-real-ip']
  headers['x-forwarded-host'] = headers.host ?? 'localhost'
  headers['x-forwarded-proto'] = https || (trustProxy && req.headers['x-forwarded-proto'] === 'https') ? 'https' : 'http'
  return headers
}

interface Outgoing {
  port: number
  path: string
  method: string
  headers: IncomingHttpHeaders
  agent: Agent
  body?: IncomingMessage
}

function send({ body, ...options }: Outgoing): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', ...options }, resolve).on('error', reject)
    if (body) body.pipe(outgoing)
    else outgoing.end()
  })
}

async function whole(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function plain(res: ServerResponse, status: number, text: string) {
  res.setHeader('Content-Type', 'text/plain; charset=utf-8')
  res.setHeader('Content-Security-Policy', contentSecurityPolicy())
  res.writeHead(status).end(text)
}

function fail(res: ServerResponse, error: unknown) {
  console.error(error)
  if (res.headersSent) return res.destroy()
  res.setHeader('Retry-After', '2')
  plain(res, 502, 'The paper cannot be reached at the moment. Please try again in a few seconds; what you typed is still in your browser.')
}
