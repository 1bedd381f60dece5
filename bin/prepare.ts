import { resolve } from 'node:path'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Prepared } from '@/lib/machine/prepare'
import { migrate } from '@/prisma/migrate'
import { fill } from '@/prisma/seed'

// Brings the database of DATABASE_URL up to date and fills what is empty, for a start, which then need not keep in memory what does that.

const tell = (message: Prepared) => new Promise((sent) => process.send?.(message, sent))
const say = (line: string) => void tell({ say: line })
try {
  const applied = await migrate(process.env.DATABASE_URL ?? '')
  if (applied.length) say(`brought the database up to date (${applied.length} migration${applied.length > 1 ? 's' : ''})`)
  const { DATA_DIR, DEMO: demo } = env()
  await tell({ accounts: await fill(db, { dataDir: resolve(DATA_DIR), demo, say }) })
} catch (error) {
  await tell({ fault: error instanceof Error ? error.message : String(error) })
}
// Not by itself: the engine of the migrations leaves a timer of ten seconds behind.
process.exit()
