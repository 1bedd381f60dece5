import { describe, expect, test } from 'vitest'
import { letterOf, typedClause } from './clause-number'

describe('a clause is chosen by its number', () => {
  test.each([
    ['7', 9, { index: 6, more: false }],
    ['1', 9, { index: 0, more: false }],
    ['1', 17, { index: 0, more: true }],
    ['2', 17, { index: 1, more: false }],
    ['12', 17, { index: 11, more: false }],
    ['18', 17, { index: null, more: false }],
    ['0', 17, { index: null, more: false }],
    ['', 17, { index: null, more: false }],
  ])('“%s” of %i clauses', (keys, count, meant) => {
    expect(typedClause(keys, count)).toEqual(meant)
  })
})

test('from the tenth on, a letter is one key where the number is two', () => {
  expect([8, 9, 10, 16].map(letterOf)).toEqual(['', 'a', 'b', 'h'])
  expect(typedClause('a', 17)).toEqual({ index: 9, more: false })
  expect(typedClause('H', 17)).toEqual({ index: 16, more: false })
  expect(typedClause('i', 17)).toEqual({ index: null, more: false })
  expect(typedClause('a', 9)).toEqual({ index: null, more: false })
})
