// What happens by itself (lib/worker.ts), alone in its process. When the parent is gone, so is it.
import { register } from 'tsx/esm/api'

process.once('disconnect', () => process.exit())
// Ctrl-C reaches every process of the terminal; the parent decides when this one ends.
process.on('SIGINT', () => {})
let stop = async () => {}
process.once('SIGTERM', async () => {
  await stop().catch(() => {})
  process.exit()
})
process.send({})

register()
const { log, nameProcess, takeConsole } = await import('../lib/logs.ts')
nameProcess('worker')
takeConsole()
const { startTracing, stopTracing } = await import('../lib/tracing.ts')
await startTracing('worker')
const { startWorker } = await import('../lib/worker.ts')
const worker = await startWorker()
const { answerMetrics } = await import('../lib/metrics/gather.ts')
const { pool } = await import('../lib/db.ts')
const { readDepths } = await import('../lib/metrics/depths.ts')
answerMetrics('worker', () => readDepths(pool))
stop = async () => {
  await worker.stop()
  await stopTracing()
}
// The parent starts it again, and it waits there for the database to come back.
await worker.ended.catch((error) => {
  log.fatal({ err: error }, 'the worker cannot go on')
  process.exit(1)
})
