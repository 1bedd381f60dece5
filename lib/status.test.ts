import { describe, expect, test } from 'vitest'
import { type Act, acts, actsFrom, type By, mayAct, type Status } from './status'

const statuses: Status[] = ['pending', 'approved', 'rejected', 'withdrawn']
const everybody: By[] = ['policy', 'moderator', 'author', 'import']

/** Each act with whom it is for, where it may begin, and where it leads. What is not here is forbidden. */
const allowed: Record<Act, { by: By[]; from: Status[]; to: Status | 'before' }> = {
  publish: { by: ['policy'], from: ['pending', 'approved'], to: 'approved' },
  hold: { by: ['policy', 'moderator'], from: ['pending', 'approved'], to: 'pending' },
  approve: { by: ['moderator', 'import'], from: ['pending', 'rejected'], to: 'approved' },
  reject: { by: ['moderator', 'import'], from: ['pending', 'approved'], to: 'rejected' },
  withdraw: { by: ['author'], from: ['pending', 'approved'], to: 'withdrawn' },
  undo: { by: ['moderator'], from: ['pending', 'approved', 'rejected'], to: 'before' },
  uphold: { by: ['moderator'], from: ['rejected'], to: 'rejected' },
  overturn: { by: ['moderator'], from: ['rejected'], to: 'approved' },
}
const names = Object.keys(allowed) as Act[]

test('there are these acts and no others', () => {
  expect(Object.keys(acts)).toEqual(names)
})

describe('who may do what to which comment', () => {
  const cells = names.flatMap((act) => statuses.flatMap((status) => everybody.map((by) => [by, act, status] as const)))

  test.each(cells)('%s, %s, %s', (by, act, status) => {
    expect(mayAct(act, status, by)).toBe(allowed[act].by.includes(by) && allowed[act].from.includes(status))
  })
})

test.each(names)('%s leads where it should', (act) => {
  expect(acts[act].to).toBe(allowed[act].to)
})

test('a rejection alone cites a clause', () => {
  expect(names.filter((act) => acts[act].cites)).toEqual(['reject'])
})

test('every act has its own words for the button and for what was done', () => {
  expect(new Set(names.map((act) => acts[act].label)).size).toBe(names.length)
  expect(new Set(names.map((act) => acts[act].done)).size).toBe(names.length)
})

test('nobody changes a comment that its writer took back', () => {
  for (const by of everybody) expect(actsFrom('withdrawn', by)).toEqual([])
})

describe('the buttons', () => {
  test.each<[Status, Act[]]>([
    ['pending', ['hold', 'approve', 'reject', 'undo']],
    ['approved', ['hold', 'reject', 'undo']],
    ['rejected', ['approve', 'undo']],
    ['withdrawn', []],
  ])('a moderator has for a comment that is %s', (status, buttons) => {
    expect(actsFrom(status, 'moderator')).toEqual(buttons)
  })
})

test('on an open appeal there is nothing else to press', () => {
  expect(actsFrom('rejected', 'moderator', { appealed: true })).toEqual(['uphold', 'overturn'])
  expect(actsFrom('pending', 'moderator', { appealed: true })).toEqual([])
})
