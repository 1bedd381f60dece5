import { hostOf } from './hosts'
import type { Reading, Span } from './text'

/** An address that is written so that no program makes a link of it. */
export interface Disguised {
  place: Span
  /** What it stands for: example.com. Empty where that cannot be told. */
  host: string
}

const endings =
  'com|net|org|info|biz|co\\.uk|ru|cn|uk|de|fr|nl|ir|af|io|co|me|tv|tk|ml|xyz|top|site|online|shop|store|club|live|link|click|app|dev|eu|рф|ком|ру'
// The others are words of a sentence too: polka dot shop.
const surely = 'com|net|org|info|biz|co\\.uk|ru|cn|uk|de|fr|ir|af|io|tk|xyz|рф|ком|ру'
const dot = '(?:dot|d0t|punkt|punto|ponto|точка|نقطه|نقطة)'
const name = '(?<![\\p{L}\\p{N}@-])(?<name>[\\p{L}\\p{N}][\\p{L}\\p{N}-]{1,62})'
const end = '(?![\\p{L}\\p{N}])'
// "The dot com bubble" is about no site, and "wait . com on" is a slip.
const bubble =
  '(?!\\s+(?:bubble|boom|bust|burst|crash|crisis|era|age|days|compan|firm|stock|industr|craze|mania|millionaire|start|domain|tld|on\\b|in\\b|up\\b))'
const comma = '(?:\\s{0,2}[.,;:·•]\\s{0,2}|\\s{1,2})'

const shapes = [
  // www,example,com
  `(?<![\\p{L}\\p{N}])www(?:${comma}|\\s?${dot}\\s?)(?<name>[\\p{L}\\p{N}][\\p{L}\\p{N}-]{1,62})(?:${comma}|\\s?${dot}\\s?)(?<ending>${endings})${end}`,
  // example[.]com, example (dot) com
  `${name}\\s{0,2}[\\[({<]\\s?(?:${dot}|[.,])\\s?[\\])}>]\\s{0,2}(?<ending>${endings})${end}`,
  // example dot com
  `${name}\\s{1,3}${dot}\\s{1,3}(?<ending>${surely})${end}${bubble}`,
  // example。com, example点com
  `(?<![a-z\\d@-])(?<name>[a-z\\d][a-z\\d-]{1,62})\\s?[。点點]\\s?(?<ending>${surely})(?![a-z\\d])`,
  // example . com, example .com, example. com
  `${name}(?:\\s{1,3}\\.\\s{0,3}|\\.\\s{1,3})(?<ending>com|org|info|biz|ru|cn|tk|xyz)${end}${bubble}`,
  // hxxp://, http : //
  '(?<![\\p{L}\\p{N}])(?:h(?:xx|\\*\\*|xt)ps?\\s{0,2}:?\\s{0,2}/{1,2}|https?(?:\\s{1,3}:\\s{0,3}/\\s{0,3}/|:\\s{1,3}/\\s{0,3}/|:/\\s{1,3}/))\\s{0,3}(?<site>[^\\s/?#]{3,100})',
].map((source) => new RegExp(source, 'gu'))

// Words before "dot com" and " . com" that name no site.
const noName = new Set(
  'the a an any every each some all of in on and or to for my your his her our their this that is was are were be old new big no polka only with by from as it end wait what then them well here there company said'.split(
    ' ',
  ),
)

/** The first addresses in disguise within so many characters of a text. */
export function disguisedIn({ typed, text, span }: Reading, within: number): Disguised[] {
  const found: Disguised[] = []
  const read = text.slice(0, within)
  for (const shape of shapes)
    for (const { 0: piece, index, groups } of read.matchAll(shape)) {
      const place = span(index, index + piece.length)
      const known = found.some((other) => other.place.start < place.end && place.start < other.place.end)
      if (!known && !ordinary(piece, groups) && !sentence(typed.slice(place.start, place.end)) && !mail(read, index))
        found.push({ place, host: hostOf(groups?.site ?? `${groups?.name}.${groups?.ending}`) })
      if (found.length === enough) return found
    }
  return found
}

// A hostile text has thousands of places; five say it all.
const enough = 5

const ordinary = (piece: string, groups?: Record<string, string>) =>
  /^www\.[^\s,;:·•]+$/.test(piece) || (groups?.name !== undefined && (noName.has(groups.name) || /^\d+$/.test(groups.name)))

// "At the end . Info is …": a capital begins a sentence.
const sentence = (typed: string) => /^[^[({<]*\.\s*\p{Lu}\p{Ll}+$/u.test(typed)

// What follows an @ is a mail address, which another check looks for.
const mail = (text: string, index: number) => /(?:@|\bat\s?[\])}>])\s*$/.test(text.slice(Math.max(0, index - 8), index))
