import type { Outcome, Part, Rule } from './rule'
import type { Settings } from './settings'
import type { Span } from './text'

/** Finds letters that drown in marks (zalgo) and walls of emoji. Repeated signs and shouting have checks of their own. */
export const unreadable: Rule<Settings['unreadable']> = ({ body, name }, { marks, emoji, outcome }) => {
  const drowned = stacked(body.typed, marks)
  const wall = beyond(body.typed, emoji)
  const parts: Part[] = []
  if (drowned) parts.push({ outcome, message: `Write without marks heaped on the letters${ends[outcome]}`, span: drowned })
  if (wall) parts.push({ outcome, message: `Use at most ${emoji} emoji${ends[outcome]}`, span: wall })
  if (stacked(name.typed, marks)) parts.push({ outcome, message: `Sign without marks heaped on the letters${ends[outcome]}` })
  return parts
}

const ends: Record<Outcome, string> = {
  hint: ': it is easier to read.',
  hold: ', or a moderator will read your comment first.',
  refuse: ': nobody can read this with ease.',
}

// What shows nothing may stand between the marks. Tibetan piles up letters that Unicode counts as marks.
const heap = /[^\p{M}\s][\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]{2,}/gu
const mark = /(?!\p{Default_Ignorable_Code_Point}|[\u0F71-\u0FBC])[\p{Mn}\p{Me}]/gu

/** The first stretch of letters, no more than a word or so apart, that each bear more than so many marks. */
function stacked(text: string, most: number): Span | undefined {
  let found: Span | undefined
  for (const { 0: letter, index } of text.matchAll(heap)) {
    if ((letter.match(mark)?.length ?? 0) <= most) continue
    if (found && index > found.end + 12) break
    found = { start: found?.start ?? index, end: index + letter.length }
  }
  return found
}

// Signs that are pictures only on demand: ©, ™, arrows, small squares.
const plainSigns =
  '(?![©®\\u203C\\u2049\\u2122\\u2139\\u2194-\\u21AA\\u25AA-\\u25FE\\u2B05-\\u2B07\\u3030\\u303D\\u3297\\u3299](?!\\uFE0F))'
const picture = '\\p{Extended_Pictographic}\\uFE0F?\\p{EMod}?[\\u{E0020}-\\u{E007F}]*'
const pictures = new RegExp(`\\p{RI}{2}|[0-9#*]\\uFE0F?\\u20E3|${plainSigns}${picture}(?:\\u200D${picture})*`, 'gu')

/** From the first emoji too many to the last one; a flag, a skin tone or a family is one. */
function beyond(text: string, most: number): Span | undefined {
  let count = 0
  let found: Span | undefined
  for (const { 0: one, index } of text.matchAll(pictures)) {
    count += 1
    if (count > most) found = { start: found?.start ?? index, end: index + one.length }
  }
  return found
}
