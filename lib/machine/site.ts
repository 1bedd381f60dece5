import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

/** Next in its own process, started again when it ends by itself. `port()` is where it listens at the moment. */
export async function startSite(environment: NodeJS.ProcessEnv) {
  let closing = false
  let current = await spawned(environment)

  function watch() {
    current.process.once('exit', async (code, signal) => {
      if (closing) return
      console.error(`The site's process ended by itself (${signal ?? code}); starting it again.`)
      // So that a site that cannot live does not turn into a busy loop.
      await pause(1_000)
      if (closing) return
      current = await spawned(environment).catch((error) => {
        console.error(error)
        process.exit(1)
      })
      watch()
    })
  }

  watch()
  return {
    port: () => current.port,
    close: () => {
      closing = true
      return stopped(current.process)
    },
  }
}

async function spawned(environment: NodeJS.ProcessEnv): Promise<{ process: ChildProcess; port: number }> {
  const child = spawn(process.execPath, ['bin/site.mjs'], { env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const port = await new Promise<number>((ready, failed) => {
    child.once('message', (message) => ready((message as { port: number }).port))
    child.once('exit', (code) => failed(new Error(`The site did not start (exit ${code}); its message is above.`)))
  })
  return { process: child, port }
}

async function stopped(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const hurry = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(hurry)
}
