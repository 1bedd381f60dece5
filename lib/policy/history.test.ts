import { expect, test } from 'vitest'
import { history } from './history'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const edition = (number: number, from: string) => ({ number, inForceFrom: day(from), summary: `Number ${number}.` })
const all = [edition(3, '2026-05-01'), edition(2, '2026-03-01'), edition(1, '2026-01-01')]

test('one is in force, those before it are past, those after it announced, each with its neighbours', () => {
  expect(history(all, day('2026-04-01'))).toEqual([
    { ...all[0], state: 'announced', predecessor: 2 },
    { ...all[1], state: 'in force', until: day('2026-05-01'), predecessor: 1 },
    { ...all[2], state: 'past', until: day('2026-03-01') },
  ])
})

test('a version is in force from its very first moment', () => {
  expect(history(all, day('2026-05-01')).map(({ state }) => state)).toEqual(['in force', 'past', 'past'])
})
