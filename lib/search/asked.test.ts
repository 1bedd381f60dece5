import { describe, expect, test } from 'vitest'
import { type Asked, askedFrom, faultsOf, isNarrowed, searchAddress, spanOf, wordsIn } from './asked'

const asked = (change: Partial<Asked> = {}): Asked => ({ ...askedFrom({}), ...change })

describe('the address of a search', () => {
  test('keeps all that is asked when only the page changes, and says nothing of what is not asked', () => {
    const all = asked({ q: 'sea & wall', section: 'town', author: 'mara', from: '2026-01-01', to: '2026-02-01', sort: 'newest', page: 2 })
    const address = searchAddress(all, { page: 3 })
    expect(askedFrom(Object.fromEntries(new URLSearchParams(address.slice('/search?'.length))))).toEqual({ ...all, page: 3 })
    expect(searchAddress(all, { section: '', author: '', from: '', to: '', sort: '', page: 1 })).toBe('/search?q=sea+%26+wall')
    expect(searchAddress({})).toBe('/search')
  })

  test.each([
    [undefined, 1],
    ['2', 2],
    ['0', 1],
    ['-1', 1],
    ['x', 1],
    ['999', 50],
    ['9999', 1],
  ])('with page %j asks for page %i', (page, expected) => {
    expect(askedFrom({ page }).page).toBe(expected)
  })
})

test.each([
  [{ q: 'x'.repeat(200), section: 'town', author: 'mara', from: '2026-02-01', to: '2026-02-01', sort: 'newest' }, {}],
  [{ q: 'x'.repeat(201) }, { q: 'tooLong' }],
  [{ q: '!?' }, { q: 'noWord' }],
  [
    { section: 'nowhere', author: 'nobody', sort: 'best' },
    { section: 'noSection', author: 'noAuthor', sort: 'noOrder' },
  ],
  [
    { from: '2026-02-30', to: '0999-01-01' },
    { from: 'noDay', to: 'noDay' },
  ],
  [{ from: '2026-02-02', to: '2026-02-01' }, { to: 'order' }],
])('what is wrong with %j is %j', (change, faults) => {
  expect(faultsOf(asked(change), { sections: ['town'], authors: ['mara'] })).toEqual(faults)
})

test.each(['section', 'author', 'from', 'to'] as const)('a search is narrowed by %s, and not by its words or order', (name) => {
  expect([isNarrowed(asked({ [name]: 'x' })), isNarrowed(asked({ q: 'x', sort: 'newest' }))]).toEqual([true, false])
})

test('its words are those that are to be found, each once', () => {
  expect(wordsIn('sea-wall OR "Night bus" -ferry -"late train" sea')).toEqual(['sea', 'wall', 'night', 'bus'])
})

test('its days are those of the paper’s clock, the last one whole', () => {
  expect(spanOf({ from: '2026-11-01', to: '2026-11-02' }, 'Asia/Kabul')).toEqual({
    from: new Date('2026-10-31T19:30:00Z'),
    to: new Date('2026-11-02T19:30:00Z'),
  })
  expect(spanOf({ from: '', to: '' }, 'Asia/Kabul')).toEqual({ from: null, to: null })
})
