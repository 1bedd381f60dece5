import { createHash } from 'node:crypto'
import type { Act, By, Status } from '../status'

// How the entries of the ledger are chained. The database makes the same hashes (its function append_to_ledger); here they are
// made again, to prove them.

/** An entry as everybody may have it: all that its hash is made of. */
export interface Entry {
  /** 1, 2, 3, without a gap. */
  number: number
  /** UTC, as ISO 8601 has it, to the millisecond. */
  at: string
  act: Act
  by: By
  from: Status
  to: Status
  policyVersion: number
  clauses: string[]
  /** The article's slug. */
  article: string
  detail: string
  note: string
  before: string
  hash: string
}

/** What stands before the first entry. */
export const beginning = '0'.repeat(64)

const digest = (parts: (string | null)[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** The hash that this entry must have after the one with the hash `before`. */
export function hashOf(entry: Omit<Entry, 'hash'>): string {
  const { before, number, at, act, by, from, to, policyVersion, article, detail, note, clauses } = entry
  return digest([before, `${number}`, at, act, by, from, to, `${policyVersion}`, article, detail, note, ...clauses])
}

export interface Detail {
  id: string
  commentId: string
  revision: number
  actorId: string | null
  undoes: string | null
  batch: string | null
}

/** What an entry says of that part of a decision which the public does not see. The decision's id is known to nobody outside, so nobody can try what fits. */
export const detailOf = ({ id, commentId, revision, actorId, undoes, batch }: Detail) =>
  digest([id, commentId, `${revision}`, actorId, undoes, batch])

/** What an entry says of a decision's note. */
export const noteOf = (decisionId: string, note: string) => digest([decisionId, note])
