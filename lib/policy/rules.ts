// `import * as z` here and in the checks: { z } would bring every locale of zod into the browser.
import * as z from 'zod'
import { length, lengthSettings } from './length'
import { links, linksSettings } from './links'
import { newcomer, newcomerSettings } from './newcomer'
import { repetition, repetitionSettings } from './repetition'
import type { Rule } from './rule'
import { sameAgain, sameAgainSettings } from './same-again'
import { shouting, shoutingSettings } from './shouting'
import { words, wordsSettings } from './words'

/** One check of a clause with its settings. A new check is a file, a line here and a line below. */
export const checkSettingSchema = z.discriminatedUnion('check', [
  wordsSettings,
  linksSettings,
  sameAgainSettings,
  shoutingSettings,
  repetitionSettings,
  lengthSettings,
  newcomerSettings,
])
export type CheckSetting = z.infer<typeof checkSettingSchema>

/** The settings of each check by its name. */
export type Settings = { [Setting in CheckSetting as Setting['check']]: Setting }

/** Every check the machine knows. What is checked, and in which order, is the policy's to say. */
export const rules: { [Name in keyof Settings]: Rule<Settings[Name]> } = {
  words, // of the lists, in any disguise
  links, // more than the author's standing allows
  'same-again': sameAgain, // the author's own text of the last day
  shouting, // capitals
  repetition, // the same character in a row
  length, // empty or too long
  newcomer, // by standing, whatever the text
}
