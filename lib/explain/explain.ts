import type { Pool, PoolClient } from 'pg'
import { type Node, readsWhole, written } from './plan'

export interface Asked {
  text: string
  values: unknown[]
  /** What its transaction had set before. */
  set: { text: string; values: unknown[] }[]
}

export interface Explained {
  query: string
  plan: string[]
  cost: number
  /** Large tables that it reads from end to end. */
  whole: string[]
}

/** A table with more rows than this is large. */
export const largeFrom = 10_000

/** The tables that have more rows than that, as the planner knows them. */
export async function largeTables(pool: Pool, from = largeFrom): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ name: string; rows: number }>(
    `select relname as name, reltuples::float8 as rows from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > $1 order by reltuples desc`,
    [from],
  )
  return new Map(rows.map(({ name, rows }) => [name, rows]))
}

/** What PostgreSQL would do for this query, with these very values. Nothing is done. */
export async function explain(pool: Pool, asked: Asked, large: ReadonlySet<string>): Promise<Explained> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const { text, values } of asked.set) await client.query(text, values)
    const plan = await planOf(client, asked)
    return { query: asked.text.replace(/\s+/g, ' '), plan: written(plan), cost: plan['Total Cost'], whole: readsWhole(plan, large) }
  } finally {
    await client.query('rollback').finally(() => client.release())
  }
}

async function planOf(client: PoolClient, { text, values }: Asked): Promise<Node> {
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Node }[] }>(`explain (format json) ${text}`, values)
  const [found] = rows[0]?.['QUERY PLAN'] ?? []
  if (!found) throw new Error('PostgreSQL explained nothing.')
  return found.Plan
}

/** The same question whatever is asked for: values are left out, and so is how many of them a list has. */
export const shapeOf = (text: string) => text.replace(/\s+/g, ' ').replace(/\((\$\d+(, ?)?)+\)/g, '($…)')
