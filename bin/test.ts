import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from '@/lib/machine/browser'
import { buildIfOlder, generateClient } from '@/lib/machine/build'
import { lint, types } from '@/lib/machine/checks'
import { openNewsroom } from '@/lib/machine/newsroom'
import { freePort } from '@/lib/machine/ports'
import { type Count, counted, journeyCount, unitCount } from '@/lib/testing/counts'
import { scratchFolder } from '@/lib/testing/folder'
import { openIdentityProvider } from '@/lib/testing/identity-provider'
import { openMailServer } from '@/lib/testing/smtp'

// npm test [-- checks|units|journeys [what to run]]: all of it, or a part. Nothing here touches the developer's own data or port.

const [part = 'all', ...only] = process.argv.slice(3)
const wanted = (name: string) => part === 'all' || part === name
const say = (line: string) => console.log(`• ${line}`)
const folder = scratchFolder('test')
// A database or setting meant for somebody's real newsroom has no say here.
for (const name of [
  'DATABASE_URL',
  'SITE_URL',
  'HOST',
  'ADMIN_EMAIL',
  'ADMIN_PASSWORD',
  'DEMO',
  'TRUST_PROXY',
  'NEXTAUTH_URL',
  'SMTP_URL',
  'MAIL_FROM',
])
  delete process.env[name]
for (const name of ['GITHUB_ID', 'GITHUB_SECRET', 'GOOGLE_ID', 'GOOGLE_SECRET', 'OIDC_ISSUER', 'OIDC_ID', 'OIDC_SECRET', 'OIDC_NAME'])
  delete process.env[name]
process.env.TEST_DATA_DIR = join(folder, 'units')
mkdirSync('test-results', { recursive: true })

async function run(...args: string[]): Promise<boolean> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = await once(child, 'exit')
  return code === 0
}

async function checks(): Promise<Count> {
  const results = [await lint(), await types()]
  for (const { name, ok, output } of results) console.log(ok ? `✓ ${name}` : `✗ ${name}\n${output}`)
  const failed = results.filter(({ ok }) => !ok)
  return { passed: results.length - failed.length, failed: failed.length, skipped: 0, names: failed.map(({ name }) => name) }
}

async function units(): Promise<Count> {
  await buildIfOlder(say)
  return unitCount(await run('node_modules/vitest/vitest.mjs', 'run', ...only))
}

async function journeys(): Promise<Count> {
  process.env.CHROMIUM = findChromium(say)
  const port = await freePort()
  // Journeys are other processes: they read what arrived from the folder (e2e/mail-fixtures.ts).
  const mailFolder = join(folder, 'mail')
  const mail = await openMailServer({ folder: mailFolder })
  Object.assign(process.env, {
    SMTP_URL: mail.url,
    MAIL_FOLDER: mailFolder,
    PORT: String(port),
    DATA_DIR: join(folder, 'journeys'),
    WEBHOOKS_PRIVATE: '1',
    RATE_LIMIT_COMMENTS: '10000/60s',
    RATE_LIMIT_REPORTS: '10000/60s',
    TRUST_PROXY: '1',
    SITE: `http://localhost:${port}`,
  })
  const elsewhere = await openIdentityProvider(`http://localhost:${port}`)
  Object.assign(process.env, elsewhere.settings)
  const newsroom = await openNewsroom(say)
  try {
    return journeyCount(await run('node_modules/@playwright/test/cli.js', 'test', ...only))
  } finally {
    await newsroom.close()
    await mail.close()
    await elsewhere.close()
  }
}

const counts: Count[] = []
try {
  await generateClient()
  if (wanted('checks')) counts.push(await checks())
  if (wanted('units')) counts.push(await units())
  if (wanted('journeys')) counts.push(await journeys())
} catch (error) {
  console.error(error)
  counts.push({ passed: 0, failed: 1, skipped: 0 })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const { lines, ok } = counted(counts)
console.log(`\n${lines.join('\n')}`)
process.exit(ok ? 0 : 1)
