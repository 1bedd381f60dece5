import { Prisma } from '../db'
import type { Cursor } from './cursor'
import type { Order, QueueName } from './view'

// The SQL of each queue in each order. The words of a status are written out, so that the partial indexes serve whatever plan is kept.

const { sql, join, raw } = Prisma

/** Where a comment `c` of each queue stands, and the time and id by which it is sorted there. */
const queues: Record<QueueName, { rows: Prisma.Sql; at: Prisma.Sql; id: Prisma.Sql }> = {
  pending: { rows: sql`"Comment" c where c.status = 'pending'`, at: raw('c."createdAt"'), id: raw('c.id') },
  reported: { rows: sql`"Comment" c where c."openReports" > 0`, at: raw('c."createdAt"'), id: raw('c.id') },
  appeals: {
    rows: sql`"Appeal" a join "Comment" c on c.id = a."commentId" where a.state = 'open'`,
    at: raw('a.at'),
    id: raw('a.id'),
  },
  decided: { rows: sql`"Comment" c where c."decidedAt" is not null`, at: raw('c."decidedAt"'), id: raw('c.id') },
  all: { rows: sql`"Comment" c where true`, at: raw('c."createdAt"'), id: raw('c.id') },
}

/** What the orders sort by first, the highest first. */
const values: Partial<Record<Order, Prisma.Sql>> = { likely: raw('c.score'), reports: raw('c."openReports"') }

export interface Placed {
  comment: string
  value: number | null
  at: Date
  id: string
}

export interface InOrder {
  queue: QueueName
  order: Order
  cursor: Cursor | undefined
  conditions: Prisma.Sql[]
  limit: number
}

/** The comments of a queue that meet the conditions, in order, from behind the cursor: rows of Placed. */
export function inOrder({ queue, order, cursor, conditions, limit }: InOrder): Prisma.Sql {
  const { rows, at, id } = queues[queue]
  const value = values[order] ?? raw('null::int')
  const columns = sql`c.id as comment, ${value} as value, ${at} as at, ${id} as id`
  const parts = behind({ queue, order, cursor }).map((place) => {
    const where = [place, ...conditions].map((condition) => sql`and ${condition}`)
    return sql`select ${columns} from ${rows} ${join(where, ' ')} order by ${sorting({ value, at, id }, order)} limit ${limit}`
  })
  if (parts.length === 1) return sql`${parts[0]}`
  const all = join(
    parts.map((part) => sql`(${part})`),
    ' union all ',
  )
  return sql`select * from (${all}) page order by ${sorting({ value: raw('value'), at: raw('at'), id: raw('id') }, order)} limit ${limit}`
}

/** By what the order sorts, where these columns are what it sorts by. */
export function sorting({ value, at, id }: { value: Prisma.Sql; at: Prisma.Sql; id: Prisma.Sql }, order: Order): Prisma.Sql {
  if (order === 'newest') return sql`${at} desc, ${id} desc`
  const first = order === 'likely' ? sql`${value} desc nulls last, ` : order === 'reports' ? sql`${value} desc, ` : raw('')
  return sql`${first}${at}, ${id}`
}

/** What lies behind the cursor, as parts that an index finds each: the rest of the same value, then lower ones, then those without. */
function behind({ queue, order, cursor }: Pick<InOrder, 'queue' | 'order' | 'cursor'>): Prisma.Sql[] {
  if (!cursor) return [sql`true`]
  const { at, id } = queues[queue]
  const value = values[order]
  const place = sql`(${cursor.at}::timestamptz, ${cursor.id})`
  if (!value) return [order === 'newest' ? sql`(${at}, ${id}) < ${place}` : sql`(${at}, ${id}) > ${place}`]
  const later = sql`(${at}, ${id}) > ${place}`
  if (cursor.value === null) return [sql`${value} is null and ${later}`]
  const type = order === 'likely' ? raw('float8') : raw('int')
  const lower = sql`${value} < ${cursor.value}::${type}`
  const parts = [sql`${value} = ${cursor.value}::${type} and ${later}`, lower]
  return order === 'likely' ? [...parts, sql`${value} is null`] : parts
}
