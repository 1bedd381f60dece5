import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { approval } from '@/bench/approval'
import type { Bench, Length } from '@/bench/bench'
import { checks } from '@/bench/checks'
import { type Found, print } from '@/bench/figures'
import { ledger } from '@/bench/ledger'
import { lighthouse } from '@/bench/lighthouse'
import { pages } from '@/bench/pages'
import { posting } from '@/bench/posting'
import { queues } from '@/bench/queues'
import { writeResults } from '@/bench/results'
import { search } from '@/bench/search'
import { starting } from '@/bench/starting'
import type { Db } from '@/lib/db'
import { openNewsroom } from '@/lib/machine/newsroom'
import { freePort } from '@/lib/machine/ports'
import { withDatabase } from '@/lib/machine/with-database'
import { scratchFolder } from '@/lib/testing/folder'

// npm run bench: all that bench/RESULTS.md says, measured anew and written. npm run bench -- NAME…: these alone, printed.
// On this machine, on a newsroom of its own where one is needed, ended by itself.

const length: Length = { rounds: whole('BENCH_ROUNDS', 5), seconds: whole('BENCH_SECONDS', 5) }

/** What stands in the results, in their order. */
const measured: Record<string, () => Promise<Found[]>> = {
  pages: () => inNewsroom(pages),
  approval: () => inNewsroom(approval),
  // Everybody comes from an address of their own, so that the limits are asked and hold up nobody.
  posting: () => inNewsroom(posting, { TRUST_PROXY: '1', RATE_LIMIT_COMMENTS: '' }),
  queues: () => onDatabase((db) => queues(db, length)),
  search: () => onDatabase((db) => search(db, length)),
  starting: () => starting(length),
}
const others: Record<string, () => Promise<void>> = {
  checks: async () => checks(),
  ledger: () => onDatabase(ledger),
  lighthouse: () => inNewsroom(lighthouse),
}
const wanted = process.argv.slice(3)
const names = [...Object.keys(measured), ...Object.keys(others)]
const unknown = wanted.find((name) => !names.includes(name))
if (unknown) {
  console.error(`There is no bench “${unknown}”: ${names.join(', ')}.`)
  process.exit(2)
}
if (!process.send) console.log(`Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model}`)
const [only = ''] = wanted
if (wanted.length === 1) {
  const found = await (measured[only] ?? others[only])?.()
  for (const one of found ?? []) print(one)
  // Whoever runs all of them gathers what was found.
  await new Promise((sent) => (process.send ? process.send(found ?? [], sent) : sent(undefined)))
  process.exit()
}
const all: Found[] = []
for (const name of wanted.length > 0 ? wanted : Object.keys(measured)) all.push(...(await apart(name)))
if (wanted.length === 0) writeResults(all, length)
process.exit()

/** What that bench finds, in a process of its own: whoever opens a newsroom's database keeps it. Throws where it fails. */
async function apart(name: string): Promise<Found[]> {
  const child = fork('bin/run.mjs', ['bench', name])
  let found: Found[] = []
  child.on('message', (told) => {
    found = told as Found[]
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`The bench “${name}” failed: its message is above.`)
  return found
}

function whole(name: string, fallback: number): number {
  const value = Number(process.env[name] ?? fallback)
  if (Number.isInteger(value) && value > 0) return value
  console.error(`${name} is a whole number above 0, not “${process.env[name]}”.`)
  process.exit(2)
}

/** A newsroom with the demo, open as `npm start` opens it. */
async function inNewsroom<T>(bench: (at: Bench) => Promise<T>, environment: Record<string, string> = {}): Promise<T> {
  const folder = scratchFolder('bench')
  const port = await freePort()
  Object.assign(process.env, {
    DATABASE_URL: '',
    PORT: String(port),
    DATA_DIR: folder,
    RATE_LIMIT_COMMENTS: 'off',
    SITE_URL: '',
    ...environment,
  })
  const newsroom = await openNewsroom((line) => console.log(`• ${line}`))
  try {
    const accounts = readFileSync(join(folder, 'demo-accounts.txt'), 'utf8').split('\n')
    const [, email = '', password = ''] = accounts.find((line) => line.startsWith('moderator'))?.split(/\s+/) ?? []
    return await bench({
      ...length,
      site: `http://localhost:${port}`,
      article: 'market-hall-reopens-after-restoration',
      moderator: { email, password },
    })
  } finally {
    await newsroom.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A database alone, filled by the bench itself. */
async function onDatabase<T>(bench: (db: Db) => Promise<T>): Promise<T> {
  const folder = scratchFolder('bench')
  Object.assign(process.env, { DATABASE_URL: '', DATA_DIR: folder, NEXTAUTH_SECRET: 'for links in mails that nobody gets' })
  try {
    return await withDatabase(bench)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
