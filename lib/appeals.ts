import { z } from 'zod'
import { mailToAuthor } from './author-mail'
import { type Claimant, isAuthor } from './comment-link'
import type { Db, Tx } from './db'
import { tellDesks } from './desk/events'
import { written } from './languages/moment'
import { postMail } from './mail/post'
import { policyVersion } from './policy-versions'
import { Refusal } from './refusal'
import { type StandingDecision, standingDecision } from './standing-decision'

export const appealSchema = z.object({
  comment: z.string().min(1).max(64),
  text: z.string().trim().min(1, 'Say why somebody should look again.').max(2_000, 'Use at most 2,000 characters.'),
})
export type AppealForm = z.output<typeof appealSchema>

const day = 24 * 60 * 60 * 1000

/** Until when a rejection can be appealed, by the policy that it cites. */
export async function lastMoment(db: Db | Tx, rejection: Pick<StandingDecision, 'at' | 'policyVersion'>): Promise<Date> {
  const { appealDays } = await policyVersion(db, rejection.policyVersion)
  return new Date(rejection.at.getTime() + appealDays * day)
}

/** Says that an appeal, of whatever kind, comes too late, and when it was possible. */
export const tooLate = (until: Date) =>
  new Refusal(`The time for an appeal is over: it ended on ${written(until, 'full', 'en')}.`, undefined, { at: until, as: 'full' })

/**
 * Stores the appeal against the rejection that stands. Refuses whoever is not the author, a comment that is not rejected or
 * whose rejection was appealed before, and one that comes too late, naming the last day.
 */
export async function appeal(db: Db, author: Claimant, { comment: id, text }: AppealForm, now = new Date()): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const comment = await locked(tx, id)
    if (!comment || comment.erasedAt || !isAuthor(author, comment)) throw new Refusal('Only the author of a comment can appeal.')
    const decision = comment.status === 'rejected' ? await standingDecision(tx, id) : null
    if (!decision || decision.act === 'uphold')
      throw new Refusal(decision ? 'Your appeal was decided: a comment can be appealed once.' : 'This comment is not rejected any more.')
    if (await tx.appeal.count({ where: { decisionId: decision.id } }))
      throw new Refusal('Your appeal is here already. Somebody will look again.')
    const until = await lastMoment(tx, decision)
    if (now > until) throw tooLate(until)
    const made = await tx.appeal.create({ data: { commentId: id, decisionId: decision.id, text, at: now }, select: { id: true } })
    await tellDesks(tx, { kind: 'appealed', comment: id })
    const { to, lang, ...about } = await mailToAuthor(tx, id)
    if (to) await postMail(tx, { to, kind: 'appeal-received', data: { ...about, appeal: text }, lang, key: `appeal ${made.id}` })
    return made
  })
}

/** The comment, which nobody changes until the transaction ends: of two appeals at once one is made. */
async function locked(tx: Tx, id: string) {
  const [comment] = await tx.$queryRaw<{ id: string; status: string; authorId: string | null; erasedAt: Date | null }[]>`
    select id, status::text as status, "authorId", "erasedAt" from "Comment" where id = ${id} for update`
  return comment
}
