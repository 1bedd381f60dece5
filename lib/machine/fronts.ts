import cluster, { type Worker } from 'node:cluster'
import { availableParallelism } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { type Begin, servePages, type ToFront, type ToStore } from '../front/link'
import type { Pages } from '../front/store'
import { log } from '../logs'
import { answerOver } from './asking'
import { programs } from './build'
import { stopped } from './program'

interface Settings extends Omit<Begin, 'upstream'> {
  pages: Pages
  upstream: () => number
  /** What all processes have measured: any front may be asked for it. */
  metrics: () => Promise<string>
  /** What each of them runs. */
  program?: string
}

/** Enough for what one machine's line carries; each takes some forty megabytes. */
const most = 4

/** A front for each core, all at one port, started again when they end by themselves. Returns once all of them listen. */
export async function startFronts({ pages, upstream, metrics, program = `${programs}/front.mjs`, ...begin }: Settings) {
  // What Node was told for `npm start` is not for them.
  cluster.setupPrimary({ exec: program, args: [], execArgv: [], serialization: 'advanced' })
  let closing = false
  const running = new Set<Worker>()

  async function start() {
    const worker = cluster.fork()
    running.add(worker)
    // One that has died is told things until that is known here; its exit says all.
    worker.on('error', () => {})
    const send = (message: ToFront) => {
      if (worker.isConnected()) worker.send(message)
    }
    const hear = (heard: (message: ToStore) => void) => void worker.on('message', heard)
    const stop = servePages(pages, { send, hear })
    answerOver(worker, { 'all metrics': metrics })
    worker.once('exit', (code, signal) => {
      stop()
      running.delete(worker)
      if (closing) return
      log.error({}, `A front's process ended by itself (${signal ?? code}); starting it again.`)
      // So that one that cannot live does not turn into a busy loop.
      pause(1_000)
        .then(() => (closing ? undefined : start()))
        // It is tried again all the same, as long as there are others.
        .catch((error) => running.size > 0 || ended(error))
    })
    await new Promise<void>((open, failed) => {
      hear((message) => {
        if (message === 'there') send({ begin: { ...begin, upstream: upstream() } })
        if (message === 'open') open()
      })
      worker.once('exit', (code) => failed(new Error(`A front did not start (exit ${code}); its message is above.`)))
    })
  }

  const many = Math.min(availableParallelism(), most)
  await Promise.all(Array.from({ length: many }, start))
  return {
    /** One for each that should run; undefined for those that do not. */
    channels: () => Array.from({ length: many }, (_, nth) => [...running].filter((worker) => worker.isConnected())[nth]),
    /** Next listens at another port now. */
    moved: (port: number) => {
      for (const worker of running) if (worker.isConnected()) worker.send({ upstream: port })
    },
    close: async () => {
      closing = true
      await Promise.all([...running].map((worker) => stopped(worker.process, (begin.drain ?? 0) + 5_000)))
    },
  }
}

function ended(error: Error) {
  log.fatal({ err: error }, 'A front cannot be started again.')
  process.exit(1)
}
