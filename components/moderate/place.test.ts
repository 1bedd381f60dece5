import { expect, test } from 'vitest'
import type { Item } from './item'
import { opened, withDecided } from './place'

const item = (id: string, more: Partial<Item> = {}) => ({ id, at: id, done: null, ...more }) as Item
const done = (id: string) => item(id, { done: { act: 'approve', decision: 'd', clauses: [], by: 'Me', mine: true, from: 'pending' } })
const ids = (items: Item[]) => items.map(({ id }) => id).join('')

test('the last decision stands where its comment stood', () => {
  const items = [item('a'), item('c')]
  const waiting = { queue: 'pending', order: 'oldest' } as const
  expect(ids(withDecided(items, done('b'), waiting))).toBe('abc')
  expect(ids(withDecided(items, done('b'), { queue: 'pending', order: 'likely' }))).toBe('bac')
  expect(ids(withDecided(items, done('b'), { queue: 'appeals', order: 'oldest' }))).toBe('bac')
  expect(ids(withDecided([item('a'), item('b')], done('b'), waiting))).toBe('ab')
  expect(ids(withDecided(items, null, waiting))).toBe('ac')
})

test('among what is decided, and among all, the last decision stands only where its comment does', () => {
  const items = [item('c'), item('b'), item('a')]
  const all = { queue: 'all', order: 'newest' } as const
  expect(withDecided(items, done('b'), all)).toEqual([item('c'), done('b'), item('a')])
  expect(withDecided([item('c')], done('b'), { queue: 'decided', order: 'newest' })).toEqual([item('c')])
})

test('what was just decided makes room for the next; what is asked for is opened', () => {
  const items = [item('a'), done('b'), item('c')]
  expect(opened(items, undefined, 'pending')).toBe('a')
  expect(opened(items, 'c', 'pending')).toBe('c')
  expect(opened(items, 'b', 'pending')).toBe('c')
  expect(opened(items, 'b', 'decided')).toBe('b')
  expect(opened([item('a'), done('b')], 'b', 'pending')).toBe('a')
  expect(opened([done('b')], 'b', 'pending')).toBe('b')
  expect(opened([item('a')], 'gone', 'pending')).toBe('a')
  expect(opened([], 'gone', 'pending')).toBeNull()
})
