import { z } from 'zod'

// What a dry run found, as it is stored, and whether the draft did worse.

const pair = z.object({ approved: z.int(), rejected: z.int() })
/** How many of the comments that moderators approved, and of those they rejected, met each end. */
const tally = z.object({ refused: pair, held: pair, passed: pair })
const part = z.object({ refused: pair, held: pair, hinted: pair })
const clausePart = z.object({ clause: z.string(), ...part.shape, checks: z.array(z.object({ check: z.string(), ...part.shape })) })
const side = z.object({
  tally,
  /** The share of what it stops (holds or refuses) that moderators rejected; null where it stops nothing. */
  precision: z.number().nullable(),
  /** The share of what moderators rejected that it stops; null where they rejected nothing. */
  recall: z.number().nullable(),
  clauses: z.array(clausePart),
})
const example = z.object({
  id: z.string(),
  outcome: z.enum(['refused', 'held', 'passed']),
  /** Of the clauses under which one of the two stops it. */
  clauses: z.array(z.string()),
  marks: z.array(z.object({ start: z.int(), end: z.int() })),
})
const examples = z.object({ count: z.int(), comments: z.array(example) })

export const dryRunResult = z.object({
  inForce: side,
  draft: side,
  /** Approved by moderators, and stopped by the draft alone. */
  wronged: examples,
  /** Rejected by moderators, and stopped by the draft alone. */
  caught: examples,
  /** Rejected by moderators, and stopped by the version in force alone. */
  missed: examples,
  /** Approved by moderators, and stopped by the version in force alone. */
  freed: examples,
  perSecond: z.number(),
})

export type DryRunResult = z.infer<typeof dryRunResult>
export type Tally = z.infer<typeof tally>
export type Pair = z.infer<typeof pair>
export type Part = z.infer<typeof part>
export type ClausePart = z.infer<typeof clausePart>
export type Side = z.infer<typeof side>
export type Example = z.infer<typeof example>
export type Examples = z.infer<typeof examples>
export type Ending = Example['outcome']
export type Verdict = keyof Pair

/** Comments that a policy stops: holds or refuses. */
export const stopped = ({ refused, held }: Pick<Tally, 'refused' | 'held'>): Pair => ({
  approved: refused.approved + held.approved,
  rejected: refused.rejected + held.rejected,
})

/** The shares that sum a tally up. */
export function shares(tally: Tally): { precision: number | null; recall: number | null } {
  const { approved, rejected } = stopped(tally)
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  return { precision: share(rejected, approved + rejected), recall: share(rejected, rejected + tally.passed.rejected) }
}

/**
 * A sentence that says in what the draft did worse than the version in force, or null. It did worse where it agrees with the
 * moderators on fewer comments: newly stops more that they approved than it newly stops that they rejected, all told. Or
 * where it lets more of the rejected ones through and what it stops is not more often right for it: a policy that checks
 * nothing wrongs nobody, and is no better.
 */
export function worse({ inForce, draft }: Pick<DryRunResult, 'inForce' | 'draft'>): string | null {
  const [before, after] = [stopped(inForce.tally), stopped(draft.tally)]
  const wronged = after.approved - before.approved
  const caught = after.rejected - before.rejected
  if (wronged > caught)
    return `The draft agrees with the moderators less often: it stops ${more(wronged)} that they approved, and ${more(caught)} that they rejected.`
  if (caught < 0 && (draft.precision ?? 0) <= (inForce.precision ?? 0))
    return `The draft lets ${(-caught).toLocaleString('en')} more of the rejected comments through, and what it stops is not more often right.`
  return null
}

const more = (count: number) => `${Math.abs(count).toLocaleString('en')} ${count < 0 ? 'fewer' : 'more'}`
