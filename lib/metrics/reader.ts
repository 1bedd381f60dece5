import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const passedOn = ['forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'x-real-ip', 'via']
const here = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/

/**
 * True for whoever may read what was measured: with METRICS_TOKEN who knows it; without, who asks from this very machine and
 * through no proxy, since that may ask for anybody. A site with a public address has one before it, which need not say so.
 */
export function mayReadMetrics(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  token = process.env.METRICS_TOKEN,
  siteUrl = process.env.SITE_URL,
): boolean {
  if (token) return isSame(headers.authorization ?? '', `Bearer ${token}`)
  if (siteUrl && !/^https?:\/\/(localhost|127\.|\[::1\])/.test(siteUrl)) return false
  return here.test(socket.remoteAddress ?? '') && passedOn.every((name) => headers[name] === undefined)
}

/** Takes as long whatever is wrong. */
const isSame = (given: string, wanted: string) => timingSafeEqual(digest(given), digest(wanted))
const digest = (text: string) => createHash('sha256').update(text).digest()
