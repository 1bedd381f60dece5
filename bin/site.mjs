// Next, alone in its process, on a port of its own choice that it tells its parent. When the parent is gone, so is it.
import { AsyncLocalStorage } from 'node:async_hooks'
import { once } from 'node:events'
import { createServer } from 'node:http'
import next from 'next'
import { sendKept } from './kept-files.mjs'

process.once('disconnect', () => process.exit())
// Ctrl-C reaches every process of the terminal; the parent decides when this one ends.
process.on('SIGINT', () => {})

globalThis.viewpointsAsked ??= new AsyncLocalStorage()
const asked = globalThis.viewpointsAsked
const server = createServer()
server.keepAliveTimeout = 65_000
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address()
// Next follows a redirect after an action by asking itself. `next start` tells it where in the same way; without it, behind
// a proxy that ends TLS, it would ask for https.
process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${port}`
// Not by its number: proxy.ts is told this name, and an address that it gives back under another one would be asked for anew.
const app = next({ dev: false, httpServer: server, hostname: 'localhost', port })
await app.prepare()
const handle = app.getRequestHandler()
/** The answers that are under way. */
const answering = new Set()
server.on('request', (req, res) => {
  answering.add(res)
  res.once('close', () => answering.delete(res))
  // What is logged below here knows which request it is for: lib/request-id.ts.
  asked.run({ id: req.headers['x-request-id'] }, sendKept, req, res, handle)
})
process.send({ port })
process.once('SIGTERM', () => {
  server.close(async () => {
    // What was traced and is not sent yet: lib/tracing.ts.
    await globalThis.viewpointsTracing?.stop()
    process.exit()
  })
  server.closeIdleConnections()
  // A stream never ends by itself; its browser comes back.
  for (const res of answering) if (String(res.getHeader('content-type')).startsWith('text/event-stream')) res.destroy()
})
