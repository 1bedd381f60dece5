import { describe, expect, test } from 'vitest'
import { type ClauseChange, changesBetween, type Piece } from './changes'
import { type Policy, parsePolicy } from './policy'
import { standardTerms } from './terms'

const clause = (id: string, more: object = {}) => ({ id, title: id, text: `${id}.`, breach: 'hold', checks: [], ...more })
const version = (clauses: object[], preamble: string[] = []) => ({ preamble, ...standardTerms, clauses: parsePolicy(clauses) as Policy })
const between = (from: object[], to: object[]) => changesBetween(version(from), version(to))
const links = (settings: object = {}) => ({ checks: [{ check: 'links', ...settings }] })
const list = (settings: object) => ({ checks: [{ check: 'words', ...settings }] })

/** "a [-b-] {+c+}": readable, and nothing lost. */
const written = (line: Piece[]) =>
  line.map(({ text, mark }) => (mark === 'same' ? text : mark === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('')

function kept(change: ClauseChange | undefined) {
  if (change?.kind !== 'kept') throw new Error(`not kept: ${change?.kind}`)
  return change
}

test('nothing changed between a version and itself', () => {
  const one = version([clause('a', links()), clause('b')], ['We moderate.'])
  expect(changesBetween(one, one)).toEqual({ preamble: [], terms: [], clauses: [], same: 2 })
})

test('a new clause, one that went and one that stayed, each with its number', () => {
  const { clauses, same } = between([clause('a'), clause('gone'), clause('z')], [clause('a'), clause('z'), clause('new')])
  expect(clauses.map(({ kind, number, clause }) => [kind, number, clause.id])).toEqual([
    ['removed', 2, 'gone'],
    ['added', 3, 'new'],
  ])
  expect(same).toBe(2)
})

test('a clause that got another number because one came before it has not moved; one that changed places has', () => {
  const { clauses, same } = between([clause('a'), clause('b'), clause('c')], [clause('new'), clause('c'), clause('a'), clause('b')])
  expect(clauses.map(({ kind, clause }) => [kind, clause.id])).toEqual([
    ['added', 'new'],
    ['kept', 'c'],
  ])
  expect(kept(clauses[1])).toMatchObject({ moved: true, before: 3, number: 2 })
  expect(same).toBe(2)
})

test('words that changed are marked, and taking the marks either way gives the two texts back', () => {
  const [from, to] = ['More than 2 links wait for a moderator.', 'More than 1 link waits for a moderator, always.']
  const { text } = kept(between([clause('a', { text: from })], [clause('a', { text: to })]).clauses[0])
  expect(text.length).toBeGreaterThan(2)
  const without = (mark: Piece['mark']) =>
    text
      .filter((piece) => piece.mark !== mark)
      .map((piece) => piece.text)
      .join('')
  expect(without('removed')).toBe(to)
  expect(without('added').replace(/\s+/g, ' ')).toBe(from)
  expect(written(text)).toContain('More than ')
  expect(written(text)).toContain('{+1 link')
})

test('a text with little in common is shown whole, the old one before the new one', () => {
  const { text } = kept(between([clause('a', { text: 'Be kind to all.' })], [clause('a', { text: 'Links wait, as ever.' })]).clauses[0])
  expect(written(text)).toBe('[-Be kind to all.-]{+Links wait, as ever.+}')
})

test('title, breach and examples', () => {
  const from = clause('a', { title: 'No shouting', fine: ['NATO was there.', 'Fine.'], notFine: ['WHY'] })
  const to = clause('a', { title: 'No loud shouting', breach: 'hint', fine: ['NATO was there.'], notFine: ['WHY', 'OH NO'] })
  const change = kept(between([from], [to]).clauses[0])
  expect(written(change.title)).toMatch(/\{\+loud ?\+\}/)
  expect(change.breach).toEqual({ from: 'hold', to: 'hint' })
  expect(change.fine.map(written)).toEqual(['[-Fine.-]'])
  expect(change.notFine.map(written)).toEqual(['{+OH NO+}'])
})

test('the preamble is compared paragraph by paragraph', () => {
  const { preamble } = changesBetween(
    version([], ['We read all.', 'We cite clauses.']),
    version([], ['We read all.', 'We always cite clauses.', 'Soon.']),
  )
  expect(preamble.map(written)).toEqual(['We read all.', expect.stringMatching(/^We \{\+always ?\+\} ?cite clauses\.$/), '{+Soon.+}'])
})

test('terms that changed are named with both numbers', () => {
  const one = version([clause('a')])
  expect(changesBetween(one, { ...one, appealDays: 21 }).terms).toEqual([{ name: 'appealDays', from: 183, to: 21 }])
  expect(changesBetween(one, { ...one, restrictOf: 0, restrictShare: 60 }).terms).toEqual([
    { name: 'restrictOf', from: 10, to: 0 },
    { name: 'restrictShare', from: 50, to: 60 },
  ])
})

describe('settings are compared one by one', () => {
  const said = (from: object, to: object) => kept(between([clause('a', from)], [clause('a', to)]).clauses[0]).settings
  test.each<[object, object, object[]]>([
    [links({ newcomer: 2 }), links({ newcomer: 1 }), [{ is: 'changed', check: 'links', name: 'newcomer', from: 2, to: 1 }]],
    [
      links(),
      links({ most: 1_200, shorteners: 'hold' }),
      [
        { is: 'changed', check: 'links', name: 'most', from: 8, to: 1_200 },
        { is: 'changed', check: 'links', name: 'shorteners', from: 'off', to: 'hold' },
      ],
    ],
    [
      { checks: [{ check: 'language' }] },
      { checks: [{ check: 'language', also: ['fa', 'ps'] }] },
      [{ is: 'changed', check: 'language', name: 'also', from: [], to: ['fa', 'ps'] }],
    ],
    [links(), { checks: [] }, [{ is: 'removed', check: 'links' }]],
    [{ checks: [] }, links(), [{ is: 'added', setting: expect.objectContaining({ check: 'links', newcomer: 2 }) }]],
  ])('%j -> %j', (from, to, expected) => expect(said(from, to)).toEqual(expected))

  test('two long texts with nothing in common stand one after the other', () => {
    const long = (word: string) => Array.from({ length: 4_000 }, (_, i) => `${word}${i}`).join(' ')
    const versionOf = (text: string) => ({
      preamble: [],
      ...standardTerms,
      clauses: parsePolicy([{ id: 'x', title: 'X', text, breach: 'hold', checks: [] }]),
    })
    const [changed] = changesBetween(versionOf(long('a')), versionOf(long('b'))).clauses
    expect(changed).toMatchObject({ text: [{ mark: 'removed' }, { mark: 'added' }] })
  })

  test('words of a list are counted and never named', () => {
    const lines = said(
      list({ banned: ['clown', 'old'], allowed: ['Fu'] }),
      list({ banned: ['clown', 'newt', 'toad', 'slug'], suspect: ['drivel'] }),
    )
    expect(lines).toEqual([
      { is: 'list', check: 'words', name: 'banned', more: 3, fewer: 1 },
      { is: 'list', check: 'words', name: 'suspect', more: 1, fewer: 0 },
      { is: 'list', check: 'words', name: 'allowed', more: 0, fewer: 1 },
    ])
  })
})
