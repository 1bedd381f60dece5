import type { Policy } from './policy'
import type { Draft, Facts, Finding, Material, Outcome, Part } from './rule'
import { rules, type Settings } from './rules'
import { normalise } from './text'

/** All findings of every check of every clause, in the policy's order. Never throws: a check that fails holds. */
export function check(policy: Policy, draft: Draft, facts: Facts): Finding[] {
  let material: Material | undefined
  // Read inside the guard below: a text that cannot even be read is held too.
  const read = () => (material ??= { body: normalise(draft.body), name: normalise(draft.name ?? '') })

  return policy.flatMap((clause) =>
    clause.checks.flatMap((setting) =>
      guarded(() => apply(setting.check, setting, read(), facts)).map((part) => ({ check: setting.check, clause: clause.id, ...part })),
    ),
  )
}

/** The gravest outcome of some findings; hints alone, or none, publish. */
export function verdict(findings: Pick<Finding, 'outcome'>[]): Outcome | 'publish' {
  if (findings.some(({ outcome }) => outcome === 'refuse')) return 'refuse'
  return findings.every(({ outcome }) => outcome === 'hint') ? 'publish' : 'hold'
}

function apply<Name extends keyof Settings>(name: Name, setting: Settings[Name], material: Material, facts: Facts): Part[] {
  return rules[name](material, setting, facts)
}

function guarded(run: () => Part[]): Part[] {
  try {
    return run()
  } catch {
    return [{ outcome: 'hold', message: 'A part of the policy could not be checked, so a moderator will read your comment first.' }]
  }
}
