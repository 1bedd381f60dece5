import { quantile } from './bench'

// What a bench found, a row for each thing measured, in rounds of which the middle one counts.

export interface Row {
  what: string
  unit: string
  /** One for each round. */
  values: number[]
  /** What it has to be; a ratio or a bound of this project’s own. */
  goal?: { atLeast: number } | { atMost: number }
}

export interface Found {
  title: string
  /** What the figures mean, and how they were got. */
  means: string
  rows: Row[]
}

/** The middle one. */
export const median = (values: number[]) => quantile(values, 0.5)

/** How long the work takes, in milliseconds: the middle one of so many in each round, after some that do not count. */
export async function timed(work: () => Promise<unknown>, { rounds, each }: { rounds: number; each: number }): Promise<number[]> {
  for (let i = 0; i < each / 2; i++) await work()
  const values: number[] = []
  for (let round = 0; round < rounds; round++) {
    const times: number[] = []
    for (let i = 0; i < each; i++) {
      const began = performance.now()
      await work()
      times.push(performance.now() - began)
    }
    values.push(median(times))
  }
  return values
}

/** Three figures that count, or whole above a hundred. */
export function written(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** True, false, or undefined where the row has no goal. */
export function reached({ values, goal }: Row): boolean | undefined {
  if (!goal) return undefined
  return 'atLeast' in goal ? median(values) >= goal.atLeast : median(values) <= goal.atMost
}

function goalOf({ goal }: Row): string {
  if (!goal) return ''
  return 'atLeast' in goal ? `≥ ${written(goal.atLeast)}` : `≤ ${written(goal.atMost)}`
}

/** What was found, as Markdown: the medians, and how far the rounds lay apart. */
export function asMarkdown({ title, means, rows }: Found): string {
  const lines = rows.map((row) => {
    const { what, unit, values } = row
    const cells = [what, written(median(values)), `${written(Math.min(...values))}–${written(Math.max(...values))}`, unit, goalOf(row)]
    return `| ${[...cells, { true: 'yes', false: '**no**', undefined: '' }[`${reached(row)}`]].join(' | ')} |`
  })
  return [`## ${title}`, '', means, '', '| | median | rounds | unit | goal | reached |', '|---|--:|--:|---|--:|---|', ...lines, ''].join(
    '\n',
  )
}

/** Prints what was found. */
export function print({ title, rows }: Found) {
  console.log(`\n${title}`)
  console.table(
    rows.map((row) => ({
      what: row.what,
      median: written(median(row.values)),
      unit: row.unit,
      goal: goalOf(row),
      ...(row.goal && { reached: reached(row) ? 'yes' : 'NO' }),
    })),
  )
}
