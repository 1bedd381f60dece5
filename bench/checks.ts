import { readdirSync, readFileSync } from 'node:fs'
import { check } from '@/lib/policy/check'
import { findingsOf, type Rules } from '@/lib/policy/engine'
import type { Facts } from '@/lib/policy/policy'
import { rules } from '@/lib/policy/rules'
import { standardPolicy } from '@/lib/policy/standard'
import { quantile } from './bench'

// How long the checks of one comment take, without a database, under the standard policy.

const others = Array.from({ length: 5 }, (_, i) => ({
  body: `Something else that I said ${i} hours ago, about the sea wall.`,
  sameArticle: false,
}))
const now = new Date()
const facts: Facts = {
  standing: 'newcomer',
  earlier: others.map((one) => ({ ...one, at: new Date(now.getTime() - 3_600_000) })),
  alike: [{ similarity: 0.3, author: 'somebody' }],
  articleLanguage: 'en',
  textLanguage: 'en',
  now,
}

/** What people wrote in the demo: 44 comments, and the text of the articles as one that is long. */
function texts() {
  const comments = readFileSync('prisma/demo/comments.jsonl', 'utf8').trim().split('\n')
  const bodies = comments.map((line): string => JSON.parse(line).text)
  const articles = readdirSync('prisma/demo/articles').map((name) => readFileSync(`prisma/demo/articles/${name}`, 'utf8'))
  return { bodies, long: articles.join('\n').slice(0, 5_000) }
}

function milliseconds(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

const hostile = ['a', 'A', ' ', '1', '.', '@', '-', '(', '!', '*', '\u0301', '👍', '🇦🇫', 'а', 'ا', '好', 'ﷺ', '\u200b', '\ud800', '/']
const pairs = [
  'a@',
  '1 ',
  '0-',
  'f ',
  'a.',
  'dot ',
  'a dot ',
  'www.',
  '//a.',
  'fu ',
  '$a',
  'a1',
  '12 road ',
  '+1 ',
  'GB82 ',
  'my channel ',
  '[url=',
  '<a ',
  'e\u0301',
  'сa',
]
const rounds = 20

/** The standard policy with as many banned words as there may be. */
function ownList() {
  const letters = 'bcdfghklmnprstvwz'
  const word = (n: number) =>
    Array.from({ length: 4 }, (_, i) => letters.charAt(Math.floor(n / letters.length ** i) % letters.length)).join('o')
  const banned = Array.from({ length: 5_000 }, (_, n) => word(n * 13))
  return standardPolicy.map((clause) => ({
    ...clause,
    checks: clause.checks.map((setting) => (setting.check === 'words' ? { ...setting, banned } : setting)),
  }))
}

/** The slowest check of every hostile text of 100,000 UTF-16 units, in ms. */
function worst(): { check: string; text: string; ms: number }[] {
  const all = Object.entries(rules).map(([name, rule]) => {
    const clause = standardPolicy.find(({ checks }) => checks.some((setting) => setting.check === name))
    const setting = clause?.checks.find((one) => one.check === name)
    if (!clause || !setting) throw new Error(`The standard policy does not use the check “${name}”.`)
    const policy = [{ id: clause.id, checks: [setting] }]
    const only = { [name]: rule } as Rules
    const times = [...hostile, ...pairs].map((piece) => {
      const body = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000)
      const run = () => findingsOf(policy, { body }, facts, { rules: only, guard: (work) => work() })
      return { check: name, text: JSON.stringify(piece), ms: Math.min(milliseconds(run), milliseconds(run)) }
    })
    return times.reduce((a, b) => (a.ms > b.ms ? a : b))
  })
  return all.sort((a, b) => b.ms - a.ms)
}

/** Prints the time of all checks on an average comment and on one of 5,000 characters, and the slowest hostile text of each. */
export async function checks() {
  const { bodies, long } = texts()
  const run = (body: string) => check(standardPolicy, { body, name: 'North Quay' }, facts)
  for (let round = 0; round < rounds; round++) for (const body of [...bodies, long]) run(body)
  const average = Array.from({ length: rounds }, () => bodies.map((body) => milliseconds(() => run(body)))).flat()
  const longest = Array.from({ length: rounds * 5 }, () => milliseconds(() => run(long)))
  const own = ownList()
  const withList = (body: string) => check(own, { body, name: 'North Quay' }, facts)
  for (let round = 0; round < rounds; round++) for (const body of [...bodies, long]) withList(body)
  const listed = Array.from({ length: rounds }, () => bodies.map((body) => milliseconds(() => withList(body)))).flat()
  const letters = bodies.reduce((sum, body) => sum + body.length, 0) / bodies.length
  console.log('\nAll checks of the standard policy, in ms')
  console.table(
    [
      { text: `the demo’s comments, ${Math.round(letters)} characters on average`, times: average },
      { text: 'the same, with 5,000 banned words of one’s own', times: listed },
      { text: '5,000 characters', times: longest },
    ].map(({ text, times }) => ({
      text,
      p50: round(quantile(times, 0.5)),
      p95: round(quantile(times, 0.95)),
      most: round(Math.max(...times)),
    })),
  )
  console.log('\nThe slowest of 40 hostile texts of 100,000 characters for each check, in ms, reading the text included')
  console.table(worst().map((row) => ({ ...row, ms: round(row.ms) })))
}

const round = (ms: number) => Math.round(ms * 100) / 100
