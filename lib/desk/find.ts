import { type Db, Prisma } from '../db'
import { type Asked, inOrder, type Placed, sorting } from './in-order'

const { raw } = Prisma

/** How long a search through a whole queue may take, in milliseconds, and how many comments are looked at where that was too short. */
const patience = 1_000
const steps = 3_000

interface Found {
  placed: Placed[]
  /** Where the next page begins; null where there is none. */
  last: Placed | null
  slow: boolean
}

/**
 * The first comments of a queue behind the cursor that meet the conditions. Where those are met too seldom to look through
 * the queue at once, the ones among the next three thousand: fewer than asked for, or none, and the next page goes on from there.
 */
export async function find(db: Db, asked: Asked): Promise<Found> {
  const { limit, conditions } = asked
  const whole = inOrder({ ...asked, limit: limit + 1 })
  const rows = conditions.length > 0 ? await inTime(db, whole) : await db.$queryRaw<Placed[]>(whole)
  if (rows) return { ...page(rows, limit), slow: false }
  const next = inOrder({ ...asked, conditions: [], limit: steps })
  const looked = await db.$queryRaw<(Placed & { meets: boolean | null })[]>`
    select p.*, ${Prisma.join(conditions, ' and ')} as meets from (${next}) p join "Comment" c on c.id = p.comment
    order by ${sorting({ value: raw('p.value'), at: raw('p.at'), id: raw('p.id') }, asked.order)}`
  const met = page(
    looked.filter(({ meets }) => meets),
    limit,
  )
  return { ...met, last: met.last ?? (looked.length === steps ? (looked.at(-1) ?? null) : null), slow: true }
}

function page(rows: Placed[], limit: number) {
  const placed = rows.slice(0, limit)
  return { placed, last: (rows.length > limit && placed.at(-1)) || null }
}

/** The rows, or null where it takes too long. */
async function inTime(db: Db, query: Prisma.Sql): Promise<Placed[] | null> {
  try {
    return await db.$transaction(async (tx) => {
      await tx.$executeRaw`select set_config('statement_timeout', ${String(patience)}, true)`
      return tx.$queryRaw<Placed[]>(query)
    })
  } catch (error) {
    if (isTooLong(error)) return null
    throw error
  }
}

/** PostgreSQL's query_canceled, as Prisma hands it on. */
function isTooLong(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && JSON.stringify(error.meta ?? {}).includes('57014')
}
