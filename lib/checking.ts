import { check } from './policy/check'
import type { Draft, Facts, Finding, PolicyVersion } from './policy/policy'
import { inLimitedTime } from './time-limit'

/** Has something for every check to work on; once in letters of one byte, and once not, which are compiled apart. */
const sample: Draft = {
  body: 'Sample: see example.org, example dot com, +44 20 7946 0018, GB82 WEST 1234 5698 7654 32, 12 Harbour Road!!! 👍👍 f u n',
  name: 'Sample',
}
const plain = sample.body.replace(/[^\x20-\x7e]/g, '')
const known = new WeakSet<PolicyVersion>()

/** All findings on one comment; none of the checks may take long (lib/time-limit.ts). */
export function checked(policy: PolicyVersion, draft: Draft, facts: Facts): Finding[] {
  // The first runs of a version compile its lists, which takes longer than any comment may.
  if (!known.has(policy)) for (const body of [sample.body, plain, sample.body, plain]) check(policy.clauses, { ...sample, body }, facts)
  known.add(policy)
  return check(policy.clauses, draft, facts, inLimitedTime)
}
