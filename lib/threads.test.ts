import { describe, expect, test } from 'vitest'
import { levels, type Node, type Shown, threads } from './threads'

let minute = 0
/** Comments as "id" or "id<parent", in the order they were said; all in the thread of `root`. */
function said(root: string, ...lines: string[]): Shown[] {
  return lines.map((line) => {
    const [id = '', parentId = null] = line.split('<')
    const at = new Date(Date.UTC(2026, 10, 23, 12, minute++))
    return {
      id,
      parentId,
      threadId: root,
      depth: parentId === null ? 0 : 1,
      name: 'Ledger',
      staff: false,
      body: id,
      at,
      whose: '',
      respects: '',
      picked: false,
      quote: null,
      since: { corrected: null, quoteChanged: false },
    }
  })
}

/** A line for each node, indented by how deep it hangs, with the level it is drawn at. */
function drawn(nodes: Node[], indent = ''): string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.comment === 'gone' ? `(${node.id})` : node.id} ${node.level}`,
    ...drawn(node.replies, `${indent}- `),
  ])
}

test('first comments stand in the order given', () => {
  const comments = [...said('a', 'a'), ...said('b', 'b'), ...said('c', 'c')]
  expect(drawn(threads(['c', 'a', 'b'], comments))).toEqual(['c 0', 'a 0', 'b 0'])
})

test('replies stand below what they answer, in the order they were said', () => {
  const comments = said('a', 'a', 'b<a', 'c<a', 'd<b', 'e<c', 'f<a')
  expect(drawn(threads(['a'], comments))).toEqual(['a 0', '- b 1', '- - d 2', '- c 1', '- - e 2', '- f 1'])
})

test('it does not matter in which order the comments come', () => {
  const comments = said('a', 'a', 'b<a', 'c<a', 'd<b', 'e<d')
  expect(threads(['a'], comments.toReversed())).toEqual(threads(['a'], comments))
})

test('there are three levels, and what is deeper stands on the third in the order it was said', () => {
  expect(levels).toBe(3)
  const comments = said('a', 'a', 'b<a', 'c<b', 'd<c', 'e<c', 'f<d', 'g<e', 'h<f')
  expect(drawn(threads(['a'], comments))).toEqual(['a 0', '- b 1', '- - c 2', ...['d', 'e', 'f', 'g', 'h'].map((id) => `- - - ${id} 2`)])
})

test('a comment is there once, however deep', () => {
  const chain = Array.from({ length: 200 }, (_, i) => (i ? `n${i}<n${i - 1}` : 'n0'))
  const lines = drawn(threads(['n0'], said('n0', ...chain)))
  expect(lines).toHaveLength(200)
  expect(new Set(lines.map((line) => line.replace(/^[- ]+/, ''))).size).toBe(200)
})

describe('a comment that was taken away', () => {
  test('leaves its place where it began the thread', () => {
    expect(drawn(threads(['a'], said('a', 'b<a', 'c<b')))).toEqual(['(a) 0', '- b 1', '- - c 2'])
  })

  test('leaves one place for all its replies where it was a reply', () => {
    expect(drawn(threads(['a'], said('a', 'a', 'c<b', 'd<b')))).toEqual(['a 0', '- (b) 1', '- - c 2', '- - d 2'])
  })

  test('leaves no place below the third level', () => {
    expect(drawn(threads(['a'], said('a', 'a', 'b<a', 'c<b', 'e<d')))).toEqual(['a 0', '- b 1', '- - c 2', '- (d) 1', '- - e 2'])
    expect(drawn(threads(['a'], said('a', 'a', 'c<gone', 'd<c', 'e<d')))).toEqual([
      'a 0',
      '- (gone) 1',
      '- - c 2',
      '- - - d 2',
      '- - - e 2',
    ])
  })

  test('takes nothing of itself along', () => {
    const [root] = threads(['a'], said('a', 'b<a'))
    expect(root).toMatchObject({ id: 'a', comment: 'gone' })
  })
})

test('threads do not mix', () => {
  const comments = [...said('a', 'a', 'b<a'), ...said('c', 'c', 'd<c', 'e<gone')]
  expect(drawn(threads(['a', 'c'], comments))).toEqual(['a 0', '- b 1', 'c 0', '- d 1', '- (gone) 1', '- - e 2'])
})

test('no comments are no threads', () => {
  expect(threads([], [])).toEqual([])
})
