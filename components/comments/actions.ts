'use server'

import { commentAddress } from '@/lib/comment-link'
import { type CommentForm, commentSchema, guestSchema, type Submitted, submit } from '@/lib/comments'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import type { Person } from '@/lib/people'
import type { Outcome } from '@/lib/policy/policy'
import { cited } from '@/lib/policy-versions'
import { limitComments } from '@/lib/rate-limit'
import { client, currentUser } from '@/lib/session'
import type { Cited, Posted } from './posted'

const guestCommentSchema = commentSchema.extend(guestSchema.shape)

export const postComment = formAction({
  who: currentUser,
  schema: (person) => (person ? commentSchema : guestCommentSchema),
  work: post,
})

/** Refused or held, with each clause and why; or published. */
async function post(person: Person | null, form: CommentForm): Promise<Posted> {
  await limitComments(await client())
  const writer = person ? { person } : { guest: { name: form.name, email: form.email } }
  const result = await submit(db, writer, form)
  if (result.outcome === 'refused') {
    const values = { name: form.name, email: form.email, comment: form.comment, quote: form.quote ?? '' }
    return { outcome: 'refused', clauses: citing(result, 'refuse'), values }
  }
  const { id, name, body } = result
  const stored = { id, name, body, href: commentAddress(id, { guest: !person }), keep: !person }
  if (result.outcome !== 'held') return { outcome: result.outcome, ...stored }
  return { outcome: 'held', ...stored, clauses: citing(result, 'hold') }
}

/** The clauses under which something was found with this outcome, in the policy's order. */
function citing({ findings, policy }: Extract<Submitted, { policy: unknown }>, outcome: Outcome): Cited[] {
  const found = findings.filter((finding) => finding.outcome === outcome)
  const ids = found.map(({ clause }) => clause)
  return cited(policy, ids).map(({ id, title }) => {
    const messages = found.filter(({ clause }) => clause === id).map(({ message }) => message)
    return { id, title, messages: [...new Set(messages)] }
  })
}
