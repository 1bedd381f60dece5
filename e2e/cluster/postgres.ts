import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { type Cluster, findCluster, initialise } from '@/lib/machine/cluster'
import { freePort } from '@/lib/machine/ports'

const name = 'viewpoints'
const password = 'of-the-cluster-test'
const urlAt = (port: number, database = name) => `postgresql://${name}:${password}@127.0.0.1:${port}/${database}`

interface Server {
  url: string
  query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>
  stop(): Promise<void>
}

/** A PostgreSQL, and a replica that streams from it and applies what it gets so many seconds late. */
export async function openPair(folder: string, seconds: number): Promise<{ primary: Server; replica: Server }> {
  const at = async (place: string) => {
    await mkdir(join(folder, place), { mode: 0o711 })
    return findCluster(join(folder, place))
  }
  const [first, second] = [await at('primary'), await at('replica')]
  await initialise(first, { name, password })
  const [port, replicaPort] = [await freePort(), await freePort()]
  const once = await start(first, port)
  await query(urlAt(port, 'postgres'), `create database ${name}`)
  await once.stop()
  execFileSync('cp', ['-a', first.folder, second.folder])
  await writeFile(join(second.folder, 'standby.signal'), '')
  const source = `host=127.0.0.1 port=${port} user=${name} password=${password} application_name=replica`
  await appendFile(
    join(second.folder, 'postgresql.auto.conf'),
    `primary_conninfo = '${source}'\nrecovery_min_apply_delay = '${seconds}s'\n`,
  )
  return { primary: await start(first, port), replica: await start(second, replicaPort) }
}

async function start({ folder, binaries, owner, log }: Cluster, port: number): Promise<Server> {
  const settings = ['-p', `${port}`, '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=200']
  const out = openSync(log, 'a', 0o600)
  const child = spawn(join(binaries, 'postgres'), ['-D', folder, ...settings], { ...owner, cwd: '/', stdio: ['ignore', out, out] })
  for (let waited = 0; !(await answers(port)); waited += 100) {
    if (child.exitCode !== null || waited > 30_000) throw new Error(`PostgreSQL did not start: ${log}`)
    await pause(100)
  }
  return { url: urlAt(port), query: (sql, values) => query(urlAt(port), sql, values), stop: () => stopped(child) }
}

const answers = (port: number) =>
  query(urlAt(port, 'postgres'), 'select 1').then(
    () => true,
    () => false,
  )

async function query<Row extends object>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

/** At once, whoever is still connected. */
async function stopped(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  await ended
}
