import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

// How a site goes without an answer being lost. Balancers hear that it is closing and turn to another one; what is under way is
// answered, and forms are taken as long as some still come.

const text = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', 'Retry-After': '1' }
/** Milliseconds for what is under way: a page takes less, and who stops a machine waits no longer (deploy/viewpoints.service). */
const longest = 10_000

/** Watches the answers of a server, until it is to close. `staysOpen` says which never end by themselves. */
export function watchAnswers(staysOpen: (url: string) => boolean) {
  const answering = new Set<ServerResponse>()
  let closing = false
  let told: (() => void) | undefined

  /** Notes the answer; true where it was given here, because another site should be asked. */
  function turnsAway(req: IncomingMessage, res: ServerResponse): boolean {
    if (!staysOpen(req.url ?? '')) {
      answering.add(res)
      res.once('close', () => {
        answering.delete(res)
        if (answering.size === 0) told?.()
      })
    }
    if (!closing) return false
    res.setHeader('Connection', 'close')
    if (req.url === '/api/health') {
      res.writeHead(503, { ...text, 'Content-Type': 'application/json' }).end('{"status":"closing"}')
      return true
    }
    // 502 is what nginx asks the next site for. A form is not sent twice by anybody, so it is taken.
    if (req.method !== 'GET' && req.method !== 'HEAD') return false
    res.writeHead(502, text).end('This site is closing. Another one answers.\n')
    return true
  }

  return {
    turnsAway,
    /** From now on balancers are sent elsewhere, for as many milliseconds as they take to see it. */
    begin: (milliseconds: number) => {
      closing = milliseconds > 0
      return pause(milliseconds)
    },
    /** When everything under way is answered, or has had its time. */
    answered: async () => {
      closing = true
      if (answering.size === 0) return
      const done = new Promise<void>((resolve) => (told = resolve))
      await Promise.race([done, pause(longest, undefined, { ref: false })])
    },
  }
}
