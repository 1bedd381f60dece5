import { chromium } from '@playwright/test'
import lighthouse, { type Result } from 'lighthouse'
import { freePort } from '../machine/ports'

// What Lighthouse says of a page, on its own mobile profile: a phone of the middle class on a slow line, both simulated from what
// was loaded, so that the figures say more of the page than of the machine.

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof categories)[number]

export interface Found {
  /** From 0 to 100. */
  scores: Record<Category, number>
  /** The audits that cost something in a category: their names, and what is wrong. */
  failing: Record<Category, string[]>
  /** What a reader waits for, in ms; cumulative layout shift in thousandths; bytes on the line and requests. */
  figures: Record<string, number>
  report: Result
}

/** Opens the page, which somebody has just read before, in a browser of its own that speaks to nobody else. Returns what Lighthouse finds. Throws when it cannot be loaded. */
export async function lighthouseOf(url: string, executablePath: string): Promise<Found> {
  await (await fetch(url)).arrayBuffer()
  const port = await freePort()
  const root = process.getuid?.() === 0
  const args = [`--remote-debugging-port=${port}`, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1']
  const browser = await chromium.launch({ executablePath, args: root ? [...args, '--no-sandbox'] : args })
  try {
    const run = await lighthouse(url, { port, onlyCategories: [...categories], logLevel: 'error' })
    if (!run) throw new Error('Lighthouse returned nothing.')
    if (run.lhr.runtimeError) throw new Error(run.lhr.runtimeError.message)
    return found(run.lhr)
  } finally {
    await browser.close()
  }
}

function found(report: Result): Found {
  const each = <Value>(value: (category: Category) => Value) =>
    Object.fromEntries(categories.map((category) => [category, value(category)])) as Record<Category, Value>
  const number = (audit: string) => report.audits[audit]?.numericValue ?? Number.NaN
  return {
    scores: each((category) => Math.round((report.categories[category]?.score ?? 0) * 100)),
    failing: each((category) => failingOf(report, category)),
    figures: {
      'first paint': number('first-contentful-paint'),
      'largest paint': number('largest-contentful-paint'),
      'speed index': number('speed-index'),
      blocked: number('total-blocking-time'),
      'shift, thousandths': number('cumulative-layout-shift') * 1000,
      bytes: number('total-byte-weight'),
      requests: requestsOf(report).length,
    },
    report,
  }
}

function failingOf({ audits, categories }: Result, category: Category): string[] {
  const counting = categories[category]?.auditRefs.filter(({ weight }) => weight > 0) ?? []
  return counting.flatMap(({ id }) => {
    const audit = audits[id]
    if (!audit || audit.score === null || audit.score === 1) return []
    const { details } = audit
    const items = details && 'items' in details ? JSON.stringify(details.items).slice(0, 600) : ''
    return [`${id}: ${audit.title} ${audit.displayValue ?? ''} ${items}`.trim()]
  })
}

/** What was loaded, the largest first. */
export function requestsOf(report: Result): { url: string; type: string; bytes: number; priority: string }[] {
  const details = report.audits['network-requests']?.details
  const items = details?.type === 'table' ? details.items : []
  return items
    .map((item) => ({
      url: String(item.url),
      type: String(item.resourceType),
      bytes: Number(item.transferSize),
      priority: String(item.priority),
    }))
    .sort((one, other) => other.bytes - one.bytes)
}
