import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFault } from './json-place'

test.each([
  ['', 1, 1, 'a value'],
  ['{', 1, 2, 'a name in double quotes, or }'],
  ['{"a": 1,}', 1, 9, 'a name in double quotes'],
  ['[1, 2,]', 1, 7, 'a value'],
  ['[1 2]', 1, 4, 'a comma or ]'],
  ['{\n  "a": [1, 2],\n  "b" 3\n}', 3, 7, 'a colon'],
  ["{'a': 1}", 1, 2, 'a name in double quotes, or }'],
  ['{"a": “b”}', 1, 7, 'a value'],
  ['{"a": undefined}', 1, 7, 'a value'],
  ['{"a": 01}', 1, 7, 'a value'],
  ['{"a": "open}', 1, 7, 'a value'],
  ['{} {}', 1, 4, 'the end of the text'],
  ['[1, 2', 1, 6, 'a comma or ]'],
  ['{"a": 1', 1, 8, 'a comma or }'],
])('%j goes wrong at %i:%i, where should be %s', (text, line, column, wanted) => {
  expect(() => JSON.parse(text)).toThrow()
  expect(jsonFault(text)).toEqual({ line, column, wanted })
})

test('nothing is wrong with JSON', () => {
  fc.assert(fc.property(fc.json(), fc.nat(4), (text, space) => jsonFault(JSON.stringify(JSON.parse(text), null, space)) === null))
})

test('what JSON.parse takes and what has no fault are the same', () => {
  const pieces = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-1.5e3', 'true', 'null', ' ', '\n')
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const text = parts.join('')
      return parses(text) === (jsonFault(text) === null)
    }),
    { numRuns: 5_000 },
  )
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
