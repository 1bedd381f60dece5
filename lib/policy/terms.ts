// What a version of the policy promises beside its clauses: how long an appeal may be made, and when reports count.
import * as z from 'zod'

export interface Terms {
  /** Days in which the author of a rejected comment may appeal. */
  appealDays: number
  /** So many trusted readers who report a comment under one clause make it wait. */
  reportsToHold: number
}

/** Of the policy that comes with the program. */
export const standardTerms: Terms = { appealDays: 183, reportsToHold: 3 }

const most = { appealDays: 366, reportsToHold: 50 }
const whole = (name: keyof Terms) => {
  const message = `Write a whole number from 1 to ${most[name]}.`
  return z.number(message).int(message).min(1, message).max(most[name], message)
}
export const termsSchema = z.object({ appealDays: whole('appealDays'), reportsToHold: whole('reportsToHold') })

const typed = z
  .string()
  .trim()
  .transform((text) => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN))
/** The same as a form sends them. */
export const typedTermsSchema = z.object({
  appealDays: typed.pipe(termsSchema.shape.appealDays),
  reportsToHold: typed.pipe(termsSchema.shape.reportsToHold),
})

const days = (count: number) => (count === 1 ? 'one day' : `${count} days`)
const readers = (count: number) => (count === 1 ? 'one trusted reader reports' : `${count} trusted readers report`)

/** A sentence for each term. */
export function termsInWords({ appealDays, reportsToHold }: Terms): { appeals: string; reports: string } {
  return {
    appeals: `If your comment is rejected you may appeal once, within ${days(appealDays)}; somebody else decides.`,
    reports: `When ${readers(reportsToHold)} a comment under the same clause, it waits for a moderator.`,
  }
}

/** A sentence for each term that is not what it was. */
export function termsChanged(from: Terms, to: Terms): string[] {
  const line = (name: keyof Terms, label: string) => (from[name] === to[name] ? [] : [`${label}: ${from[name]} → ${to[name]}`])
  return [...line('appealDays', 'Days for an appeal'), ...line('reportsToHold', 'Trusted reports that make a comment wait')]
}
