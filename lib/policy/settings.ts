// What the checks can be told, in one place: the comment policy's JSON is validated by these, and the policy desk makes its
// fields of them. The checks import the types alone, so that none of zod reaches a reader's browser.
import * as z from 'zod'
import { longest } from './length'
import { outcomes } from './rule'

const outcome = (fallback: (typeof outcomes)[number]) => z.enum(outcomes).default(fallback).describe('What a finding leads to')
const switchable = (fallback: (typeof outcomes)[number] | 'off', what: string) =>
  z
    .enum(['off', ...outcomes])
    .default(fallback)
    .describe(what)
const list = (what: string) => z.array(z.string().trim().min(1).max(200)).max(5_000).default([]).describe(what)
const share = (fallback: number, what: string) => z.number().min(0.1).max(1).default(fallback).describe(what)
const count = (fallback: number, what: string, least = 0) => z.int().min(least).max(100_000).default(fallback).describe(what)

const lengthSettings = z
  .strictObject({
    check: z.literal('length'),
    min: count(1, 'Fewest characters', 1),
    max: z.int().min(1).max(longest).default(5_000).describe('Most characters'),
  })
  .refine(({ min, max }) => min <= max, { path: ['min'], error: 'more than max' })

const unreadableSettings = z.strictObject({
  check: z.literal('unreadable'),
  marks: count(4, 'Most marks stacked on one letter', 2),
  emoji: count(12, 'Most emoji in one comment', 1),
  outcome: outcome('hold'),
})

const repetitionSettings = z.strictObject({
  check: z.literal('repetition'),
  hold: count(10, 'The same sign so many times in a row is held', 4),
  refuse: count(50, 'So many times in a row is refused', 4),
  drawn: count(20, 'Dashes, dots, digits or laughter in a row that are still fine', 4),
})

const shoutingSettings = z.strictObject({
  check: z.literal('shouting'),
  share: share(0.7, 'Share of capitals above which a comment shouts (0.1 to 1)'),
  letters: count(20, 'Fewest letters before it is looked at', 1),
  outcome: outcome('hint'),
})

const linksSettings = z.strictObject({
  check: z.literal('links'),
  newcomer: count(2, 'Most links from a newcomer'),
  trusted: count(5, 'Most links from a trusted author'),
  most: count(8, 'Most links from anybody: more are refused'),
  blocked: list('Blocked domains: a link to one is held'),
  allowed: list('Allowed domains: links to these are not counted'),
  shorteners: switchable('off', 'Addresses that hide where they lead (bit.ly and the like)'),
  disguised: switchable('off', 'Addresses in disguise (example dot com)'),
})

const perLanguage = 'A line such as “de: Wort” counts under articles in that language alone.'
const wordsSettings = z.strictObject({
  check: z.literal('words'),
  english: z.boolean().default(true).describe('Use the English list that comes with the program'),
  banned: list(`Banned words and phrases: held. ${perLanguage}`),
  suspect: list('Suspect words and phrases: a hint while writing, and a mark at the desk'),
  allowed: list('Words and phrases that pass. One with a capital (Dick) passes only when written just so'),
})

const personalSettings = z.strictObject({
  check: z.literal('personal'),
  email: switchable('hold', 'E-mail addresses'),
  card: switchable('hold', 'Payment card numbers'),
  iban: switchable('hold', 'Bank account numbers (IBAN)'),
  nationalId: switchable('hold', 'National identity numbers'),
  address: switchable('hold', 'Home addresses, where one can be told'),
  allowed: list('Addresses, numbers and mail domains of public offices that may be named'),
})

const phonesSettings = z.strictObject({
  check: z.literal('phones'),
  country: z
    .string()
    .regex(/^([A-Z]{2})?$/, 'two capital letters, as GB, or nothing')
    .default('')
    .describe('Country whose numbers may be written without a prefix (GB), or nothing'),
  allowed: list('Numbers of public offices that may be named'),
  outcome: outcome('hold'),
})

const sameAgainSettings = z.strictObject({
  check: z.literal('same-again'),
  /** At most 24: the facts reach no further back. */
  hours: z.number().positive().max(24).default(24).describe('For how many hours (24 at most)'),
  /** Shorter texts repeat honestly under other articles ("Well said"). In code points, without spaces and punctuation. */
  minLength: count(12, 'Shortest text, without spaces, that may not stand under several articles', 1),
  near: share(1, 'From which likeness (0.1 to 1) nearly the same counts; 1 is off'),
})

const alikeSettings = z.strictObject({
  check: z.literal('alike'),
  similarity: share(0.8, 'From which likeness (0.1 to 1) somebody else’s text is the same'),
  minLength: count(40, 'Shortest text, without spaces, that is compared', 20),
  others: count(1, 'How many others must have posted it', 1),
  outcome: outcome('hold'),
})

const floodSettings = z.strictObject({
  check: z.literal('flood'),
  minutes: z.number().positive().max(1_440).default(10).describe('In how many minutes'),
  most: count(5, 'Most comments of one author', 1),
  outcome: outcome('hold'),
})

const languageSettings = z.strictObject({
  check: z.literal('language'),
  also: list('Languages welcome besides the article’s own (en, fa, ps)'),
  minLetters: count(20, 'Fewest letters before a language is told', 10),
  outcome: outcome('hint'),
})

const promotionSettings = z.strictObject({
  check: z.literal('promotion'),
  phrases: list('Phrases of your own that advertise'),
  outcome: outcome('hold'),
})

const impersonationSettings = z.strictObject({
  check: z.literal('impersonation'),
  outcome: outcome('hold'),
})

const newcomerSettings = z.strictObject({
  check: z.literal('newcomer'),
  /** Read by whoever computes a standing; here it is only said. */
  approvalsToBeTrusted: count(3, 'Approved comments after which an author is trusted', 1),
})

export const learnedSettings = z.strictObject({
  check: z.literal('learned'),
  precision: z
    .number()
    .min(0.5)
    .max(1)
    .default(0.9)
    .describe('How often it must have been right on decisions it had not seen before it may hold (0.5 to 1)'),
})

/** One check of a clause with its settings. */
export const checkSettingSchema = z.discriminatedUnion('check', [
  lengthSettings,
  unreadableSettings,
  repetitionSettings,
  shoutingSettings,
  linksSettings,
  wordsSettings,
  personalSettings,
  phonesSettings,
  sameAgainSettings,
  alikeSettings,
  floodSettings,
  languageSettings,
  promotionSettings,
  impersonationSettings,
  newcomerSettings,
  learnedSettings,
])

export type CheckSetting = z.infer<typeof checkSettingSchema>
export type CheckName = CheckSetting['check']

/** The settings of each check by its name. */
export type Settings = { [Setting in CheckSetting as Setting['check']]: Setting }
