import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'

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

/** One transaction: it commits what the work did, or none of it. Every statement is prepared once for each connection. */
export async function inTransaction<T>(work: (tx: Raw) => Promise<T>): Promise<T> {
  // Late: a test has a database of its own, and opens it first.
  const { pool } = await import('./db')
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(begin)
    const done = await work(on(client))
    await client.query('commit')
    return done
  } catch (error) {
    await client.query('rollback').catch((fault: Error) => {
      broken = fault
    })
    throw error
  } finally {
    client.release(broken)
  }
}

function on(client: PoolClient): Raw {
  const ask = (words: TemplateStringsArray, values: unknown[]) => client.query({ ...statement(words), values })
  return {
    // biome-ignore lint/suspicious/noExplicitAny: whoever asks says what comes back, as with Prisma's own.
    $queryRaw: async (words, ...values): Promise<any> => (await ask(words, values)).rows,
    $executeRaw: async (words, ...values) => (await ask(words, values)).rowCount ?? 0,
  }
}

/** Every statement of the program, by its words: one array each, however often it is asked. */
const statements = new WeakMap<TemplateStringsArray, { name: string; text: string }>()

/** The statement with numbered places, and a name made of it: parts of the program that know nothing of one another share connections. */
function statement(words: TemplateStringsArray): { name: string; text: string } {
  const before = statements.get(words)
  if (before) return before
  const text = words.reduce((all, part, i) => `${all}$${i}${part}`)
  const made = { name: createHash('sha256').update(text).digest('base64url'), text }
  statements.set(words, made)
  return made
}
