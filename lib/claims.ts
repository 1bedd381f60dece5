import type { Db, Tx } from './db'
import { type ClaimShown, tellDesks } from './desk/events'
import type { Moderator } from './people'
import { Refusal } from './refusal'
import { counted } from './text'

// Who is on which comment. A courtesy among moderators, so that two do not read the same one: it keeps nobody from deciding,
// and a decision ends it (lib/consequences.ts).

export const claimLasts = 2 * 60 * 1000

/** Claims the comment for two minutes, or for two more. Returns the claim. Refuses what nobody has to decide, and what somebody else has claimed, saying who and for how long. */
export async function claim(db: Db, moderator: Moderator, commentId: string, now = new Date()): Promise<ClaimShown> {
  return db.$transaction(async (tx) => {
    await lockOpen(tx, commentId)
    const held = await tx.claim.findUnique({ where: { commentId }, include: { moderator: { select: { name: true } } } })
    if (held && held.moderatorId !== moderator.id && held.until > now) {
      const seconds = Math.ceil((held.until.getTime() - now.getTime()) / 1000)
      throw new Refusal(`${held.moderator.name} has claimed this comment for another ${counted(seconds, 'second')}.`)
    }
    const until = new Date(now.getTime() + claimLasts)
    const whose = { moderatorId: moderator.id, until }
    await tx.claim.upsert({ where: { commentId }, create: { commentId, ...whose }, update: whose })
    const shown = { by: moderator.name, byId: moderator.id, until: until.toISOString() }
    await tellDesks(tx, { kind: 'claimed', comment: commentId, ...shown })
    return shown
  })
}

/** Gives the comment back. Returns false where this moderator has no claim on it; another's stays. */
export async function release(db: Db, moderator: Moderator, commentId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.claim.deleteMany({ where: { commentId, moderatorId: moderator.id } })
    if (count > 0) await tellDesks(tx, { kind: 'released', comment: commentId })
    return count > 0
  })
}

/** Of two who claim at once one waits here for the other, and for a decision that is being made. */
async function lockOpen(tx: Tx, id: string) {
  const [comment] = await tx.$queryRaw<{ status: string; openReports: number }[]>`
    select status::text as status, "openReports" from "Comment" where id = ${id} for update`
  if (!comment) throw new Refusal('This comment does not exist.')
  if (comment.status === 'pending' || comment.openReports > 0) return
  if (await tx.appeal.count({ where: { commentId: id, state: 'open' } })) return
  throw new Refusal('There is nothing to decide on this comment now.')
}
