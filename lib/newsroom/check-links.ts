import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { ClosedAddress, lookupAmong, publicAddresses, type Resolve } from '../public-address'
import { linkFault } from './links'

// Whether what an article links to answers. Asked by this server, so only on the public internet (public-address.ts), and each
// redirect is looked at again.

export interface Dead {
  url: string
  why: string
}

interface Answer {
  status: number
  location?: string | undefined
}

/** Asks one address without following it. */
export type Ask = (url: URL, how: { method: 'HEAD' | 'GET'; addresses: string[]; signal: AbortSignal }) => Promise<Answer>

export interface Asking {
  ask?: Ask
  resolve?: Resolve
  /** Milliseconds for one link with all its redirects. */
  patience?: number
}

const mostLinks = 50
const mostRedirects = 5
const atOnce = 6

/** Those of the links that do not answer, with why. Our own addresses and mail are not asked, nor more than fifty. */
export async function checkLinks(links: string[], asking: Asking = {}): Promise<Dead[]> {
  const asked = links.filter((url) => /^https?:/i.test(url) && linkFault(url) === null).slice(0, mostLinks)
  const found: (Dead | null)[] = []
  const waiting = asked.entries()
  const worker = async () => {
    for (const [index, url] of waiting) {
      const why = await fault(url, asking)
      found[index] = why === null ? null : { url, why }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return found.filter((dead) => dead !== null)
}

async function fault(url: string, { ask = askOnce, resolve, patience = 5_000 }: Asking): Promise<string | null> {
  const signal = AbortSignal.timeout(patience)
  try {
    let at = new URL(url)
    for (let hops = 0; hops <= mostRedirects; hops++) {
      const addresses = await within(publicAddresses(at.hostname, resolve), signal)
      const how = { addresses, signal }
      let answer = await ask(at, { ...how, method: 'HEAD' })
      // Some servers know no HEAD, and say so in many ways.
      if (answer.status >= 400) answer = await ask(at, { ...how, method: 'GET' })
      if (answer.status >= 300 && answer.status < 400 && answer.location) {
        at = new URL(answer.location, at)
        if (at.protocol !== 'https:' && at.protocol !== 'http:') return 'it leads to what is no page.'
        continue
      }
      return inWords(answer.status)
    }
    return 'it leads from one address to the next and never to a page.'
  } catch (error) {
    if (error instanceof ClosedAddress) return 'it is not on the public internet.'
    return signal.aborted ? `no answer within ${patience / 1000} seconds.` : 'there is no server at this address that answers.'
  }
}

/** What is there, but not for a program that asks, is there. */
function inWords(status: number): string | null {
  if (status === 404 || status === 410) return `it is not there (${status}).`
  return status >= 500 ? `its server fails (${status}).` : null
}

const within = <T>(work: Promise<T>, signal: AbortSignal) =>
  Promise.race([work, new Promise<never>((_, no) => signal.addEventListener('abort', () => no(signal.reason), { once: true }))])

const askOnce: Ask = (url, { method, addresses, signal }) =>
  new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest
    const headers = { 'User-Agent': 'Viewpoints link check', Accept: '*/*' }
    request(url, { method, headers, signal, lookup: lookupAmong(addresses), agent: false }, (response) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location })
      // Nobody reads the page.
      response.destroy()
    })
      .on('error', reject)
      .end()
  })
