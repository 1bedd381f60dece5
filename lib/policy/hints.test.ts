import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carried, hintsOf, pieces } from './hints'

const clauses = [
  { id: 'words', title: 'Words fit for company' },
  { id: 'shouting', title: 'No shouting' },
]
const finding = (clause: string, start?: number, end = (start ?? 0) + 3) => ({
  check: 'any',
  clause,
  outcome: 'hold' as const,
  message: `On ${clause}.`,
  ...(start !== undefined && { span: { start, end } }),
})

test('what is said more than once is one hint with every place, in the order of the text; what has no place comes last', () => {
  const hints = hintsOf([finding('length'), finding('words', 20), finding('shouting', 10), finding('words', 4)], clauses)
  expect(hints.map(({ title, spans }) => [title, spans.map(({ start }) => start)])).toEqual([
    ['Words fit for company', [4, 20]],
    ['No shouting', [10]],
    ['length', []],
  ])
})

describe('when the text goes on', () => {
  const seen = (text: string, ...words: string[]) => ({
    text,
    hints: words.map((word) => ({
      ...hintsOf([finding('words', text.indexOf(word), text.indexOf(word) + word.length)], clauses)[0],
    })) as never[],
  })
  const marked = ({ text, hints }: ReturnType<typeof carried>) =>
    hints.flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)))

  test.each([
    ['a drat b', 'a drat b and more', ['drat']],
    ['a drat b', 'oh, a drat b', ['drat']],
    ['a drat b', 'a rat b', []],
    ['a drat b', 'a  b', []],
    ['a drat b', 'a brat b', []],
    ['a drat b', 'drat b', ['drat']],
    ['drat', '', []],
  ])('%j -> %j', (before, after, expected) => expect(marked(carried(seen(before, 'drat'), after))).toEqual(expected))

  test('what is said of the whole text stays until it is read again', () => {
    const before = { text: 'long', hints: hintsOf([finding('length')], clauses) }
    expect(carried(before, 'longer').hints).toEqual(before.hints)
  })
})

test('pieces are the whole text, and exactly what lies in a span is marked', () => {
  const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  fc.assert(
    fc.property(fc.string({ minLength: 30, maxLength: 30 }), fc.array(span, { maxLength: 5 }), (text, spans) => {
      const all = pieces(text, spans)
      expect(all.map((piece) => piece.text).join('')).toBe(text)
      const marks = all.flatMap((piece) => Array.from({ length: piece.text.length }, () => piece.marked))
      expect(marks).toEqual(Array.from({ length: 30 }, (_, i) => spans.some(({ start, end }) => start <= i && i < end)))
    }),
  )
})
