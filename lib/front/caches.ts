import { type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent as SafeAgent, request as safeRequest } from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
import { accepted } from './encoding'

// The shared caches that stand before us (deploy/nginx.conf). They keep a page for five seconds and ask again; what they have
// from us of those five seconds is fetched anew by them at once when it changes. So only pages that are being read cost
// anything, and a cache that cannot be reached heals by itself.

export interface CacheSettings {
  /** Where they listen. */
  urls: string[]
  /** By which they know that it is a site that asks. */
  token: string
}

interface Settings extends CacheSettings {
  /** Milliseconds in which a cache gives out a page without asking us: `s-maxage`, and a second for the way. */
  fresh?: number
  now?: () => number
}

/** Between two rounds: other sites hear of a change in the same moment, and many changes of a page are one. */
const between = 20
const atOnce = 8

/** Remembers what caches have from us; `forget()` has them fetch anew what matches. */
export function makeCaches({ urls, token, fresh = 6_000, now = Date.now }: Settings) {
  /** Address and encoding, and until when a cache may have it. A map keeps the order of setting. */
  const given = new Map<string, number>()
  const waiting = new Set<string>()
  const agents = { 'http:': new PlainAgent({ keepAlive: true }), 'https:': new SafeAgent({ keepAlive: true }) }
  let working: Promise<void> | undefined
  let closed = false

  /** Notes what whoever asks so is given. */
  function gave({ url = '/', headers }: Pick<IncomingMessage, 'url' | 'headers'>) {
    const key = `${accepted(headers['accept-encoding'])} ${url.split('?')[0]}`
    given.delete(key)
    given.set(key, now() + fresh)
    for (const [oldest, until] of given) {
      if (until >= now()) break
      given.delete(oldest)
    }
  }

  function forget(matches: (path: string) => boolean) {
    for (const [key, until] of given) if (until >= now() && matches(addressOf(key))) waiting.add(key)
    if (waiting.size > 0) working ??= work().finally(() => (working = undefined))
  }

  async function work() {
    while (waiting.size > 0) {
      await pause(between)
      const keys = [...waiting]
      waiting.clear()
      const next = keys.values()
      // Each takes the next one when it is done with its own.
      await Promise.all(Array.from({ length: atOnce }, () => fetchAll(next)))
    }
  }

  async function fetchAll(keys: Iterable<string>) {
    for (const key of keys) if (!closed) await Promise.all(urls.map((url) => fetchAnew(url, key).catch(() => {})))
  }

  function fetchAnew(url: string, key: string): Promise<void> {
    const { protocol, origin } = new URL(url)
    const safe = protocol === 'https:'
    const headers = { 'X-Refresh-Token': token, 'Accept-Encoding': key.slice(0, key.indexOf(' ')) }
    const options = { agent: agents[safe ? 'https:' : 'http:'], headers, timeout: 5_000 }
    return new Promise((resolve, reject) => {
      const outgoing = (safe ? safeRequest : plainRequest)(origin + addressOf(key), options, (response) => {
        response.once('close', resolve).resume()
      })
      outgoing
        .once('timeout', () => outgoing.destroy())
        .on('error', reject)
        .end()
    })
  }

  const close = async () => {
    closed = true
    waiting.clear()
    for (const agent of Object.values(agents)) agent.destroy()
    await working
  }
  return { gave, forget, close }
}

const addressOf = (key: string) => key.slice(key.indexOf(' ') + 1)
