import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../testing/database'

const folder = mkdtempSync(join(tmpdir(), 'viewpoints-policy-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** `npm run policy -- …`, from the folder of the files, with no database to be found unless one is named. */
function run(...given: (string | { DATABASE_URL: string })[]) {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const args = given.filter((word) => typeof word === 'string')
  const more = given.find((word) => typeof word === 'object')
  const env = { ...process.env, DATABASE_URL: 'postgres://nowhere.invalid/none', INIT_CWD: folder, ...more }
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

test('training says what it learnt from and what came of it, and works on the newsroom that DATABASE_URL names', async () => {
  const site = await testDatabase()
  try {
    const url = site.url
    const said = run('train', { DATABASE_URL: url })
    expect(said).toEqual({
      status: 0,
      stdout: 'learnt from 0 decisions, 0 rejections among them\nToo few decisions to learn from: 50 are needed, 10 of each kind.',
      stderr: '',
    })
    expect(JSON.parse(run('train', '--json', { DATABASE_URL: url }).stdout)).toMatchObject({ decisions: 0, inUse: false, measured: null })
    expect(run('train', 'everything', { DATABASE_URL: url }).status).toBe(2)
  } finally {
    await site.close()
  }
})
