import type { Step } from '../decisions'
import type { Standing } from '../policy/policy'
import type { CheckName } from '../policy/settings'
import type { Random } from './random'

// What became of a comment: the steps of its history, and what the machine and readers said of it.

export type End = 'approved' | 'rejected' | 'pending' | 'withdrawn'

export interface Fate {
  end: End
  steps: Step[]
  /** Clauses that readers reported it under, and whether the last step answers them. */
  reports: { clause: string; at: Date }[]
  answered: boolean
  /** Found by a check, so that it was held. */
  found: { check: CheckName; clause: string } | null
  /** When its author appealed; the step behind the rejection decides it, where there is one. */
  appealed: Date | null
}

interface Given {
  random: Random
  at: Date
  now: Date
  standing: Standing
  moderators: readonly string[]
  /** The clauses that checks look after, and all that can be cited. */
  checks: readonly { check: CheckName; clause: string }[]
  clauses: readonly string[]
  /** The share of comments that wait, however old; as in a newsroom that keeps up where it is not given. */
  waiting?: number | undefined
}

const hour = 3_600_000
const day = 24 * hour

/** Some 90 in 100 approved, 6 rejected, 2 waiting (most of them new), 1 withdrawn. */
function endOf(random: Random, age: number, share: number | undefined): End {
  const waits = share ?? (age < 10 * day ? 0.3 : 0.002)
  if (random.chance(waits)) return 'pending'
  const at = random.next()
  return at < 0.062 ? 'rejected' : at < 0.073 ? 'withdrawn' : 'approved'
}

/** What becomes of a comment of the load: its status, and the decisions that led there. */
export function fateOf({ random, at, now, standing, moderators, checks, clauses, waiting }: Given): Fate {
  const end = endOf(random, now.getTime() - at.getTime(), waiting)
  let time = at.getTime()
  const later = (most: number) => {
    time = Math.min(now.getTime(), time + 1_000 + Math.floor(most * random.next() ** 2))
    return new Date(time)
  }
  const person = random.pick(moderators)
  const held = end === 'pending' || standing === 'restricted' || random.chance(end === 'rejected' ? 0.7 : end === 'approved' ? 0.35 : 0)
  const found = held && checks.length > 0 ? random.pick(checks) : null
  const first: Step = held ? { act: 'hold', by: 'policy', at, clauses: found ? [found.clause] : [] } : { act: 'publish', by: 'policy', at }
  const fate: Fate = { end, steps: [first], reports: [], answered: false, found, appealed: null }
  const reported = (share: number, most: number) => {
    if (!random.chance(share)) return
    for (let n = 1 + Math.floor(most * random.next() ** 3); n > 0; n--) fate.reports.push({ clause: random.pick(clauses), at: later(hour) })
  }
  if (end === 'withdrawn') fate.steps.push({ act: 'withdraw', by: 'author', at: later(5 * hour) })
  if (end === 'approved' && held) fate.steps.push({ act: 'approve', by: 'moderator', actorId: person, at: later(8 * hour) })
  // What a moderator has approved is not reported again: that decision answers it.
  if (end === 'approved' && !held && now.getTime() - at.getTime() < 10 * day) reported(0.03, 6)
  if (end === 'rejected') {
    if (!held) reported(0.6, 3)
    fate.answered = true
    const clause = found && random.chance(0.6) ? found.clause : random.pick(clauses)
    fate.steps.push({ act: 'reject', by: 'moderator', actorId: person, clauses: [clause], at: later(8 * hour) })
    if (random.chance(0.02)) appealed(fate, { random, now, moderators: moderators.filter((id) => id !== person), later })
  }
  return fate
}

interface Appealed {
  random: Random
  now: Date
  /** Those who may decide it. */
  moderators: readonly string[]
  later: (most: number) => Date
}

function appealed(fate: Fate, { random, now, moderators, later }: Appealed) {
  fate.appealed = later(3 * day)
  if (moderators.length === 0 || now.getTime() - fate.appealed.getTime() < 3 * day) return
  const overturned = random.chance(0.3)
  fate.steps.push({
    ...{ by: 'moderator', actorId: random.pick(moderators), at: later(2 * day) },
    ...(overturned
      ? { act: 'overturn', note: 'Read again, it is sharp but within the policy.' }
      : { act: 'uphold', note: 'Read again: the clause fits.' }),
  })
  if (overturned) fate.end = 'approved'
}
