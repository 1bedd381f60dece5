import { z } from 'zod'
import type { Db } from '../db'
import { deskTime } from '../desk/times'
import type { Editor } from '../people'
import { Refusal } from '../refusal'
import { timeZone } from '../site'
import { momentOf } from '../time-zone'
import { addEvent } from './events'
import { lockedArticle } from './on-page'

export const embargoSchema = z
  .object({ article: z.string().min(1).max(64), until: z.string().max(40).default(''), lift: z.string().optional() })
  .transform(({ article, until, lift }, context) => {
    if (lift) return { article, until: null }
    const moment = momentOf(until, timeZone)
    const message = until ? 'Write a date and a time that there is.' : 'Choose the date and the time until when nobody may publish it.'
    if (!moment) context.addIssue({ code: 'custom', path: ['until'], message })
    return { article, until: moment }
  })

/** Sets until when nobody may publish the article, or lifts that. Refuses what would break a time that is set, and of what readers have. */
export async function setEmbargo(
  db: Db,
  editor: Editor,
  { article: id, until }: z.output<typeof embargoSchema>,
  now = new Date(),
): Promise<string> {
  return db.$transaction(async (tx) => {
    const { status, publishedAt, embargoUntil } = await lockedArticle(tx, id)
    if (status === 'published' || status === 'withdrawn') throw new Refusal('Readers have had it: an embargo would keep nothing back.')
    if (until && until <= now) throw new Refusal('This time has passed.', 'until')
    if (until && status === 'scheduled' && publishedAt < until)
      throw new Refusal(`It is scheduled for ${deskTime(publishedAt)}. Schedule it later first, or choose an earlier end.`, 'until')
    if (until?.getTime() !== embargoUntil?.getTime()) {
      await tx.article.update({ where: { id }, data: { embargoUntil: until } })
      await addEvent(tx, editor, { articleId: id, act: 'embargoed', detail: { until: until?.toISOString() ?? null }, at: now })
    }
    return until ? `Under embargo until ${deskTime(until)}.` : 'There is no embargo any more.'
  })
}

/** Until when the article is under embargo; null where it is not, or not any more. */
export const embargoOf = ({ embargoUntil }: { embargoUntil: Date | null }, now = new Date()): Date | null =>
  embargoUntil && embargoUntil > now ? embargoUntil : null
