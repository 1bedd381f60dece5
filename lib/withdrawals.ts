import { z } from 'zod'
import { type Claimant, isAuthor } from './comment-link'
import type { Db } from './db'
import { record } from './decisions'
import { policyInForce } from './policy-versions'
import { Refusal } from './refusal'

export const withdrawalSchema = z.object({ comment: z.string().min(1).max(64) })

/** Why nobody learns from a refusal whether there is such a comment. */
export const notYours = 'Only the author of a comment can do that.'

/**
 * The author takes the comment back: nobody else sees it from now on, and what readers reported of it is settled. Asked again,
 * nothing happens. Refuses whoever is not the author, and a comment that was rejected.
 */
export async function withdraw(db: Db, author: Claimant, { comment: id }: { comment: string }, now = new Date()): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const [comment] = await tx.$queryRaw<{ id: string; status: string; authorId: string | null; erasedAt: Date | null }[]>`
      select id, status::text as status, "authorId", "erasedAt" from "Comment" where id = ${id} for update`
      if (!comment || comment.erasedAt || !isAuthor(author, comment)) throw new Refusal(notYours)
      if (comment.status === 'withdrawn') return
      if (comment.status === 'rejected')
        throw new Refusal('This comment was rejected: nobody else sees it, so there is nothing to take back.')
      const { number } = await policyInForce(tx, now)
      await record(tx, { commentId: id, act: 'withdraw', by: 'author', policyVersion: number, at: now })
    },
    { timeout: 15_000, maxWait: 15_000 },
  )
}
