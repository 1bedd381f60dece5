import { EventEmitter } from 'node:events'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { decideMany } from '../batches'
import type { Db } from '../db'
import { addJob } from '../jobs'
import { answerOver, type Channel } from '../machine/asking'
import { decide } from '../moderation'
import type { Moderator } from '../people'
import { testDatabase } from '../testing/database'
import { smallNewsroom } from '../testing/desk-people'
import { refusal } from '../testing/refused'
import { counted, countRequest, kindOf } from './counted'
import { readDepths } from './depths'
import { gatherMetrics } from './gather'
import { metrics } from './registry'

let site: Awaited<ReturnType<typeof testDatabase>>
let db: Db
let newsroom: Awaited<ReturnType<typeof smallNewsroom>>
let moderator: Moderator

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  newsroom = await smallNewsroom(db)
  moderator = await newsroom.moderator('Tomas')
}, 120_000)
afterAll(() => site?.close())
afterEach(() => {
  metrics.registry.resetMetrics()
  vi.restoreAllMocks()
})

/** What is measured now, as Prometheus reads it, of these names. */
async function measured(name: string): Promise<string[]> {
  const text = await metrics.registry.metrics()
  return text.split('\n').filter((line) => line.startsWith(`viewpoints_${name}`))
}

describe('what moderators decide', () => {
  const form = { revision: 1, seen: 'pending' as const, clause: [], note: '', undoes: '' }

  test('is counted, with how long a comment waited for its first decision', async () => {
    const comment = await newsroom.comment({ createdAt: new Date(Date.now() - 100_000) })
    const { id } = await decide(db, moderator, { ...form, comment, act: 'approve' })
    await decide(db, moderator, { ...form, comment, act: 'undo', seen: 'approved', undoes: id })
    expect(await measured('decisions_total')).toEqual([
      'viewpoints_decisions_total{act="approve"} 1',
      'viewpoints_decisions_total{act="undo"} 1',
    ])
    const lines = await measured('decision_seconds')
    expect(lines).toContain('viewpoints_decision_seconds_bucket{le="60"} 0')
    expect(lines).toContain('viewpoints_decision_seconds_bucket{le="300"} 1')
    expect(lines).toContain('viewpoints_decision_seconds_count 1')
  })

  test('in one sweep counts for each, and not what was decided meanwhile', async () => {
    const ids = await Promise.all([newsroom.comment(), newsroom.comment(), newsroom.comment({ status: 'approved' })])
    const comment = ids.map((id) => ({ id, revision: 1, status: 'pending' as const }))
    const { skipped } = await decideMany(db, moderator, { comment, act: 'reject', clause: ['topic'], note: '' })
    expect(skipped).toHaveLength(1)
    expect(await measured('decisions_total')).toEqual(['viewpoints_decisions_total{act="reject"} 2'])
    expect(await measured('decision_seconds_count')).toEqual(['viewpoints_decision_seconds_count 2'])
  })

  test('does not count where it did not come to be', async () => {
    const comment = await newsroom.comment()
    await refusal(decide(db, moderator, { ...form, comment, act: 'reject', clause: ['nonsense'] }))
    expect(await measured('decisions_total')).toEqual([])
  })
})

test('how long the queues are is read in one statement', async () => {
  await db.queueTally.deleteMany()
  await db.queueTally.createMany({
    data: [
      { queue: 'pending', change: 5 },
      { queue: 'pending', change: -2 },
      { queue: 'appeals', change: 1 },
      { queue: 'all', change: 99 },
    ],
  })
  await site.pool.query('delete from graphile_worker._private_jobs')
  await addJob(db, 'add-up', {})
  await addJob(db, 'forget', {}, { at: new Date(Date.now() + 60_000) })
  const before = counted.statements
  await readDepths(site.pool)
  expect(counted.statements - before).toBe(1)
  expect(await measured('queue_comments')).toEqual([
    'viewpoints_queue_comments{queue="pending"} 3',
    'viewpoints_queue_comments{queue="reported"} 0',
    'viewpoints_queue_comments{queue="appeals"} 1',
  ])
  expect(await measured('jobs{')).toEqual([
    'viewpoints_jobs{state="due"} 1',
    'viewpoints_jobs{state="later"} 1',
    'viewpoints_jobs{state="working"} 0',
    'viewpoints_jobs{state="given_up"} 0',
  ])
})

test('nothing is said of them while the database does not answer', async () => {
  await readDepths(site.pool)
  await readDepths({ query: () => Promise.reject(new Error('gone')) } as never)
  expect(await measured('queue_comments')).toEqual([])
})

describe('requests', () => {
  test.each([
    ['GET', '/', 'page'],
    ['GET', '/articles/a?x=1', 'page'],
    ['POST', '/articles/a', 'form'],
    ['GET', '/_next/static/a.js', 'file'],
    ['GET', '/images/a.webp', 'file'],
    ['GET', '/api/me', 'api'],
    ['GET', '/api/desk/live?x=1', 'stream'],
    ['GET', '/api/talk/a', 'stream'],
  ] as const)('%s %s is of the kind %s', (method, address, kind) => {
    expect(kindOf(method, address)).toBe(kind)
  })

  test('are counted by kind and status, whatever was asked for', async () => {
    const before = counted.requests.page[2] ?? 0
    for (let nth = 0; nth < 1_000; nth++) countRequest(kindOf('GET', `/articles/${nth}`), nth % 2 ? 200 : 204)
    expect(counted.requests.page[2]).toBe(before + 1_000)
    expect((await measured('requests_total')).length).toBe(20)
  })
})

describe('of all processes', () => {
  /** A process at the other end that answers with these metrics, or does not. */
  function child(answer: () => Promise<unknown>): Channel {
    const [here, there] = [new EventEmitter(), new EventEmitter()]
    const send = (to: EventEmitter) => (message: object) => to.emit('message', message)
    answerOver(Object.assign(there, { send: send(here) }) as never, { metrics: answer })
    return Object.assign(here, { send: send(there) }) as never
  }
  const requests = (value: number) => async () => [
    {
      name: 'viewpoints_requests_total',
      help: 'Requests.',
      type: 'counter',
      aggregator: 'sum',
      values: [{ value, labels: { kind: 'page', process: 'front' } }],
    },
  ]

  test('one that is there several times is added up, and one that does not answer is left out and said to be down', async () => {
    const text = await gatherMetrics(null, [
      { name: 'front', channel: child(requests(3)) },
      { name: 'front', channel: child(requests(4)) },
      { name: 'site', channel: child(() => Promise.reject(new Error('busy'))) },
      { name: 'worker', channel: undefined },
    ])
    expect(text).toContain('viewpoints_requests_total{kind="page",process="front"} 7\n')
    for (const [name, wanted, up] of [
      ['front', 2, 2],
      ['site', 1, 0],
      ['worker', 1, 0],
    ]) {
      expect(text).toContain(`viewpoints_processes{process="${name}",state="wanted"} ${wanted}\n`)
      expect(text).toContain(`viewpoints_processes{process="${name}",state="up"} ${up}\n`)
    }
  })
})
