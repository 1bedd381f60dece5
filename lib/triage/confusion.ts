import { languageOf } from '../language'
import { check, verdict } from '../policy/check'
import type { Policy } from '../policy/policy'
import { type Finding, type Outcome, outcomes } from '../policy/rule'
import type { Sample } from './samples'

/** How many comments that moderators kept, and how many that they removed. */
export interface Counts {
  kept: number
  removed: number
}

/** What the checks alone do to comments of known fate. What is both refused and held counts as refused. */
export interface Confusion {
  refused: Counts
  held: Counts
  /** The same for each check of the policy by its name, each comment under the gravest thing the check does to it. */
  checks: Record<string, Record<'refused' | 'held' | 'hinted', Counts>>
}

const degrees = { refuse: 'refused', hold: 'held', hint: 'hinted' } as const

const none = (): Counts => ({ kept: 0, removed: 0 })

/** Counts nothing yet, and how to count one comment more, as if a trusted author with no other comments had sent it under an article in its language. */
export function confusionOf(policy: Policy, now: Date): { confusion: Confusion; count(sample: Sample): void } {
  const names = policy.flatMap(({ checks }) => checks.map(({ check }) => check))
  const confusion: Confusion = {
    refused: none(),
    held: none(),
    checks: Object.fromEntries(names.map((name) => [name, { refused: none(), held: none(), hinted: none() }])),
  }
  const count = ({ text, removed, lang }: Sample) => {
    const kind = removed ? 'removed' : 'kept'
    const textLanguage = languageOf(text)
    const languages = { ...(lang && { articleLanguage: lang }), ...(textLanguage && { textLanguage }) }
    const found = check(policy, { body: text }, { standing: 'trusted', earlier: [], now, ...languages })
    const done = verdict(found)
    if (done === 'refuse') confusion.refused[kind]++
    if (done === 'hold') confusion.held[kind]++
    for (const [name, outcome] of gravest(found)) {
      const counts = confusion.checks[name]?.[degrees[outcome]]
      if (counts) counts[kind]++
    }
  }
  return { confusion, count }
}

function gravest(findings: Finding[]): Map<string, Outcome> {
  const by = new Map<string, Outcome>()
  for (const { check, outcome } of findings) {
    const known = by.get(check)
    if (!known || outcomes.indexOf(outcome) > outcomes.indexOf(known)) by.set(check, outcome)
  }
  return by
}
