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

/** Expression source for characters in any spelling: with signs, stars, and t and n once or twice. */
export function disguised(chars: string[], first: boolean, last: boolean): string {
  return chars
    .map((char, i) => {
      if (!/\p{L}/u.test(char)) return asWritten(char)
      const inside = !(first && i === 0) && !(last && i === chars.length - 1)
      return `[${char}${signs[char] ?? ''}${inside ? '*' : ''}]${/[tn]/.test(char) ? '{1,2}' : ''}`
    })
    .join('')
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

/** An expression for any entry of a list of words and phrases, longest first; an empty list matches nothing. */
export function oneOf(entries: string[], spell: (word: string) => string): RegExp {
  const texts = entries.map(plain).filter((entry) => entry !== '')
  const source = (some: string[]) =>
    some
      .sort((a, b) => b.length - a.length)
      .map((entry) => entry.split(/\s+/).map(spell).join('\\s+'))
      .join('|')
  const spaced = source(texts.filter((entry) => !unspaced.test(entry)))
  const other = source(texts.filter((entry) => unspaced.test(entry)))
  return new RegExp([spaced && bordered(spaced), other].filter(Boolean).join('|') || '(?!)', 'gu')
}

/** Letters three times or more in a row. */
export const drawnOut = /([a-z])\1{2,}/g

// English doubles these, so "asssss" was "ass", while "fuuuck" was not "fuuck".
const doubled = 'beglos'

/** A drawn-out letter as it is usually written. */
export const shortened = (run: string) => run.slice(0, doubled.includes(run.charAt(0)) ? 2 : 1)

/** Expression source for a word of a list in any spelling; a number only as it is. */
export function anySpelling(word: string): string {
  if (!/\p{L}/u.test(word)) return asWritten(word)
  return someLetter + disguised(Array.from(word.replace(drawnOut, shortened)), true, true)
}
