import { pool } from '@/lib/db'
import { log, nameProcess, takeConsole } from '@/lib/logs'
import { readDepths } from '@/lib/metrics/depths'
import { answerMetrics } from '@/lib/metrics/gather'
import { startTracing, stopTracing } from '@/lib/tracing'
import { startWorker } from '@/lib/worker'

// What happens by itself (lib/worker.ts), alone in its process. When the parent is gone, so is it.

process.once('disconnect', () => process.exit())
// Ctrl-C reaches every process of the terminal; the parent decides when this one ends.
process.on('SIGINT', () => {})
let stop = async () => {}
process.once('SIGTERM', async () => {
  await stop().catch(() => {})
  process.exit()
})
process.send?.({})

nameProcess('worker')
takeConsole()
await startTracing('worker')
answerMetrics('worker', () => readDepths(pool))
const worker = await startWorker()
stop = async () => {
  await worker.stop()
  await stopTracing()
}
// The parent starts it again, and it waits there for the database to come back.
await worker.ended.catch((error) => {
  log.fatal({ err: error }, 'the worker cannot go on')
  process.exit(1)
})
