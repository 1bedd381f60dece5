import { exchange, type Reading } from './text'

// The zero of every script whose ten digits stand in one row of single code units; NFKC has folded the others' forms.
const zeros = '٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᭐᮰᱀᱐'
const starts = Array.from(zeros, (zero) => zero.charCodeAt(0))
const foreign = new RegExp(`[${starts.map((start) => String.fromCharCode(start, 45, start + 9)).join('')}]`, 'g')

/** The text with the digits of all scripts as 0 to 9; its length stays. */
export function asciiDigits(text: string): string {
  return text.replace(foreign, (digit) => {
    const code = digit.charCodeAt(0)
    return String(code - (starts.find((start) => code >= start && code < start + 10) ?? code))
  })
}

/** The reading with the digits of all scripts as 0 to 9, every place where it was. */
export const withDigits = (reading: Reading): Reading => exchange(reading, asciiDigits)

/** Whether a text has so many digits, of any script. */
export function hasDigits(text: string, least: number): boolean {
  let left = least
  for (const _ of text.matchAll(/\p{Nd}/gu)) if (--left === 0) return true
  return left <= 0
}
