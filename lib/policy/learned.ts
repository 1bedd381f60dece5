import type { Rule } from './rule'
import type { Settings } from './settings'

/** Holds what the newsroom's own decisions have taught the program to hold, and only where it was right that often before. It never refuses. */
export const learned: Rule<Settings['learned']> = (_draft, { precision }, facts) => {
  const known = facts.learned?.precision
  if (known === undefined || known < precision) return []
  const message = 'This resembles comments that our moderators did not publish, so one of them will read it first.'
  const [span] = facts.learned?.words ?? []
  return [{ outcome: 'hold', message, ...(span && { span }) }]
}
