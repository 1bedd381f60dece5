import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'viewpoints-policy-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** `npm run policy -- …`, from the folder of the files, with no database to be found. */
function run(...args: string[]) {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const env = { ...process.env, DATABASE_URL: 'postgres://nowhere.invalid/none', INIT_CWD: folder }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/run.mjs', 'policy', ...args], { cwd: root, env, encoding: 'utf8' })
  return { status, stdout: stdout.trim(), stderr: stderr.trim() }
}

test('decided comments are evaluated: one line of JSON, or a table', () => {
  const line = (i: number) => JSON.stringify({ text: i % 2 ? `Look at my channel ${i}` : `The bridge of ${i}`, removed: i % 2 === 1 })
  writeFileSync(join(folder, 'good.jsonl'), Array.from({ length: 1_000 }, (_, i) => line(i)).join('\n'))
  const { status, stdout, stderr } = run('evaluate', 'good.jsonl', '--json')
  expect({ status, lines: stdout.split('\n').length }).toEqual({ status: 0, lines: 1 })
  expect(stderr).toBe('learnt 5,000 of 6,000')
  const keys = ['rows', 'removed', 'auc', 'topFifth', 'precision', 'recall', 'refused', 'held', 'checks', 'perSecond']
  expect(Object.keys(JSON.parse(stdout))).toEqual(expect.arrayContaining(keys))
  expect(run('evaluate', 'good.jsonl').stdout).toMatch(/^comments +1,000\nof them removed +500\n/)
})

test('what is wrong is all that is said', () => {
  writeFileSync(join(folder, 'bad.jsonl'), '{"text": "a", "removed": true}\n{"text": "b"}\nc')
  expect(run('evaluate', 'bad.jsonl', '--json')).toEqual({
    status: 1,
    stdout: '',
    stderr: [
      'Nothing was evaluated. What is wrong (2):',
      'bad.jsonl:2: removed: is missing',
      'bad.jsonl:3: must be one comment in braces, as {"text": "…", "removed": true}',
    ].join('\n'),
  })
  expect(run('evaluate', 'nowhere.jsonl')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('there is no such file'),
  })
})

test('how to use it is told', () => {
  for (const args of [[], ['evaluate'], ['evaluate', 'a', 'b'], ['evaluate', '--all', 'a'], ['toString']])
    expect(run(...args)).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(/^Usage:/) })
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Usage:/), stderr: '' })
})
