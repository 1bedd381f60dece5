import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { markdownOf } from './plain-text'

interface Tree {
  type: string
  value?: string
  children?: Tree[]
}

const parse = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown) as Tree
const kinds = (tree: Tree): string[] => [tree.type, ...(tree.children ?? []).flatMap(kinds)]
const words = (tree: Tree): string => tree.value ?? (tree.children ?? []).map(words).join(tree.type === 'root' ? '\n\n' : '')

/** Every paragraph of a plain text comes out as a paragraph with the same characters. */
function expectUnchanged(text: string) {
  const tree = parse(markdownOf(text.split('\n')))
  expect(kinds(tree).filter((kind) => !['root', 'paragraph', 'text', 'link'].includes(kind))).toEqual([])
  const plain = text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  expect(words(tree)).toBe(plain)
}

test.each([
  '5 * 3 * 2 = 30, *not* 31, **never**',
  '- 14 people\n+ 2\n* 3',
  '# One\n## Two\n=====\n-----\n***\n___',
  '1. First\n2) Second\n1984. A year',
  '> quoted &amp; &lt;b&gt; <b>bold</b> <!-- no --> &#65;',
  '[a](b) ![c](d) [e]: f\n[^1]: note\n[^1]',
  '`code` ```\n~~~\n~~gone~~ ~a~',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'a | b\n:--|--:\n1 | 2',
  '_so_ snake_case _and_ __more__ back\\slash \\* end\\',
  'See https://a.example/b_c_(d)*e*~f?x=1&copy=2 and www.b.example/_x_, or a@b.example.',
  '    four spaces\n\tand a tab  \nsoft',
  '“The axis” — IS’s … 100 % <3 #hashtag',
])('%j stays as it is', expectUnchanged)

test('no text becomes anything but paragraphs', () => {
  const piece = fc.constantFrom(
    'a',
    'B',
    '1',
    '.',
    ')',
    ' ',
    '\n',
    '\n\n',
    '*',
    '_',
    '-',
    '+',
    '#',
    '>',
    '=',
    '`',
    '~',
    '|',
    '[',
    ']',
    '(',
    '!',
    '\\',
    '<',
    '&',
    ';',
    ':',
    '^',
    '  ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => expectUnchanged(pieces.join(''))),
    { numRuns: 3_000 },
  )
})
