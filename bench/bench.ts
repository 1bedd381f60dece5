/** How long is measured: so many rounds, of which the middle one counts, and in each so many seconds where a crowd comes. */
export interface Length {
  rounds: number
  seconds: number
}

export interface Bench extends Length {
  site: string
  article: string
  moderator: { email: string; password: string }
}

/** The value below which that share of the values lies (nearest rank). */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
}

/** Prints a table of one row. */
export function report(title: string, figures: Record<string, number>) {
  console.log(`\n${title}`)
  console.table([Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value)]))])
}
