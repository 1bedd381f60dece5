import { z } from 'zod'
import { type Clause, clauseSchema } from './policy/policy'
import { type Field, fieldsOf, isCheck } from './policy-fields'
import { draftRevision } from './policy-revision'

// From what was typed at the policy desk to a clause.

type Typed = Record<string, string>

/** The lines of a field that are not empty. */
export const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

function typedValue({ name, kind }: Field, typed: string | undefined): unknown {
  if (kind === 'switch') return typed !== undefined
  if (kind === 'list') return lines(typed ?? '')
  // An empty field is no number: the least one would be a guess.
  if (kind === 'number') return typed?.trim() ? Number(typed) : undefined
  return name === 'country' ? (typed ?? '').trim().toUpperCase() : typed
}

/** The settings of the check whose fields begin with `prefix`. What is missing stays missing: the schema's defaults are for JSON. */
function settingOf(typed: Typed, prefix: string): Record<string, unknown> {
  const check = typed[`${prefix}check`] ?? ''
  const fields = isCheck(check) ? fieldsOf[check] : []
  return { check, ...Object.fromEntries(fields.map((field) => [field.name, typedValue(field, typed[prefix + field.name]) ?? Number.NaN])) }
}

function rawClause(typed: Typed) {
  const checks: Record<string, unknown>[] = []
  for (let i = 0; `checks.${i}.check` in typed; i++) checks.push(settingOf(typed, `checks.${i}.`))
  const [fine, notFine] = [lines(typed.fine ?? ''), lines(typed.notFine ?? '')]
  const text = (typed.text ?? '').replace(/\r\n?/g, '\n').trim()
  const { id, title, breach } = typed
  return { id, title, text, ...(fine.length && { fine }), ...(notFine.length && { notFine }), breach, checks }
}

/** The clause of a form without the check that is to go; every error is under the name of its field, as the form has it. */
function checkedClause(raw: ReturnType<typeof rawClause>, context: z.RefinementCtx, without = Number.POSITIVE_INFINITY): Clause {
  const result = clauseSchema.safeParse({ ...raw, checks: raw.checks.filter((_, index) => index !== without) })
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    const [part, index, ...rest] = issue.path
    const moved = part === 'checks' && Number(index) >= without ? [part, Number(index) + 1, ...rest] : issue.path
    const [field, message] = complaint(raw, { ...issue, path: moved })
    context.addIssue({ code: 'custom', path: [field], message })
  }
  return z.NEVER
}

const fields = z.record(z.string(), z.string())
const asked = z.object({
  revision: draftRevision,
  id: z.string(),
  act: z
    .string()
    .regex(/^(save|up|down|remove|add-check|remove-check-\d+)$/)
    .default('save'),
  check: z.string().default(''),
})

function askedOf(typed: Record<string, string>, context: z.RefinementCtx): z.infer<typeof asked> | undefined {
  const { data } = asked.safeParse(typed)
  if (!data) context.addIssue({ code: 'custom', path: ['act'], message: 'This form cannot be read. Load the page again.' })
  return data
}

/** What the form of a clause sends: what to do, and the clause as typed; none where it is to go. A check that is to go is left out. */
export const clauseAct = fields.transform((typed, context): z.infer<typeof asked> & { clause: Clause | null } => {
  const wanted = askedOf(typed, context)
  if (!wanted) return z.NEVER
  if (wanted.act === 'remove') return { ...wanted, clause: null }
  const [, without] = wanted.act.match(/^remove-check-(\d+)$/) ?? []
  return { ...wanted, clause: checkedClause(rawClause(typed), context, without ? Number(without) : undefined) }
})
export type ClauseAct = z.output<typeof clauseAct>

/** What the form of a new clause sends. Checks come later. */
export const newClause = fields.transform((typed, context) => {
  const wanted = askedOf(typed, context)
  if (!wanted) return z.NEVER
  return { revision: wanted.revision, clause: checkedClause(rawClause(typed), context) }
})

const missing: Record<string, string> = {
  id: 'Write a short name in small letters, digits, dots and dashes, as no-shouting.',
  title: 'Write a title.',
  text: 'Write what the clause says.',
  breach: 'Choose what a breach leads to.',
}

/** The field, and what to write there. A line of a list is not a field of its own. */
function complaint(raw: ReturnType<typeof rawClause>, { code, path, message }: z.core.$ZodIssue): [string, string] {
  const [first, index, name, line] = path.map(String)
  if (first !== 'checks') return [first ?? '', missing[first ?? ''] ?? message]
  const check = String(raw.checks[Number(index)]?.check)
  const field = isCheck(check) ? fieldsOf[check].find((known) => known.name === name) : undefined
  const at = ['checks', index, name].filter(Boolean).join('.')
  if (!field) return [at, message]
  if (line !== undefined) return [at, `Line ${Number(line) + 1} is longer than 200 characters.`]
  if (field.kind === 'list') return [at, 'Write at most 5,000 lines.']
  if (field.kind === 'number' && code !== 'custom') return [at, numberWanted(field)]
  return [at, `This is ${message}.`]
}

function numberWanted({ whole, min = 0, max = 0 }: Field): string {
  return `Write a ${whole ? 'whole ' : ''}number from ${min.toLocaleString('en')} to ${max.toLocaleString('en')}.`
}
