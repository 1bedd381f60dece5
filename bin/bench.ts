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
console.log(`Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model}`)
const all: Found[] = []
for (const [name, bench] of Object.entries(measured)) if (wanted.length === 0 || wanted.includes(name)) all.push(...shown(await bench()))
for (const [name, bench] of Object.entries(others)) if (wanted.includes(name)) await bench()
if (wanted.length === 0) writeResults(all, length)
process.exit()

function shown(found: Found[]): Found[] {
  for (const one of found) print(one)
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
  Object.assign(process.env, { DATABASE_URL: '', DATA_DIR: folder })
  try {
    return await withDatabase(bench)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
