import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { Prisma, PrismaClient } from '@/prisma/client/client'

export { Prisma }
export type Db = Pick<PrismaClient, keyof Prisma.TransactionClient>
export type Tx = Prisma.TransactionClient

/** One pool a process: Prisma and the rate limiter share it. */
function open() {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, application_name: 'viewpoints', max: 20, allowExitOnIdle: true })
  // A connection that the server ends while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {})
  // The same for one that is in use, between two queries of a transaction: the next query fails, and says so.
  pool.on('connect', (client) => client.on('error', () => {}))
  return { pool, db: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

// `next dev` loads this file again after every change.
const kept = globalThis as { viewpoints?: ReturnType<typeof open> }
if (!kept.viewpoints) kept.viewpoints = open()

export const { pool, db } = kept.viewpoints
