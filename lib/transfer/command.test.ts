import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../testing/database'

let site: Awaited<ReturnType<typeof testDatabase>>
const folder = mkdtempSync(join(tmpdir(), 'viewpoints-import-'))
beforeAll(async () => {
  site = await testDatabase()
}, 120_000)
afterAll(async () => {
  await site?.close()
  rmSync(folder, { recursive: true })
})

/** `npm run import -- …`, from the folder of the files. */
function run(...args: string[]) {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const env = { ...process.env, DATABASE_URL: site.url, INIT_CWD: folder }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/run.mjs', 'import', ...args], { cwd: root, env, encoding: 'utf8' })
  return { status, stdout: stdout.trim(), stderr: stderr.trim() }
}

const file = (name: string, content: string) => writeFileSync(join(folder, name), content)

test('articles and comments are brought in, and again', { timeout: 120_000 }, async () => {
  file('sea.md', '---\nheadline: The sea wall\n---\nText.')
  file('harbour.txt', 'The harbour\n\nText.')
  expect(run('articles', 'sea.md')).toEqual({ status: 0, stdout: 'Imported 1 article: 1 new, 0 updated.', stderr: '' })
  expect(run('articles', 'sea.md', 'harbour.txt')).toEqual({ status: 0, stdout: 'Imported 2 articles: 1 new, 1 updated.', stderr: '' })
  const line = (i: number) =>
    JSON.stringify({ article: 'sea', id: i, name: 'A', text: 'Text', at: '2026-11-01', status: i % 2 ? 'approved' : 'pending' })
  file('c.jsonl', Array.from({ length: 6_000 }, (_, i) => line(i)).join('\n'))
  expect(run('comments', 'c.jsonl')).toEqual({
    status: 0,
    stdout: 'Imported 6,000 comments: 6,000 new, 0 updated.',
    stderr: 'stored 5,000 of 6,000',
  })
  expect(run('comments', 'c.jsonl').stdout).toBe('Imported 6,000 comments: 0 new, 0 updated, 6,000 unchanged.')
  expect(await site.db.policyVersion.count()).toBe(1)
})

test('one bad file of three: all that is wrong is told, and nothing is stored', { timeout: 60_000 }, async () => {
  file('one.md', '---\nheadline: One\n---\nText.')
  file('two.md', '---\nheadlin: Two\nlang: x\n---\nText.')
  file('three.txt', 'Three')
  const { status, stdout, stderr } = run('articles', 'one.md', 'two.md', 'nowhere.md', 'three.txt')
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr.split('\n')).toEqual([
    'Nothing was imported. What is wrong (4):',
    'two.md:1: headline: is missing',
    'two.md:2: headlin: is not a key here; did you mean “headline”?',
    'two.md:3: lang: “x” is no language that is known here; write its tag, as en or fa-AF',
    'nowhere.md: there is no such file',
  ])
  expect(await site.db.article.count({ where: { slug: { in: ['one', 'two', 'three'] } } })).toBe(0)
})

test('what is wrong with comments is told with file and line', { timeout: 60_000 }, () => {
  file('bad.jsonl', '{"article": "nowhere", "id": "x1", "name": "A", "text": "T", "at": "2026-11-01", "status": "approved"}\n\n{"id": 1')
  const { status, stderr } = run('comments', 'bad.jsonl', 'missing.jsonl')
  expect(status).toBe(1)
  expect(stderr.split('\n')).toEqual([
    'Nothing was imported. What is wrong (3):',
    'bad.jsonl:1: article: there is no article “nowhere” here: import it first',
    expect.stringMatching(/^bad\.jsonl:3: is not JSON: /),
    'missing.jsonl: there is no such file',
  ])
})

test('how to use it is told', { timeout: 60_000 }, () => {
  for (const args of [[], ['articles'], ['comments'], ['pictures', 'sea.md'], ['articles', '--all']]) {
    const { status, stdout, stderr } = run(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^Usage:/)
  }
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Usage:/), stderr: '' })
  expect(run('articles', '--help')).toMatchObject({ status: 0 })
})
