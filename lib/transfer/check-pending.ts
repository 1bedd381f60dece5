import type { Tx } from '../db'
import { toFindings } from '../findings'
import { check } from '../policy/check'
import type { PolicyVersion } from '../policy/policy'
import type { NewComment } from './comments'

const batch = 1_000

/** What the machine has to say of comments that still wait for a moderator, so that the desk shows it as for any other. */
export async function checkPending(tx: Tx, comments: NewComment[], { policy, now }: { policy: PolicyVersion; now: Date }) {
  const facts = { standing: 'newcomer' as const, earlier: [], now }
  const waiting = comments.filter(({ status }) => status === 'pending')
  for (let done = 0; done < waiting.length; done += batch) {
    const rows = waiting.slice(done, done + batch).flatMap(({ id, name, text }) => {
      return toFindings(check(policy.clauses, { body: text, name }, facts)).map((finding) => ({ ...finding, commentId: id }))
    })
    await tx.finding.createMany({ data: rows })
  }
}
