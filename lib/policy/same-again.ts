import type { Rule } from './rule'
import type { Settings } from './settings'
import { normalise } from './text'
import { similarity, trigrams } from './trigrams'

const hour = 3_600_000
/** Shorter texts are nearly the same by chance. In code points, as minLength. */
const comparable = 30

/** Refuses what the same author posted already, whatever its case, spaces and punctuation; holds what is nearly the same. */
export const sameAgain: Rule<Settings['same-again']> = ({ body }, { hours, minLength, near }, { earlier, now }) => {
  const essence = bare(body.text)
  const short = Array.from(essence).length < minLength
  const recent = earlier
    .filter(({ at, sameArticle }) => now.getTime() - at.getTime() <= hours * hour && (sameArticle || !short))
    .map((comment) => normalise(comment.body).text)
  if (recent.some((text) => bare(text) === essence))
    return [{ outcome: 'refuse', message: 'Write something new: you have posted this already.' }]
  if (near === 1 || Array.from(essence).length < comparable) return []
  const own = trigrams(body.text)
  if (!recent.some((text) => similarity(own, trigrams(text)) >= near)) return []
  return [{ outcome: 'hold', message: 'Write something new: you have posted nearly the same already.' }]
}

/** The text without spaces and punctuation; a text of nothing else keeps its punctuation. */
export const bare = (text: string) => text.replace(/[\p{P}\s]/gu, '') || text.replace(/\s/gu, '')
