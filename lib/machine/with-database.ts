import { resolve } from 'node:path'
import type { Db } from '../db'
import { generateClient } from './build'
import { openDatabase } from './postgres'

/** For a command: does the work on this newsroom's database, brought up to date and with a policy, beside a running site or without one. */
export async function withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  await generateClient()
  const database = await openDatabase(resolve(process.env.DATA_DIR || 'data'), (line) => console.error(`• ${line}`))
  try {
    // lib/db.ts reads it when it is loaded.
    process.env.DATABASE_URL = database.url
    const { migrate } = await import('@/prisma/migrate')
    await migrate(database.url)
    const [{ db, pool }, { ensurePolicy }] = await Promise.all([import('../db'), import('@/prisma/policy')])
    try {
      await ensurePolicy(db)
      return await work(db)
    } finally {
      await db.$disconnect()
      await pool.end()
    }
  } finally {
    await database.close()
  }
}
