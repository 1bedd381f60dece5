import { PrismaPg } from '@prisma/adapter-pg'
import { Client, Pool } from 'pg'
import { Prisma, PrismaClient } from '@/prisma/client/client'
import { counted } from './metrics/counted'
import { measuredStatement } from './metrics/slow'

export { Prisma }
export type Db = Pick<PrismaClient, keyof Prisma.TransactionClient>
export type Tx = Prisma.TransactionClient

/**
 * Prisma asks for the relations of a row side by side, in a transaction on its one connection. What pg does with that, one after
 * the other, it will not do for ever, and says so each time: here each waits for the one before. Each is measured.
 */
class InTurn extends Client {
  #last: Promise<unknown> = Promise.resolve()

  // biome-ignore lint/suspicious/noExplicitAny: pg's own has a dozen signatures.
  override query(...asked: any[]): any {
    const [first] = asked
    const ask = (all = asked) => (super.query as (...all: unknown[]) => unknown).apply(this, all)
    if (typeof first?.submit === 'function') return ask()
    // Whoever wants to be called back looks after the order; the pool does.
    const back = asked.at(-1)
    if (typeof back === 'function') {
      const done = measuredStatement(first)
      const told = (...answer: unknown[]) => {
        done()
        back(...answer)
      }
      return ask([...asked.slice(0, -1), told])
    }
    const answer = this.#last.then(() => {
      const done = measuredStatement(first)
      const rows = ask() as Promise<unknown>
      rows.then(done, done)
      return rows
    })
    this.#last = answer.catch(() => {})
    return answer
  }
}

/** One pool a process: Prisma and the rate limiter share it. */
function open() {
  const pool = new Pool({
    ...{ connectionString: process.env.DATABASE_URL, application_name: 'viewpoints', max: 20, allowExitOnIdle: true },
    Client: InTurn,
  })
  // A connection that the server ends while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {})
  // The same for one that is in use, between two queries of a transaction: the next query fails, and says so.
  pool.on('connect', (client) => client.on('error', () => {}))
  counted.connections = () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount, most: pool.options.max })
  return { pool, db: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

// `next dev` loads this file again after every change.
const kept = globalThis as { viewpoints?: ReturnType<typeof open> }
if (!kept.viewpoints) kept.viewpoints = open()

export const { pool, db } = kept.viewpoints
