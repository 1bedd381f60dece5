import type { Reading, Span } from './text'

export const outcomes = ['hint', 'hold', 'refuse'] as const
export type Outcome = (typeof outcomes)[number]
export type Standing = 'newcomer' | 'trusted' | 'restricted' | 'banned'

export interface Finding {
  check: string
  clause: string
  outcome: Outcome
  message: string
  span?: Span
  /** Why the check itself failed, for the desk; such a finding always holds. */
  fault?: string
}

export interface Draft {
  body: string
  /** A guest's name as typed. */
  name?: string
}

/** What is known beside the text. Read once, before the checks; where something is left out, the check that needs it finds nothing. */
export interface Facts {
  standing: Standing
  /** This author's own comments of the last 24 hours, newest first. */
  earlier: { body: string; at: Date; sameArticle: boolean }[]
  now: Date
  /** The language of the article, as BCP 47: en, fa-AF. */
  articleLanguage?: string
  /** The language that the text seems to be written in, ISO 639-1; left out where that is not sure. */
  textLanguage?: string
  /** Other people's comments of the last 24 hours that resemble this one: how much (0 to 1, lib/policy/trigrams.ts), and who. */
  alike?: { similarity: number; author: string }[]
  /** Whose name a guest has signed with: one of the staff's, or a reader's with an account. */
  namesake?: 'staff' | 'reader'
  /** What the triage model makes of the text. */
  learned?: Learned
}

/** A score from 0 (as what was approved) to 1 (as what was rejected), the words that weighed most, and how sure such a score is. */
export interface Learned {
  score: number
  words: Span[]
  /** The share of rejected ones among decisions it had not seen with this score or a higher one; left out where they are too few to tell. */
  precision?: number
}

/** What a rule reads: both texts of a draft normalised, with what was typed; a missing name is empty. */
export interface Material {
  body: Reading
  name: Reading
}

/** A finding before the engine adds which check and clause it comes from. A span is a place in the body, never in the name. */
export type Part = Omit<Finding, 'check' | 'clause' | 'fault'>

/** One check: pure, and it may throw (the engine then holds the comment). */
export type Rule<Settings> = (draft: Material, settings: Settings, facts: Facts) => Part[]
