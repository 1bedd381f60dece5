import type { Db } from './db'
import { holding, measuresOf, type PastMeasure, withTitles } from './measures'
import type { Person } from './people'

export type Told = Pick<PastMeasure, 'id' | 'reason' | 'clauses' | 'policyVersion' | 'until' | 'at'> & {
  kind: 'warn' | 'restrict' | 'ban' | 'trust'
  /** It is about whoever gave the address as a guest, and does not hold for the account. */
  ofGuests: boolean
}

/**
 * What somebody with an account is told about themselves: what holds now, on guests who give their address too, and warnings
 * that stand, newest first. Never who imposed it. A guest is told by mail alone, since anybody can type an address.
 */
export async function toldTo(db: Db, { id: userId, email: guestEmail }: Pick<Person, 'id' | 'email'>, now = new Date()): Promise<Told[]> {
  const [imposed, ofGuests, past] = await Promise.all([
    holding(db, { userId }, now),
    holding(db, { guestEmail }, now),
    measuresOf(db, { userId }),
  ])
  const warnings = past.flatMap(({ id, kind, reason, clauses, policyVersion, until, at, ofGuests, undone }) =>
    kind === 'warn' && !undone ? [{ id, kind, reason, clauses, policyVersion, until, at, ofGuests }] : [],
  )
  const held = [
    ...(imposed ? [{ ...imposed, ofGuests: false }] : []),
    ...(ofGuests && !ofGuests.ofAccount && ofGuests.id !== imposed?.id ? [{ ...ofGuests, ofGuests: true }] : []),
  ]
  return [...(await Promise.all(held.map((one) => withTitles(db, one)))), ...warnings.slice(0, 10)]
}
