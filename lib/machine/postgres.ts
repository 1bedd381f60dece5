import { spawn } from 'node:child_process'
import { existsSync, openSync, readFileSync } from 'node:fs'
import { mkdir, readFile, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { type Cluster, findCluster, initialise } from './cluster'
import { freePort } from './ports'
import { secret } from './secrets'

const name = 'viewpoints'

export interface Database {
  url: string
  /** Starts the embedded server again, on its port, when it has died; does nothing while it lives. */
  revive(): Promise<void>
  /** Stops the embedded server, unless somebody else (a running site, an import) still uses it. */
  close(): Promise<void>
}

/** The database at DATABASE_URL, or the embedded PostgreSQL of this data folder: made, recovered and started as needed, or joined where it runs already. */
export async function openDatabase(dataDir: string, say: (line: string) => void = () => {}): Promise<Database> {
  if (process.env.DATABASE_URL) return { url: await reachable(process.env.DATABASE_URL), revive: async () => {}, close: async () => {} }
  await mkdir(dataDir, { recursive: true })
  const password = await secret(dataDir, 'database-password')
  const cluster = await findCluster(dataDir)
  if (!existsSync(join(cluster.folder, 'PG_VERSION'))) {
    say('making a new PostgreSQL')
    await initialise(cluster, { name, password })
  }
  const urlAt = (port: number) => `postgresql://${name}:${password}@127.0.0.1:${port}/${name}`
  const port = await runningOrStarted(cluster, urlAt)
  await ensureDatabase(urlAt(port))
  // A connection of our own, so that nobody else takes himself for the last one out.
  let presence = await connected(urlAt(port))
  return {
    url: urlAt(port),
    revive: async () => {
      if (await livePostmaster(cluster)) return
      await revive(cluster, port)
      if (await answers(urlAt(port), () => true)) presence = await connected(urlAt(port))
    },
    close: async () => {
      await presence.end().catch(() => {})
      await closeIfLast(cluster, urlAt(port))
    },
  }
}

async function connected(url: string): Promise<Client> {
  // To the server, not to the database: that one may be copied or dropped meanwhile.
  const client = new Client({ connectionString: atServer(url), application_name: 'viewpoints:presence' })
  // The server ending it is seen by whoever asks something of the database.
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Says where it looked and what was wrong, but never the password. */
async function reachable(url: string): Promise<string> {
  if (!URL.canParse(url)) throw new Error('DATABASE_URL is no address. Write it as postgresql://user:password@host:5432/name')
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return url
  } catch (error) {
    const { host, pathname } = new URL(url)
    throw new Error(`The database of DATABASE_URL (${host}${pathname}) cannot be used: ${error instanceof Error ? error.message : error}`)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Returns the port. A server of ours that is alive is joined; a lock that a killed one left behind is removed. */
async function runningOrStarted(cluster: Cluster, urlAt: (port: number) => string): Promise<number> {
  for (let attempt = 0; attempt < 6; attempt++) {
    // Where a server was killed, one of its processes may still have to notice: until it has, no other one begins.
    if (attempt > 0) await pause(1_000)
    const alive = await livePostmaster(cluster)
    if (alive?.port && (await answers(urlAt(alive.port), () => isAlive(alive.pid)))) return alive.port
    if (!alive) await rm(join(cluster.folder, 'postmaster.pid'), { force: true })
    const port = await freePort()
    const child = start(cluster, port)
    if (await answers(urlAt(port), () => child.exitCode === null)) return port
  }
  const tail = readFileSync(cluster.log, 'utf8').split('\n').slice(-8).join('\n')
  throw new Error(`PostgreSQL did not start. The end of ${cluster.log}:\n${tail}`)
}

async function revive(cluster: Cluster, port: number) {
  await rm(join(cluster.folder, 'postmaster.pid'), { force: true })
  start(cluster, port)
}

function start({ folder, binaries, owner, log }: Cluster, port: number) {
  const out = openSync(log, 'a', 0o600)
  const settings = ['-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=300']
  // A group of its own: Ctrl-C at the terminal must reach the site first, and the database last.
  const child = spawn(join(binaries, 'postgres'), ['-D', folder, ...settings], {
    ...owner,
    cwd: '/',
    detached: true,
    stdio: ['ignore', out, out],
  })
  child.unref()
  return child
}

async function livePostmaster({ folder }: Cluster): Promise<{ pid: number; port: number } | undefined> {
  const lock = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = lock.split('\n')
  const pid = Number(lines[0])
  if (!pid || !isAlive(pid)) return undefined
  // After a crash the number may belong to any other process: a postmaster works in its data folder.
  const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
  if (cwd !== undefined && cwd !== (await realpath(folder))) return undefined
  return { pid, port: Number(lines[3]) }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function answers(url: string, stillThere: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < 60_000 && stillThere(); waited += 100) {
    if (await canConnect(url)) return true
    await pause(100)
  }
  return false
}

async function canConnect(url: string): Promise<boolean> {
  const client = new Client({ connectionString: atServer(url), connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/** The same address, with the database that every server has. */
const atServer = (url: string) => url.replace(/\/[^/]*$/, '/postgres')

async function ensureDatabase(url: string) {
  const admin = new Client({ connectionString: atServer(url) })
  await admin.connect()
  try {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name])
    if (!rowCount) await admin.query(`create database ${name}`)
  } catch (error) {
    if ((error as { code?: string }).code !== '42P04' && (error as { code?: string }).code !== '23505') throw error
  } finally {
    await admin.end()
  }
}

async function closeIfLast(cluster: Cluster, url: string) {
  const alive = await livePostmaster(cluster)
  if (!alive) return
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    const others = `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`
    if ((await client.query(others)).rowCount) return
  } finally {
    await client.end().catch(() => {})
  }
  process.kill(alive.pid, 'SIGINT')
  for (let waited = 0; waited < 30_000 && isAlive(alive.pid); waited += 50) await pause(50)
}
