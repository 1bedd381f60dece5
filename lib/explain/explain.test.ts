import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from '../db'
import { loadNewsroom } from '../load/load'
import { testDatabase } from '../testing/database'
import type { Asked, Explained } from './explain'
import { pagesExplained } from './newsroom'
import { readsWhole, written } from './plan'
import { report } from './report'

let site: Awaited<ReturnType<typeof testDatabase>>
let db: Db
const large = 5_000

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  await ensurePolicy(db, new Date('2026-01-01'))
  await loadNewsroom(db, { comments: 12_000, articles: 60, people: 200, seed: 1 })
}, 120_000)
afterAll(() => site?.close())

/** What is asked of the database while that is done. */
async function asked(work: () => Promise<unknown>): Promise<Asked[]> {
  const all: Asked[] = []
  const { query } = Client.prototype
  const spy = vi.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given: unknown[]) {
    const [{ text, values } = { text: '', values: [] }, more] = given as [{ text?: string; values?: unknown[] }?, unknown?]
    if (text && /^\s*(select|with)/i.test(text)) all.push({ text, values: values ?? (more as unknown[]) ?? [], set: [] })
    return (query as (...all: unknown[]) => unknown).apply(this, given) as never
  })
  await work().finally(() => spy.mockRestore())
  return all
}

const explained = async (queries: Asked[]): Promise<Explained[]> => {
  const { explain, largeTables } = await import('./explain')
  const tables = new Set((await largeTables(site.pool, large)).keys())
  return Promise.all(queries.map((one) => explain(site.pool, one, tables)))
}

describe('a query', () => {
  test('without an index is seen to read a large table whole, and what it reads is named', async () => {
    const [found] = await explained([{ text: 'select count(*) from "Comment" where body like $1', values: ['%quay%'], set: [] }])
    expect(found?.whole).toEqual(['Comment'])
    expect(found?.plan.join('\n')).toMatch(/Seq Scan on Comment where .*body.*quay/)
  })

  test('is explained with what its transaction had set', async () => {
    const text = `select body from "Comment" where "createdAt" > $1`
    const [plain, set] = await explained([
      { text, values: ['2020-01-01'], set: [] },
      { text, values: ['2020-01-01'], set: [{ text: `select set_config('enable_seqscan', 'off', true)`, values: [] }] },
    ])
    expect([plain?.whole, set?.whole]).toEqual([['Comment'], []])
  })

  test('of a small table may read all of it', async () => {
    const [found] = await explained([{ text: 'select * from "Article"', values: [], set: [] }])
    expect(found?.whole).toEqual([])
  })

  test('is only looked at: nothing is done', async () => {
    await explained([{ text: 'delete from "Respect"', values: [], set: [] }])
    expect(await db.respect.count()).toBeGreaterThan(0)
  })
})

describe('the desk', () => {
  test('reads no large table whole for any queue in any order, and their next pages', async () => {
    const [{ queuePage }, { ordersOf, queueNames }] = await Promise.all([import('../desk/queues'), import('../desk/view')])
    const views = queueNames.flatMap((queue) => ordersOf(queue).map((order) => ({ queue, order, filters: {} })))
    for (const view of views) {
      const first = await asked(async () => {
        const { after } = await queuePage(db, view)
        if (after) await queuePage(db, { ...view, after })
      })
      expect(first.length).toBeGreaterThan(0)
      // Those that choose the comments, not those that then take these by their ids: of so few, any way is quick.
      const choosing = (await explained(first)).filter(({ query }) => /^select c\.id as comment|^select \* from/.test(query))
      expect(choosing.length).toBeGreaterThan(0)
      for (const { query, whole } of choosing) expect({ query, whole }).toEqual({ query, whole: [] })
    }
  })

  test('counts its queues, and an article its comments, without counting', async () => {
    const [{ queueCounts }, { talkCount }, { discussion }] = await Promise.all([
      import('../desk/counts'),
      import('../talk-counts'),
      import('../discussion'),
    ])
    const { id } = await db.article.findFirstOrThrow({ where: { comments: { some: {} } } })
    const all = await explained(await asked(() => Promise.all([queueCounts(db), talkCount(db, id), discussion(db, id, 'oldest', 1)])))
    expect(all.length).toBeGreaterThan(4)
    expect(all.flatMap(({ query, whole }) => (whole.length > 0 ? [query] : []))).toEqual([])
  })
})

describe('a newsroom', () => {
  const bad = { text: 'select id from "Comment" where body = $1', values: ['Nothing.'], set: [] }
  const good = { text: 'select id from "Comment" where id = $1', values: ['x'], set: [] }
  const cookies = { nobody: '', reader: 'r', staff: 's' }
  const printed = async (visit: (address: string) => { status?: number; asked?: Asked[] }) => {
    const lines: string[] = []
    const pages = pagesExplained({
      ...{ pool: site.pool, cookies, large },
      visit: async (address) => ({ status: 200, text: '', asked: [], ...visit(address) }),
    })
    return { faults: await report(pages, { pool: site.pool, large, print: (line) => lines.push(line) }), text: lines.join('\n') }
  }

  test('without a fault prints each query with its plan, once', async () => {
    const { faults, text } = await printed(() => ({ asked: [good] }))
    expect(faults).toBe(0)
    expect(text.match(/select id from "Comment" where id = \$1/g)).toHaveLength(1)
    expect(text).toContain('Index Only Scan by Comment_pkey on Comment')
    expect(text).toMatch(/1 queries of \d{3} addresses\. None reads a large table from end to end\.$/)
  })

  test('with one says at which page, which query and which table', async () => {
    const { faults, text } = await printed((address) => ({ asked: address === '/privacy' ? [bad] : [good] }))
    expect(faults).toBe(1)
    expect(text).toContain('FAULT at /privacy: it reads all of Comment.\n  select id from "Comment" where body = $1\n')
  })

  test('says what is excused, and what was not looked at', async () => {
    const { faults, text } = await printed((address) => {
      if (address === '/privacy') return { status: 500 }
      return { asked: address.startsWith('/moderation-report') ? [bad] : [] }
    })
    expect(faults).toBe(0)
    expect(text).toContain('Allowed: /moderation-report reads all of Comment, since ')
    expect(text).toContain('Not looked at: /privacy, it answered 500.')
    expect(text).toContain('Not looked at: /newsroom/webhooks/[id], this newsroom has nothing for it.')
  })
})

test('a plan is written with what is done first furthest in, and large tables are named once', () => {
  const scan = { 'Node Type': 'Seq Scan', 'Relation Name': 'Comment', Filter: '(a = 1)', 'Plan Rows': 5_000, 'Total Cost': 99.6 }
  const plan = { 'Node Type': 'Hash Join', 'Plan Rows': 2, 'Total Cost': 1_234, Plans: [scan, { ...scan, 'Relation Name': 'Pick' }, scan] }
  expect(readsWhole(plan, new Set(['Comment']))).toEqual(['Comment'])
  expect(written(plan).slice(0, 2)).toEqual([
    'Hash Join (2 rows, cost 1,234)',
    '  Seq Scan on Comment where (a = 1) (5,000 rows, cost 100)',
  ])
})
