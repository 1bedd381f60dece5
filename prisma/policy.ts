import type { Db } from '@/lib/db'
import { firstPolicy } from '@/lib/policy/first'

/** Stores version 1 of the comment policy where there is no version yet. Two at once store one. */
export async function ensurePolicy(db: Db) {
  if (await db.policyVersion.count()) return
  const first = { number: 1, inForceAt: new Date('2026-01-01T00:00:00Z'), clauses: firstPolicy }
  await db.policyVersion.createMany({ data: [first], skipDuplicates: true })
}
