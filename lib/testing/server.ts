import { rmSync } from 'node:fs'
import { migrate } from '@/prisma/migrate'
import { openDatabase } from '../machine/postgres'
import { scratchFolder } from './folder'

/** For a run of vitest: one PostgreSQL, and in it a migrated template from which every test file makes a database (database.ts). */
export default async function openTestServer() {
  delete process.env.DATABASE_URL
  const folder = process.env.TEST_DATA_DIR || scratchFolder('units')
  const server = await openDatabase(folder)
  await migrate(server.url)
  process.env.TEST_SERVER_URL = server.url
  return async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
