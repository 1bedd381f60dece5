import { z } from 'zod'

// What the person's page at the desk sends. An address is in none of it: a guest is named by one of their comments.

/** How long a restriction, a ban or trust lasts: days, or for good. */
export const lengths = [
  ['1', '1 day'],
  ['7', '7 days'],
  ['30', '30 days'],
  ['365', 'A year'],
  ['good', 'For good'],
] as const

const id = z.string().max(64).default('')

export const measureSchema = z.object({
  /** An account's id; or else a comment, for whoever wrote it. */
  person: id,
  comment: id,
  act: z.enum(['warn', 'restrict', 'ban', 'trust', 'lift', 'note', 'undo']),
  reason: z.string().default(''),
  note: z.string().default(''),
  clause: id,
  lasts: z.enum(['1', '7', '30', '365', 'good'], 'Choose how long.').default('7'),
  /** The last measure that was on the page. */
  seen: id,
  /** For an undo: the measure that it takes back. */
  measure: id,
})
export type MeasureForm = z.infer<typeof measureSchema>

const day = 24 * 60 * 60 * 1000

/** When what is imposed now ends; null for good. */
export function endOf(lasts: MeasureForm['lasts'], now = new Date()): Date | null {
  return lasts === 'good' ? null : new Date(now.getTime() + Number(lasts) * day)
}
