import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atBars, auc, type Scored, topFifth } from './measure'
import { barFor, precisionAt, precisionOf } from './precision'

/** Scores with a + behind the removed ones. */
const scored = (text: string): Scored[] => text.split(' ').map((one) => ({ score: Number.parseFloat(one), removed: one.endsWith('+') }))
const many = (count: number, one: Scored) => Array<Scored>(count).fill(one)
const noise = fc.array(fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.boolean() }), {
  minLength: 1,
  maxLength: 200,
})

describe('AUC', () => {
  test.each([
    ['0.9+ 0.8+ 0.2 0.1', 1],
    ['0.9 0.8 0.2+ 0.1+', 0],
    ['0.5+ 0.5 0.5+ 0.5', 0.5],
    // Of the four pairs, 0.9 beats both, 0.4 ties with one and loses to none: 3.5 of 4.
    ['0.9+ 0.4+ 0.4 0.1', 3.5 / 4],
    ['0.3+ 0.7 0.5+ 0.4', 1 / 4],
  ])('of %s is %d', (text, expected) => expect(auc(scored(text))).toBeCloseTo(expected))
  test('needs both kinds', () => {
    expect(auc([])).toBeUndefined()
    expect(auc(scored('0.9+ 0.1+'))).toBeUndefined()
  })
  test('is that of all pairs', () => {
    fc.assert(
      fc.property(noise, (some) => {
        const pairs = some
          .filter((one) => one.removed)
          .flatMap((a) => some.filter((one) => !one.removed).map((b) => (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0)))
        const mean = pairs.length ? pairs.reduce<number>((sum, one) => sum + one, 0) / pairs.length : undefined
        if (mean === undefined) expect(auc(some)).toBeUndefined()
        else expect(auc(some)).toBeCloseTo(mean)
      }),
    )
  })
})

test('bars count what has their score or a higher one', () => {
  expect(atBars(scored('0.9+ 0.8 0.8+ 0.1+'), [0.8, 0.85, 0.95])).toEqual([
    { bar: 0.8, above: 3, precision: 2 / 3, recall: 2 / 3 },
    { bar: 0.85, above: 1, precision: 1, recall: 1 / 3 },
    { bar: 0.95, above: 0, precision: null, recall: 0 },
  ])
  expect(atBars(scored('0.9'), [0.5])).toEqual([{ bar: 0.5, above: 1, precision: 0, recall: null }])
})

test('the top fifth holds its share of the removed', () => {
  expect(topFifth(scored('0.9+ 0.8 0.7 0.6+ 0.5'))).toBe(0.5)
  expect(topFifth(scored('0.5+ 0.5 0.5 0.5 0.5'))).toBeCloseTo(0.2)
  expect(topFifth(scored('0.9 0.8'))).toBe(0)
  expect(topFifth([])).toBe(0)
})

describe('the precision that is vouched for', () => {
  const right = (score: number) => ({ score, removed: true })
  const wrong = (score: number) => ({ score, removed: false })

  test('is unknown with fewer than twenty', () => {
    expect(precisionAt(many(19, right(0.9)))).toEqual([])
    expect(precisionOf([], 0.9)).toBeUndefined()
    expect(precisionOf(precisionAt(many(20, right(0.9))), 0.9)).toBeCloseTo(0.881, 3)
  })
  test('is less than the share seen, and nears it as decisions come in', () => {
    const at = (times: number) => precisionOf(precisionAt([...many(19 * times, right(0.9)), ...many(times, wrong(0.9))]), 0.9) ?? 1
    expect(at(2)).toBeGreaterThan(0.8)
    expect(at(20)).toBeGreaterThan(at(2))
    expect(at(20)).toBeLessThan(0.95)
    expect(at(20_000)).toBeCloseTo(0.95, 2)
  })
  test('is asked of the score or higher ones: a lower score is not vouched for by what is above it', () => {
    const steps = precisionAt([...many(50, right(0.8)), ...many(50, wrong(0.3))])
    expect(precisionOf(steps, 0.8)).toBeGreaterThan(0.9)
    expect(precisionOf(steps, 0.79)).toBeLessThan(0.5)
    expect(precisionOf(steps, 0)).toBeLessThan(0.5)
    expect(barFor(steps, 0.9)).toBe(0.8)
    expect(barFor(steps, 0.99)).toBeUndefined()
  })
  test('does not fall for the highest scores only because few have them', () => {
    const steps = precisionAt([...many(3, right(0.99)), ...many(60, right(0.8)), ...many(60, wrong(0.2))])
    expect(precisionOf(steps, 0.995)).toBe(precisionOf(steps, 0.8))
  })
  test('never promises more than was seen above some lower score, and survives JSON', () => {
    fc.assert(
      fc.property(noise, fc.double({ min: 0, max: 1, noNaN: true }), (some, score) => {
        const steps = precisionAt(some)
        expect(JSON.parse(JSON.stringify(steps))).toEqual(steps)
        const promised = precisionOf(steps, score)
        expect(promised === undefined).toBe(some.length < 20)
        if (promised === undefined) return
        const seen = atBars(some, [0, ...some.map((one) => one.score)])
        const best = Math.max(...seen.filter(({ bar, above }) => bar <= score && above >= 20).map(({ precision }) => precision ?? 0))
        expect(promised).toBeGreaterThanOrEqual(0)
        expect(promised).toBeLessThanOrEqual(best)
      }),
    )
  })
})
