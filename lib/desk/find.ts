import { type Db, Prisma, type Tx } from '../db'
import type { Condition } from './filters'
import { type InOrder, inOrder, type Placed, sorting } from './in-order'

const { raw, join, sql } = Prisma

export interface Asked extends Omit<InOrder, 'conditions'> {
  conditions: Condition[]
}

export interface Found {
  placed: Placed[]
  /** Behind what the next page begins; null where there is none. */
  last: Placed | null
  /** It would have taken too long to look through the whole queue: `last` is where the looking ended, and there may be more behind it. */
  slow: boolean
}

interface Bounds {
  /** How many of the queue are looked at first: what most filters ask is met often enough. */
  near: number
  /** What no more comments than this can meet is looked for among those. */
  few: number
  /** How long one query through the whole queue may take, in milliseconds. */
  patience: number
  /** How many are looked at where that was too short. */
  far: number
}
const usual: Bounds = { near: 500, few: 10_000, patience: 800, far: 10_000 }

/**
 * The first comments of a queue behind the cursor that meet the conditions, at most `limit`. Where they are too rare to be found
 * in time, it is `slow`: then these are the ones among the next ten thousand of the queue, and the next page goes on behind those.
 */
export async function find(db: Db, asked: Asked, bounds: Partial<Bounds> = {}): Promise<Found> {
  const { near, few, patience, far } = { ...usual, ...bounds }
  const { conditions, limit } = asked
  const met = conditions.map((condition) => condition.met)
  if (met.length === 0) return page(await db.$queryRaw(inOrder({ ...asked, conditions: [], limit: limit + 1 })), limit)
  const first = await amongNext(db, asked, near)
  if (first.placed.length === limit || first.whole) return first
  if (first.placed.length * 5 >= limit) {
    // At this rate the rest is not far: sooner looked at than asking for all that meet it anywhere.
    const further = await amongNext(db, asked, Math.ceil((1.5 * near * limit) / first.placed.length))
    if (further.placed.length === limit || further.whole) return further
  }
  const all = await inTime(db, patience, async (tx) => {
    const known = await Promise.all(conditions.map((condition) => fewest(tx, condition, few)))
    return tx.$queryRaw<Placed[]>(inOrder({ ...asked, conditions: known, limit: limit + 1 }))
  })
  if (all) return page(all, limit)
  const next = await amongNext(db, asked, far)
  return { ...next, slow: !next.whole }
}

/** Those among so many of the queue, and whether that was all of it. */
async function amongNext(db: Db, { conditions, ...asked }: Asked, steps: number): Promise<Found & { whole: boolean }> {
  const met = conditions.map((condition) => condition.met)
  const looked = await db.$queryRaw<(Placed & { meets: boolean | null })[]>`
    select p.*, ${join(met, ' and ')} as meets
    from (${inOrder({ ...asked, conditions: [], limit: steps })}) p join "Comment" c on c.id = p.comment
    order by ${sorting({ value: raw('p.value'), at: raw('p.at'), id: raw('p.id') }, asked.order)}`
  const whole = looked.length < steps
  const found = page(
    looked.filter(({ meets }) => meets),
    asked.limit,
  )
  return { ...found, last: found.last ?? (whole ? null : (looked.at(-1) ?? null)), whole }
}

function page(rows: Placed[], limit: number): Found {
  const placed = rows.slice(0, limit)
  return { placed, last: (rows.length > limit && placed.at(-1)) || null, slow: false }
}

/** The condition with the ids of those that can meet it, where they are few. */
async function fewest(tx: Tx, { met, among, exactly }: Condition, few: number): Promise<Prisma.Sql> {
  if (!among) return met
  const ids = join(
    among.map((source) => sql`(${source})`),
    ' union all ',
  )
  const [found] = await tx.$queryRaw<{ ids: string[] | null }[]>`select array_agg(id) as ids from (${ids} limit ${few + 1}) found`
  const known = found?.ids ?? []
  if (known.length > few) return met
  return exactly ? sql`c.id = any(${known})` : sql`c.id = any(${known}) and ${met}`
}

/** What the work finds, or null where one of its queries takes longer. */
async function inTime<T>(db: Db, patience: number, work: (tx: Tx) => Promise<T>): Promise<T | null> {
  try {
    return await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`select set_config('statement_timeout', ${String(patience)}, true)`
        return work(tx)
      },
      { timeout: 15_000 },
    )
  } catch (error) {
    if (isTooLong(error)) return null
    throw error
  }
}

/** PostgreSQL's query_canceled, as Prisma hands it on. */
function isTooLong(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && JSON.stringify(error.meta ?? {}).includes('57014')
}
