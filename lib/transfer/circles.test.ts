import { expect, test } from 'vitest'
import { parentsFirst } from './circles'

/** "b<a" is b that answers a. */
const comments = (text: string) => text.split(' ').map((part) => ({ id: part.split('<')[0] ?? '', parent: part.split('<')[1] ?? null }))
const ids = (list: { id: string }[]) => list.map(({ id }) => id).join(' ')

test.each([
  ['a b c', 'a b c'],
  ['c<b b<a a', 'a b c'],
  ['b<a x<elsewhere a', 'a b x'],
])('%s is put as %s', (given, expected) => {
  const { ordered, circles } = parentsFirst(comments(given))
  expect([ids(ordered), circles]).toEqual([expected, []])
})

test.each([
  ['a<a', ['a']],
  ['a<b b<a', ['a b']],
  ['x a<c d<a b<a c<b', ['a c b']],
  ['a<b b<a c<d d<e e<c', ['a b', 'c d e']],
])('%s goes in a circle', (given, expected) => {
  expect(parentsFirst(comments(given)).circles.map(ids)).toEqual(expected)
})

test('a thread of a hundred thousand answers is not too deep', () => {
  const chain = Array.from({ length: 100_000 }, (_, i) => ({ id: String(i), parent: i < 99_999 ? String(i + 1) : null }))
  const { ordered } = parentsFirst(chain)
  expect([ordered.length, ordered[0]?.id, ordered.at(-1)?.id]).toEqual([100_000, '99999', '0'])
})
