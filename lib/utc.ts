import type { ClientBase } from 'pg'

/**
 * Done first of all on every connection. Prisma writes moments without their offset, and reads them as if they had none: it takes
 * it that the session is in UTC, wherever the database was made. pg itself would be right anywhere, and the two must agree.
 */
export const inUtc = (client: ClientBase) => client.query(`set timezone to 'UTC'`)
