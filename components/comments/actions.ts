'use server'

import { type CommentForm, commentSchema, guestSchema, submit } from '@/lib/comments'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import type { Person } from '@/lib/people'
import { cited } from '@/lib/policy-versions'
import { limitComments } from '@/lib/rate-limit'
import { client, currentUser } from '@/lib/session'
import type { Posted } from './posted'

const guestCommentSchema = commentSchema.extend(guestSchema.shape)

export const postComment = formAction({
  who: currentUser,
  schema: (person) => (person ? commentSchema : guestCommentSchema),
  work: post,
})

/** Refused, with each clause broken; or held; or published. */
async function post(person: Person | null, form: CommentForm): Promise<Posted> {
  await limitComments(await client())
  const writer = person ? { person } : { guest: { name: form.name, email: form.email } }
  const result = await submit(db, writer, form)
  if (result.outcome !== 'refused') return result
  const refusals = result.findings.filter((finding) => finding.outcome === 'refuse')
  const broken = cited(
    result.policy,
    refusals.map((finding) => finding.clause),
  )
  const clauses = broken.map(({ id, title }) => ({
    id,
    title,
    messages: refusals.filter((finding) => finding.clause === id).map((finding) => finding.message),
  }))
  return { outcome: 'refused', clauses, values: { name: form.name, email: form.email, comment: form.comment } }
}
