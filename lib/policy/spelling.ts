import { foldArabic } from './arabic'
import { normalise } from './text'

// Signs written for letters. A star hides any letter but the first and the last.
const signs: Record<string, string> = { a: '@4', e: '3', g: '6', i: '1!|', l: '1|', o: '0', s: '$5', t: '7+' }

const before = '(?<![\\p{L}\\p{N}\\p{M}])'
const after = '(?![\\p{L}\\p{N}\\p{M}])'

// Scripts without spaces between words have no word borders either.
export const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u

/** Expression source for a text and nothing else. */
export const asWritten = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** Expression source, a piece a character, for characters in any spelling: with signs, stars, and t and n once or twice. */
export function disguised(chars: string[], first: boolean, last: boolean): string[] {
  return chars.map((char, i) => {
    if (!/\p{L}/u.test(char)) return asWritten(char)
    const inside = !(first && i === 0) && !(last && i === chars.length - 1)
    return `[${char}${signs[char] ?? ''}${inside ? '*' : ''}]${/[tn]/.test(char) ? '{1,2}' : ''}`
  })
}

/** Expression source with word borders on both sides. */
export const bordered = (source: string) => `${before}(?:${source})${after}`

/** Source to stand before a disguised word: at least one letter is really there, so 455 is no word. */
export const someLetter = '(?=[^\\p{L}\\s]{0,3}\\p{L})'

/** The text with its Latin letters freed of accents; its length stays. */
export function unaccented(text: string): string {
  return text.replace(/[\u00DF-\u024F\u1E00-\u1EFF]/g, (char) => char.normalize('NFD').charAt(0))
}

/** A list's entry as the checks read text. */
export const plain = (entry: string) => unaccented(foldArabic(normalise(entry)).text).trim()

/** How a word of a list may be spelt: expression source, a piece a character. */
export type Spelling = (word: string) => string[]

/** Each character as it is. */
export const literally: Spelling = (word) => Array.from(word, asWritten)

/** An expression for any entry of a list of words and phrases, the longest at a place; an empty list matches nothing. */
export function oneOf(entries: string[], spell: Spelling): RegExp {
  const texts = entries.map(plain).filter((entry) => entry !== '')
  const pieces = (entry: string) => entry.split(/\s+/).flatMap((word, i) => [...(i > 0 ? ['\\s+'] : []), ...spell(word)])
  const source = (some: string[]) => tree(some.map(pieces))
  const spaced = texts.filter((entry) => !unspaced.test(entry))
  // Once for all words, not once for each: the class of all letters is long, and written out again and again.
  const words = source(spaced.filter((entry) => /^\S*\p{L}/u.test(entry)))
  const numbers = source(spaced.filter((entry) => !/^\S*\p{L}/u.test(entry)))
  const other = source(texts.filter((entry) => unspaced.test(entry)))
  const sources = [words && bordered(spell === literally ? words : someLetter + words), numbers && bordered(numbers), other]
  return new RegExp(sources.filter(Boolean).join('|') || '(?!)', 'gu')
}

interface Branch {
  ends: boolean
  next: Map<string, Branch>
}

/** Source for any of these sequences that shares their beginnings: at every place in a text only those are tried that begin so. */
function tree(sequences: string[][]): string {
  const root: Branch = { ends: false, next: new Map() }
  for (const pieces of sequences) {
    let at = root
    for (const piece of pieces) {
      const next = at.next.get(piece) ?? { ends: false, next: new Map() }
      at.next.set(piece, next)
      at = next
    }
    at.ends = true
  }
  return written(root)
}

function written({ ends, next }: Branch): string {
  const branches = Array.from(next, ([piece, branch]) => piece + written(branch))
  if (branches.length === 0) return ''
  if (branches.length === 1 && !ends) return branches[0] ?? ''
  return `(?:${branches.join('|')})${ends ? '?' : ''}`
}

/** Letters three times or more in a row. */
export const drawnOut = /([a-z])\1{2,}/g

// English doubles these, so "asssss" was "ass", while "fuuuck" was not "fuuck".
const doubled = 'beglos'

/** A drawn-out letter as it is usually written. */
export const shortened = (run: string) => run.slice(0, doubled.includes(run.charAt(0)) ? 2 : 1)

/** A word in any spelling; a number only as it is. */
export const anySpelling: Spelling = (word) =>
  /\p{L}/u.test(word) ? disguised(Array.from(word.replace(drawnOut, shortened)), true, true) : literally(word)
