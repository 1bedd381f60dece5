import { type Change, diffWords } from 'diff'

// What came into a text and what went, as data for a page.

/** A stretch of text that stands in both versions, or in one of them. */
export interface Piece {
  text: string
  mark: 'same' | 'added' | 'removed'
}

export type Line = Piece[]

/** True for a line in which something differs. */
export const isMarked = (line: Line) => line.some(({ mark }) => mark !== 'same')
/** A line that is one piece. */
export const whole = (text: string, mark: Piece['mark']): Line => [{ text, mark }]

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Word by word; where little is shared, the old text and then the new one: a salad of both is no help. */
export function wordsChanged(from: string, to: string): Line {
  // Two long texts with nothing in common take seconds; with so many edits they are shown one after the other anyway.
  const parts: Change[] = diffWords(from, to, { intlSegmenter: segmenter, maxEditLength: 1_000 }) ?? []
  const shared = parts.filter(({ added, removed }) => !added && !removed).reduce((sum, { value }) => sum + value.trim().length, 0)
  if (shared * 3 < Math.max(from.length, to.length)) return [...whole(from, 'removed'), ...whole(to, 'added')]
  return parts.map(({ value, added, removed }) => ({ text: value, mark: added ? 'added' : removed ? 'removed' : 'same' }))
}
