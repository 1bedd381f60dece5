import { execFile } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { counted, journeyCount, unitCount } from './counts'

// The runners themselves, over a file each that has a test of every kind. Inside the checkout, where their packages are found.
const folder = resolve('test-results/counts')

beforeAll(() => mkdirSync(folder, { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ran = (...args: string[]) =>
  new Promise<boolean>((done) => {
    const child = execFile(
      process.execPath,
      args,
      { cwd: folder, env: { ...process.env, VITEST: undefined, TEST: undefined, CI: undefined } },
      () => done(child.exitCode === 0),
    )
  })

test('a run of the units tells how many passed, and names what failed with its reason', async () => {
  writeFileSync(
    join(folder, 'sum.test.ts'),
    "import { describe, expect, test } from 'vitest'\ntest('right', () => {})\ntest.skip('later', () => {})\ndescribe('sums', () => { test('wrong', () => expect(1 + 1).toBe(3)) })\n",
  )
  writeFileSync(join(folder, 'broken.test.ts'), "throw new Error('not even read')\n")
  writeFileSync(join(folder, 'vitest.config.ts'), "export default { test: { include: ['*.test.ts'] } }\n")
  const file = join(folder, 'units.json')
  const ok = await ran(resolve('node_modules/vitest/vitest.mjs'), 'run', '--root', folder, '--reporter', 'json', '--outputFile', file)
  const count = unitCount(ok, file)
  expect(count).toMatchObject({ passed: 1, failed: 1, skipped: 1 })
  expect(count.names?.toSorted()).toEqual([
    expect.stringMatching(/^test-results\/counts\/broken\.test\.ts: .*not even read/),
    expect.stringMatching(/^test-results\/counts\/sum\.test\.ts › sums wrong: .*expected 2 to be 3/),
  ])
  expect(counted([count])).toEqual({
    lines: [...(count.names ?? []).map((name) => `✗ ${name}`), '1 passed, 1 failed, 1 skipped'],
    ok: false,
  })
  expect(unitCount(false, file), 'the report of one run is not taken for another’s').toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a run of the journeys tells how many passed, and names what failed with its reason', async () => {
  writeFileSync(
    join(folder, 'sum.spec.ts'),
    "import { expect, test } from '@playwright/test'\ntest('right', () => {})\ntest.skip('later', () => {})\ntest('wrong', () => expect(1 + 1, 'the sum').toBe(3))\n",
  )
  const file = join(folder, 'journeys.json')
  writeFileSync(
    join(folder, 'playwright.config.ts'),
    `export default { testMatch: '**/*.spec.ts', outputDir: 'out', projects: [{ name: 'by hand' }], reporter: [['json', { outputFile: ${JSON.stringify(file)} }]] }\n`,
  )
  const ok = await ran(resolve('node_modules/@playwright/test/cli.js'), 'test', '--config', join(folder, 'playwright.config.ts'))
  expect(journeyCount(ok, file)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 1,
    names: [expect.stringMatching(/^\[by hand\] sum\.spec\.ts:4 › wrong: .*the sum/)],
  })
})

test('a run without a failure has its count alone, and one without any test is no good run', () => {
  expect(
    counted([
      { passed: 2, failed: 0, skipped: 0 },
      { passed: 3, failed: 0, skipped: 1 },
    ]),
  ).toEqual({
    lines: ['5 passed, 0 failed, 1 skipped'],
    ok: true,
  })
  expect(counted([{ passed: 0, failed: 0, skipped: 0 }]).ok).toBe(false)
})
