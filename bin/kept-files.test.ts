import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendKept } from './kept-files.mjs'

const folder = '.next/static/chunks'
const script = readdirSync(folder).find((name) => name.endsWith('.js')) ?? ''
const path = `/_next/static/chunks/${script}`

const server = createServer((req, res) => sendKept(req, res, (_: unknown, res: ServerResponse) => res.writeHead(418).end()))
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => server.close())

const get = (path: string, encoding = 'gzip, br', method = 'GET') =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    request({ port, path, method, headers: { 'accept-encoding': encoding } }, async (res) => {
      const body = Buffer.concat(await res.toArray())
      resolve({ status: res.statusCode ?? 0, headers: res.headers, body })
    })
      .on('error', reject)
      .end()
  })

test('a script of the build comes in brotli, for good', async () => {
  for (const _ of ['made', 'kept']) {
    const { headers, body } = await get(path)
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      vary: 'Accept-Encoding',
      'content-type': 'application/javascript; charset=UTF-8',
    })
    expect(headers['cache-control']).toContain('immutable')
    expect(brotliDecompressSync(body)).toEqual(readFileSync(`${folder}/${script}`))
  }
  expect((await get(path, 'br', 'HEAD')).body).toHaveLength(0)
})

test.each([
  ['for a browser that takes none', path, 'gzip'],
  ['for a browser that wants none', path, 'gzip, br;q=0'],
  ['of what is not there', '/_next/static/chunks/none.js', 'br'],
  ['of what is no script or style', '/_next/static/media/a.woff2', 'br'],
  ['outside of what is for browsers', '/_next/static/../server/pages-manifest.js', 'br'],
  ['outside, spelt otherwise', '/_next/static/%2e%2e/server/a.js', 'br'],
])('nothing is sent %s', async (_, path, encoding) => {
  expect((await get(path, encoding)).status).toBe(418)
})
