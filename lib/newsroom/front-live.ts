import { z } from 'zod'
import type { Db, Tx } from '../db'
import { addJob, dropJob } from '../jobs'
import { forgetPages } from '../pages'
import type { Editor } from '../people'
import { Refusal } from '../refusal'
import { timeZone } from '../site'
import { momentOf } from '../time-zone'
import { arrangementInForce } from './arrangement'
import { readBlocks } from './blocks'
import { alone, keepDraft, type Seen, seenDraft, seenSchema } from './front-draft'

// From the draft to the page: now, or at a time. What is live is reckoned from the times, so a scheduled front is there to the
// second; the job only makes the copies be forgotten. Rows that were live stay, and say who arranged what.

export const scheduleSchema = seenSchema.extend({
  at: z.string().min(1, 'Say when.'),
})

/** The draft is the page from now on. */
export async function putLive(tx: Tx, editor: Editor, seen: Seen, now = new Date()) {
  await goLive(tx, editor, seen, now)
  await forgetPages(tx, [seen.place])
}

/** The draft is the page from that time on; returns when. A Refusal at the field for a time that is past, or that no clock shows. */
export async function scheduleFront(
  tx: Tx,
  editor: Editor,
  { at, ...seen }: z.infer<typeof scheduleSchema>,
  now = new Date(),
): Promise<Date> {
  const moment = momentOf(at, timeZone)
  if (!moment) throw new Refusal(`No clock shows this time (${timeZone}). Write it as 2026-11-30T06:00.`, 'at')
  if (moment <= now) throw new Refusal('This time is past. Choose one to come, or put it live now.', 'at')
  const { id } = await goLive(tx, editor, seen, moment)
  await addJob(tx, 'front-live', { place: seen.place }, { at: moment, key: jobOf(id) })
  return moment
}

const jobOf = (id: string) => `front-live-${id}`

async function goLive(tx: Tx, editor: Editor, seen: Seen, liveAt: Date) {
  const { blocks } = await seenDraft(tx, editor, seen)
  const { place } = seen
  await tx.arrangement.deleteMany({ where: { place, liveAt: null } })
  return tx.arrangement.create({ data: { place, blocks, liveAt, byId: editor.id }, select: { id: true } })
}

/** A scheduled front does not come. It is the draft again, unless there is another by now. */
export async function cancelFront(tx: Tx, editor: Editor, { place, id }: { place: string; id: string }, now = new Date()): Promise<string> {
  await alone(tx, place)
  const row = await tx.arrangement.findFirst({ where: { id, place, liveAt: { not: null } } })
  if (!row) throw new Refusal('Somebody else has cancelled it already.')
  if (row.liveAt && row.liveAt <= now) throw new Refusal('It is live already.')
  await tx.arrangement.delete({ where: { id } })
  await dropJob(tx, jobOf(id))
  if (await tx.arrangement.findFirst({ where: { place, liveAt: null }, select: { id: true } })) return 'It is cancelled.'
  await keepDraft(tx, editor, { place, blocks: readBlocks(row.blocks) })
  return 'It is cancelled, and is the draft again.'
}

/** A front that was live, or will be, becomes the draft, which can be undone. */
export async function useAgain(tx: Tx, editor: Editor, { place, version, id }: Seen & { id: string }): Promise<string> {
  await seenDraft(tx, editor, { place, version })
  const row = await tx.arrangement.findFirst({ where: { id, place, liveAt: { not: null } } })
  if (!row) throw new Refusal('It is not there any more.')
  await keepDraft(tx, editor, { place, blocks: readBlocks(row.blocks) })
  return 'It is the draft now. Look at it, and put it live.'
}

const listed = { id: true, liveAt: true, at: true, by: { select: { name: true } } } as const

/** What is scheduled for a page, next first, and what was live, newest first: the first of these is in force. */
export async function frontsOf(db: Db, place: string, now = new Date()) {
  const [scheduled, earlier] = await Promise.all([
    db.arrangement.findMany({ where: { place, liveAt: { gt: now } }, orderBy: [{ liveAt: 'asc' }, { seq: 'asc' }], select: listed }),
    db.arrangement.findMany({
      where: { place, liveAt: { lte: now } },
      orderBy: [{ liveAt: 'desc' }, { seq: 'desc' }],
      take: 12,
      select: listed,
    }),
  ])
  return { scheduled, earlier }
}

export type ListedFront = Awaited<ReturnType<typeof frontsOf>>['earlier'][number]

/** The blocks of one of a page's fronts, to be looked at; null for one that is not there. */
export async function frontById(db: Db, place: string, id: string) {
  const row = await db.arrangement.findFirst({ where: { id, place } })
  return row && readBlocks(row.blocks)
}

/** Its time has come: the copies of the page are forgotten. */
export async function tellFrontIsLive(tx: Tx, place: string) {
  if (await arrangementInForce(tx, place)) await forgetPages(tx, [place])
}
