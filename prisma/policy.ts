import type { Db } from '@/lib/db'
import { standardPolicy, standardPreamble } from '@/lib/policy/standard'
import { standardTerms } from '@/lib/policy/terms'

/** Stores version 1 of the comment policy, in force from then on, where there is no version yet. Two at once store one. */
export async function ensurePolicy(db: Db, inForceAt = new Date()) {
  if (await db.policyVersion.count()) return
  const first = { number: 1, inForceAt, preamble: standardPreamble, clauses: standardPolicy, ...standardTerms }
  await db.policyVersion.createMany({ data: [first], skipDuplicates: true })
}
