import type { Pool } from 'pg'
import type { Db } from '../db'
import { type Scanned, scan } from './scan'
import { erasureId, finder, storedTraces } from './traces'

// That nothing of an erased person is left: every table is searched for what the keyed hashes of the erasure are of.

export type Proof =
  /** `full` are comments of whoever was erased, this person or another, that still hold something. */
  { state: 'searched'; at: Date; namesakes: boolean; tables: Scanned[]; full: string[] } | { state: 'here' } | { state: 'unknown' }

/** Searches all tables for traces of the person with this id, and tells of each table when it is done. */
export async function proveErased(db: Db, pool: Pool, id: string, tell: (table: Scanned) => void = () => {}): Promise<Proof> {
  if (await db.user.count({ where: { id } })) return { state: 'here' }
  const erasure = await db.erasure.findUnique({ where: { id: erasureId(id) } })
  if (!erasure) return { state: 'unknown' }
  const traces = storedTraces.parse(erasure.traces)
  const tables = await scan(pool, finder(id, traces), tell)
  return { state: 'searched', at: erasure.at, namesakes: traces.namesakes, tables, full: await fullShells(db) }
}

/** Comments without an author that are not empty: of a text that is too short to be known again, this tells. */
async function fullShells(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select c.id from "Comment" c where c."erasedAt" is not null and (c.body <> '' or c.quote is not null or c."authorId" is not null
      or c."guestName" is not null or c."guestEmail" is not null or c."submissionKey" is not null or c.fingerprint <> '{}'
      or exists (select from "Revision" r where r."commentId" = c.id) or exists (select from "Connection" n where n."commentId" = c.id)
      or exists (select from "Finding" f where f."commentId" = c.id and f.message <> '')
      or exists (select from "Appeal" a where a."commentId" = c.id and a.text <> ''))
    order by c.id`
  return rows.map(({ id }) => id)
}

/** True when nothing was found. */
export const isProven = (proof: Proof): boolean =>
  proof.state === 'searched' && proof.full.length === 0 && proof.tables.every(({ found }) => found.length === 0)
