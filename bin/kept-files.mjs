// The scripts and styles of the build, which never change: each is compressed once and kept, a third of a megabyte in all. Next
// would compress it for everybody who asks, and not as well.
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)
const file = /^\/_next\/(static\/(?:[\w~-][\w.~-]*\/)*[\w~-][\w.~-]*\.(css|js))(?:\?|$)/
/** As lib/front/encoding.ts reads it. */
const brotli = /\bbr\b(?! *; *q=0(\.0*)? *(,|$))/i
const types = { css: 'text/css; charset=UTF-8', js: 'application/javascript; charset=UTF-8' }
/** @type {Map<string, Promise<Buffer>>} */
const kept = new Map()

/** Answers a request for a script or a style in brotli. Whatever else is asked for is left to the other, at once. */
export function sendKept(req, res, other) {
  const [, path, kind] = file.exec(req.url ?? '') ?? []
  if (!path || !['GET', 'HEAD'].includes(req.method) || !brotli.test(String(req.headers['accept-encoding']))) return other(req, res)
  compressed(path).then(
    (body) => send(req, res, { body, kind }),
    () => other(req, res),
  )
}

function send(req, res, { body, kind }) {
  res.writeHead(200, {
    'Content-Type': types[kind],
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Content-Encoding': 'br',
    'Content-Length': body.length,
    Vary: 'Accept-Encoding',
  })
  res.end(req.method === 'HEAD' ? undefined : body)
}

function compressed(path) {
  const known = kept.get(path)
  if (known) return known
  const made = readFile(`.next/${path}`).then((bytes) => compress(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }))
  kept.set(path, made)
  // Of what is not there nothing is kept: anybody can invent addresses.
  made.catch(() => kept.delete(path))
  return made
}
