import type { Submitted } from '@/lib/comments'
import { findingIn } from '@/lib/languages/findings'
import { editionHere } from '@/lib/languages/request'
import type { Outcome } from '@/lib/policy/policy'
import { cited } from '@/lib/policy-versions'
import type { Cited } from './posted'

/** The clauses under which something was found with this outcome, in the policy's order, and what, in the language of the page. */
export async function citing(
  { findings, policy }: Pick<Extract<Submitted, { policy: unknown }>, 'findings' | 'policy'>,
  outcome: Outcome,
): Promise<Cited[]> {
  const { lang } = await editionHere()
  const found = findings.filter((finding) => finding.outcome === outcome)
  const ids = found.map(({ clause }) => clause)
  return cited(policy, ids).map(({ id, title }) => {
    const messages = found.filter(({ clause }) => clause === id).map(({ message }) => findingIn(lang, message))
    return { id, title, messages: [...new Set(messages)] }
  })
}
