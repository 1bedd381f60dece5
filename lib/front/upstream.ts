import { randomBytes } from 'node:crypto'
import { type Agent, type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { editionOf, inEdition, missingHeader } from '../languages/editions'
import { withLateScripts } from './late-scripts'
import { sealed } from './security'
import { sentOnce } from './sent-once'

export interface Outgoing {
  port: number
  path: string
  method: string
  headers: IncomingHttpHeaders
  agent: Agent
  /** Of a form, that is of POST alone. */
  body?: IncomingMessage
  /** Ends the request, and the answer while it comes. */
  signal?: AbortSignal
  /** Milliseconds in which the answer to who only asks has to begin: what hangs would hold them, and a place, for ever. */
  patience?: number | undefined
}

interface Wanted extends Outgoing {
  /** For a page that is read more than it is used: its scripts come when it is painted. */
  lateScripts?: boolean
}

export interface Page {
  status: number
  headers: IncomingHttpHeaders
  html: string
  policy: string
}

/** Asks Next. Returns its answer while the body is still coming; rejects when Next cannot be reached. */
export function ask({ body, patience = 60_000, ...options }: Outgoing): Promise<IncomingMessage> {
  const headers = body ? options.headers : withoutBody(options.headers)
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', ...options, headers }, resolve).on('error', reject)
    if (body) return pour(body, outgoing)
    const late = setTimeout(() => {
      // One that waits for a place says nothing when it is destroyed.
      reject(new Error('Next did not begin to answer.'))
      outgoing.destroy()
    }, patience)
    for (const end of ['response', 'close']) outgoing.once(end, () => clearTimeout(late))
    outgoing.end()
  })
}

function pour(body: IncomingMessage, outgoing: ClientRequest) {
  body.pipe(outgoing)
  // Half a form that has its answer already: the rest never comes, and the connection to Next is of no use to anybody else.
  const { socket } = body
  const gone = () => outgoing.destroy()
  socket.once('close', gone)
  body.once('end', () => socket.off('close', gone))
}

/** Asks Next for what may be a page: one that is comes back whole and sealed, anything else as it is. */
export async function askForPage(wanted: Wanted): Promise<Page | IncomingMessage> {
  const { lateScripts, ...outgoing } = wanted
  const nonce = randomBytes(16).toString('base64url')
  const headers = { ...outgoing.headers, 'content-security-policy': `script-src 'nonce-${nonce}'` }
  const response = await ask({ ...outgoing, headers })
  if (!response.headers['content-type']?.startsWith('text/html')) return response
  const made = (await whole(response)).toString('utf8')
  const { html, policy } = sealed(lateScripts ? withLateScripts(sentOnce(made, nonce), nonce) : made, nonce)
  // The nonce is between Next and us, here too.
  if (response.headers.link) response.headers.link = String(response.headers.link).replaceAll(`; nonce="${nonce}"`, '')
  const told = response.statusCode ?? 502
  const status = told === 200 && isNowhere(outgoing.path) ? 404 : told
  // A page that says notFound() arrives as a shell for scripts to fill, and that of an unknown address knows nothing of it
  // (components/site/missing.tsx): there is a page that does.
  if (told === 404 && /id="__next_error__"|data-missing/.test(html)) return missing(wanted, response)
  return { status, headers: response.headers, html, policy }
}

/** The page that says of another that it is missing. It is found, so it says 200, and nobody but us may. */
const nowhere = '/-'
const isNowhere = (address: string) => editionOf(address.split('?')[0] ?? '').path === nowhere

async function missing(wanted: Wanted, fallback: IncomingMessage): Promise<Page | IncomingMessage> {
  const path = inEdition(editionOf(wanted.path.split('?')[0] ?? '').edition.lang, nowhere)
  if (wanted.path === path) return fallback
  const { body: _sent, ...rest } = wanted
  const headers = { ...rest.headers, [missingHeader]: wanted.path.split('?')[0] }
  return askForPage({ ...rest, path, method: 'GET', headers })
}

/** What announces a body that does not follow would have Next take the next request on the connection for it. */
function withoutBody(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(content-(length|type|encoding)|expect)$/.test(name)))
}

/** All that a stream brings. */
export async function whole(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
