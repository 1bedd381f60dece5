import { type Checked, findingsOf, type Guard } from './engine'
import type { Draft, Facts, Finding } from './rule'
import { rules } from './rules'

export { verdict } from './engine'

const patient: Guard = (work) => work()

/** All findings of every check the machine knows, in their order. Never throws; without a guard a check may take as long as it likes. */
export function check(policy: Checked, draft: Draft, facts: Facts, guard: Guard = patient): Finding[] {
  return findingsOf(policy, draft, facts, { rules, guard })
}
