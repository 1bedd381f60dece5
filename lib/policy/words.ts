import { compiled } from './lists'
import type { Part, Rule } from './rule'
import type { Settings } from './settings'
import type { Reading, Span } from './text'
import { allow, unmask } from './unmask'

/** Holds listed words in any disguise and hints at suspect ones. A list never refuses: under news it is mostly wrong. */
export const words: Rule<Settings['words']> = ({ body, name }, settings) => {
  const { banned, suspect, allowed } = compiled(settings)
  const inBody = unmask(allow(body, allowed))
  const inName = unmask(allow(name, allowed))
  return [
    ...find(inBody, banned).map((span): Part => ({ outcome: 'hold', message: messages.banned, span })),
    ...find(inBody, suspect).map((span): Part => ({ outcome: 'hint', message: messages.suspect, span })),
    ...(find(inName, banned).length > 0 ? [{ outcome: 'hold', message: messages.name } as const] : []),
  ]
}

const messages = {
  banned: 'Choose another word here, or a moderator will read your comment first.',
  suspect: 'Think again whether this is the word you want.',
  name: 'Choose another name, or a moderator will read your comment first.',
}

// A hostile text has thousands of places; five say it all.
const enough = 5

function find(text: Reading, expressions: RegExp[]): Span[] {
  const spans: Span[] = []
  for (const expression of expressions)
    for (const { 0: found, index } of text.text.matchAll(expression)) {
      if (isWord(found)) spans.push(text.span(index, index + found.length))
      if (spans.length === enough) return spans
    }
  return spans
}

/** Not A$5 or a*b: where digits or stars stand for letters, half of the word must still be letters. */
function isWord(found: string): boolean {
  const letters = found.match(/\p{L}/gu)?.length ?? 0
  return letters === 0 || !/[\p{N}*]/u.test(found) || letters * 2 >= found.length
}
