import { expect, test } from 'vitest'
import { dayIn, lengthOf, monthAlone, monthIn } from './in-words'

test.each([
  [0, 'seconds', 0],
  [1, 'seconds', 1],
  [59.4, 'seconds', 59],
  [59.6, 'minutes', 1],
  [750, 'minutes', 13],
  [3_570, 'hours', 1],
  [5 * 3_600, 'hours', 5],
  [47 * 3_600, 'hours', 47],
  [3 * 86_400, 'days', 3],
])('%f seconds are said in %s', (seconds, unit, count) => expect(lengthOf(seconds)).toEqual({ unit, count }))

test.each([
  ['en', '5 November', 'November 2026', 'November'],
  ['fa-AF', '۵ نومبر', 'نومبر ۲۰۲۶', 'نومبر'],
  ['ps', '۵ نومبر', 'نومبر ۲۰۲۶', 'نومبر'],
  ['ar', '٥ نوفمبر', 'نوفمبر ٢٠٢٦', 'نوفمبر'],
] as const)('days and months in %s are those of the report, in its words and digits', (lang, day, month, alone) => {
  expect([dayIn('2026-11-05', lang), monthIn('2026-11', lang), monthAlone('2026-11', lang)]).toEqual([day, month, alone])
})
