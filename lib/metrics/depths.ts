import type { Pool } from 'pg'
import { metrics } from './registry'

const shown = ['pending', 'reported', 'appeals']
const states = ['due', 'later', 'working', 'given_up']

interface Row {
  what: 'queue' | 'jobs'
  name: string
  many: number
}

/** Reads how long the desk's queues and that of the jobs are: sums that are kept and a small table, in one statement. Where the database does not answer soon, nothing is said of them. */
export async function readDepths(pool: Pool) {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), 1_000).unref())
  const answer = await Promise.race([pool.query<Row>(sql).catch(() => null), late])
  metrics.queue.reset()
  metrics.jobs.reset()
  if (!answer) return
  const many = (what: Row['what'], name: string) => answer.rows.find((row) => row.what === what && row.name === name)?.many ?? 0
  for (const queue of shown) metrics.queue.set({ queue }, many('queue', queue))
  for (const state of states) metrics.jobs.set({ state }, many('jobs', state))
}

const sql = `
  select 'queue' as what, queue as name, sum(change)::int as many from "QueueTally" group by queue
  union all
  select 'jobs', case when locked_at is not null then 'working' when attempts >= max_attempts then 'given_up' when run_at <= now() then 'due' else 'later' end,
    count(*)::int
  from graphile_worker._private_jobs group by 2`
