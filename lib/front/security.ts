import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { playerOrigins } from '../embeds'

/** Sent with every answer. HSTS is ignored by browsers on plain http, and cannot be forgotten where a proxy ends https. */
export const fixedHeaders: Record<string, string> = {
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
}

/**
 * A page as the browser gets it, and its Content-Security-Policy. The framework puts the nonce of this render on its own
 * inline scripts; those are allowed by their hash and the nonce is taken out, so the page can be remembered. A script that
 * got into the text in any other way does not know the nonce and does not run.
 */
export function sealed(html: string, nonce: string): { html: string; policy: string } {
  const own = new RegExp(`<script([^>]*) nonce="${nonce}"([^>]*)>([\\s\\S]*?)</script>`, 'g')
  const hashes = new Set<string>()
  for (const [, before = '', after = '', code = ''] of html.matchAll(own)) {
    if (!/ src=/.test(before + after) && code) hashes.add(`'sha256-${createHash('sha256').update(code).digest('base64')}'`)
  }
  return { html: html.replaceAll(` nonce="${nonce}"`, ''), policy: contentSecurityPolicy([...hashes]) }
}

/** The policy of a page that runs our own files and these scripts of its own, named by their hashes. */
export function contentSecurityPolicy(scripts: string[] = []): string {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...scripts].join(' ')}`,
    "style-src 'self'",
    "img-src 'self' https: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
}

const mailLook = /^\/moderate\/mail\/look(\?|$)/
const showsMail = /^\/moderate\/mail\//

/** Of an article or a page below it, in any edition. */
const showsArticle = /^(\/[a-z]{2,3}(-[a-z0-9]+)*)?\/articles\/[^/]/i

function frames(path: string): string {
  if (showsMail.test(path)) return "; frame-src 'self'"
  return showsArticle.test(path) ? `; frame-src ${playerOrigins.join(' ')}` : ''
}

/**
 * What a page at this address is sealed with. On an article's page, players of other sites may be framed that a reader asks for. A mail as it will look is shown in a frame of the desk: it keeps the styles it
 * brings, and there is no script in it, nothing that is loaded and no way out.
 */
export function seal(path: string, policy: string): Record<string, string> {
  if (mailLook.test(path)) {
    const own = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'; sandbox"
    return { 'Content-Security-Policy': own, 'X-Frame-Options': 'SAMEORIGIN' }
  }
  return { 'Content-Security-Policy': policy + frames(path) }
}

/** True for a request that changes something and comes from a page of another site. */
export function isForeign(method: string, headers: IncomingHttpHeaders): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return false
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  if (headers.origin === undefined) return false
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== headers.host
}
