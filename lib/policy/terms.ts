// What a version of the policy promises beside its clauses: how long an appeal may be made, when reports count, and when
// rejections make an author wait.
import * as z from 'zod'

export interface Terms {
  /** Days in which the author of a rejected comment may appeal. */
  appealDays: number
  /** So many trusted readers who report a comment under one clause make it wait. */
  reportsToHold: number
  /** Of an author's last so many decided comments, `restrictShare` in a hundred rejected make the next ones wait; 0 is never. */
  restrictOf: number
  restrictShare: number
}

/** Of the policy that comes with the program. */
export const standardTerms: Terms = { appealDays: 183, reportsToHold: 3, restrictOf: 10, restrictShare: 50 }

/** The terms of whatever has them, and nothing else of it. */
export const termsOf = ({ appealDays, reportsToHold, restrictOf, restrictShare }: Terms): Terms => ({
  ...{ appealDays, reportsToHold, restrictOf, restrictShare },
})

const between = (least: number, most: number, { orNever = false } = {}) => {
  const message = `Write ${orNever ? '0 for never, or ' : ''}a whole number from ${least} to ${most}.`
  const whole = z.number(message).int(message).max(most, message)
  return whole.refine((value) => value >= least || (orNever && value === 0), message)
}

// Fewer than four are no share of anything.
export const termsSchema = z.object({
  appealDays: between(1, 366),
  reportsToHold: between(1, 50),
  restrictOf: between(4, 100, { orNever: true }),
  restrictShare: between(1, 100),
})

const typed = z
  .string()
  .trim()
  .transform((text) => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN))
/** The same as a form sends them. */
export const typedTermsSchema = z.object({
  appealDays: typed.pipe(termsSchema.shape.appealDays),
  reportsToHold: typed.pipe(termsSchema.shape.reportsToHold),
  restrictOf: typed.pipe(termsSchema.shape.restrictOf),
  restrictShare: typed.pipe(termsSchema.shape.restrictShare),
})

/** So many comments must have been decided before their rejections count: half of those that are looked at, so that one out of one is no rate. */
export const leastDecided = ({ restrictOf }: Pick<Terms, 'restrictOf'>): number => Math.ceil(restrictOf / 2)

export interface TermChange {
  name: keyof Terms
  from: number
  to: number
}

const names: (keyof Terms)[] = ['appealDays', 'reportsToHold', 'restrictOf', 'restrictShare']

/** Each term that is not what it was. */
export const termsChanged = (from: Terms, to: Terms): TermChange[] =>
  names.flatMap((name) => (from[name] === to[name] ? [] : [{ name, from: from[name], to: to[name] }]))
