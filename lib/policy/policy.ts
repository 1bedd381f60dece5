import * as z from 'zod'
import { outcomes } from './rule'
import { checkSettingSchema } from './settings'
import type { Terms } from './terms'

export type { Draft, Facts, Finding, Outcome, Standing } from './rule'
export type { CheckSetting } from './settings'
export type { Terms } from './terms'
export type { Span } from './text'

export const clauseSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9.-]*$/, 'small letters, digits, dots and dashes'),
  title: z.string().trim().min(1),
  text: z.string().trim().min(1),
  fine: z.array(z.string().min(1)).optional(),
  notFine: z.array(z.string().min(1)).optional(),
  /** What a reader is told a breach leads to; what a check does is in its settings. 'moderator': a person judges. */
  breach: z.enum([...outcomes, 'moderator']),
  checks: z.array(checkSettingSchema),
})

const policySchema = z.array(clauseSchema).superRefine((clauses, context) => {
  const ids = clauses.map(({ id }) => id)
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i) context.addIssue({ code: 'custom', path: [i, 'id'], message: `“${id}” is taken by an earlier clause` })
  })
})

export type Clause = z.infer<typeof clauseSchema>
export type Policy = z.infer<typeof policySchema>

export interface PolicyVersion extends Terms {
  number: number
  inForceFrom: Date
  /** What stands above the clauses, a paragraph each. */
  preamble: string[]
  /** What changed and why, for everybody. */
  summary: string
  clauses: Clause[]
}

/**
 * The policy in a JSON value, every left-out setting filled in: keep this result, so that a later default changes no old
 * version. Throws an Error that names each wrong place: "clause 8 (links), checks.0.newcomer: …".
 */
export function parsePolicy(json: unknown): Policy {
  const result = policySchema.safeParse(json)
  if (result.success) return result.data
  const faults = result.error.issues.map(({ path, message }) => `${place(json, path)}: ${message}`)
  throw new Error(`This policy cannot be used. ${faults.join('; ')}`)
}

function place(json: unknown, [index, ...rest]: PropertyKey[]): string {
  if (typeof index !== 'number' || !Array.isArray(json)) return 'the policy'
  const { data } = z.object({ id: z.string() }).safeParse(json[index])
  return [`clause ${index + 1}${data ? ` (${data.id})` : ''}`, rest.map(String).join('.')].filter(Boolean).join(', ')
}
