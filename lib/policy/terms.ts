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

const days = (count: number) => (count === 1 ? 'one day' : `${count} days`)
const readers = (count: number) => (count === 1 ? 'one trusted reader reports' : `${count} trusted readers report`)
/** "half", "30 in a hundred" */
const shareInWords = (share: number) => (share === 50 ? 'half' : share === 100 ? 'all' : `${share} in a hundred`)

/** A sentence for each term; '' for rejections where they never make an author wait. */
export function termsInWords(terms: Terms): { appeals: string; reports: string; rejections: string } {
  const { appealDays, reportsToHold, restrictOf, restrictShare } = terms
  const least = restrictShare === 100 ? '' : 'at least '
  return {
    appeals: `If your comment is rejected you may appeal once, within ${days(appealDays)}; somebody else decides.`,
    reports: `When ${readers(reportsToHold)} a comment under the same clause, it waits for a moderator.`,
    rejections:
      restrictOf === 0
        ? ''
        : `When moderators rejected ${least}${shareInWords(restrictShare)} of an author’s last ${restrictOf} decided comments, the next ones wait for a moderator, until enough are approved. Fewer than ${leastDecided(terms)} decided comments are too few to count.`,
  }
}

const labels: [name: keyof Terms, label: string][] = [
  ['appealDays', 'Days for an appeal'],
  ['reportsToHold', 'Trusted reports that make a comment wait'],
  ['restrictOf', 'Decided comments by which an author may come to wait'],
  ['restrictShare', 'Rejections in a hundred of those that make an author wait'],
]

/** A sentence for each term that is not what it was. */
export function termsChanged(from: Terms, to: Terms): string[] {
  return labels.flatMap(([name, label]) => (from[name] === to[name] ? [] : [`${label}: ${from[name]} → ${to[name]}`]))
}
