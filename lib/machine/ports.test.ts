import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freePort } from './ports'

test('a free port can be listened on', async () => {
  const port = await freePort()
  expect(port).toBeGreaterThan(1023)
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  server.close()
  await once(server, 'close')
})
