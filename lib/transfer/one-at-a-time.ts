import type { Tx } from '../db'

/** Until this transaction ends, other imports wait: two of them would each see the other's comments as not there yet. */
export async function oneImportAtATime(tx: Tx) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('viewpoints:import', 0))`
}
