/** A decision as somebody made it, and what the model, which had not seen it, made of it. */
export interface Scored {
  score: number
  removed: boolean
}

const highestFirst = (scored: Scored[]) => [...scored].sort((a, b) => b.score - a.score)
const removedOf = (scored: Scored[]) => scored.filter(({ removed }) => removed).length

/**
 * How often, 0 to 1, a removed one has a higher score than a kept one (a tie counts half); undefined where either kind is
 * missing. By the sum of ranks (Mann and Whitney, 1947).
 */
export function auc(scored: Scored[]): number | undefined {
  const removed = removedOf(scored)
  const kept = scored.length - removed
  if (removed === 0 || kept === 0) return undefined
  let ranks = 0
  let below = 0
  for (const tie of ties(highestFirst(scored)).reverse()) {
    ranks += removedOf(tie) * (below + (tie.length + 1) / 2)
    below += tie.length
  }
  return (ranks - (removed * (removed + 1)) / 2) / (removed * kept)
}

/** Sorted ones in groups of the same score. */
function ties(sorted: Scored[]): Scored[][] {
  const groups: Scored[][] = []
  for (const one of sorted) {
    const last = groups.at(-1)
    if (last?.[0]?.score === one.score) last.push(one)
    else groups.push([one])
  }
  return groups
}

export interface AtBar {
  bar: number
  /** How many have that score or a higher one. */
  above: number
  /** The share of removed ones among those; null where there are none. */
  precision: number | null
  /** The share of the removed that are among those; null where none was removed. */
  recall: number | null
}

/** For each bar, how many with that score or a higher one were removed. */
export function atBars(scored: Scored[], bars: number[]): AtBar[] {
  const all = removedOf(scored)
  return bars.map((bar) => {
    const above = scored.filter(({ score }) => score >= bar)
    const removed = removedOf(above)
    return { bar, above: above.length, precision: above.length ? removed / above.length : null, recall: all ? removed / all : null }
  })
}

/** The share of all removed ones that the fifth with the highest scores holds, 0 to 1. Of a tie at its edge, a fair part. */
export function topFifth(scored: Scored[]): number {
  let room = scored.length / 5
  let found = 0
  for (const tie of ties(highestFirst(scored))) {
    found += removedOf(tie) * Math.min(1, room / tie.length)
    room -= Math.min(room, tie.length)
  }
  return found / Math.max(1, removedOf(scored))
}
