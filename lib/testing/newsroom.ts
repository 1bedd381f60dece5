import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

/** `npm start` as a person runs it, in a process group of its own, with these settings. */
export function startNewsroom(settings: Record<string, string>) {
  const child = spawn(process.execPath, ['bin/run.mjs', 'start'], {
    env: { ...process.env, DATABASE_URL: '', ...settings },
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
    output: () => output,
    open: () => opened(child, () => output),
    signal,
    ended: () => once(child, 'exit') as Promise<[number | null]>,
  }
}

async function opened(child: ChildProcess, output: () => string) {
  while (!output().includes('Ctrl-C closes it.')) {
    if (child.exitCode !== null) throw new Error(`It ended instead:\n${output()}`)
    await pause(50)
  }
}

/** Posts a comment as a browser without JavaScript does: the form's own hidden fields, and what was typed. Returns the page that answers. */
export async function postPlainly(site: string, path: string, typed: Record<string, string>): Promise<string> {
  const page = await (await fetch(site + path)).text()
  const form = page.slice(page.indexOf('<form'), page.indexOf('</form>'))
  const data = new FormData()
  for (const [tag] of form.matchAll(/<input type="hidden"[^>]*>/g)) data.set(attribute(tag, 'name'), attribute(tag, 'value'))
  for (const [name, value] of Object.entries(typed)) data.set(name, value)
  const answer = await fetch(site + path, { method: 'POST', body: data, headers: { Origin: site } })
  return answer.text()
}

function attribute(tag: string, name: string): string {
  const [, value = ''] = tag.match(new RegExp(` ${name}="([^"]*)"`)) ?? []
  return value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
