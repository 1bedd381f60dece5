import { expect, test } from 'vitest'
import { type Side, shares, worse } from './result'

/** A policy that stops so many of 100 approved and 100 rejected comments. */
function side(approved: number, rejected: number): Side {
  const none = { approved: 0, rejected: 0 }
  const tally = { refused: none, held: { approved, rejected }, passed: { approved: 100 - approved, rejected: 100 - rejected } }
  return { tally, ...shares(tally), clauses: [] }
}

test('precision and recall are shares of what is stopped and of what was rejected', () => {
  expect(side(10, 30)).toMatchObject({ precision: 0.75, recall: 0.3 })
  expect(side(0, 0)).toMatchObject({ precision: null, recall: 0 })
})

test.each([
  ['the same', [10, 30], [10, 30], null],
  ['catches more', [10, 30], [10, 40], null],
  ['wrongs fewer', [10, 30], [5, 30], null],
  ['catches more than it wrongs', [10, 30], [12, 33], null],
  ['catches as many more as it wrongs', [10, 30], [12, 32], null],
  [
    'wrongs more than it catches',
    [10, 30],
    [13, 32],
    'The draft agrees with the moderators less often: it stops 3 more that they approved, and 2 more that they rejected.',
  ],
  ['wrongs one more and catches none', [10, 30], [11, 30], /^The draft agrees .* 1 more that they approved, and 0 more/],
  ['catches fewer', [10, 30], [10, 29], /and 1 fewer that they rejected/],
  ['lets a few through to free many', [10, 30], [2, 28], null],
  ['checks nothing', [30, 30], [0, 0], /^The draft lets 30 more of the rejected comments through/],
  ['checks nothing, where what was stopped was mostly wrong', [40, 30], [0, 0], /^The draft lets 30 more/],
])('a draft that does this: %s', (_, before, after, wanted) => {
  const [a = 0, b = 0] = before
  const [c = 0, d = 0] = after
  const told = worse({ inForce: side(a, b), draft: side(c, d) })
  if (wanted === null) expect(told).toBeNull()
  else expect(told).toMatch(wanted)
})
