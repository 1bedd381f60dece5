import { alike } from './alike'
import type { Rules } from './engine'
import { flood } from './flood'
import { impersonation } from './impersonation'
import { language } from './language'
import { learned } from './learned'
import { length } from './length'
import { links } from './links'
import { newcomer } from './newcomer'
import { personal } from './personal'
import { phones } from './phones'
import { promotion } from './promotion'
import { repetition } from './repetition'
import { sameAgain } from './same-again'
import { shouting } from './shouting'
import { unreadable } from './unreadable'
import { words } from './words'

/** Every check the machine knows, in the order in which they run: all of them, whatever the ones before found. */
export const rules = {
  length, // empty or too long
  unreadable, // drowned in marks, walls of emoji
  repetition, // the same sign in a row
  shouting, // capitals
  links, // more than the author's standing allows, blocked ones, disguised ones
  words, // of the lists, in any disguise
  personal, // addresses, card and account numbers, identity numbers
  phones, // phone numbers
  'same-again': sameAgain, // the author's own text of the last day
  alike, // somebody else's text of the last day
  flood, // many comments in a short time
  language, // not the article's
  promotion, // advertising and the shapes of spam
  impersonation, // somebody else's name
  newcomer, // by standing, whatever the text
  learned, // like what moderators rejected before
} satisfies Required<Rules>
