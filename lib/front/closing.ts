import type { IncomingMessage, ServerResponse } from 'node:http'

// How a site goes without an answer being lost, where a balancer stands before it: for some seconds it sends readers on to
// another site, so that the balancer sees that it is closing, and goes on to take forms.

const text = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', 'Retry-After': '1' }

/** Answers for a site that is about to close; false where the request is to be answered as ever. */
export function turnedAway({ url, method }: IncomingMessage, res: ServerResponse): boolean {
  res.shouldKeepAlive = false
  // For balancers that ask.
  if (url === '/api/health') {
    res.writeHead(503, { ...text, 'Content-Type': 'application/json' }).end('{"status":"closing"}')
    return true
  }
  // 502 is for what nginx asks the next site (deploy/nginx.conf). A form is sent twice by nobody, so it is taken.
  if (method !== 'GET' && method !== 'HEAD') return false
  res.writeHead(502, text).end('This site is closing. Another one answers.\n')
  return true
}
