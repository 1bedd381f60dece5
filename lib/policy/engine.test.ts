import { describe, expect, test } from 'vitest'
import { inLimitedTime } from '../time-limit'
import { type Checked, findingsOf, type Guard, type Rules } from './engine'
import type { Facts, Rule } from './rule'

const facts: Facts = { standing: 'trusted', earlier: [], now: new Date() }
const says =
  (message: string): Rule<unknown> =>
  () => [{ outcome: 'hint', message }]
const policy = [
  { id: 'a', checks: [{ check: 'words' }, { check: 'length' }] },
  { id: 'b', checks: [{ check: 'links' }] },
] as unknown as Checked
const run = (rules: object, guard: Guard, body = 'Hello') => findingsOf(policy, { body }, facts, { rules: rules as Rules, guard })
const short = (findings: ReturnType<typeof run>) =>
  findings.map(({ clause, check, fault, message }) => `${clause} ${check}: ${fault ?? message}`)

describe('checks in limited time', () => {
  test('run in the order of the rules', () => {
    const rules = { length: says('one'), links: says('two'), words: says('three') }
    expect(short(run(rules, inLimitedTime))).toEqual(['a length: one', 'b links: two', 'a words: three'])
  })

  test('one that never ends is given up and holds; the others are heard', () => {
    const endless = () => {
      for (;;) Math.random()
    }
    const rules = { length: says('one'), links: endless, words: says('three') }
    const findings = run(rules, inLimitedTime)
    expect(short(findings)).toEqual(['a length: one', 'b links: it took longer than 50 ms', 'a words: three'])
    expect(findings[1]).toMatchObject({ outcome: 'hold', message: expect.stringContaining('a moderator will read your comment first') })
  })

  test('so is one whose expression goes astray', () => {
    const astray: Rule<unknown> = ({ body }) => (/^(a+)+$/.test(body.text) ? [] : [{ outcome: 'refuse', message: 'never said' }])
    const rules = { length: says('one'), links: astray, words: says('three') }
    expect(short(run(rules, inLimitedTime, `${'a'.repeat(60)}!`))[1]).toBe('b links: it took longer than 50 ms')
  })

  test('one that was only under way when the others had used up the time is asked again, and heard', () => {
    const spend = (ms: number) => {
      const end = performance.now() + ms
      while (performance.now() < end) Math.random()
    }
    const slow =
      (message: string): Rule<unknown> =>
      () => {
        spend(35)
        return [{ outcome: 'hint', message }]
      }
    const rules = { length: slow('one'), links: slow('two'), words: says('three') }
    expect(short(run(rules, inLimitedTime))).toEqual(['a length: one', 'b links: two', 'a words: three'])
  })

  test('a check that throws holds, and says why', () => {
    const broken = () => {
      throw new Error('no such list')
    }
    expect(short(run({ length: says('one'), links: broken, words: says('three') }, inLimitedTime))).toEqual([
      'a length: one',
      'b links: no such list',
      'a words: three',
    ])
  })

  test('a fault of the guard itself is a fault', () => {
    const rules = { length: says('one'), links: says('two'), words: says('three') }
    const lost: Guard = () => {
      throw new Error('no guard')
    }
    expect(() => run(rules, lost)).toThrow('no guard')
  })
})
