import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

interface Sendable {
  status: number
  body: Buffer
  headers?: Record<string, string>
}

type Encoding = 'br' | 'gzip'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
// 6: most of what 11 saves, in a fortieth of the time.
const compress: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body) => gzipped(body),
}

/** The best encoding of those that are accepted; undefined for the page as it is. */
export const encodingFor = (accepted: string) => (['br', 'gzip'] as const).find((name) => accepted.includes(name))

/** What was compressed of a page, as long as the page is kept. */
const made = new WeakMap<Sendable, Map<Encoding, Promise<Buffer>>>()

/** Sends the page in the best encoding that is accepted, compressed once for all who ask. */
export async function sendBody(req: IncomingMessage, res: ServerResponse, page: Sendable) {
  // A picture is as small as it gets.
  const isPicture = page.headers?.['Content-Type']?.startsWith('image/')
  const encoding = isPicture ? undefined : encodingFor(String(req.headers['accept-encoding'] ?? ''))
  if (encoding) res.setHeader('Content-Encoding', encoding)
  res.appendHeader('Vary', 'Accept-Encoding')
  const body = encoding ? await compressed(page, encoding) : page.body
  res.setHeader('Content-Length', body.length)
  res.writeHead(page.status).end(req.method === 'HEAD' ? undefined : body)
}

function compressed(page: Sendable, encoding: Encoding): Promise<Buffer> {
  const known = made.get(page) ?? new Map<Encoding, Promise<Buffer>>()
  made.set(page, known)
  const body = known.get(encoding) ?? compress[encoding](page.body)
  known.set(encoding, body)
  return body
}
