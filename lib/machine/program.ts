import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { log } from '../logs'
import { programs } from './build'

interface Program {
  /** As in "The site's process ended by itself". */
  name: string
  file: string
  environment: NodeJS.ProcessEnv
  /** What Node itself is told. */
  node?: string[]
}

/** Next in its own process. `port()` is where it listens at the moment; `onMove` hears of another. */
export async function startSite(environment: NodeJS.ProcessEnv, onMove: (port: number) => void) {
  const { told, ...site } = await startProgram<{ port: number }>({ name: 'The site', file: 'bin/site.mjs', environment }, ({ port }) =>
    onMove(port),
  )
  return { port: () => told().port, ...site }
}

/** What happens by itself, in its own process. */
export const startWorker = (environment: NodeJS.ProcessEnv) =>
  startProgram({ name: 'The worker', file: `${programs}/worker.mjs`, environment, node: thrifty })

/** Two megabytes for what is new in memory, where Node takes thirty-two: for a program that is never in a hurry. As in package.json. */
const thrifty = ['--max-semi-space-size=1']

/** A program in its own process, started again when it ends by itself. It tells something when it is ready; `told()` is what. */
export async function startProgram<Told>(program: Program, onTold: (told: Told) => void = () => {}) {
  let closing = false
  let current = await spawned<Told>(program)

  function watch() {
    current.process.once('exit', async (code, signal) => {
      if (closing) return
      log.error({}, `${program.name}'s process ended by itself (${signal ?? code}); starting it again.`)
      const again = await restarted()
      if (!again) return
      current = again
      onTold(current.told)
      watch()
    })
  }

  /** Once it stands again, however often that is tried: meanwhile the fronts have their copies. Nothing where all is to close. */
  async function restarted() {
    for (;;) {
      // So that one that cannot live does not turn into a busy loop.
      await pause(1_000)
      if (closing) return
      try {
        return await spawned<Told>(program)
      } catch (err) {
        log.error({ err }, `${program.name} cannot be started again; trying once more.`)
      }
    }
  }

  watch()
  return {
    told: () => current.told,
    /** Undefined while it does not run. */
    channel: () => (current.process.connected ? current.process : undefined),
    close: () => {
      closing = true
      return stopped(current.process)
    },
  }
}

async function spawned<Told>({ name, file, environment, node = [] }: Program): Promise<{ process: ChildProcess; told: Told }> {
  const child = spawn(process.execPath, [...node, file], { env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const told = await new Promise<Told>((ready, failed) => {
    child.once('message', (message) => ready(message as Told))
    child.once('exit', (code) => failed(new Error(`${name} did not start (exit ${code}); its message is above.`)))
  })
  return { process: child, told }
}

/** Asks the process to end, and ends it where it has not after so many milliseconds. */
export async function stopped(child: ChildProcess, patience = 5_000) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const hurry = setTimeout(() => child.kill('SIGKILL'), patience)
  await ended
  clearTimeout(hurry)
}
