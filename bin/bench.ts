import { readFileSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { approval } from '@/bench/approval'
import { openNewsroom } from '@/lib/machine/newsroom'
import { freePort } from '@/lib/machine/ports'
import { scratchFolder } from '@/lib/testing/folder'

// npm run bench: on a newsroom of its own, on this machine, ended by itself.

const folder = scratchFolder('bench')
const port = await freePort()
Object.assign(process.env, { DATABASE_URL: '', PORT: String(port), DATA_DIR: folder, RATE_LIMIT_COMMENTS: 'off', SITE_URL: '' })
const newsroom = await openNewsroom((line) => console.log(`• ${line}`))
try {
  const accounts = readFileSync(join(folder, 'demo-accounts.txt'), 'utf8').split('\n')
  const [, email = '', password = ''] = accounts.find((line) => line.startsWith('moderator'))?.split(/\s+/) ?? []
  console.log(`\nNode ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model}`)
  await approval({ site: `http://localhost:${port}`, article: 'market-hall-reopens-after-restoration', moderator: { email, password } })
} finally {
  await newsroom.close()
  rmSync(folder, { recursive: true, force: true })
}
process.exit()
