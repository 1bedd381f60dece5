import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

/** `npm start` as a person runs it, in a process group of its own, with these settings. */
export function startNewsroom(settings: Record<string, string>) {
  const child = spawn(process.execPath, ['--max-semi-space-size=1', 'bin/run.mjs', 'start'], {
    // Empty is not set: a start makes its own.
    env: { ...process.env, DATABASE_URL: '', NEXTAUTH_SECRET: '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const signal = async (name: NodeJS.Signals) => {
    const ended = once(child, 'exit')
    process.kill(-(child.pid ?? 0), name)
    await ended
  }
  return {
    pid: child.pid,
    output: () => output,
    open: () => opened(child, () => output),
    hasEnded: () => child.exitCode !== null,
    signal,
    gone: () => child.exitCode !== null || child.signalCode !== null,
    ended: () => once(child, 'exit') as Promise<[number | null]>,
  }
}

async function opened(child: ChildProcess, output: () => string) {
  while (!output().includes('Ctrl-C closes it.')) {
    if (child.exitCode !== null) throw new Error(`It ended instead:\n${output()}`)
    await pause(50)
  }
}
