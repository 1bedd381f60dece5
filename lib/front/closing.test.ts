import { once } from 'node:events'
import { createServer, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { watchAnswers } from './closing'

let server: Server
let answers: ReturnType<typeof watchAnswers>
/** Answers that wait for a word of the test. */
let held: ServerResponse[] = []

beforeEach(async () => {
  held = []
  answers = watchAnswers((url) => url === '/stream')
  server = createServer((req, res) => {
    if (answers.turnsAway(req, res)) return
    if (req.url === '/slow' || req.url === '/stream') held.push(res)
    else res.end('answered')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

async function ask(path: string, method = 'GET') {
  const outgoing = request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', path, method, agent: false })
  const [response] = await once(outgoing.end(), 'response')
  return { status: response.statusCode, connection: response.headers.connection, response: response.resume() }
}

test('who closes sends readers on, says so to whoever watches, and takes the forms that still come', async () => {
  expect(await ask('/')).toMatchObject({ status: 200 })
  const begun = answers.begin(100)
  expect(await ask('/')).toMatchObject({ status: 502, connection: 'close' })
  expect(await ask('/api/health')).toMatchObject({ status: 503 })
  expect(await ask('/', 'POST')).toMatchObject({ status: 200, connection: 'close' })
  await begun
})

test('what is under way is waited for, and a stream is not', async () => {
  const slow = ask('/slow')
  void ask('/stream').catch(() => {})
  while (held.length < 2) await new Promise(setImmediate)
  let done = false
  const ending = answers.answered().then(() => (done = true))
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(done).toBe(false)
  for (const res of held) if (res.req.url === '/slow') res.end('at last')
  expect(await slow).toMatchObject({ status: 200 })
  await ending
})
