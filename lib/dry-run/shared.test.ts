import { expect, test } from 'vitest'
import { parsePolicy } from '../policy/policy'
import { shared } from './shared'

const clause = (id: string, ...checks: unknown[]) => ({ id, title: id, text: id, breach: 'hold', checks })
const links = (trusted: number) => ({ check: 'links', trusted })

test('what both have is apart from what one has', () => {
  const inForce = parsePolicy([clause('a', links(1), { check: 'shouting' }), clause('b', links(2)), clause('c', { check: 'flood' })])
  const draft = parsePolicy([clause('c'), clause('a', { check: 'shouting' }, links(3)), clause('d', links(2))])
  const parts = Object.entries(shared({ inForce, draft })).map(([name, part]) => [
    name,
    part.map(({ id, checks }) => `${id}: ${checks.map((setting) => setting.check)}`),
  ])
  expect(Object.fromEntries(parts)).toEqual({
    both: ['a: shouting'],
    inForce: ['a: links', 'b: links', 'c: flood'],
    draft: ['a: links', 'd: links'],
  })
})
