import { checkNames } from '@/lib/policy/names'
import type { Policy } from '@/lib/policy/policy'
import { type Difference, differences } from '@/lib/policy-differences'
import { type Field, fieldsOf, shownSetting } from '@/lib/policy-fields'

/** A check of a clause, as its fields show it. */
export interface EditedCheck {
  check: string
  label: string
  fields: Field[]
  values: Record<string, string>
}

/** A clause of the draft, as its form shows it. */
export interface EditedClause {
  id: string
  number: number
  title: string
  text: string
  fine: string
  notFine: string
  breach: string
  difference: Difference
  checks: EditedCheck[]
}

/** The clauses of a draft as the desk edits them, each with what differs from the version in force. */
export function editedClauses(clauses: Policy, inForce: Policy): EditedClause[] {
  const { of } = differences(clauses, inForce)
  return clauses.map((clause, index) => ({
    id: clause.id,
    number: index + 1,
    title: clause.title,
    text: clause.text,
    fine: clause.fine?.join('\n') ?? '',
    notFine: clause.notFine?.join('\n') ?? '',
    breach: clause.breach,
    difference: of(clause),
    checks: clause.checks.map((setting) => ({
      check: setting.check,
      label: checkNames[setting.check],
      fields: fieldsOf[setting.check],
      values: shownSetting(setting),
    })),
  }))
}

/** The checks that a clause can be given. */
export const checkChoices = Object.entries(checkNames).map(([check, label]): [string, string] => [check, label])
