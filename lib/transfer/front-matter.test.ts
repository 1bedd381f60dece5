import { describe, expect, test } from 'vitest'
import { frontMatter } from './front-matter'
import { Problems } from './problem'

/** What is told of this front matter, from the line on. */
function told(yaml: string): string[] {
  try {
    frontMatter('a.md', `---\n${yaml}\n---\nText`.split('\n'))
  } catch (error) {
    if (error instanceof Problems) return error.message.split('\n').map((line) => line.replace(/^a\.md:/, ''))
    throw error
  }
  return []
}

test('values are the texts that were written', () => {
  const lines = [
    '',
    '---',
    'a: 007',
    'b: off',
    'c: ~',
    'd: [1, null]',
    'e: {f: 2026-11-23}',
    'g: |',
    '  one',
    '  two',
    '---',
    'Text',
    '---',
  ]
  const matter = frontMatter('a.md', lines)
  expect(matter?.values).toEqual({ a: '007', b: 'off', d: ['1', undefined], e: { f: '2026-11-23' }, g: 'one\ntwo\n' })
  expect(matter?.body).toEqual(['Text', '---'])
  expect([['a'], ['d', 1], ['e', 'f'], ['e', 'none'], ['none'], []].map((path) => matter?.lineOf(path))).toEqual([3, 6, 7, 7, 2, 2])
})

test('a text without it has none', () => expect(frontMatter('a.md', ['Text', '---', 'a: b', '---'])).toBeUndefined())

describe('YAML that is wrong is told in plain words', () => {
  const quotes = 'this value has a colon in it, or lines indented below it: put it in quotes, as headline: "Budget: the vote"'
  test.each([
    ['slug: a\nheadline: Budget: the vote', `3: ${quotes}`],
    ['headline: "open\nslug: a', '2: the quotation mark that is opened here is not closed'],
    [
      'slug: a\nheadline: "A" B',
      '3: there is text after the end of a value: is a quotation mark not closed, or should the whole value be in quotes?',
    ],
    ['headline: A\nslug: a\nslug: b', '4: this key is given twice'],
    ['image:\n\tsrc: /a', '3: indent with spaces, not with a tab'],
    ['headline: *A*', '2: a value cannot begin with * or & here: put it in quotes'],
    ['headline: &A B', '2: a value cannot begin with * or & here: put it in quotes'],
    ['headline: !A B', '2: a value cannot begin with ! here: put it in quotes'],
    ['headline: @A', '2: a value cannot begin with this character: put it in quotes'],
    ['headline: A\nslug', '3: this line has no key, or no colon after it'],
    ['- a', '2: the front matter must be lines of `key: value`'],
    ['topics: [a, b', expect.stringMatching(/^\d: the front matter is not YAML here: Flow sequence/)],
  ])('%s', (lines, expected) => {
    expect(told(lines)).toEqual([expected])
  })

  test('also where it does not end', () => {
    const message = 'the front matter begins here and does not end: close it with a line of three hyphens, ---'
    expect(() => frontMatter('a.md', ['---', 'headline: A'])).toThrow(`a.md:1: ${message}`)
  })
})
