import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cursor, sealed, unsealed } from './cursor'

const at = new Date('2026-11-25T10:00:00.123Z')

test.each<[Parameters<typeof sealed>[0], Parameters<typeof sealed>[1], Cursor]>([
  ['pending', 'oldest', { value: null, at, id: 'V1StGXR8_Z5j' }],
  ['all', 'newest', { value: null, at, id: 'a' }],
  ['reported', 'reports', { value: 3, at, id: 'a' }],
  ['all', 'likely', { value: 0.1234567890123456, at, id: 'a-b' }],
  ['all', 'likely', { value: null, at, id: 'a' }],
])('a cursor of %s, %s comes back as it was', (queue, order, cursor) => {
  const text = sealed(queue, order, cursor)
  expect(text).toMatch(/^[\w-]+$/)
  expect(unsealed(queue, order, text)).toEqual(cursor)
})

describe('it is none', () => {
  const good = sealed('pending', 'oldest', { value: null, at, id: 'a' })

  test('in another queue or order', () => {
    expect(unsealed('all', 'oldest', good)).toBeUndefined()
    expect(unsealed('pending', 'likely', good)).toBeUndefined()
  })

  test.each([
    ...[undefined, '', 'x', good.slice(1), good.slice(0, -3), 'x'.repeat(501)],
    ...[
      '{}',
      'null',
      '["pending","oldest",null,0,"a"]',
      '["pending","oldest",1,1764064800123,"a"]',
      '["pending","oldest",null,1e300,"a"]',
      `["pending","oldest",null,1764064800123,"a' or 1=1"]`,
      '["pending","oldest",null,1764064800123,7]',
      '["pending","oldest",null,"2026","a"]',
    ].map((json) => Buffer.from(json).toString('base64url')),
  ])('mangled: %s', (text) => {
    expect(unsealed('pending', 'oldest', text)).toBeUndefined()
  })

  test('with a number of reports that is none', () => {
    for (const value of ['1.5', '4e9', 'null', '"3"']) {
      const text = Buffer.from(`["all","reports",${value},1764064800123,"a"]`).toString('base64url')
      expect(unsealed('all', 'reports', text)).toBeUndefined()
    }
  })

  test('whatever it is', () => {
    fc.assert(fc.property(fc.string(), (text) => unsealed('pending', 'oldest', text) === undefined))
    fc.assert(fc.property(fc.json(), (json) => unsealed('pending', 'oldest', Buffer.from(json).toString('base64url')) === undefined))
  })
})
