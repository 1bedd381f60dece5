import { expect, test } from 'vitest'
import { slidingWindow } from './window'

const at = (hours: number) => new Date(Date.UTC(2026, 10, 20) + hours * 3_600_000)
const said = (id: string, hours: number, more: { author?: string | null; body?: string; articleId?: string } = {}) => ({
  ...{ id, at: at(hours), author: 'a', body: `Body of ${id}.`, articleId: 'x' },
  ...more,
})
const text = 'The harbour council has voted three times on this already.'

test('an author’s comments of the day before are known, newest first', () => {
  const { pass } = slidingWindow({ alike: false })
  pass(said('1', 0))
  pass(said('2', 1, { articleId: 'y' }))
  pass(said('other', 2, { author: 'b' }))
  pass(said('nobody', 2, { author: null }))
  expect(pass(said('3', 24)).earlier).toEqual([
    { body: 'Body of 2.', at: at(1), sameArticle: false },
    { body: 'Body of 1.', at: at(0), sameArticle: true },
  ])
  expect(pass(said('4', 25.5)).earlier.map(({ body }) => body)).toEqual(['Body of 3.'])
})

test('others’ comments of the day before that are alike are known, and one’s own are not', () => {
  const { pass } = slidingWindow({ alike: true })
  pass(said('1', 0, { body: text }))
  pass(said('2', 1, { body: 'Something else altogether, and long enough.', author: 'c' }))
  const { alike } = pass(said('3', 2, { author: 'b', body: text.replace('three', 'four') }))
  expect(alike).toEqual([{ author: 'a', similarity: expect.any(Number) }])
  expect(alike[0]?.similarity).toBeGreaterThan(0.7)
  expect(pass(said('4', 3, { body: text })).alike.map(({ author }) => author)).toEqual(['b'])
  expect(pass(said('5', 30, { body: text })).alike).toEqual([])
  expect(slidingWindow({ alike: false }).pass(said('6', 0, { body: text })).alike).toEqual([])
})

test('a window over many comments stays small and forgets in order', () => {
  const { pass } = slidingWindow({ alike: true })
  for (let i = 0; i < 30_000; i++) pass(said(`${i}`, i / 1_000, { author: `a${i % 7}` }))
  const { earlier } = pass(said('last', 30, { author: 'a3' }))
  expect(earlier).toHaveLength(50)
  expect(pass(said('much later', 100, { author: 'a3' })).earlier).toEqual([])
})
