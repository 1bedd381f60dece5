import { foldArabic } from './arabic'
import { openHashtags } from './hashtags'
import { compiled } from './lists'
import type { Part, Rule } from './rule'
import type { Settings } from './settings'
import type { Reading, Span } from './text'
import { allow, unmask } from './unmask'
import { enough, messages } from './word-list'

/**
 * Holds listed words in any disguise and hints at suspect ones; entries of a language count under its articles alone. A
 * list never refuses: under news it is mostly wrong.
 */
export const words: Rule<Settings['words']> = ({ body, name }, settings, { articleLanguage }) => {
  const lists = compiled(settings, articleLanguage)
  const banned = (reading: Reading) => {
    const folded = foldArabic(openHashtags(reading))
    const seen = unmask(allow(folded, lists.allowed))
    return { seen, spans: apart([...find(folded, lists.split), ...find(seen, lists.banned, isWord), ...find(seen, lists.masked)]) }
  }
  const inBody = banned(body)
  return [
    ...inBody.spans.map((span): Part => ({ outcome: 'hold', message: messages.banned, span })),
    ...find(inBody.seen, lists.suspect, isWord).map((span): Part => ({ outcome: 'hint', message: messages.suspect, span })),
    ...(banned(name).spans.length > 0 ? [{ outcome: 'hold', message: messages.name } as const] : []),
  ]
}

function find(text: Reading, expressions: RegExp[], counts: (found: string) => boolean = () => true): Span[] {
  const spans: Span[] = []
  for (const expression of expressions)
    for (const { 0: found, index } of text.text.matchAll(expression)) {
      if (counts(found)) spans.push(text.span(index, index + found.length))
      if (spans.length === enough) return spans
    }
  return spans
}

/** The first places of which none lies in another. */
const apart = (spans: Span[]) =>
  spans.filter(({ start, end }, i) => !spans.slice(0, i).some((other) => other.start < end && start < other.end)).slice(0, enough)

/** Not A$5 or a*b: where digits or stars stand for letters, half of the word must still be letters. */
function isWord(found: string): boolean {
  const letters = found.match(/\p{L}/gu)?.length ?? 0
  return letters === 0 || !/[\p{N}*]/u.test(found) || letters * 2 >= found.replace(/\s/g, '').length
}
