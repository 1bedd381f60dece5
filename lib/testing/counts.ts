import { readFileSync, rmSync } from 'node:fs'

export interface Count {
  passed: number
  failed: number
  skipped: number
}

/** What vitest wrote of its run. A runner that failed without a failed test (it did not even begin) counts as one failure. */
export function unitCount(ok: boolean): Count {
  return read('test-results/units.json', ok, (report: { numPassedTests: number; numFailedTests: number; numPendingTests: number }) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  }))
}

/** What Playwright wrote of its run; a test that passed at a second try counts as failed. */
export function journeyCount(ok: boolean): Count {
  return read(
    'test-results/journeys.json',
    ok,
    ({ stats }: { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  )
}

function read<T>(file: string, ok: boolean, count: (report: T) => Count): Count {
  let counted: Count = { passed: 0, failed: 0, skipped: 0 }
  try {
    counted = count(JSON.parse(readFileSync(file, 'utf8')))
    // So that a later run that dies cannot be taken for this one.
    rmSync(file)
  } catch {
    return { ...counted, failed: 1 }
  }
  const silent = (!ok && counted.failed === 0) || counted.passed + counted.failed === 0
  return silent ? { ...counted, failed: 1 } : counted
}

/** The closing line of a test run, and whether it was a good one. */
export function counted(counts: Count[]): { line: string; ok: boolean } {
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
  return { line: `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`, ok: failed === 0 && passed > 0 }
}
