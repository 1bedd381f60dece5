import type { Order, QueueName } from './view'

// Where a page of a queue ended, for the page behind it: the values that the queue is sorted by, not a comment that may have
// left it meanwhile. Opaque to whoever carries it.

export interface Cursor {
  /** By what the order sorts first, where that is not a time: a score, or a number of reports. */
  value: number | null
  at: Date
  id: string
}

/** The cursor as an address carries it. */
export function sealed(queue: QueueName, order: Order, { value, at, id }: Cursor): string {
  return Buffer.from(JSON.stringify([queue, order, value, at.getTime(), id])).toString('base64url')
}

/** What such a text says; undefined where it is of another queue or order, or mangled. */
export function unsealed(queue: QueueName, order: Order, text: string | undefined): Cursor | undefined {
  if (!text || text.length > 500) return undefined
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (!Array.isArray(parts) || parts.length !== 5) return undefined
    const [of, by, value, time, id] = parts as unknown[]
    if (of !== queue || by !== order) return undefined
    if (!isValue(order, value) || !isTime(time) || typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id)) return undefined
    return { value, at: new Date(time), id }
  } catch {
    return undefined
  }
}

function isValue(order: Order, value: unknown): value is number | null {
  if (order === 'likely') return value === null || typeof value === 'number'
  return order === 'reports' ? Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31 : value === null
}

/** A time that PostgreSQL has too. */
function isTime(time: unknown): time is number {
  return Number.isInteger(time) && Number(time) > 0 && Number(time) < 32_503_680_000_000
}
