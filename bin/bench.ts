import { readFileSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { approval } from '@/bench/approval'
import type { Bench } from '@/bench/bench'
import { checks } from '@/bench/checks'
import { ledger } from '@/bench/ledger'
import { lighthouse } from '@/bench/lighthouse'
import { posting } from '@/bench/posting'
import { queues } from '@/bench/queues'
import { search } from '@/bench/search'
import type { Db } from '@/lib/db'
import { openNewsroom } from '@/lib/machine/newsroom'
import { freePort } from '@/lib/machine/ports'
import { withDatabase } from '@/lib/machine/with-database'
import { scratchFolder } from '@/lib/testing/folder'

// npm run bench [-- checks|approval|posting|queues|ledger|search|lighthouse]: on this machine, on a newsroom of its own where one is needed, ended by itself.

const benches = {
  checks,
  approval: () => inNewsroom(approval),
  // Everybody comes from an address of their own, so that the limits are asked and hold up nobody.
  posting: () => inNewsroom(posting, { TRUST_PROXY: '1', RATE_LIMIT_COMMENTS: '' }),
  queues: () => onDatabase(queues),
  ledger: () => onDatabase(ledger),
  search: () => onDatabase(search),
  lighthouse: () => inNewsroom(lighthouse),
}
const wanted = process.argv.slice(3)
const unknown = wanted.find((name) => !Object.hasOwn(benches, name))
if (unknown) {
  console.error(`There is no bench “${unknown}”: ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}
console.log(`Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model}`)
for (const [name, bench] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await bench()
process.exit()

/** A newsroom with the demo, open as `npm start` opens it. */
async function inNewsroom(bench: (at: Bench) => Promise<void>, environment: Record<string, string> = {}) {
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
    await bench({ site: `http://localhost:${port}`, article: 'market-hall-reopens-after-restoration', moderator: { email, password } })
  } finally {
    await newsroom.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A database alone, filled by the bench itself. */
async function onDatabase(bench: (db: Db) => Promise<void>) {
  const folder = scratchFolder('bench')
  Object.assign(process.env, { DATABASE_URL: '', DATA_DIR: folder })
  try {
    await withDatabase(bench)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
