import type { Db, Tx } from './db'
import { type Clause, type PolicyVersion, parsePolicy } from './policy/policy'

// A version never changes, so a parsed one is kept for good.
const parsed = new Map<number, PolicyVersion>()

/** The version in force at that time. Throws where there is none: prisma/seed.ts stores the first. */
export async function policyInForce(db: Db | Tx, now = new Date()): Promise<PolicyVersion> {
  const { number } = await db.policyVersion.findFirstOrThrow({
    where: { inForceAt: { lte: now } },
    orderBy: [{ inForceAt: 'desc' }, { number: 'desc' }],
    select: { number: true },
  })
  return policyVersion(db, number)
}

export async function policyVersion(db: Db | Tx, number: number): Promise<PolicyVersion> {
  const known = parsed.get(number)
  if (known) return known
  const row = await db.policyVersion.findUniqueOrThrow({ where: { number } })
  const version = { number, inForceFrom: row.inForceAt, clauses: parsePolicy(row.clauses) }
  parsed.set(number, version)
  return version
}

/** The clauses with these ids, in the policy's order. */
export function cited(policy: PolicyVersion, ids: readonly string[]): Clause[] {
  return policy.clauses.filter((clause) => ids.includes(clause.id))
}
