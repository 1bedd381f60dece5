import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import { Client, Pool } from 'pg'
import { Prisma, PrismaClient } from '@/prisma/client/client'
import { counted } from './metrics/counted'
import { measuredStatement } from './metrics/slow'
import { inUtc } from './utc'

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

interface Wanted {
  url: string | undefined
  name: string
  max: number
}

function connect({ url, name, max }: Wanted) {
  const pool = new Pool({
    ...{ connectionString: url, application_name: name, max, allowExitOnIdle: true },
    ...{ Client: InTurn, onConnect: inUtc },
  })
  // A connection that the server ends while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {})
  // The same for one that is in use, between two queries of a transaction: the next query fails, and says so.
  pool.on('connect', (client) => client.on('error', () => {}))
  return { pool, db: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

/** A read replica. Who reads from it, and when, is lib/replicas.ts. */
export type Replica = ReturnType<typeof connect>

/** One pool a process: Prisma and the rate limiter share it. Replicas have one each. */
function open() {
  const { pool, db } = connect({ url: process.env.DATABASE_URL, name: 'viewpoints', max: 20 })
  counted.connections = () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount, most: pool.options.max })
  const replicas = (process.env.DATABASE_REPLICA_URLS ?? '')
    .split(',')
    .filter((url) => url.trim() !== '')
    .map((url) => connect({ url: url.trim(), name: 'viewpoints:replica', max: 10 }))
  const reading = new AsyncLocalStorage<Replica>()
  return { pool, db: replicas.length > 0 ? readable(db, reading) : db, replicas, reading }
}

/** The client, which is a replica's for whatever was begun as reading from that one, and the database's for all else. */
function readable(db: PrismaClient, reading: AsyncLocalStorage<Replica>): PrismaClient {
  return new Proxy(db, {
    get(target, name) {
      const client = reading.getStore()?.db ?? target
      const found: unknown = Reflect.get(client, name, client)
      return typeof found === 'function' ? found.bind(client) : found
    },
  })
}

// `next dev` loads this file again after every change.
const kept = globalThis as { viewpoints?: ReturnType<typeof open> }
if (!kept.viewpoints) kept.viewpoints = open()

export const { pool, db, replicas, reading } = kept.viewpoints
