// What happens by itself (lib/worker.ts), alone in its process. When the parent is gone, so is it.
import { register } from 'tsx/esm/api'

process.once('disconnect', () => process.exit())
// Ctrl-C reaches every process of the terminal; the parent decides when this one ends.
process.on('SIGINT', () => {})

register()
const { startWorker } = await import('../lib/worker.ts')
const worker = await startWorker()
process.send({})
process.once('SIGTERM', async () => {
  await worker.stop()
  process.exit()
})
