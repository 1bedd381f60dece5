// The geometry of plots, apart from how they are drawn. Lengths are in pixels of the drawing.

/** The least round number that is not below `most`: 1, 2, 3, 4, 5, 6, 8, 10, 20, 30, … So an axis ends where somebody can read it. */
export function roundTop(most: number): number {
  if (most <= 1) return 1
  const ten = 10 ** Math.floor(Math.log10(most))
  return ([1, 2, 3, 4, 5, 6, 8, 10].find((step) => step * ten >= most) ?? 10) * ten
}

/** Where bars of equal width stand along a line, with a gap of at most a third of each: the start of every one, and the width. */
export function columns(count: number, length: number): { starts: number[]; width: number } {
  const step = length / Math.max(1, count)
  const width = Math.max(1, Math.round(step * 0.7 * 10) / 10)
  return { starts: Array.from({ length: count }, (_, index) => Math.round((index * step + (step - width) / 2) * 10) / 10), width }
}

/** How long a bar is of a whole that `top` fills: what is there at all is seen. */
export function barLength(value: number, top: number, length: number): number {
  if (value <= 0) return 0
  return Math.max(1.5, Math.round((value / top) * length * 10) / 10)
}

/** Whole shares of a hundred that add up to a hundred: each its own share, rounded where least is lost. */
export function percentages(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all === 0) return counts.map(() => 0)
  const exact = counts.map((count) => (count * 100) / all)
  const whole = exact.map(Math.floor)
  const missing = 100 - whole.reduce((sum, share) => sum + share, 0)
  const most = exact.map((share, index) => ({ index, lost: share - Math.floor(share) })).sort((a, b) => b.lost - a.lost)
  for (const { index } of most.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1
  return whole
}

export interface Layout {
  /** Where a place is drawn that is so far from where reading begins. */
  point: (at: number) => number
  /** Where a thing of that length begins, as drawings have it: at its left. */
  start: (at: number, length: number) => number
}

/**
 * How a plot is laid out from where reading begins: lengths are reckoned from there, and in an edition that is read from right to
 * left the whole stands mirrored, as the words and tables about it do.
 */
export function laidOut(dir: 'ltr' | 'rtl', width: number): Layout {
  const rounded = (at: number) => Math.round(at * 10) / 10
  if (dir === 'ltr') return { point: (at) => at, start: (at) => at }
  return { point: (at) => rounded(width - at), start: (at, length) => rounded(width - at - length) }
}
