import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import { type ClientBase, Pool, type PoolClient } from 'pg'
import { measuredStatement } from './metrics/slow'
import { inUtc } from './utc'

/**
 * Where SQL is asked: a transaction of Prisma's, or one on the connection itself, which costs a tenth and is for what happens
 * hundreds of times a second.
 */
export interface Raw {
  $queryRaw<T = unknown>(words: TemplateStringsArray, ...values: unknown[]): PromiseLike<T>
  /** Returns how many rows. */
  $executeRaw(words: TemplateStringsArray, ...values: unknown[]): PromiseLike<number>
}

/** Nothing in it may wait longer: not for others, and not for us. */
const limit = 15_000
const begin = `begin; set local statement_timeout = ${limit}; set local idle_in_transaction_session_timeout = ${limit}`

/**
 * One transaction: it commits what the work did, or none of it. Every statement is prepared once for each connection, and what is
 * asked at once is sent at once, and done in that order. Throws what the work throws, and where a statement failed unsaid.
 */
export async function inTransaction<T>(work: (tx: Raw) => Promise<T>): Promise<T> {
  const client = await connections().connect()
  const state = { over: false }
  let broken: Error | undefined
  try {
    // The work begins while this is on its way.
    sendTogether(client)
    const begun = client.query(begin)
    const [done] = await Promise.all([work(on(client, state)), begun])
    state.over = true
    const { command } = await client.query('commit')
    // So PostgreSQL answers where a statement had failed, and it calls that no error.
    if (command === 'ROLLBACK') throw new Error('A statement of the transaction had failed: nothing was written.')
    return done
  } catch (error) {
    state.over = true
    await client.query('rollback').catch((fault: Error) => {
      broken = fault
    })
    throw error
  } finally {
    client.release(broken)
  }
}

function on(client: PoolClient, state: { over: boolean }): Raw {
  const ask = (words: TemplateStringsArray, values: unknown[]) => {
    // Of what was begun at once, something may go on when another has failed: it must not write outside, or into the next one.
    if (state.over) throw new Error('The transaction is over.')
    const asked = statement(words)
    const done = measuredStatement(asked)
    sendTogether(client)
    return client.query({ ...asked, values }).finally(done)
  }
  return {
    // biome-ignore lint/suspicious/noExplicitAny: whoever asks says what comes back, as with Prisma's own.
    $queryRaw: async (words, ...values): Promise<any> => (await ask(words, values)).rows,
    $executeRaw: async (words, ...values) => (await ask(words, values)).rowCount ?? 0,
  }
}

/** What is asked in one go leaves in one piece: a system call for each statement would be a sixth of what a comment costs the site. */
function sendTogether(client: PoolClient) {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}

// The parts of a built site know nothing of one another, and share these.
const kept = globalThis as { viewpointsRaw?: Pool }

/** Few: each is busy for some milliseconds. In a pipeline, which Prisma's must not be. Opened late: a test opens its database first. */
function connections(): Pool {
  if (kept.viewpointsRaw) return kept.viewpointsRaw
  const pipeline = { pipeline: true, application_name: 'viewpoints', max: 10, allowExitOnIdle: true, onConnect: prepared }
  // A database that is cut off says nothing, not even that a statement took too long.
  const patience = { connectionTimeoutMillis: limit, query_timeout: 2 * limit }
  const pool = new Pool({ ...pipeline, ...patience, connectionString: process.env.DATABASE_URL })
  // As in lib/db.ts: a connection that ends is replaced, and must not end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  kept.viewpointsRaw = pool
  return pool
}

/**
 * How each statement is done is thought out once for a connection, which costs more than doing it: by the index that it names, also
 * in a young newsroom, where to read the whole table would be as good and a thousand pages later would still be done.
 */
async function prepared(client: ClientBase) {
  await inUtc(client)
  await client.query('set plan_cache_mode = force_generic_plan; set enable_seqscan = off')
}

/** Every statement of the program, by its words: one array each, however often it is asked. */
const statements = new WeakMap<TemplateStringsArray, { name: string; text: string }>()

/** The statement with numbered places, and a name made of it. */
function statement(words: TemplateStringsArray): { name: string; text: string } {
  const before = statements.get(words)
  if (before) return before
  const text = words.reduce((all, part, i) => `${all}$${i}${part}`)
  const made = { name: createHash('sha256').update(text).digest('base64url'), text }
  statements.set(words, made)
  return made
}
