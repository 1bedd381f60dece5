import { rmSync } from 'node:fs'
import { Client } from 'pg'
import { migrate } from '@/prisma/migrate'
import { openDatabase } from '../machine/postgres'
import { scratchFolder } from './folder'

/** For a run of vitest: one PostgreSQL, and in it a migrated template from which every test file makes a database (database.ts). */
export default async function openTestServer() {
  delete process.env.DATABASE_URL
  const folder = process.env.TEST_DATA_DIR || scratchFolder('units')
  const server = await openDatabase(folder)
  await migrate(server.url)
  await hurry(server.url)
  process.env.TEST_SERVER_URL = server.url
  return async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Nobody needs these databases after a power cut: nothing waits for the disk. What a kill leaves behind is tested on a newsroom of its own (bin/start.test.ts). */
async function hurry(url: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) await client.query(`alter system set ${setting} = off`)
  await client.query('select pg_reload_conf()')
  await client.end()
}
