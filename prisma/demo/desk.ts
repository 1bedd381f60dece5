import type { Db } from '@/lib/db'

// What else waits at the demo's desk: reports, an appeal, and a word between moderators. None of it changes a comment's state.

const reports = [
  { clause: 'privacy', note: 'This says where somebody lives.', guestName: 'Tidewatch' },
  { clause: 'topic', note: '', guestName: 'North Quay' },
]
const appealText =
  'I was angry about the vote and put it badly. The point about the price of the stone stands, and I would leave out the rest if I could write it again.'

/** Two reports of one published comment, an appeal against the newest rejection, and a note about its author. Once, however often it is called. */
export async function demoDesk(db: Db, policyVersion: number) {
  if (await db.report.count()) return
  const moderator = await db.user.findFirstOrThrow({ where: { role: 'moderator' } })
  const shown = await db.comment.findFirstOrThrow({ where: { status: 'approved', depth: 0 }, orderBy: { createdAt: 'desc' } })
  const rejected = await db.comment.findFirstOrThrow({
    where: { status: 'rejected' },
    orderBy: { createdAt: 'desc' },
    include: { decisions: { where: { act: 'reject' }, orderBy: { seq: 'desc' }, take: 1 } },
  })
  await db.$transaction(async (tx) => {
    for (const { guestName, ...report } of reports) {
      const guestEmail = `${guestName.toLowerCase().replace(' ', '')}@reader.example`
      const data = {
        ...report,
        guestName,
        guestEmail,
        reporter: `guest ${guestEmail}`,
        commentId: shown.id,
        revision: shown.revision,
        policyVersion,
      }
      await tx.report.create({ data })
    }
    await tx.comment.update({ where: { id: shown.id }, data: { openReports: reports.length } })
    const [rejection] = rejected.decisions
    if (rejection) await tx.appeal.create({ data: { commentId: rejected.id, decisionId: rejection.id, text: appealText } })
    if (rejected.guestEmail) {
      const about = { guestEmail: rejected.guestEmail, policyVersion, byId: moderator.id, clauses: [] }
      await tx.measure.create({ data: { ...about, kind: 'note', reason: 'Third comment of this kind in a week; a quiet word first.' } })
      await tx.measure.create({
        data: { ...about, kind: 'warn', reason: 'Argue with what was said, not with who says it.', clauses: ['civility'] },
      })
    }
  })
}
