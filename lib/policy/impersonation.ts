import type { Rule } from './rule'
import type { Settings } from './settings'

/** Finds a guest who signs with the name of one of the staff or of a reader with an account, in whatever letters. */
export const impersonation: Rule<Settings['impersonation']> = (_draft, { outcome }, { namesake }) => {
  if (!namesake) return []
  const whose = namesake === 'staff' ? 'somebody of this paper signs' : 'a reader with an account signs'
  return [{ outcome, message: `Choose another name, or sign in if this is yours: ${whose} with it.` }]
}
