import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { stopped } from '../machine/program'
import type { Asked } from './explain'

// The built site in a process of its own, as npm start runs it, that tells what it asks the database.

type Told = { port: number } | { asked: Asked }

/** So much of an answer is read, and for so long: a file may be as long as the newsroom's past. */
const [mostRead, patience] = [2_000_000, 60_000]

export interface Answered {
  status: number
  text: string
  asked: Asked[]
}

/** The site, ready to be asked for one address after the other. */
export async function openSite(environment: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['--import', new URL('../../bin/record-queries.mjs', import.meta.url).href, 'bin/site.mjs'], {
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Dates and bytes come as they are.
    serialization: 'advanced',
  })
  let asked: Asked[] = []
  const port = await new Promise<number>((ready, failed) => {
    child.on('message', (told: Told) => ('port' in told ? ready(told.port) : void asked.push(told.asked)))
    child.once('exit', (code) => failed(new Error(`The site did not start (exit ${code}); its message is above.`)))
  })
  const visit = async (address: string, cookie: string): Promise<Answered> => {
    asked = []
    const answer = await read(`http://localhost:${port}${address}`, cookie)
    // What it asked is told by another way than its answer.
    await pause(30)
    return { ...answer, asked }
  }
  return { visit, close: () => stopped(child) }
}

async function read(address: string, cookie: string): Promise<{ status: number; text: string }> {
  const ending = new AbortController()
  const hurry = setTimeout(() => ending.abort(), patience)
  try {
    const answer = await fetch(address, { headers: { Cookie: cookie }, redirect: 'manual', signal: ending.signal })
    let text = ''
    const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream') ?? false
    if (isStream) setTimeout(() => ending.abort(), 500)
    try {
      for await (const part of answer.body ?? []) {
        text += Buffer.from(part).toString('latin1')
        if (text.length > mostRead) break
      }
    } catch (error) {
      if (!isStream) throw error
    }
    return { status: answer.status, text }
  } finally {
    clearTimeout(hurry)
    ending.abort()
  }
}
