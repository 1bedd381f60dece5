'use server'

import { headers } from 'next/headers'
import { commentAddress } from '@/lib/comment-link'
import { type CommentForm, commentSchema, guestSchema, submit } from '@/lib/comments'
import { clientHash } from '@/lib/connections'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { metrics } from '@/lib/metrics/registry'
import type { Person } from '@/lib/people'
import { answersForm, showsPage } from '@/lib/plain-answer'
import { limitComments } from '@/lib/rate-limit'
import { client, currentUser } from '@/lib/session'
import { citing } from './citing'
import type { Posted } from './posted'

const guestCommentSchema = commentSchema.extend(guestSchema.shape)

export const postComment = formAction({
  who: commenter,
  schema: (person) => (person ? commentSchema : guestCommentSchema),
  work: post,
})

async function commenter(): Promise<Person | null> {
  answersForm(await headers())
  return currentUser()
}

/** Refused or held, with each clause and why; or published. */
async function post(person: Person | null, form: CommentForm): Promise<Posted> {
  const ip = await client()
  await limitComments(ip)
  const writer = { ...(person ? { person } : { guest: { name: form.name, email: form.email } }), client: clientHash(ip) }
  const result = await submit(db, writer, form)
  metrics.comments.inc({ outcome: result.outcome })
  if (result.outcome === 'refused') {
    const values = { name: form.name, email: form.email, comment: form.comment, quote: form.quote ?? '' }
    return { outcome: 'refused', clauses: await citing(result, 'refuse'), values }
  }
  const { id, name, body } = result
  const stored = { id, name, body, href: id && commentAddress(id, { guest: !person }), keep: !person }
  if (result.outcome === 'published') showsPage(await headers())
  if (result.outcome !== 'held') return { outcome: result.outcome, ...stored }
  return { outcome: 'held', ...stored, clauses: await citing(result, 'hold') }
}
