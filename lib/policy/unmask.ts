import type { Allowed } from './lists'
import { drawnOut, shortened, unaccented } from './spelling'
import { exchange, foldLookAlikes, type Reading, rewrite } from './text'

// No letter, no space, no sign: what is blanked out neither matches nor joins its neighbours.
const blank = '\0'

/** The reading with the allowed words and phrases blanked out. */
export function allow(reading: Reading, { expression, exact }: Allowed): Reading {
  const passes = (found: string, index: number) => {
    const entry = exact.get(found)
    const { start, end } = reading.span(index, index + found.length)
    return entry === undefined || reading.typed.slice(start, end) === entry
  }
  return exchange(reading, (text) =>
    unaccented(text).replace(expression, (found, index: number) => (passes(found, index) ? blank.repeat(found.length) : found)),
  )
}

const letter = '[\\p{L}\\p{Nd}@$!]'
const apart = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${letter}(?:[\\s._*-]{1,3}${letter}(?![\\p{L}\\p{N}\\p{M}])){2,}`, 'gu')

// No word of these scripts has a letter three times in a row.
const drawnOutElsewhere = /([\p{sc=Arab}\p{sc=Cyrl}])\1{2,}/gu

/** The reading with drawn-out letters ("fuuuck") shortened and letters standing apart ("f u c k") joined. */
export function unmask(reading: Reading): Reading {
  const short = rewrite(rewrite(reading, drawnOut, shortened), drawnOutElsewhere, (run) => run.charAt(0))
  return rewrite(short, apart, (run) => {
    const joined = foldLookAlikes(run.replace(/[\s._*-]/g, ''))
    // "what a f u c k": the first letter may be a word of its own, as و is in Arabic and Persian.
    return /^[aiو]/.test(joined) ? `${joined} ${joined.slice(1)}` : joined
  })
}
