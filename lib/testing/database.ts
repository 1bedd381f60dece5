import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { migrate } from '@/prisma/migrate'
import { openDatabase } from '../machine/postgres'
import { locked } from './lock'

/**
 * A migrated, empty database for one test file, on a PostgreSQL that all test files of a folder share: TEST_DATA_DIR, or one
 * of this checkout below the system's folder for such things. Call it once, before anything imports lib/db, and close it.
 */
export async function testDatabase() {
  const folder = process.env.TEST_DATA_DIR || defaultFolder()
  mkdirSync(folder, { recursive: true })
  const before = process.env.DATABASE_URL
  const { url, server, keeper } = await locked(join(folder, 'lock'), () => open(folder))
  process.env.DATABASE_URL = url
  const { db, pool } = await import('../db')
  const close = async () => {
    await db.$disconnect()
    await pool.end()
    if (before === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = before
    await locked(join(folder, 'lock'), async () => {
      await keeper.query(`drop database "${nameIn(url)}" with (force)`)
      await keeper.end()
      await server.close()
    })
  }
  return { db, pool, url, close }
}

function defaultFolder(): string {
  const checkout = createHash('sha256').update(fileURLToPath(import.meta.url)).digest('hex').slice(0, 8)
  return join(tmpdir(), `viewpoints-tests-${process.getuid?.() ?? ''}-${checkout}`)
}

async function open(folder: string) {
  const server = await openDatabase(folder)
  // It stays connected: the server is not stopped under this file by another that ends first.
  const keeper = new Client({ connectionString: at(server.url, 'postgres'), application_name: 'viewpoints:test' })
  keeper.on('error', () => {})
  await keeper.connect()
  const template = await migratedTemplate(keeper, server.url)
  const name = `viewpoints_test_${process.pid}_${randomBytes(4).toString('hex')}`
  await keeper.query(`create database "${name}" template "${template}"`)
  return { url: at(server.url, name), server, keeper }
}

/** Made once for each state of the migrations, under another name until it is whole. */
async function migratedTemplate(keeper: Client, url: string): Promise<string> {
  const name = `viewpoints_template_${migrationsDigest()}`
  const { rowCount } = await keeper.query('select 1 from pg_database where datname = $1', [name])
  if (rowCount) return name
  await keeper.query(`drop database if exists "${name}_half" with (force)`)
  await keeper.query(`create database "${name}_half"`)
  await migrate(at(url, `${name}_half`))
  await keeper.query(`alter database "${name}_half" rename to "${name}"`)
  return name
}

function migrationsDigest(): string {
  const folder = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url))
  const hash = createHash('sha256')
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (path.endsWith('.sql')) hash.update(path).update(readFileSync(join(folder, path)))
  }
  return hash.digest('hex').slice(0, 12)
}

const nameIn = (url: string) => new URL(url).pathname.slice(1)

function at(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}
