import { type ChangeObject, diffArrays, diffWords } from 'diff'
import type { Piece } from '../policy/changes'
import { changedFields, fieldTitles, type Typed, unix } from './typed'

// What is different between two texts of an article, as data for a page. Paragraphs are compared first and words within
// those that changed: a long article is compared in no time, and what stays the same is not printed again.

export interface FieldChange {
  name: string
  title: string
  /** Paragraphs that changed; null stands for those between that did not. */
  paragraphs: (Piece[] | null)[]
}

/** Every field that differs, in the order of the page. */
export const fieldChanges = (from: Typed, to: Typed): FieldChange[] =>
  changedFields(from, to).map((name) => ({
    name,
    title: fieldTitles[name] ?? name,
    paragraphs: paragraphChanges(from[name] ?? '', to[name] ?? ''),
  }))

/** What came and went between two texts. */
export function paragraphChanges(from: string, to: string): FieldChange['paragraphs'] {
  const changes = diffArrays(split(from), split(to), { timeout: 2_000 })
  // Two texts with nothing in common: one goes, the other comes.
  if (!changes) return [words(from, to)]
  return changes.flatMap((change, index) => {
    if (!change.added && !change.removed) return [null]
    const before = changes[index - 1]
    // A stretch that went and one that came in its place are one change.
    if (change.added && before?.removed) return []
    return pairs(change, changes[index + 1])
  })
}

function pairs(change: ChangeObject<string[]>, next: ChangeObject<string[]> | undefined): Piece[][] {
  if (change.added) return change.value.map((text) => [{ text, mark: 'added' }])
  const came = next?.added ? next.value : []
  const longer = Math.max(change.value.length, came.length)
  return Array.from({ length: longer }, (_, index) => words(change.value[index] ?? '', came[index] ?? ''))
}

function words(from: string, to: string): Piece[] {
  const whole: Piece[] = [
    { text: from, mark: 'removed' },
    { text: to, mark: 'added' },
  ]
  const intlSegmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
  const parts = from && to ? diffWords(from, to, { intlSegmenter, maxEditLength: 1_000 }) : undefined
  const pieces = parts?.map(({ value, added, removed }): Piece => ({ text: value, mark: added ? 'added' : removed ? 'removed' : 'same' }))
  return (pieces ?? whole).filter(({ text }) => text !== '')
}

const split = (text: string) =>
  unix(text)
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
