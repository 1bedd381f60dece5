import { diffArrays } from 'diff'
import type { Content } from './content'

// Two changes of one text, both kept. Pure.

/** A stretch of the base's lines, and what stands in its place. */
interface Hunk {
  start: number
  end: number
  lines: string[]
}

function hunks(base: string[], other: string[]): Hunk[] | null {
  const parts = diffArrays(base, other, { maxEditLength: 4_000 })
  if (!parts) return null
  const found: Hunk[] = []
  let place = 0
  for (const [index, { value, added, removed }] of parts.entries()) {
    const last = found.at(-1)
    if (removed) {
      found.push({ start: place, end: place + value.length, lines: [] })
      place += value.length
    } else if (added) {
      if (last && parts[index - 1]?.removed) last.lines = value
      else found.push({ start: place, end: place, lines: value })
    } else place += value.length
  }
  return found
}

const isSameHunk = (a: Hunk, b: Hunk) => a.start === b.start && a.end === b.end && a.lines.join('\n') === b.lines.join('\n')
/** They touch the same lines, or lines with nothing between: what stands there then is for somebody to decide. */
const meet = (a: Hunk, b: Hunk) => a.start <= b.end && b.start <= a.end

/** `base` with both changes, line by line; null where they are of the same lines. */
export function mergeTexts(base: string, one: string, other: string): string | null {
  if (one === base || one === other) return other
  if (other === base) return one
  const lines = base.split('\n')
  const [ours, theirs] = [hunks(lines, one.split('\n')), hunks(lines, other.split('\n'))]
  if (!ours || !theirs) return null
  const news = ours.filter((hunk) => !theirs.some((their) => isSameHunk(hunk, their)))
  if (news.some((hunk) => theirs.some((their) => meet(hunk, their)))) return null
  const all = [...news, ...theirs].sort((a, b) => b.start - a.start)
  for (const { start, end, lines: put } of all) lines.splice(start, end - start, ...put)
  return lines.join('\n')
}

const words = ['headline', 'standfirst', 'body'] as const
export type Words = Pick<Content, (typeof words)[number]>

/** What is being written, with a change of what is printed; null where both are of the same lines. */
export function mergeWords(printed: Words, written: Content, changed: Words): Content | null {
  const merged = { ...written }
  for (const word of words) {
    const text = mergeTexts(printed[word], written[word], changed[word])
    if (text === null) return null
    merged[word] = text
  }
  return merged
}
