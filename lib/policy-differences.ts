import { isDeepStrictEqual } from 'node:util'
import type { Clause, Policy } from './policy/policy'

export type Difference = 'same' | 'changed' | 'new'

/** How each clause differs from the one with its id in another version, and which of that version are left out. */
export function differences(clauses: Policy, from: Policy): { of: (clause: Clause) => Difference; removed: Clause[] } {
  const before = new Map(from.map((clause) => [clause.id, clause]))
  const kept = new Set(clauses.map(({ id }) => id))
  const of = (clause: Clause) => {
    const old = before.get(clause.id)
    if (!old) return 'new'
    return isDeepStrictEqual(old, clause) ? 'same' : 'changed'
  }
  return { of, removed: from.filter(({ id }) => !kept.has(id)) }
}

/** True where the machine does the same under both, whatever their words. */
export function checkAlike(a: Policy, b: Policy): boolean {
  const checks = (policy: Policy) => policy.map(({ id, checks }) => ({ id, checks }))
  return isDeepStrictEqual(checks(a), checks(b))
}
