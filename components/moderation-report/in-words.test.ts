import { expect, test } from 'vitest'
import { dayInWords, lengthInWords, number } from './in-words'

test.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [59.4, '59 seconds'],
  [59.6, '1 minute'],
  [750, '13 minutes'],
  [3_570, '1 hour'],
  [5 * 3_600, '5 hours'],
  [47 * 3_600, '47 hours'],
  [3 * 86_400, '3 days'],
])('%f seconds are %s', (seconds, words) => expect(lengthInWords(seconds)).toBe(words))

test('days and numbers are written as the paper writes them', () => {
  expect([dayInWords('2026-11-05'), number(1204)]).toEqual(['5 November', '1,204'])
})
