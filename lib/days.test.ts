import { describe, expect, test } from 'vitest'
import { isDay, monthAfter, monthAt, monthNamed, nextDay, startOfDay } from './days'

describe('a day is', () => {
  test.each(['2026-11-25', '2028-02-29', '2026-12-31'])('%s', (day) => expect(isDay(day)).toBe(true))
})

describe('no day is', () => {
  test.each(['', '2026-02-30', '2027-02-29', '2026-13-01', '2026-00-10', '25-11-2026', '2026-11-5', '2026-11-25T00:00'])('“%s”', (day) =>
    expect(isDay(day)).toBe(false),
  )
})

test.each([
  ['2026-11-25', 'UTC', '2026-11-25T00:00:00.000Z'],
  ['2026-11-25', 'Asia/Kabul', '2026-11-24T19:30:00.000Z'],
  ['2026-07-01', 'Europe/London', '2026-06-30T23:00:00.000Z'],
  // Beirut puts its clocks forward at midnight: this day begins at one.
  ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
])('%s in %s begins at %s', (day, timeZone, start) => {
  expect(startOfDay(day, timeZone).toISOString()).toBe(start)
})

test.each([
  ['2026-02-28', '2026-03-01'],
  ['2028-02-28', '2028-02-29'],
  ['2026-12-31', '2027-01-01'],
])('after %s comes %s', (day, next) => expect(nextDay(day)).toBe(next))

describe('a month', () => {
  test('has its days, from its first moment to that of the next, on the clock of the paper', () => {
    const month = monthNamed('2026-03', 'Europe/London')
    expect(month?.from.toISOString()).toBe('2026-03-01T00:00:00.000Z')
    expect(month?.to.toISOString()).toBe('2026-03-31T23:00:00.000Z')
    expect([month?.days.length, month?.days[0], month?.days.at(-1)]).toEqual([31, '2026-03-01', '2026-03-31'])
    expect(monthNamed('2028-02', 'UTC')?.days).toHaveLength(29)
  })

  test.each(['2026-13', '2026-00', '2026', '2026-1', 'x', '2026-11-01'])('“%s” there is not', (name) => {
    expect(monthNamed(name, 'UTC')).toBeNull()
  })

  test('of a moment is that of the paper’s clock', () => {
    const at = new Date('2026-11-30T20:00Z')
    expect([monthAt(at, 'UTC'), monthAt(at, 'Asia/Kabul')]).toEqual(['2026-11', '2026-12'])
  })

  test('is followed by another', () => expect([monthAfter('2026-11'), monthAfter('2026-12')]).toEqual(['2026-12', '2027-01']))
})
