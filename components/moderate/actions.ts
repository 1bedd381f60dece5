'use server'

import { z } from 'zod'
import { decideMany, manySchema, rejectAndMeasure, rejectAndMeasureSchema, type Skipped, undoBatch, undoBatchSchema } from '@/lib/batches'
import { claim, release } from '@/lib/claims'
import { db } from '@/lib/db'
import { formAction } from '@/lib/form-action'
import { decide, decisionSchema } from '@/lib/moderation'
import type { Moderator } from '@/lib/people'
import { moderatorHere } from '@/lib/session'
import { acts } from '@/lib/status'
import { counted } from '@/lib/text'

// Nothing is revalidated: a desk with scripts knows what it did, and without them the answer is the whole page.

const who = moderatorHere
const claimSchema = z.object({ comment: z.string().min(1).max(64), act: z.enum(['claim', 'release']) })

/** What the buttons of one comment do: a decision, or a claim. */
export const actOnComment = formAction({
  who,
  schema: () => z.discriminatedUnion('act', [claimSchema, decisionSchema]),
  work: async (moderator, form) => {
    if (!('revision' in form)) return { ...(await claimOrRelease(moderator, form)), decision: '' }
    const { id, act } = await decide(db, moderator, form)
    return { comment: form.comment, decision: id, claim: null, said: `${acts[act].done}.` }
  },
})

async function claimOrRelease(moderator: Moderator, { comment, act }: z.infer<typeof claimSchema>) {
  if (act === 'claim') return { comment, claim: await claim(db, moderator, comment), said: 'Claimed for two minutes.' }
  await release(db, moderator, comment)
  return { comment, claim: null, said: 'Released.' }
}

/** Decides all that are selected, each by a decision of its own. */
export const decideSeveral = formAction({
  who,
  schema: () => manySchema,
  work: async (moderator, form) => {
    const swept = await decideMany(db, moderator, form)
    return { ...shown(swept), said: saidOf(acts[form.act].done, swept) }
  },
})

/** Undoes what was decided in one sweep. */
export const undoSeveral = formAction({
  who,
  schema: () => undoBatchSchema,
  work: async (moderator, form) => {
    const swept = await undoBatch(db, moderator, form)
    return { ...shown(swept), said: saidOf('Undone', { ...swept, skipped: [...swept.skipped, ...swept.measures.skipped] }) }
  },
})

/** Rejects a comment, and restricts or bans whoever wrote it. */
export const rejectAndBan = formAction({
  who,
  schema: () => rejectAndMeasureSchema,
  work: async (moderator, form) => {
    const swept = await rejectAndMeasure(db, moderator, form)
    const [clause = ''] = form.clause
    const left = swept.left > 0 ? ` ${counted(swept.left, 'comment')} of theirs are left.` : ''
    return { ...shown(swept), clause, said: `${saidOf('Rejected', swept)}${left}` }
  },
})

interface Swept {
  batch: string
  decisions: Record<string, string>
  skipped: Skipped[]
}

/** The decisions, and the reasons where there is none, by comment. */
function shown({ batch, decisions, skipped }: Swept) {
  return { batch, decided: decisions, refused: Object.fromEntries(skipped.map(({ id, why }) => [id, why])) }
}

function saidOf(done: string, { decisions, skipped }: Swept) {
  const [first] = skipped
  const left = first ? ` Left as they were: ${skipped.length}. ${first.why}` : ''
  return `${done}: ${counted(Object.keys(decisions).length, 'comment')}.${left}`
}
