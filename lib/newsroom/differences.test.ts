import { expect, test } from 'vitest'
import { fieldChanges, paragraphChanges } from './differences'
import { comparedRevisions } from './revision-list'
import { onlyFields } from './typed'

const written = (from: string, to: string) =>
  paragraphChanges(from, to).map((pieces) =>
    pieces ? pieces.map(({ text, mark }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[mark]).join('') : '…',
  )

test('words are compared within paragraphs that changed; what stayed is left out', () => {
  expect(written('One.\n\nThe wall is old.\n\nThree.', 'One.\n\nThe wall is new.\n\nThree.')).toEqual([
    '…',
    'The wall is [-old][+new].',
    '…',
  ])
  expect(written('One.\n\nTwo.', 'One.\n\nTwo.\n\nThree.')).toEqual(['…', '[+Three.]'])
  expect(written('One.\n\nTwo.', 'Two.')).toEqual(['[-One.]', '…'])
  expect(written('', 'All.')).toEqual(['[+All.]'])
})

test('a text of 400,000 characters is compared in a moment', () => {
  const body = Array.from(
    { length: 4_000 },
    (_, i) => `Paragraph ${i} of a very long text, which has a hundred characters or a few more than it needs.`,
  )
  const began = performance.now()
  const changes = paragraphChanges(body.join('\n\n'), [...body.slice(0, 2_000), 'New.', ...body.slice(2_001)].join('\n\n'))
  expect(changes).toHaveLength(3)
  expect(performance.now() - began).toBeLessThan(5_000)
})

test('only fields that say something else are listed', () => {
  const a = onlyFields({ headline: 'Wall', body: 'One.\n', topics: 'Sea, walls', lang: 'prs', slug: 'wall' })
  const b = onlyFields({ headline: 'Walls', body: 'One.\r\n', topics: 'Walls , sea', lang: 'fa-AF', slug: 'wall' })
  expect(fieldChanges(a, b).map(({ title }) => title)).toEqual(['Headline'])
})

test('two revisions are compared as the address says; by default the last with what is being written', () => {
  const compared = (query: Record<string, string>) => comparedRevisions(query, [{ number: 3 }, { number: 2 }, { number: 1 }])
  expect(compared({})).toEqual({ from: 3, to: 'now' })
  expect(compared({ from: '1', to: '2' })).toEqual({ from: 1, to: 2 })
  expect(compared({ from: '9', to: 'now' })).toEqual({ from: 3, to: 'now' })
})
