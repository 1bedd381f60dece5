import type { Db, Tx } from '../db'
import { type QueueName, queueNames } from './view'

// Triggers write every change of a queue's length into QueueTally, so the sum of its rows is the length, exactly, in whatever
// transaction it is read.

/** How many comments each queue has now; how many open appeals, for that of appeals. */
export async function queueCounts(db: Db | Tx): Promise<Record<QueueName, number>> {
  const rows = await db.$queryRaw<{ queue: string; sum: bigint }[]>`select queue, sum(change) as sum from "QueueTally" group by queue`
  const sums = new Map(rows.map(({ queue, sum }) => [queue, Number(sum)]))
  return Object.fromEntries(queueNames.map((queue) => [queue, sums.get(queue) ?? 0])) as Record<QueueName, number>
}

/** Writes the sums in the place of what was added up: one statement, so nobody ever sees a change twice or not at all. Two at once take different rows. */
export async function addUp(db: Db | Tx) {
  await db.$executeRaw`
    with taken as (
      delete from "QueueTally" where id in (select id from "QueueTally" for update skip locked) returning queue, change
    )
    insert into "QueueTally" (queue, change) select queue, sum(change) from taken group by queue having sum(change) <> 0`
}
