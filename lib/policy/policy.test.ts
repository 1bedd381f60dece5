import { describe, expect, test } from 'vitest'
import { check } from './check'
import { firstPolicy, preamble } from './first'
import { parsePolicy } from './policy'

const clause = { id: 'links', title: 'Links', text: 'Few.', breach: 'hold', checks: [{ check: 'links' }] }

describe('parsePolicy', () => {
  test('fills in what is left out', () => {
    expect(parsePolicy([clause])[0]?.checks).toEqual([{ check: 'links', newcomer: 2, trusted: 5, most: 8 }])
  })
  test('its own result, stored as JSON, comes back the same', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(firstPolicy)))).toEqual(firstPolicy)
  })
  test.each<[string, unknown, RegExp]>([
    ['a wrong setting', [clause, { ...clause, id: 'b', checks: [{ check: 'links', most: 'many' }] }], /clause 2 \(b\), checks\.0\.most: /],
    ['an unknown setting', [{ ...clause, checks: [{ check: 'links', mots: 3 }] }], /clause 1 \(links\), checks\.0: .*mots/],
    ['settings at odds', [{ ...clause, checks: [{ check: 'length', min: 9, max: 5 }] }], /checks\.0\.min: more than max/],
    ['an unknown check', [{ ...clause, checks: [{ check: 'mood' }] }], /clause 1 \(links\), checks\.0\.check: /],
    ['an id twice', [clause, clause], /clause 2 \(links\), id: “links” is taken/],
    ['a clause without words', [{ ...clause, text: ' ' }], /clause 1 \(links\), text: /],
    ['a clause that is none', [null], /clause 1: /],
    ['no list', { clauses: [] }, /the policy: /],
  ])('names the place of %s', (_, json, place) => expect(() => parsePolicy(json)).toThrow(place))
})

describe('the first policy', () => {
  test('has its clauses in order', () => {
    expect(firstPolicy.map(({ id }) => id).join(' ')).toBe(
      'civility words privacy topic accuracy law advertising links repeats shouting legible length newcomers',
    )
    expect(preamble).toHaveLength(3)
  })
  test.each(firstPolicy)('clause $id: what no machine checks is a moderator’s', ({ checks, breach, title, text }) => {
    expect(breach === 'moderator').toBe(checks.length === 0)
    expect(title.split(' ').length).toBeLessThanOrEqual(5)
    expect(text.match(/[.!?](\s|$)/g)?.length).toBeLessThanOrEqual(3)
  })
  test('its words and its settings name the same numbers', () => {
    for (const { id, text, checks } of firstPolicy.filter(({ id }) => ['links', 'repeats', 'legible', 'length', 'newcomers'].includes(id)))
      for (const [key, value] of checks.flatMap((setting) => Object.entries(setting)))
        if (typeof value === 'number' && !key.startsWith('min')) expect(text, id).toContain(value.toLocaleString('en'))
  })
  test.each(firstPolicy)('the examples of clause $id are what its checks find', ({ id, fine = [], notFine = [], checks }) => {
    const cited = (body: string) =>
      check(firstPolicy, { body }, { standing: 'newcomer', earlier: [], now: new Date() }).some(({ clause }) => clause === id)
    for (const body of fine) expect(cited(body), body).toBe(false)
    // These two describe what cannot stand in an example.
    if (checks.length > 0 && id !== 'repeats' && id !== 'length') for (const body of notFine) expect(cited(body), body).toBe(true)
  })
})
