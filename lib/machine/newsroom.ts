import { once } from 'node:events'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { env } from '../env'
import { openStore } from '../front/store'
import { log, nameProcess } from '../logs'
import { gatherMetrics } from '../metrics/gather'
import { measureProcess } from '../metrics/registry'
import { startTracing, stopTracing } from '../tracing'
import { buildIfOlder, generateClient } from './build'
import { startFronts } from './fronts'
import { openDatabase } from './postgres'
import { prepareData } from './prepare'
import { startSite, startWorker } from './program'
import { secret } from './secrets'

type Say = (line: string) => void

/** Everything `npm start` does, in order. Returns what to print, and how to close what was opened. Throws with what to do about it. */
export async function openNewsroom(say: Say) {
  const settings = env()
  nameProcess('store')
  await refuseTakenPort(settings.PORT, settings.HOST)
  const closers: (() => Promise<void>)[] = []
  let fronts: Awaited<ReturnType<typeof startFronts>> | undefined
  const close = async () => {
    for (const closer of closers.reverse()) await closer().catch((err) => log.error({ err }, 'not all could be closed'))
  }
  try {
    const { url, accounts } = await openData(say, closers)
    await buildIfOlder(say)
    say('starting the site')
    const environment = { ...(await siteEnvironment(url, resolve(settings.DATA_DIR))), NODE_ENV: 'production' as const }
    const [site, worker] = await Promise.all([startSite(environment, (port) => fronts?.moved(port)), startWorker(environment)])
    closers.push(site.close, worker.close)
    await startTracing('store')
    closers.push(async () => stopTracing())
    measureProcess('store')
    const metrics = () =>
      gatherMetrics('store', [
        ...(fronts?.channels().map((channel) => ({ name: 'front' as const, channel })) ?? []),
        { name: 'site', channel: site.channel() },
        { name: 'worker', channel: worker.channel() },
      ])
    const store = await openStore({ upstream: site.port, databaseUrl: url })
    closers.push(store.close)
    const { PORT: port, HOST: host, TRUST_PROXY: trustProxy, SITE_URL: address } = settings
    const https = address?.startsWith('https:') ?? false
    fronts = await startFronts({ pages: store, metrics, upstream: site.port, port, trustProxy, https, ...(host && { host }) })
    closers.push(fronts.close)
    return { greeting: greeting(accounts), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The data alone: database opened and migrated, policy, demo and admin in place. Used by `npm run dev` too. */
export async function openData(say: Say, closers: (() => Promise<void>)[]) {
  const settings = env()
  const dataDir = resolve(settings.DATA_DIR)
  await generateClient()
  say('opening the database')
  const database = await openDatabase(dataDir, say)
  closers.push(database.close)
  const watch = setInterval(() => database.revive().catch((err) => log.error({ err }, 'the database could not be opened again')), 2_000)
  closers.push(async () => clearInterval(watch))
  process.env.DATABASE_URL = database.url
  const accounts = await prepareData(database.url, say)
  return { url: database.url, dataDir, accounts }
}

async function refuseTakenPort(port: number, host?: string) {
  const probe = createServer()
  probe.listen(port, host)
  try {
    await once(probe, 'listening')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new Error(`Port ${port} is taken by another program. Stop that one, or choose another: PORT=3001 npm start`)
    throw new Error(`Port ${port} cannot be used here (${code}). Choose another: PORT=3001 npm start`)
  }
  probe.close()
  await once(probe, 'close')
}

/** What Next's process needs to know. */
export async function siteEnvironment(url: string, dataDir: string) {
  const NEXTAUTH_SECRET = process.env.NEXTAUTH_SECRET || (await secret(dataDir, 'auth-secret'))
  return { ...process.env, DATABASE_URL: url, NEXTAUTH_SECRET, AUTH_TRUST_HOST: '1', NEXT_TELEMETRY_DISABLED: '1' }
}

function greeting(accounts: string[]): string {
  const { PORT, SITE_URL, SITE_NAME, RATE_LIMIT_COMMENTS, RATE_LIMIT_REPORTS, RATE_LIMIT_SIGN_IN } = env()
  const address = SITE_URL ?? `http://localhost:${PORT}`
  const off = Object.entries({ RATE_LIMIT_COMMENTS, RATE_LIMIT_REPORTS, RATE_LIMIT_SIGN_IN }).filter(([, rate]) => rate === 'off')
  const lines = [
    '',
    `  ${SITE_NAME} is open`,
    '',
    `  The paper   ${address}`,
    `  The desk    ${address}/moderate`,
    '',
    ...accounts.map((line) => `  ${line}`),
    ...off.map(([name]) => `  WARNING: ${name} is off. Anybody can post as fast as they like.`),
    '',
    '  Ctrl-C closes it.',
    '',
  ]
  return lines.join('\n')
}
