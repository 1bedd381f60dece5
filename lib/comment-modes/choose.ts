import { z } from 'zod'
import type { Db } from '../db'
import type { Editor } from '../people'
import { Refusal } from '../refusal'
import { lockedArticle, putModeInForce } from './in-force'
import { closesAt, modes } from './modes'
import { modeSince, mostDays, standardDays } from './state'

const tooMany = `Write a whole number of days, from 1 to ${mostDays.toLocaleString('en')}.`

export const chooseSchema = z
  .object({
    mode: z.enum(modes, 'Choose who may comment.'),
    closes: z.enum(['standard', 'never', 'days'], 'Choose when comments close.'),
    days: z.string().trim().default(''),
    /** Ends what a surge made of it. */
    act: z.enum(['save', 'calm']).default('save'),
  })
  .transform(({ mode, closes, days, act }, { addIssue }) => {
    const number = /^\d{1,4}$/.test(days) ? Number(days) : 0
    if (closes === 'days' && (number < 1 || number > mostDays)) addIssue({ code: 'custom', path: ['days'], message: tooMany })
    return { mode, act, closesAfter: closes === 'standard' ? null : closes === 'never' ? 0 : number }
  })

type Choice = z.infer<typeof chooseSchema> & { articleId: string }

/**
 * Keeps what an editor chose. What a surge made stricter stays so until it is over, unless another mode is chosen or `act` is calm;
 * what its days closed opens when they are changed. Refuses a mode that would be closed again in a minute.
 */
export async function chooseMode(db: Db, editor: Editor, { articleId, mode, closesAfter, act }: Choice, now = new Date()) {
  await db.$transaction(async (tx) => {
    const article = await lockedArticle(tx, articleId)
    const ends = article.status === 'published' ? closesAt({ ...article, closesAfter }, await standardDays(tx)) : null
    if (ends && ends <= now && mode !== 'closed' && mode !== 'off')
      throw new Refusal('These days are over already: comments would close at once. Choose more days, or never.', 'days')
    await tx.article.update({ where: { id: articleId }, data: { chosenMode: mode, closesAfter } })
    const why = (await modeSince(tx, article))?.why
    const stays = act === 'save' && mode === article.chosenMode && (why === 'surge' || why === 'calm')
    if (!stays) await putModeInForce(tx, editor, { article, to: mode, why: 'choice', at: now })
  })
}
