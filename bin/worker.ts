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

const worker = await startWorker()
stop = worker.stop
// The parent starts it again, and it waits there for the database to come back.
await worker.ended.catch((error) => {
  console.error(error.message)
  process.exit(1)
})
