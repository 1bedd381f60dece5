import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { turnedAway } from './closing'

test('who closes sends readers on, says so to whoever watches, and takes the forms that still come', async () => {
  const server = createServer((req, res) => turnedAway(req, res) || res.end('taken')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const ask = async (path: string, method: string) => {
    const options = { port: (server.address() as AddressInfo).port, host: '127.0.0.1', path, method }
    const [response] = await once(request({ ...options, headers: { connection: 'keep-alive' } }).end(), 'response')
    return [response.resume().statusCode, response.headers.connection]
  }
  expect(await ask('/', 'GET')).toEqual([502, 'close'])
  expect(await ask('/api/health', 'GET')).toEqual([503, 'close'])
  expect(await ask('/', 'POST')).toEqual([200, 'close'])
  server.close()
})
