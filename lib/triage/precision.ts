import type { Scored } from './measure'

/** From which score on, how often the model was right at least. Both numbers grow from one step to the next. Fit for JSON. */
export type PrecisionSteps = { from: number; precision: number }[]

/** With fewer, one decision more or less moves the share by over five points. Even twenty of twenty only vouch for 0.88. */
const fewest = 20

/**
 * What the decisions that were held back vouch for. Holding everything from a step's score on would have been right, with 95 %
 * certainty, at least so often: never the share itself, but the lower end of its interval. No steps where they are too few.
 */
export function precisionAt(heldBack: Scored[]): PrecisionSteps {
  const sorted = [...heldBack].sort((a, b) => b.score - a.score)
  const steps: PrecisionSteps = []
  let removed = 0
  for (const [i, one] of sorted.entries()) {
    if (one.removed) removed++
    const count = i + 1
    if (count < fewest || sorted[count]?.score === one.score) continue
    // All of them vouch for any score, however low.
    steps.push({ from: count === sorted.length ? 0 : one.score, precision: atLeast(removed, count) })
  }
  return rising(steps.reverse())
}

/**
 * How often a comment of this score was rightly held at least, 0.5 being every other time; undefined where fewer than 20
 * decisions were held back. A score above all that were measured is worth as much as the highest step.
 */
export function precisionOf(steps: PrecisionSteps, score: number): number | undefined {
  return steps.findLast(({ from }) => from <= score)?.precision
}

/** The lowest score from which on the precision is high enough to hold; undefined where there is none. */
export function barFor(steps: PrecisionSteps, precision: number): number | undefined {
  return steps.find((step) => step.precision >= precision)?.from
}

/** From low to high, only the steps that are better than all below: who is above a good bar is above it whatever comes later. */
function rising(steps: PrecisionSteps): PrecisionSteps {
  let best = -1
  return steps.filter(({ precision }) => {
    if (precision <= best) return false
    best = precision
    return true
  })
}

/** One-sided 95 %, in standard deviations. */
const certainty = 1.6449

/** The lower end of the interval for a share (Wilson, 1927: "Probable inference, the law of succession, and statistical inference"). */
function atLeast(found: number, of: number): number {
  const share = found / of
  const square = certainty ** 2
  const middle = share + square / (2 * of)
  const spread = certainty * Math.sqrt((share * (1 - share)) / of + square / (4 * of ** 2))
  return Math.max(0, (middle - spread) / (1 + square / of))
}
