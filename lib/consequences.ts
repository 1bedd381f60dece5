import type { Tx } from './db'
import { Refusal } from './refusal'
import { standingDecision } from './standing-decision'
import { type Act, type By, isAppealAct, type Status } from './status'

// What a decision brings about beside the comment's status: reports it answers, an appeal it settles, a claim that ends.
// Called by lib/decisions.ts alone, with the comment locked.

interface Asked {
  commentId: string
  act: Act
  by: By
  actorId?: string
  note?: string
  undoes?: string
}

/** Refuses what an open appeal forbids: anything else than deciding it, and deciding it oneself or without a word. */
export async function refuseAgainstAppeal(tx: Tx, status: Status, { commentId, act, by, actorId, note, undoes }: Asked) {
  if (by !== 'moderator') return
  if (act === 'undo') return refuseStrangersUndo(tx, { undoes, actorId, commentId })
  if (status !== 'rejected') return
  const appeal = await tx.appeal.findFirst({
    where: { commentId, state: 'open' },
    select: { decision: { select: { actorId: true } } },
  })
  if (!isAppealAct(act)) {
    if (appeal) throw new Refusal('The author has appealed: decide the appeal.')
    return
  }
  if (!appeal) throw new Refusal('There is no open appeal to decide.')
  if (appeal.decision.actorId === actorId) throw new Refusal('You rejected this comment: somebody else decides the appeal.')
  if (!note?.trim()) throw new Refusal('Say why: the author reads it.', 'note')
}

/** An appeal is opened again by whoever decided it, and a rejection that was appealed is not undone past the appeal. */
async function refuseStrangersUndo(tx: Tx, { undoes, actorId, commentId }: Pick<Asked, 'undoes' | 'actorId' | 'commentId'>) {
  if (await tx.appeal.count({ where: { commentId, state: 'open' } })) throw new Refusal('The author has appealed: decide the appeal.')
  const settled =
    undoes && (await tx.appeal.findUnique({ where: { settledById: undoes }, select: { settledBy: { select: { actorId: true } } } }))
  if (settled && settled.settledBy?.actorId !== actorId) throw new Refusal('Whoever decided the appeal can undo that.')
}

/** What is shown already is published anew only with another text. */
export async function refuseSameText(tx: Tx, { id, status, revision }: { id: string; status: Status; revision: number }, act: Act) {
  if (act !== 'publish' || status !== 'approved') return
  if (await tx.decision.count({ where: { commentId: id, revision } })) throw new Refusal('This text is published already.')
}

interface Made extends Asked {
  id: string
  at: Date
  to: Status
}

/** Answers reports, settles or reopens the appeal, ends the claim. Returns what the comment's row says of it. */
export async function bringAbout(tx: Tx, made: Made): Promise<{ decidedAt: Date | null; openReports: number }> {
  const { id, commentId, act, by, undoes = '' } = made
  if (act === 'withdraw' || (by === 'moderator' && ['approve', 'reject', 'overturn'].includes(act)))
    await tx.report.updateMany({ where: { commentId, settledById: null }, data: { settledById: id } })
  if (isAppealAct(act))
    await tx.appeal.updateMany({
      where: { commentId, state: 'open' },
      data: { state: act === 'uphold' ? 'upheld' : 'overturned', settledById: id },
    })
  if (act === 'undo') {
    await tx.report.updateMany({ where: { settledById: undoes }, data: { settledById: null } })
    await tx.appeal.updateMany({ where: { settledById: undoes }, data: { state: 'open', settledById: null } })
  }
  await tx.claim.deleteMany({ where: { commentId } })
  const openReports = await tx.report.count({ where: { commentId, settledById: null } })
  return { decidedAt: await standingSince(tx, made), openReports }
}

/** When the decision of a person that stands now was made; null where none does, as on a comment that waits. */
async function standingSince(tx: Tx, { commentId, act, by, at, to }: Made): Promise<Date | null> {
  if (to !== 'approved' && to !== 'rejected') return null
  if (act !== 'undo') return isPersons(by) ? at : null
  const before = await standingDecision(tx, commentId)
  return before && isPersons(before.by) ? before.at : null
}

/** A person decided it, here or in the newsroom that an import came from. */
export const isPersons = (by: By) => by === 'moderator' || by === 'import'
