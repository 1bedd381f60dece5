import { type Replica, reading, replicas } from './db'

// Where public pages are read when there are read replicas (DATABASE_REPLICA_URLS). The front says from which place of the
// database's log on a replica knows all that the front has heard of, so a page that was forgotten because something changed is
// never made again of what was before. Everything else (people, forms, the desk, jobs) asks the database itself.

/** Milliseconds for a replica to say how far it has come, and in which one that did not say is left alone. */
const patience = 250
const rest = 2_000
const restsUntil = new WeakMap<Replica, number>()
let turn = 0

/** Does the work reading from a replica that has come this far; from the database itself where none has, or none answers. */
export async function readingAfter<T>(place: string, work: () => T): Promise<T> {
  const replica = await replicaAfter(place)
  return replica ? reading.run(replica, work) : work()
}

async function replicaAfter(place: string): Promise<Replica | undefined> {
  const now = Date.now()
  const awake = replicas.filter((replica) => (restsUntil.get(replica) ?? 0) <= now)
  const replica = awake[turn++ % awake.length]
  if (!replica) return undefined
  const late = new Promise<never>((_, reject) => setTimeout(reject, patience, new Error('The replica does not answer.')).unref())
  try {
    // Null where it is no replica.
    const asked = replica.pool.query('select pg_last_wal_replay_lsn() >= $1::pg_lsn as known', [place])
    const { rows } = await Promise.race([asked, late])
    return rows[0]?.known === true ? replica : undefined
  } catch {
    restsUntil.set(replica, now + rest)
    return undefined
  }
}
