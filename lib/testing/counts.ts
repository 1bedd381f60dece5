import { readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

export interface Count {
  passed: number
  failed: number
  skipped: number
  /** What failed, a line each. */
  names?: string[]
}

interface UnitReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

interface Suite {
  specs?: {
    file: string
    line: number
    title: string
    tests: { projectName: string; status: string; results: { error?: { message: string } }[] }[]
  }[]
  suites?: Suite[]
}

interface JourneyReport extends Suite {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

/** What vitest wrote of its run. A runner that failed without a failed test (it did not even begin) counts as one failure. */
export function unitCount(ok: boolean, file = 'test-results/units.json'): Count {
  return read(file, ok, (report: UnitReport) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
    names: report.testResults.flatMap(failedUnits),
  }))
}

/** What Playwright wrote of its run; a test that passed at a second try counts as failed. */
export function journeyCount(ok: boolean, file = 'test-results/journeys.json'): Count {
  return read(file, ok, ({ stats, suites }: JourneyReport) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    names: failedJourneys({ suites }),
  }))
}

function failedUnits({ name, status, message, assertionResults }: UnitReport['testResults'][number]): string[] {
  const file = relative('', name)
  const failed = assertionResults.filter((test) => test.status === 'failed')
  // A file that could not be read, or whose set-up failed, has no failed test of its own.
  if (status === 'failed' && failed.length === 0) return [named(file, message)]
  return failed.map((test) => named(`${file} › ${test.fullName}`, test.failureMessages[0]))
}

function failedJourneys({ specs = [], suites = [] }: Suite): string[] {
  return [
    ...specs.flatMap(({ file, line, title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map((test) => named(`[${test.projectName}] ${file}:${line} › ${title}`, test.results.find(({ error }) => error)?.error?.message)),
    ),
    ...suites.flatMap(failedJourneys),
  ]
}

const named = (name: string, message = '') => {
  const [why = ''] = stripVTControlCharacters(message).split('\n')
  return `${name}${why && `: ${why}`}`
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

/** The closing lines of a test run, what failed and then the count, and whether it was a good one. */
export function counted(counts: Count[]): { lines: string[]; ok: boolean } {
  const sum = (key: 'passed' | 'failed' | 'skipped') => counts.reduce((total, count) => total + count[key], 0)
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
  // The runners name them too, but thousands of lines further up.
  const names = counts.flatMap(({ names = [] }) => names).map((name) => `✗ ${name}`)
  return {
    lines: [...names, `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`],
    ok: failed === 0 && passed > 0,
  }
}
