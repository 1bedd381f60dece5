import type { Pool } from 'pg'
import { whyAllowed } from './allowed'
import { type Explained, largeFrom, largeTables } from './explain'
import type { Page } from './newsroom'

interface How {
  pool: Pool
  /** Only what is at fault. */
  quiet?: boolean
  print: (line: string) => void
  /** A table with more rows is large. */
  large?: number
}

const longest = 1_500

/** Prints what was found, page by page, and what it comes to. Returns how many queries read a large table from end to end. */
export async function report(pages: AsyncIterable<Page>, { pool, quiet = false, print, large = largeFrom }: How): Promise<number> {
  const tables = await largeTables(pool, large)
  const rows = [...tables].map(([name, rows]) => `${name} ${Math.round(rows).toLocaleString('en')}`)
  print(
    rows.length > 0
      ? `Large tables, with their rows: ${rows.join(', ')}.`
      : `No table has more than ${large.toLocaleString('en')} rows: this says little.`,
  )
  const faults: { page: Page; query: Explained }[] = []
  const excused = new Map<string, string>()
  const unseen: Page[] = []
  let [queries, asked] = [0, 0]
  for await (const page of pages) {
    asked++
    queries += page.queries.length
    if (page.fault) unseen.push(page)
    for (const query of page.queries.filter(({ whole }) => whole.length > 0)) {
      const why = whyAllowed(page.route, query.whole)
      if (why) excused.set(`${page.route} reads all of ${query.whole.join(' and ')}`, why)
      else faults.push({ page, query })
    }
    if (!quiet && page.queries.length > 0) print(`\n${page.address}`)
    if (!quiet) for (const query of page.queries) for (const line of told(query)) print(line)
  }
  for (const { address, fault } of unseen) print(`Not looked at: ${address}, ${fault}.`)
  for (const [what, why] of excused) print(`Allowed: ${what}, since ${why}.`)
  for (const { page, query } of faults) {
    print(`\nFAULT at ${page.address}: it reads all of ${query.whole.join(' and ')}.`)
    for (const line of told(query)) print(line)
  }
  print(
    `\n${queries} queries of ${asked} addresses. ${faults.length === 0 ? 'None reads a large table from end to end.' : `${faults.length} read a large table from end to end.`}`,
  )
  return faults.length
}

const told = ({ query, plan }: Explained) => [`  ${query.slice(0, longest)}`, ...plan.map((line) => `      ${line}`)]
