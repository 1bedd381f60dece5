import { asciiDigits } from './digits'
import { exchange, type Reading, rewrite } from './text'

// Letters that Arabic, Persian, Pashto and Urdu keyboards write for one another, and hamza on a letter or not.
const forms: Record<string, string> = { ا: 'أإآٱٲٳ', و: 'ؤ', ی: 'يىئ', ک: 'كڪ', ه: 'ةۀەہۂۃھ' }
const letters = new Map(Object.entries(forms).flatMap(([plain, others]) => Array.from(others, (other) => [other, plain])))
const other = new RegExp(`[${[...letters.keys()].join('')}]`, 'g')

// Vowel signs and other marks, the stretching stroke, and the hamza that stands between letters.
const marks = /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u0674\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]+/g

/** The reading with Arabic and Persian forms of a letter made one, without vowel signs and stretching, and with digits as 0 to 9. */
export function foldArabic(reading: Reading): Reading {
  if (!/[\u0600-\u06FF]/.test(reading.text)) return reading
  const folded = exchange(reading, (text) => asciiDigits(text).replace(other, (letter) => letters.get(letter) ?? letter))
  return rewrite(folded, marks, () => '')
}
