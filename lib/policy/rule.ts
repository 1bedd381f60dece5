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
}

export interface Draft {
  body: string
  /** A guest's name as typed. */
  name?: string
}

export interface Facts {
  standing: Standing
  /** This author's own comments of the last 24 hours, newest first. */
  earlier: { body: string; at: Date; sameArticle: boolean }[]
  now: Date
}

/** What a rule reads: both texts of a draft normalised, with what was typed; a missing name is empty. */
export interface Material {
  body: Reading
  name: Reading
}

/** A finding before the engine adds which check and clause it comes from. A span is a place in the body, never in the name. */
export type Part = Omit<Finding, 'check' | 'clause'>

/** One check: pure, and it may throw (the engine then holds the comment). */
export type Rule<Settings> = (draft: Material, settings: Settings, facts: Facts) => Part[]
