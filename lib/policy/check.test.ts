import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check, verdict } from './check'
import { clauseSchema, type Facts, type Outcome, type Policy } from './policy'
import { standardPolicy } from './standard'

const now = new Date('2026-03-01T12:00:00Z')
const facts: Facts = { standing: 'trusted', earlier: [], now }

test('an ordinary comment of a trusted author has no findings', () => {
  expect(check(standardPolicy, { body: 'The minister’s figures are wrong: see table 4.' }, facts)).toEqual([])
})

test('every check of every clause is run, in the order of the rules, whatever the ones before found', () => {
  const body = 'WHY DOES NOBODY EVER LISTEN TO ANY OF US???????????? a.co b.co c.co sh1t'
  const findings = check(standardPolicy, { body }, { ...facts, standing: 'newcomer', earlier: [{ body, at: now, sameArticle: true }] })
  expect(findings.map(({ clause, check: name }) => [clause, name])).toEqual([
    ['legible', 'repetition'],
    ['shouting', 'shouting'],
    ['links', 'links'],
    ['words', 'words'],
    ['repeats', 'same-again'],
    ['newcomers', 'newcomer'],
  ])
  const backwards = check([...standardPolicy].reverse(), { body }, { ...facts, standing: 'newcomer' })
  expect(backwards.map(({ check: name }) => name)).toEqual(['repetition', 'shouting', 'links', 'words', 'newcomer'])
})

describe('a fault holds', () => {
  const broken = (part: PropertyDescriptorMap): Facts => Object.defineProperties({ ...facts }, part)
  test('when a check throws, and the other checks still run', () => {
    const lost = broken({ earlier: { get: () => { throw new Error('no database') } } }) // biome-ignore format: one thought
    const findings = check(standardPolicy, { body: '' }, lost)
    expect(findings).toEqual([
      { check: 'length', clause: 'length', outcome: 'refuse', message: 'Write something before you post.' },
      {
        ...{ check: 'same-again', clause: 'repeats', outcome: 'hold', fault: 'no database' },
        message: expect.stringContaining('could not be checked'),
      },
      { check: 'flood', clause: 'pace', outcome: 'hold', fault: 'no database', message: expect.stringContaining('a moderator') },
    ])
  })
  test('when the policy asks for a check that this version does not know', () => {
    const clause = { ...clauseSchema.parse({ id: 'new', title: 'N', text: 'N.', breach: 'hold', checks: [] }) }
    const policy = [{ ...clause, checks: [{ check: 'mind-reading' }] }] as unknown as Policy
    const findings = check(policy, { body: 'Hello' }, facts)
    expect(findings).toMatchObject([{ check: 'mind-reading', fault: 'this program has no such check' }])
    expect(verdict(findings)).toBe('hold')
  })
  test('when the text cannot be read', () => {
    const findings = check(standardPolicy, { body: undefined as unknown as string }, facts)
    expect(findings.length).toBe(standardPolicy.flatMap(({ checks }) => checks).length)
    expect(verdict(findings)).toBe('hold')
  })
})

test.each<[Outcome[], string]>([
  [[], 'publish'],
  [['hint', 'hint'], 'publish'],
  [['hint', 'hold'], 'hold'],
  [['hold', 'refuse', 'hint'], 'refuse'],
])('verdict of %j is %s', (outcomes, expected) => {
  expect(verdict(outcomes.map((outcome) => ({ outcome })))).toBe(expected)
})

test('no text makes a check fail, and every span lies inside the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(
        fc.constantFrom('a', 'O', '!', 'fuck ', 'f u c k ', 'sh\u200bit ', 'x.com ', 'İ', '🇦🇫', '👍🏽', '\u0301', '\ud800', 'ﷺ', 'ㅋ'),
        fc.nat(60),
      )
      .map(([text, times]) => text.repeat(times)),
  )
  const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, text, fc.constantFrom<Facts['standing']>('newcomer', 'trusted', 'restricted', 'banned'), (body, name, standing) => {
      const findings = check(standardPolicy, { body, name }, { standing, now, earlier: [{ body: name, at: now, sameArticle: true }] })
      for (const { message, span } of findings) {
        expect(message).not.toContain('could not be checked')
        if (!span) continue
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeGreaterThan(span.start)
        expect(span.end).toBeLessThanOrEqual(body.length)
      }
    }),
    { numRuns: 500 },
  )
})
