import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { ClosedAddress, lookupAmong, publicAddresses, type Resolve } from '../public-address'

// One request to an address that an admin wrote. The connection goes to what was looked at, redirects are not followed, and of
// the answer nothing is read but its status.

export interface Sent {
  status: number
  /** In words, for the list of deliveries. */
  answer: string
}

interface Sending {
  headers: Record<string, string>
  body: string
  /** Addresses of this machine and its network may be told, and without TLS: a choice of whoever runs the site. */
  isOpen: boolean
  patience?: number
  resolve?: Resolve
}

/** Sends it; a status of 0 where no answer came, with why. */
export async function post(address: string, { headers, body, isOpen, patience = 10_000, resolve }: Sending): Promise<Sent> {
  const url = new URL(address)
  const signal = AbortSignal.timeout(patience)
  try {
    if (url.protocol !== 'https:' && !isOpen) return { status: 0, answer: 'The address is not https.' }
    const among = isOpen ? {} : { lookup: lookupAmong(await inTime(publicAddresses(url.hostname, resolve), signal)) }
    const status = await new Promise<number>((done, fail) => {
      const ask = url.protocol === 'https:' ? httpsRequest : httpRequest
      const length = { 'Content-Length': String(Buffer.byteLength(body)) }
      const sent = ask(url, { method: 'POST', headers: { ...headers, ...length }, ...among, signal, agent: false }, (answer) => {
        done(answer.statusCode ?? 0)
        // What it says beside is nobody's business here, and may be without end.
        answer.on('error', () => {}).destroy()
      })
      sent.on('error', fail)
      sent.end(body)
    })
    return { status, answer: inWords(status) }
  } catch (error) {
    if (error instanceof ClosedAddress) return { status: 0, answer: 'The address is not on the public internet.' }
    return { status: 0, answer: signal.aborted ? `No answer within ${patience / 1_000} seconds.` : 'No server answers at the address.' }
  }
}

function inWords(status: number): string {
  if (status >= 200 && status < 300) return `Answered ${status}.`
  return status >= 300 && status < 400 ? `Answered ${status}: redirects are not followed.` : `Answered ${status}.`
}

const inTime = <T>(work: Promise<T>, signal: AbortSignal) =>
  Promise.race([work, new Promise<never>((_, no) => signal.addEventListener('abort', () => no(signal.reason), { once: true }))])
