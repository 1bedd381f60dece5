import type { Span } from './text'

/** A place in a text and what stands there in its plain form, by which lists compare it. */
export interface Found extends Span {
  plain: string
}

const letters = '[\\p{L}\\p{N}._%+-]'
// Latin first: Chinese sets no space between a sentence and an address in it.
const latin = '[\\p{sc=Latn}\\p{N}._%+-]'
const label = '[\\p{L}\\p{N}-]{1,63}'
const open = '\\s{0,3}[\\[({<]\\s?'
const shut = '\\s?[\\])}>]\\s{0,3}'
const at = '(?:at|@|ät|a|arroba|chez|собака|эт|ات|آت)'
const dot = '(?:dot|punkt|punto|ponto|point|точка|نقطه|نقطة)'
const known = '(?:com|net|org|info|edu|gov|co\\.uk|uk|ru|de|fr|it|es|nl|ir|af|pk|in|io|me|рф)'
const providers = '(?:gmail|googlemail|yahoo|hotmail|outlook|icloud|proton|protonmail|aol|gmx|yandex|mail|qq|163)'

// Each begins with what is rare, and looks back from there for the name: so no text makes it search for long.
const back = (from: string) => `(?<=(?<name>${latin}{1,64}|${letters}{1,64})${from})`
const shapes = [
  // name@example.com
  `@${back('@')}(?<host>(?:${label}\\.){1,4}(?:[a-z]{2,24}|\\p{L}{2,24}))`,
  // name (at) example.com, name [at] example dot com, name(@)example(.)com
  `[\\[({<](?=\\s?${at}\\s?[\\])}>])${back('\\s{0,3}[\\[({<]')}\\s?${at}${shut}(?<host>${label}(?:(?:\\.|\\s{1,2}${dot}\\s{1,2}|${open}(?:${dot}|\\.)${shut})${label}){1,3})`,
  // name @ example.com, name@example dot com
  `@${back('\\s{0,2}@')}\\s{0,2}(?<host>${label}(?:\\s{0,2}\\.\\s{0,2}|\\s{1,2}${dot}\\s{1,2}|${open}(?:${dot}|\\.)${shut})${known})(?![\\p{L}\\p{N}])`,
  // name at example dot com
  `(?<=\\s)at(?=\\s)${back('\\s{1,2}at')}\\s{1,2}(?<host>${label}\\s{1,2}${dot}\\s{1,2}${known})(?![\\p{L}\\p{N}])`,
  // jane.doe at gmail.com: the name must look like one
  `(?<=\\s)at(?=\\s)(?<=(?<name>[\\p{L}\\d]{1,32}[._\\d]${letters}{0,32})\\s{1,2}at)\\s{1,2}(?<host>${providers}\\s?\\.\\s?\\p{L}{2,3})(?![\\p{L}\\p{N}])`,
].map((source) => new RegExp(source, 'gu'))

// "Look at example dot com" is no address.
const noName = new Set(
  'look looking arrive is are was be been being us me him her them you it out over in on up down see visit shop buy find found more read site website page blog here available online live just and or now today news video article posted published hosted working works'.split(
    ' ',
  ),
)

/** The e-mail addresses in a text, plain or disguised, the first of each place. */
export function emailsIn(text: string): Found[] {
  const found: Found[] = []
  if (!/@|\bat\b|[([{<]/.test(text)) return found
  for (const shape of shapes)
    for (const { 0: piece, index, groups } of text.matchAll(shape)) {
      const name = groups?.name?.replace(/^[.%+-]+/, '') ?? ''
      const start = text.lastIndexOf(name, index)
      const end = index + piece.length
      // @reader@example.social is a handle of the fediverse.
      if (name === '' || noName.has(name) || text.charAt(start - 1) === '@') continue
      if (found.some((other) => other.start < end && start < other.end)) continue
      found.push({ start, end, plain: `${name}@${hostname(groups?.host ?? '')}` })
      if (found.length === enough) return found
    }
  return found
}

// A hostile text has thousands of places; these say it all.
const enough = 20

const hostname = (host: string) =>
  host
    .replace(new RegExp(`[\\s\\[({<]*(?<=[\\s\\[({<])${dot}(?=[\\s\\])}>])[\\s\\])}>]*`, 'gu'), '.')
    .replace(/[\s[\](){}<>]/g, '')
    .replace(/\.+/g, '.')
