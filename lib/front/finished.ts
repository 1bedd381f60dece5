import type { IncomingMessage, ServerResponse } from 'node:http'
import { countCopy } from '../metrics/counted'
import type { Copy, Got } from './copies'
import { chosen, plainly } from './encoding'
import { fixedHeaders } from './security'

// A copy on its way to a browser: one look-up and one write. What is said before the body is put together once a second, since
// the age of the copy is in it.

interface Head {
  age: number
  lines: string[]
}

/** The last head of each copy, by its encoding and how it was come by. */
const heads = new WeakMap<Copy, Map<string, Head>>()

/** Sends a copy in the best encoding the browser takes; only that it has it already, where it does. */
export function sendCopy(req: IncomingMessage, res: ServerResponse, got: Got) {
  const { copy } = got
  if (copy.status === 200 && hasIt(req, copy.headers)) {
    countCopy(got.how, 304)
    return void res.writeHead(304, head(got, 'none')).end()
  }
  const encoding = chosen(copy.bodies, req.headers['accept-encoding'])
  const body = copy.bodies[encoding]
  if (body) return write(req, res, got, encoding, body)
  return plainly(copy.bodies).then((plain) => write(req, res, got, encoding, plain))
}

function write(req: IncomingMessage, res: ServerResponse, got: Got, encoding: string, body: Buffer) {
  countCopy(got.how, got.copy.status)
  res.writeHead(got.copy.status, head(got, encoding, body.length)).end(req.method === 'HEAD' ? undefined : body)
}

function head(got: Got, encoding: string, length?: number): string[] {
  const { copy, how } = got
  const known = heads.get(copy) ?? new Map<string, Head>()
  heads.set(copy, known)
  const age = Math.floor((Date.now() - copy.madeAt) / 1000)
  const last = known.get(encoding + how)
  if (last?.age === age) return last.lines
  const headers = {
    ...fixedHeaders,
    ...copy.headers,
    Age: String(age),
    'Cache-Status': how === 'miss' ? 'viewpoints; fwd=miss' : `viewpoints; hit${how === 'stale' ? '; detail=stale' : ''}`,
    Vary: 'Accept-Encoding',
    ...(length !== undefined && { 'Content-Length': String(length) }),
    ...(length !== undefined && encoding !== 'identity' && { 'Content-Encoding': encoding }),
  }
  const lines = Object.entries(headers).flat()
  known.set(encoding + how, { age, lines })
  return lines
}

/** True for whoever has this very copy already (RFC 9110: a tag counts before a date). */
function hasIt({ headers }: IncomingMessage, { ETag, 'Last-Modified': changed }: Copy['headers']): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) return tags === '*' || (ETag !== undefined && tags.split(',').some((tag) => weak(tag.trim()) === weak(ETag)))
  const since = headers['if-modified-since']
  return since !== undefined && changed !== undefined && Date.parse(since) >= Date.parse(changed)
}

/** Tags are compared without how strictly they are meant: a proxy that compresses for itself says of ours that it is weak, or strong. */
const weak = (tag: string) => tag.replace(/^W\//, '')
