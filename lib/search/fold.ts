// Words as the search compares them: without accents, in small letters, and every way to write a letter of Arabic script as one.
// The functions folded() and spelt() in the database (migration …_search) do the same to articles: whoever changes one changes
// both, and fold.test.ts holds them together.

// What changes no word: accents, Hebrew and Arabic vowel signs, tatweel, and what joins, divides or turns letters unseen.
const accents =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the marks themselves are looked for
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u1AB0-\u1ACE\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/g
const unseen = /[\u00AD\u061C\u0640\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|\u200D/g

// What stands between words and PostgreSQL takes for letters in some locales.
const between =
  /[\u0085\u00A0-\u00A9\u00AB-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BF\u00D7\u00F7\u060C\u060D\u061B\u061E\u061F\u066A-\u066D\u06D4\u2000-\u200A\u2010-\u2029\u202F-\u205F\u2190-\u2BFF\u3000-\u3020\u3030\uFD3E\uFD3F_/\\]/g

// A hyphen within a word or after one; one before a word says "without".
const hyphen = /([^ \t\r\n"(-])-/g
// U.S. is US.
const initials = /(?<![a-z0-9])([a-z])\.(?=[a-z](?![a-z0-9]))/g

const letters = new Map([
  ...paired('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'),
  ...paired('ØøŁłĐđĦħŦŧÐðŊŋıĸ', 'oollddhhttddnnik'),
  ...paired('ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩς', 'αβγδεζηθικλμνξοπρστυφχψωσ'),
  ...paired('АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ', 'абвгдежзиклмнопрстуфхцчшщъыьэюя'),
  ...paired('ЂЄЅІЈЉЊЋЏҐҒҚҢҮҰҺӘӨ', 'ђєѕіјљњћџґғқңүұһәө'),
  ...paired('ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖ', 'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ'),
  ...paired('ىیېۍےکڪګةہھەۃٱ', 'يييييككگههههها'),
  ...paired('٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'),
])
const asTwo = { ß: 'ss', ẞ: 'ss', Æ: 'ae', æ: 'ae', Œ: 'oe', œ: 'oe', Þ: 'th', þ: 'th' }
for (const [letter, two] of Object.entries(asTwo)) letters.set(letter, two)

/** The text as it is compared. A quote and a minus before a word stay: they mean something in what is searched for. */
export function folded(text: string): string {
  const plain = text.normalize('NFKD').replace(accents, '').replace(unseen, '').replace(between, ' ')
  const small = Array.from(plain, (char) => letters.get(char) ?? char).join('')
  return small.replace(hyphen, '$1 ').replace(initials, '$1').normalize('NFC')
}

// Letters that sound alike are one, so that a slip between them is none; and pg_trgm, which sees only ASCII where the locale
// is C, sees them at all.
const sounds = new Map([
  ...paired('ابپتټطثسصجژچڅحهخدډذزضظځږرړشښعغقكگفلمنڼوي', 'abptttsssjjcchhxddzzzzzgrrww3qqkgflmnnoy'),
  ...paired('абвгґдеєжзиіклмнопрстуфхцчшщыэюя', 'abvggdeejziiklmnoprstufxccwwyeua'),
  ...paired('αβγδεζηθικλμνξοπρστυφχψω', 'abgdezitiklmnxoprstifxpo'),
])

/** A folded text by its sound, roughly, in Latin letters. */
export const spelt = (text: string): string => Array.from(text, (char) => sounds.get(char) ?? char).join('')

/** What was typed, as its writer meant it: any quotes and dashes are the straight ones; no NUL, one space for many. */
export function typed(text: string): string {
  return (
    text
      .replaceAll('\0', '')
      .replace(/[“”„‟«»＂]/g, '"')
      .replace(/(^|[\s("])[−–—]+(?=[\p{L}\p{N}"])/gu, '$1-')
      // A minus before nothing means nothing.
      .replace(/-+(?=-|\s|$)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  )
}

function paired(from: string, to: string): [string, string][] {
  const targets = Array.from(to)
  return Array.from(from, (char, i) => [char, targets[i] ?? ''])
}
