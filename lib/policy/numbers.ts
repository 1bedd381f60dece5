import { luhn, mod97 } from './checksums'
import type { Found } from './emails'

// Chinese sets no space between a word and a number.
const runs = /(?<![\p{sc=Latn}\p{sc=Cyrl}\p{N}_/=&#+])\d(?:(?: ?[-.] ?| )?\d)*(?![\p{sc=Latn}\p{sc=Cyrl}\p{N}_/])/gu

// Visa, Mastercard and Maestro, Amex, Diners, JCB, Discover, UnionPay and the banks of Iran, Mir.
const issued: [prefix: RegExp, lengths: number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[0-9]|2(?:2[2-9]|[3-6]|7[01]|720)|220[0-4])/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[689])/, [14]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^6/, [16, 17, 18, 19]],
]

// As they stand on the card: all in one, by fours, 4-6-5 and 4-6-4, or digit by digit.
const usual = /^(?:\d{13,19}|\d{4}(?:,\d{4}){2,3},\d{1,4}|\d{4},\d{6},\d{4,5}|\d(?:,\d){12,18})$/

/** The numbers of payment cards in a text, by prefix, length, grouping and check digit. */
export function cardsIn(text: string): Found[] {
  const found: Found[] = []
  for (const { 0: run, index } of text.matchAll(runs)) {
    if (run.length < 13) continue
    const groups = Array.from(run.matchAll(/\d+/g), ({ 0: digits, index: at }) => ({
      digits,
      start: index + at,
      end: index + at + digits.length,
    }))
    for (let first = 0; first < groups.length && found.length < enough; first++) {
      const size = groups[first]?.digits.length ?? 0
      // None begins with two or three digits, and one written digit by digit not in the middle of such a row.
      if (size < 4 && !(size === 1 && groups[first - 1]?.digits.length !== 1)) continue
      const card = cardFrom(groups, first)
      if (card) found.push(card)
    }
  }
  return found
}

/** The card number that begins with one of some groups of digits; other numbers may stand before and after it. */
function cardFrom(groups: { digits: string; start: number; end: number }[], first: number): Found | undefined {
  let digits = ''
  let shape = ''
  for (let last = first; last < groups.length; last++) {
    const group = groups[last]
    const start = groups[first]?.start
    if (!group || start === undefined) return
    digits += group.digits
    shape += `${shape && ','}${group.digits}`
    if (digits.length > 19) return
    if (digits.length >= 13 && usual.test(shape) && isCard(digits)) return { start, end: group.end, plain: digits }
  }
}

const isCard = (digits: string) =>
  issued.some(([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits)) && luhn(digits)

// How long an account number is, by country.
const lengths = new Map(
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IR26 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VA22 VG24 XK20'
    .toLowerCase()
    .split(' ')
    .map((row) => [row.slice(0, 2), Number(row.slice(2))]),
)
const account = /(?<![a-z\d])[a-z]{2}\d{2}(?:[ .-]?[a-z\d]){11,27}/gu

/** The international bank account numbers in a text, by country, length and check digits. */
export function ibansIn(text: string): Found[] {
  const found: Found[] = []
  for (const { 0: piece, index } of text.matchAll(account)) {
    const length = lengths.get(piece.slice(0, 2))
    const places = Array.from(piece.matchAll(/[a-z\d]/g), ({ index: at }) => at)
    const last = places[(length ?? 0) - 1]
    if (last === undefined || /[a-z\d]/.test(text.charAt(index + last + 1))) continue
    const plain = piece.slice(0, last + 1).replace(/[ .-]/g, '')
    if (mod97(plain.slice(4) + plain.slice(0, 4)) === 1) found.push({ start: index, end: index + last + 1, plain })
    if (found.length === enough) break
  }
  return found
}

// A hostile text has thousands of places; these say it all.
const enough = 20
