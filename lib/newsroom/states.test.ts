import { describe, expect, test } from 'vitest'
import { type ArticleStatus, type Move, type Mover, mayMove, moveNames, movesFrom, statuses, transition } from './states'

/** Each move with whom it is for, where it may begin, and where it leads. What is not here is forbidden. */
const allowed: Record<Move, { by: Mover[]; from: ArticleStatus[]; to: ArticleStatus }> = {
  'send-for-review': { by: ['editor'], from: ['draft'], to: 'review' },
  'send-back': { by: ['editor'], from: ['review'], to: 'draft' },
  schedule: { by: ['editor'], from: ['draft', 'review', 'scheduled'], to: 'scheduled' },
  unschedule: { by: ['editor'], from: ['scheduled'], to: 'review' },
  return: { by: ['clock'], from: ['scheduled'], to: 'review' },
  publish: { by: ['editor', 'clock'], from: ['draft', 'review', 'scheduled'], to: 'published' },
  'publish-changes': { by: ['editor'], from: ['published'], to: 'published' },
  withdraw: { by: ['editor'], from: ['published'], to: 'withdrawn' },
  'put-back': { by: ['editor'], from: ['withdrawn'], to: 'published' },
}

test('there are these moves and no others', () => {
  expect(moveNames).toEqual(Object.keys(allowed))
})

describe('who may do what with which article', () => {
  const movers: Mover[] = ['editor', 'clock']
  const cells = moveNames.flatMap((move) => statuses.flatMap((status) => movers.map((by) => [by, move, status] as const)))

  test.each(cells)('%s, %s, %s', (by, move, status) => {
    expect(mayMove(move, status, by)).toBe(allowed[move].by.includes(by) && allowed[move].from.includes(status))
  })
})

test.each(moveNames)('%s leads where it should', (move) => {
  expect(transition(move).to).toBe(allowed[move].to)
})

describe('the buttons', () => {
  test.each<[ArticleStatus, Move[]]>([
    ['draft', ['send-for-review', 'schedule', 'publish']],
    ['review', ['send-back', 'schedule', 'publish']],
    ['scheduled', ['schedule', 'unschedule', 'publish']],
    ['published', ['publish-changes', 'withdraw']],
    ['withdrawn', ['put-back']],
  ])('of an article that is %s', (status, buttons) => {
    expect(movesFrom(status, 'editor')).toEqual(buttons)
  })
})

test('whatever leads to the page asks what has to be there, and what takes it away or sends it back asks why', () => {
  expect(moveNames.filter((move) => transition(move).shows)).toEqual(['publish', 'publish-changes', 'put-back'])
  expect(moveNames.filter((move) => transition(move).to === 'published')).toEqual(['publish', 'publish-changes', 'put-back'])
  expect(moveNames.filter((move) => transition(move).why)).toEqual(['send-back', 'withdraw'])
})
