import { describe, expect, test } from 'vitest'
import { check } from './check'
import { parsePolicy } from './policy'
import { standardPolicy, standardPreamble } from './standard'

const clause = { id: 'links', title: 'Links', text: 'Few.', breach: 'hold', checks: [{ check: 'links' }] }

describe('parsePolicy', () => {
  test('fills in what is left out', () => {
    expect(parsePolicy([clause])[0]?.checks).toEqual([
      { check: 'links', newcomer: 2, trusted: 5, most: 8, blocked: [], allowed: [], shorteners: 'off', disguised: 'off' },
    ])
  })
  test('its own result, stored as JSON, comes back the same', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(standardPolicy)))).toEqual(standardPolicy)
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
    expect(standardPolicy.map(({ id }) => id).join(' ')).toBe(
      'civility words privacy topic accuracy law advertising links repeats pace language shouting legible length names newcomers learned',
    )
    expect(standardPreamble).toHaveLength(3)
  })
  test.each(standardPolicy)('clause $id: what no machine checks is a moderator’s', ({ checks, breach, title, text }) => {
    expect(breach === 'moderator').toBe(checks.length === 0)
    expect(title.split(' ').length).toBeLessThanOrEqual(5)
    expect(text.match(/[.!?](\s|$)/g)?.length).toBeLessThanOrEqual(3)
  })
  test('its words and its settings name the same numbers', () => {
    const told = ['links', 'pace', 'shouting', 'legible', 'length', 'newcomers'].flatMap((id) =>
      standardPolicy.filter((clause) => clause.id === id),
    )
    const silent = ['min', 'marks', 'share', 'letters']
    for (const { id, text, checks } of told)
      for (const [key, value] of checks.flatMap((setting) => Object.entries(setting)))
        if (typeof value === 'number' && !silent.includes(key)) expect(text, id).toContain(value.toLocaleString('en'))
    expect(told).toHaveLength(6)
  })

  /** What these clauses are about cannot stand in an example: who wrote it, how often, or nothing at all. */
  const untold = ['repeats', 'pace', 'language', 'length', 'names', 'newcomers', 'learned']
  const cited = (id: string, body: string) =>
    check(standardPolicy, { body }, { standing: 'newcomer', earlier: [], now: new Date() }).some(({ clause }) => clause === id)

  test.each(standardPolicy.flatMap(({ id, fine = [] }) => (id === 'newcomers' ? [] : fine.map((body) => [id, body] as const))))(
    'what clause %s calls fine is found by no check of it: %j',
    (id, body) => expect(cited(id, body)).toBe(false),
  )
  const checked = standardPolicy.filter(({ id, checks }) => checks.length > 0 && !untold.includes(id))
  test.each(checked.flatMap(({ id, notFine = [] }) => notFine.map((body) => [id, body] as const)))(
    'what clause %s calls not fine is found by a check of it: %j',
    (id, body) => expect(cited(id, body)).toBe(true),
  )
})

/** As the first release stored it: its settings know nothing of what was added since. */
const stored = [
  {
    id: 'words',
    title: 'W',
    text: 'W.',
    breach: 'hold',
    checks: [{ check: 'words', english: true, banned: [], suspect: [], allowed: [] }],
  },
  { id: 'links', title: 'L', text: 'L.', breach: 'hold', checks: [{ check: 'links', newcomer: 2, trusted: 5, most: 8 }] },
  { id: 'repeats', title: 'R', text: 'R.', breach: 'refuse', checks: [{ check: 'same-again', hours: 24, minLength: 12 }] },
  { id: 'newcomers', title: 'N', text: 'N.', breach: 'hold', checks: [{ check: 'newcomer', approvalsToBeTrusted: 3 }] },
]

test('a version stored by an earlier release is read as it was meant: what came later is off', () => {
  const now = new Date()
  const earlier = [{ body: 'The bridge over the canal was never inspected by them.', at: now, sameArticle: false }]
  const draft = { body: 'The bridge over the canal was never inspected by anyone. See cheap-flights dot com and bit.ly/x.' }
  expect(check(parsePolicy(stored), draft, { standing: 'trusted', earlier, now })).toEqual([])
})
