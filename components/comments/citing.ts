import type { Submitted } from '@/lib/comments'
import type { Outcome } from '@/lib/policy/policy'
import { cited } from '@/lib/policy-versions'
import type { Cited } from './posted'

/** The clauses under which something was found with this outcome, in the policy's order. */
export function citing(
  { findings, policy }: Pick<Extract<Submitted, { policy: unknown }>, 'findings' | 'policy'>,
  outcome: Outcome,
): Cited[] {
  const found = findings.filter((finding) => finding.outcome === outcome)
  const ids = found.map(({ clause }) => clause)
  return cited(policy, ids).map(({ id, title }) => {
    const messages = found.filter(({ clause }) => clause === id).map(({ message }) => message)
    return { id, title, messages: [...new Set(messages)] }
  })
}
