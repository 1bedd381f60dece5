import type { Rule } from './rule'
import type { Settings } from './settings'

/** Finds one comment more than an author may post in so many minutes, under all articles together. */
export const flood: Rule<Settings['flood']> = (_draft, { minutes, most, outcome }, { earlier, now }) => {
  const recent = earlier.filter(({ at }) => now.getTime() - at.getTime() < minutes * 60_000)
  if (recent.length < most) return []
  const wait = outcome === 'refuse' ? 'wait a little before the next' : 'a moderator will read the next ones first'
  return [{ outcome, message: `You have posted ${recent.length} comments within ${minutes} minutes: ${wait}.` }]
}
