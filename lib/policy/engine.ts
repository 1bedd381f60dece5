import type { Draft, Facts, Finding, Material, Outcome, Part, Rule } from './rule'
import type { CheckName, CheckSetting, Settings } from './settings'
import { normalise } from './text'

/** Some checks by their names, in the order in which they run. */
export type Rules = { [Name in CheckName]?: Rule<Settings[Name]> }

/** Does the work, taking it up again where it was if need be, or throws TooLong and leaves it half done. */
export type Guard = (work: () => void) => void

/** Thrown by a guard. Its message says how long was too long. */
export class TooLong extends Error {
  override readonly name = 'TooLong'
}

interface Job {
  clause: string
  setting: CheckSetting
}

interface Running {
  rules: Rules
  guard: Guard
}

/** The clauses that have checks: all that the engine reads of a policy. */
export type Checked = { id: string; checks: CheckSetting[] }[]

/**
 * All findings of every check of every clause, in the order of `rules`. Never throws and never stops at the first: a check
 * that fails, or that the guard ends twice (once among others, once alone), holds the comment and says why in `fault`.
 */
export function findingsOf(policy: Checked, draft: Draft, facts: Facts, { rules, guard }: Running): Finding[] {
  const jobs = inOrder(policy, Object.keys(rules))
  const found: Finding[][] = []
  let material: Material | undefined
  // Read inside the guard: a text that cannot even be read is held too.
  const read = () => (material ??= { body: normalise(draft.body), name: normalise(draft.name ?? '') })
  const run = (job: Job) => done(job, () => apply(job.setting.check, job.setting, read, { rules, facts }))

  while (found.length < jobs.length) {
    try {
      guard(() => {
        for (const job of jobs.slice(found.length)) found.push(run(job))
      })
    } catch (error) {
      if (!(error instanceof TooLong)) throw error
      const job = jobs[found.length]
      // None is under way when the time was up just after the last.
      if (job) found.push(alone(job, run, guard))
    }
  }
  return found.flat()
}

/** The gravest outcome of some findings; hints alone, or none, publish. */
export function verdict(findings: Pick<Finding, 'outcome'>[]): Outcome | 'publish' {
  if (findings.some(({ outcome }) => outcome === 'refuse')) return 'refuse'
  return findings.every(({ outcome }) => outcome === 'hint') ? 'publish' : 'hold'
}

/** A check that nobody knows comes last, and holds. */
function inOrder(policy: Checked, names: string[]): Job[] {
  const place = ({ setting }: Job) => (names.indexOf(setting.check) + names.length + 1) % (names.length + 1)
  const jobs = policy.flatMap(({ id, checks }) => checks.map((setting): Job => ({ clause: id, setting })))
  return jobs.sort((a, b) => place(a) - place(b))
}

function apply<Name extends CheckName>(
  name: Name,
  setting: Settings[Name],
  read: () => Material,
  { rules, facts }: { rules: Rules; facts: Facts },
): Part[] {
  const rule: Rule<Settings[Name]> | undefined = rules[name]
  if (!rule) throw new Error('this program has no such check')
  return rule(read(), setting, facts)
}

function done({ clause, setting: { check } }: Job, work: () => Part[]): Finding[] {
  try {
    return work().map((part) => ({ check, clause, ...part }))
  } catch (error) {
    return [failed({ check, clause }, error)]
  }
}

/** One that was under way when the time was up gets a time of its own: the others before it may have used it up. */
function alone(job: Job, run: (job: Job) => Finding[], guard: Guard): Finding[] {
  let found: Finding[] = []
  try {
    guard(() => {
      found = run(job)
    })
    return found
  } catch (error) {
    if (!(error instanceof TooLong)) throw error
    return [failed({ check: job.setting.check, clause: job.clause }, error)]
  }
}

const failed = (which: { check: string; clause: string }, error: unknown): Finding => ({
  ...which,
  outcome: 'hold',
  message: 'A part of the policy could not be checked, so a moderator will read your comment first.',
  fault: error instanceof Error ? error.message : String(error),
})
