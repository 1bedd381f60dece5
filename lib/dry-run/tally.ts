import { verdict } from '../policy/check'
import type { Finding, Outcome, Policy } from '../policy/policy'
import { type ClausePart, type Ending, type Example, type Examples, type Pair, type Part, type Side, shares, type Verdict } from './result'

// Counts what two policies do with one comment after another.

const none = (): Pair => ({ approved: 0, rejected: 0 })
const noPart = (): Part => ({ refused: none(), held: none(), hinted: none() })
const endings = { refuse: 'refused', hold: 'held', publish: 'passed' } as const
const degrees = { refuse: 'refused', hold: 'held', hint: 'hinted' } as const

/** How many comments of each kind are kept to be looked at. */
export const kept = 50

/** Counts what one policy does: in all, under each clause, and by each check of a clause. */
function sideCount(policy: Policy) {
  const tally = { refused: none(), held: none(), passed: none() }
  const clauses = policy.map(({ id, checks }): ClausePart => {
    const names = [...new Set(checks.map(({ check }) => check))]
    return { clause: id, ...noPart(), checks: names.map((check) => ({ check, ...noPart() })) }
  })
  const byId = new Map(clauses.map((clause) => [clause.clause, clause]))

  function count(findings: Finding[], was: Verdict): Ending {
    const ending = endings[stopping(findings)]
    tally[ending][was]++
    for (const clause of new Set(findings.map((finding) => finding.clause))) {
      const own = findings.filter((finding) => finding.clause === clause)
      const part = byId.get(clause)
      if (!part) continue
      part[degrees[gravest(own)]][was]++
      for (const check of part.checks) {
        const found = own.filter((finding) => finding.check === check.check)
        if (found.length > 0) check[degrees[gravest(found)]][was]++
      }
    }
    return ending
  }

  return { count, side: (): Side => ({ tally, ...shares(tally), clauses: clauses.filter(({ checks }) => checks.length > 0) }) }
}

function stopping(findings: Finding[]) {
  const outcome = verdict(findings)
  return outcome === 'hint' ? 'publish' : outcome
}

function gravest(findings: Finding[]): Outcome {
  const outcome = verdict(findings)
  return outcome === 'publish' ? 'hint' : outcome
}

/** Counts the version in force and the draft beside each other. */
export function comparison(policies: { inForce: Policy; draft: Policy }) {
  const inForce = sideCount(policies.inForce)
  const draft = sideCount(policies.draft)
  const empty = (): Examples => ({ count: 0, comments: [] })
  const changes = { wronged: empty(), caught: empty(), missed: empty(), freed: empty() }

  function count(id: string, was: Verdict, found: { inForce: Finding[]; draft: Finding[] }) {
    const before = inForce.count(found.inForce, was)
    const after = draft.count(found.draft, was)
    if ((before === 'passed') === (after === 'passed')) return
    const change = after === 'passed' ? (was === 'rejected' ? 'missed' : 'freed') : was === 'rejected' ? 'caught' : 'wronged'
    const { comments } = changes[change]
    changes[change].count++
    comments.push(example(id, after, after === 'passed' ? found.inForce : found.draft))
    // The newest are those that somebody remembers.
    if (comments.length > kept) comments.shift()
  }

  return { count, result: () => ({ inForce: inForce.side(), draft: draft.side(), ...changes }) }
}

function example(id: string, outcome: Ending, findings: Finding[]): Example {
  const grave = findings.filter((finding) => finding.outcome !== 'hint')
  const marks = grave.flatMap(({ span }) => (span ? [{ start: span.start, end: span.end }] : []))
  return { id, outcome, clauses: [...new Set(grave.map(({ clause }) => clause))], marks: marks.slice(0, 10) }
}
