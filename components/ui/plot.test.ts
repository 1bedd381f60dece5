import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barLength, columns, laidOut, percentages, roundTop } from './plot'

test.each([
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 3],
  [7, 8],
  [9, 10],
  [10, 10],
  [11, 20],
  [201, 300],
  [1_000, 1_000],
])('an axis up to %i ends at %i', (most, top) => expect(roundTop(most)).toBe(top))

test('an axis is never too short, and at most twice too long', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (most) => {
      expect(roundTop(most)).toBeGreaterThanOrEqual(most)
      expect(roundTop(most)).toBeLessThanOrEqual(most * 2)
    }),
  )
})

test('columns stand in order, do not touch, and stay within the line', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 200, max: 800 }), (count, length) => {
      const { starts, width } = columns(count, length)
      expect(starts).toHaveLength(count)
      expect(starts[0]).toBeGreaterThanOrEqual(0)
      expect((starts.at(-1) ?? 0) + width).toBeLessThanOrEqual(length + 0.2)
      for (const [index, start] of starts.slice(1).entries()) expect(start).toBeGreaterThan((starts[index] ?? 0) + width)
    }),
  )
})

test('a bar of something is seen, one of nothing is not', () => {
  expect([barLength(0, 10, 100), barLength(1, 100_000, 100), barLength(5, 10, 100), barLength(10, 10, 100)]).toEqual([0, 1.5, 50, 100])
})

test('shares are whole, add up to a hundred, and are less than one off', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 8 }), (counts) => {
      const all = counts.reduce((sum, count) => sum + count, 0)
      const shares = percentages(counts)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(all === 0 ? 0 : 100)
      for (const [index, share] of shares.entries()) {
        expect(Number.isInteger(share)).toBe(true)
        if (all > 0) expect(Math.abs(share - ((counts[index] ?? 0) * 100) / all)).toBeLessThan(1)
      }
    }),
  )
})

test('what is read from right to left stands mirrored: as far from the right as it would from the left', () => {
  const [ltr, rtl] = [laidOut('ltr', 340), laidOut('rtl', 340)]
  expect([ltr.point(30), ltr.start(30, 10)]).toEqual([30, 30])
  expect([rtl.point(30), rtl.start(30, 10)]).toEqual([310, 300])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
      const { starts, width } = columns(count, 340)
      const mirrored = starts.map((start) => rtl.start(start, width)).reverse()
      for (const [index, start] of mirrored.entries()) expect(start).toBeCloseTo(starts[index] ?? -1, 0)
    }),
  )
})
