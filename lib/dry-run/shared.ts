import { isDeepStrictEqual } from 'node:util'
import type { Checked } from '../policy/engine'
import type { CheckSetting, Policy } from '../policy/policy'

/** The checks that two policies have in common, with the same settings under the same clause, and those of each alone: a draft changes few, and the others need to run once. */
export function shared({ inForce, draft }: { inForce: Policy; draft: Policy }): Record<'both' | 'inForce' | 'draft', Checked> {
  const has = (policy: Policy, id: string, setting: CheckSetting) =>
    policy.some((clause) => clause.id === id && clause.checks.some((other) => isDeepStrictEqual(other, setting)))
  const pick = (policy: Policy, wanted: (id: string, setting: CheckSetting) => boolean) =>
    policy
      .map(({ id, checks }) => ({ id, checks: checks.filter((setting) => wanted(id, setting)) }))
      .filter(({ checks }) => checks.length > 0)
  return {
    both: pick(inForce, (id, setting) => has(draft, id, setting)),
    inForce: pick(inForce, (id, setting) => !has(draft, id, setting)),
    draft: pick(draft, (id, setting) => !has(inForce, id, setting)),
  }
}
