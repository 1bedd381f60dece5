import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { addressHeader, missingHeader, queryHeader } from '../languages/editions'
import { requestIdHeader } from '../request-id'

export interface Trust {
  /** True where a proxy of ours stands before us and sets X-Forwarded-For and X-Forwarded-Proto. */
  trustProxy: boolean
  /** True where the site's address begins with https. */
  https: boolean
}

/** What Next is told by ourselves alone. */
const ours = new Set([addressHeader, queryHeader, missingHeader, requestIdHeader, 'traceparent', 'tracestate', 'baggage'])

export const hopByHop = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'proxy-authorization',
  'proxy-connection',
])

/** The request's headers for Next. Where it came from is what we saw, not what the client says. */
export function forwarded(req: IncomingMessage, { trustProxy, https }: Trust): IncomingHttpHeaders {
  const headers: IncomingHttpHeaders = Object.fromEntries(
    Object.entries(req.headers).filter(([name]) => !hopByHop.has(name) && !ours.has(name)),
  )
  const nearest = (req.socket.remoteAddress ?? 'unknown').replace(/^::ffff:/, '')
  const told = String(req.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  const from = (trustProxy && told) || nearest
  const secure = https || (trustProxy && req.headers['x-forwarded-proto'] === 'https')
  return {
    ...headers,
    'x-real-ip': from,
    'x-forwarded-for': from,
    'x-forwarded-host': headers.host ?? 'localhost',
    'x-forwarded-proto': secure ? 'https' : 'http',
  }
}
