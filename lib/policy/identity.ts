import { brazilian, chinese, elevenTest, iranian, italian, luhn, mod11and10, mod97, spanishLetter, verhoeff } from './checksums'
import type { Found } from './emails'

interface Kind {
  written: string
  /** Without one, the form alone is rare enough. */
  valid?: (number: string) => boolean
  /** Expression for a word that must stand a little before: many numbers have this form. */
  named?: string
}

const date = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])'
const dash = '[-‐–]'

const kinds: Kind[] = [
  // United States, as it is written on the card.
  { written: `(?!000|666|9)\\d{3}${dash}(?!00)\\d{2}${dash}(?!0000)\\d{4}` },
  // United Kingdom.
  { written: '(?!bg|gb|nk|kn|tn|nt|zz)[abceghj-prstw-z][abceghj-nprstw-z]\\d{6}[a-d]' },
  {
    written: '(?!bg|gb|nk|kn|tn|nt|zz)[abceghj-prstw-z][abceghj-nprstw-z] ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d]',
    named: 'national insurance|nino|ni n',
  },
  // Spain: citizens, and foreigners.
  { written: '\\d{8}-?[a-z]', valid: (found) => spanishLetter(Number.parseInt(found, 10)) === found.at(-1) },
  { written: '[xyz]-?\\d{7}-?[a-z]', valid: foreigner },
  // Italy.
  { written: '[a-z]{6}[\\dlmnp-v]{2}[abcdehlmprst][\\dlmnp-v]{2}[a-z][\\dlmnp-v]{3}[a-z]', valid: italian },
  // France: sex, year, month, place, number and key.
  { written: '[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d{2}|2[ab]) ?\\d{3} ?\\d{3} ?\\d{2}', valid: french },
  // Sweden.
  { written: `(?:19|20)?\\d{2}${date}[-+]\\d{4}`, valid: (found) => luhn(found.replace(/\D/g, '').slice(-10)) },
  // China.
  { written: `[1-8]\\d{5}(?:19|20)\\d{2}${date}\\d{3}[\\dx]`, valid: chinese },
  // Brazil.
  { written: '\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}', valid: brazilian },
  // India; three years in a row have the same form.
  { written: '(?!(?:(?:19|20)\\d\\d ){2}(?:19|20)\\d\\d)[2-9]\\d{3} \\d{4} \\d{4}(?! \\d)', valid: verhoeff },
  // These are numbers like any other unless they are called by their names.
  { written: '\\d{9}', valid: elevenTest, named: 'bsn|burgerservicenummer|sofinummer' },
  { written: '\\d{3}[ -]?\\d{3}[ -]?\\d{3}', valid: luhn, named: 'sin|social insurance|nas' },
  {
    written: '\\d{2} ?\\d{3} ?\\d{3} ?\\d{3}',
    valid: mod11and10,
    named: 'steuer-?(?:id|nr)|steueridentifikationsnummer|steuernummer|idnr',
  },
  { written: '\\d{3}-?\\d{6}-?\\d', valid: iranian, named: 'کد ?ملی|کدملی|شماره ملی|national code' },
]

const compiled = kinds.map(({ written, valid, named }) => ({
  valid,
  expression: new RegExp(`(?<![\\p{L}\\p{N}/_=])(?<!\\d[.-])(?:${written})(?![\\p{L}\\p{N}/_])`, 'gu'),
  named: named === undefined ? undefined : new RegExp(`(?<![\\p{L}])(?:${named})(?!\\p{L}{3})`, 'u'),
}))

/** The identity numbers of persons in a text, of countries whose numbers can be told from others. */
export function identitiesIn(text: string): Found[] {
  const found: Found[] = []
  for (const { expression, valid, named } of compiled) {
    if (named && !named.test(text)) continue
    for (const { 0: piece, index } of text.matchAll(expression)) {
      if (named && !named.test(text.slice(Math.max(0, index - 40), index))) continue
      if (valid?.(piece) ?? true) found.push({ start: index, end: index + piece.length, plain: piece.replace(/[^\p{L}\p{N}]/gu, '') })
      if (found.length === enough) return found
    }
  }
  return found
}

// A hostile text has thousands of places; these say it all.
const enough = 20

function foreigner(found: string): boolean {
  const plain = found.replaceAll('-', '')
  return spanishLetter(Number(`${'xyz'.indexOf(plain.charAt(0))}${plain.slice(1, 8)}`)) === plain.at(-1)
}

// The two departments of Corsica count as 19 and 18.
function french(found: string): boolean {
  const plain = found.replaceAll(' ', '').replace('2a', '19').replace('2b', '18')
  return 97 - mod97(plain.slice(0, 13)) === Number(plain.slice(13))
}
