import { checked } from './checking'
import type { Asked, KnownFacts } from './facts'
import { keepFaults } from './findings'
import { verdict } from './policy/check'
import type { Finding, Standing } from './policy/policy'
import type { Raw } from './raw'

export interface Judged {
  facts: KnownFacts
  findings: Finding[]
  outcome: ReturnType<typeof verdict>
  /** The clauses for which it waits. */
  clauses: string[]
  /** Why it waits whatever was found in it; '' where it need not. */
  note: string
}

/** What the policy, the article and the author's standing make of a text, new or changed, of which this is known. Checks that failed are kept for the desk. */
export async function judged(tx: Raw, asked: Asked & { article: { commentMode: string } }, facts: KnownFacts): Promise<Judged> {
  const { writer, article, body, policy, now } = asked
  const findings = checked(policy, { body, ...(writer.guest && { name: writer.guest.name }) }, facts)
  await keepFaults(tx, findings, { policyVersion: policy.number, at: now })
  const outcome = verdict(findings)
  const note = waiting({ ...article, ...facts })
  const clauses = [...new Set(findings.filter((finding) => finding.outcome === 'hold').map((finding) => finding.clause))]
  return { facts, findings, outcome: outcome === 'publish' && note ? 'hold' : outcome, clauses, note }
}

function waiting({ commentMode, standing }: { commentMode: string; standing: Standing }): string {
  if (commentMode === 'held') return 'Every comment on this article waits for a moderator.'
  if (commentMode === 'newcomers' && standing === 'newcomer') return 'On this article, first comments wait for a moderator.'
  return standing === 'restricted' ? 'Comments of this author wait for a moderator.' : ''
}
