import * as z from 'zod'
import type { Rule } from './rule'
import { normalise } from './text'

const hour = 3_600_000

export const sameAgainSettings = z.strictObject({
  check: z.literal('same-again'),
  /** At most 24: the facts reach no further back. */
  hours: z.number().positive().max(24).default(24),
  /** Shorter texts repeat honestly under other articles ("Well said"). In code points, without spaces and punctuation. */
  minLength: z.int().min(1).default(12),
})

/** Refuses what the same author posted already, whatever its case, spaces and punctuation. */
export const sameAgain: Rule<z.infer<typeof sameAgainSettings>> = ({ body }, { hours, minLength }, { earlier, now }) => {
  const essence = bare(body.text)
  const short = Array.from(essence).length < minLength
  const again = earlier
    .filter(({ at, sameArticle }) => now.getTime() - at.getTime() <= hours * hour && (sameArticle || !short))
    .some((comment) => bare(normalise(comment.body).text) === essence)
  return again ? [{ outcome: 'refuse', message: 'Write something new: you have posted this already.' }] : []
}

/** The text without spaces and punctuation; a text of nothing else keeps its punctuation. */
const bare = (text: string) => text.replace(/[\p{P}\s]/gu, '') || text.replace(/\s/gu, '')
