// Next, alone in its process, on a port of its own choice that it tells its parent. When the parent is gone, so is it.
import { createServer } from 'node:http'
import next from 'next'

process.once('disconnect', () => process.exit())
// Ctrl-C reaches every process of the terminal; the parent decides when this one ends.
process.on('SIGINT', () => {})

const server = createServer()
const app = next({ dev: false, httpServer: server })
await app.prepare()
const handle = app.getRequestHandler()
server.on('request', (req, res) => handle(req, res))
server.keepAliveTimeout = 65_000
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
process.once('SIGTERM', () => {
  server.close(() => process.exit())
  server.closeIdleConnections()
})
