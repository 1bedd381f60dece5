import { expect, test } from 'vitest'
import { articleText } from '../markdown'
import { oneLine } from '../passage'
import { partsChanged } from './passages'

const plain = (markdown: string) => oneLine(articleText(markdown))
const text = (body: string) => ({ headline: 'A', standfirst: 'B', body })
/** What changed in a text, with what went in brackets and what came in braces. */
function marked(from: string, to: string, asked = {}) {
  return partsChanged(text(from), text(to), asked).flatMap(({ passages }) =>
    (passages ?? []).map(({ before, lines, after }) => [
      before,
      lines.map((line) => line.map(({ text, mark }) => (mark === 'same' ? text : mark === 'added' ? `{${text}}` : `[${text}]`)).join('')),
      after,
    ]),
  )
}

test('Nothing is different between a text and itself, however its blank lines are written', () => {
  expect(partsChanged(text('One.\n\nTwo.'), text('One.\n \n\nTwo.\r\n'))).toEqual([])
})

test('A changed paragraph stands with its words marked, between a line of what is around it', () => {
  expect(marked('One.\n\nIt cost 40 million in all.\n\nThree.', 'One.\n\nIt cost 14 million in all.\n\nThree.')).toEqual([
    ['One.', ['It cost [40]{14} million in all.'], 'Three.'],
  ])
})

test('A paragraph that came in before one that was changed does not take its place', () => {
  expect(marked('The wall cost 40 million.', 'Nobody was hurt.\n\nThe wall cost 14 million.')).toEqual([
    ['', ['{Nobody was hurt.}', 'The wall cost [40]{14} million.'], ''],
  ])
})

test('Two changes far from one another are two passages; what stands between two near ones is shown once', () => {
  expect(marked('a b c 1\n\nSame.\n\nd e f 1', 'a b c 2\n\nSame.\n\nd e f 2')).toEqual([
    ['', ['a b c [1]{2}'], 'Same.'],
    ['', ['d e f [1]{2}'], ''],
  ])
})

test('A long neighbour is cut to a line at the side that is near', () => {
  const long = 'word '.repeat(60).trim()
  const [[before, , after] = []] = marked(`${long}\n\nOne.\n\n${long}`, `${long}\n\nTwo.\n\n${long}`)
  expect(before).toMatch(/^… word/)
  expect(after).toMatch(/word …$/)
  expect(String(before).length).toBeLessThan(120)
})

test('Readers see words, not Markdown; a link that leads elsewhere is shown as it is written', () => {
  expect(marked('It is **very** old.', 'It is **rather** old.', { plain })).toEqual([['', ['It is [very]{rather} old.'], '']])
  expect(JSON.stringify(marked('See [here](https://a.example).', 'See [here](https://b.example).', { plain }))).toContain('b.example')
  expect(marked('![Old](/a.jpg)', '![New](/a.jpg)', { plain })[0]?.[1]).toEqual(['![[Old]{New}](/a.jpg)'])
})

test('A text in Dari is compared word by word, too', () => {
  expect(marked('این دیوار چهل میلیون مصرف داشت.', 'این دیوار چهارده میلیون مصرف داشت.')).toEqual([
    ['', ['این دیوار [چهل]{چهارده} میلیون مصرف داشت.'], ''],
  ])
})

test('Headline, picture and byline are parts of their own', () => {
  const image = { src: '/a.jpg', alt: 'A wall', caption: '', credit: '', width: null, height: null }
  const before = { ...text('x'), authors: ['mara'], image }
  const after = { ...text('x'), headline: 'A new one', authors: ['omar'], image: { ...image, src: '/b.jpg', alt: 'The wall' } }
  expect(partsChanged(before, after).map(({ name, passages }) => [name, passages === null])).toEqual([
    ['headline', false],
    ['alt', false],
    ['picture', true],
    ['byline', true],
  ])
})

test('A book that was written anew is compared in seconds', () => {
  const book = (word: string) => Array.from({ length: 4_000 }, (_, i) => `${word} ${i} ${'lorem ipsum dolor '.repeat(5)}`).join('\n\n')
  const start = Date.now()
  expect(partsChanged(text(book('a')), text(book('b')))).toHaveLength(1)
  expect(Date.now() - start).toBeLessThan(4_000)
})
