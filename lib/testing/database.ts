import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/**
 * A migrated, empty database for one test file, on the server of this run (server.ts). Call it once, before anything else
 * imports lib/db, and close it.
 */
export async function testDatabase() {
  const server = process.env.TEST_SERVER_URL
  if (!server) throw new Error('There is no test server: vitest.config.ts starts one.')
  const template = new URL(server).pathname.slice(1)
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name} template ${template}`)
  const url = at(server, name)
  process.env.DATABASE_URL = url
  const { db, pool } = await import('../db')
  const close = async () => {
    await db.$disconnect()
    await pool.end()
    delete process.env.DATABASE_URL
    await onServer(server, `drop database ${name} with (force)`)
  }
  return { db, pool, url, close }
}

/** A template must have no visitors, so none of this is done from inside it. */
async function onServer(server: string, sql: string) {
  const client = new Client({ connectionString: at(server, 'postgres') })
  await client.connect()
  await client.query(sql)
  await client.end()
}

function at(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
