import { createHash } from 'node:crypto'

/** A short word that stands for what something says: the same for the same, and nearly always another for another. */
export const markOf = (said: unknown): string => createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 4)
