import { type CountryCode, findPhoneNumbersInText, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { asciiDigits, hasDigits, withDigits } from './digits'
import { isFigure } from './figures'
import type { Part, Rule } from './rule'
import type { Settings } from './settings'

// The shortest number has seven digits; the longest, written out with spaces and brackets, some forty signs.
const fewest = 7
// Chinese sets no space between a word and a number.
const candidates =
  /(?<![\p{sc=Latn}\p{sc=Cyrl}\p{N}_/=&#])(?<!\d[.,:])(?:\+ ?|00)?[(\d][\d ()./‐–-]{5,40}\d(?![\p{sc=Latn}\p{sc=Cyrl}\p{N}_])(?![.,:]\d)/gu

/** Finds phone numbers, with their country's prefix or as the policy's country writes them. Numbers of offices may be allowed. */
export const phones: Rule<Settings['phones']> = ({ body }, settings) => {
  if (!hasDigits(body.text, fewest)) return []
  const { outcome } = settings
  const { country, allowed } = known(settings)
  const { text, span } = withDigits(body)
  const parts: Part[] = []
  let read = 0
  for (const { 0: piece, index } of text.matchAll(candidates)) {
    if (!hasDigits(piece, fewest)) continue
    const before = text.slice(Math.max(0, index - 30), index)
    if (isFigure(piece, before, text.slice(index + piece.length, index + piece.length + 12))) continue
    read += 1
    if (read > most) return [...parts, { outcome, message: messages.many }]
    const number = numberIn(piece, country, call.test(before))
    if (!number || allowed.some((office) => office === number.digits || (office.length >= fewest && number.digits.endsWith(office))))
      continue
    parts.push({ outcome, message: messages.found, span: span(index + number.start, index + number.end) })
    if (parts.length === enough) break
  }
  return parts
}

const messages = {
  found: 'Leave out the phone number: everybody could read it, and call.',
  many: 'Use fewer numbers: there are too many to look for phone numbers among them.',
}

// The library is dear (up to half a millisecond a number), so it reads so many and a person reads on.
const most = 40
const enough = 5

// Words before a number by which it is one to call.
const call =
  /(?<!\p{L})(?:call|calls?|phone|telephone|tel|text|sms|ring|mobile|cell|whats ?app|viber|signal|fax|handy|anrufen|telefon|mobil|appel\p{L}*|teléfono|тел\p{L}*|звони\p{L}*|تماس|تلفن|تلیفون|شماره|اتصل|هاتف|واتس\p{L}*|واتساپ|电话|手机)(?!\p{L})[^\p{N}]{0,20}$|[☎📞📱]\s*$/u

interface Number {
  start: number
  end: number
  /** With the country's prefix. */
  digits: string
}

function numberIn(piece: string, country: CountryCode | undefined, called: boolean): Number | undefined {
  const whole = piece.replace(/^(?:00|\+ )/, '+').replace(/^(\+[\d ]*)\(0\)/, '$1')
  if (whole.startsWith('+')) {
    const parsed = parsePhoneNumberFromString(whole)
    // Any number of the right length: one that nobody has yet was meant as one.
    if (parsed?.isPossible()) return { start: 0, end: piece.length, digits: parsed.number.slice(1) }
  } else {
    // All digits in one are a number of something else, unless it begins as a phone number does or somebody is to call it.
    if (!country || !(called || /^[0(]|\d[^\d]+\d/.test(piece))) return
    if (called && /^0/.test(piece)) {
      const parsed = parsePhoneNumberFromString(piece, country)
      if (parsed?.isPossible()) return { start: 0, end: piece.length, digits: parsed.number.slice(1) }
    }
  }
  const [first] = findPhoneNumbersInText(piece, country === undefined ? {} : { defaultCountry: country })
  return first && { start: first.startsAt, end: first.endsAt, digits: first.number.number.slice(1) }
}

// Settings are parsed once and used for many drafts.
const memory = new WeakMap<Settings['phones'], { country: CountryCode | undefined; allowed: string[] }>()

/** The country, and the allowed numbers as digits: with the country's prefix, or without the zeros before. */
function known(settings: Settings['phones']) {
  const before = memory.get(settings)
  if (before) return before
  const country = isSupportedCountry(settings.country) ? settings.country : undefined
  const digits = (entry: string) => {
    const plain = asciiDigits(entry).trim()
    return parsePhoneNumberFromString(plain, country)?.number.slice(1) ?? plain.replace(/\D/g, '').replace(/^0+/, '')
  }
  const made = { country, allowed: settings.allowed.map(digits) }
  memory.set(settings, made)
  return made
}
