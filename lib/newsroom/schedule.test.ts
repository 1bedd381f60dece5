import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Db } from '../db'
import type { Editor } from '../people'
import { testDatabase } from '../testing/database'
import { testDraft, testEditor, testWriting } from '../testing/newsroom-people'
import { articleInNewsroom } from './article-in-newsroom'
import { moveArticle } from './publishing'
import { publishScheduled } from './schedule'
import type { Move } from './states'

let db: Db
let close: () => Promise<void>
let mara: Editor
let id: string
let slug: string

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  mara = await testEditor(db)
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  ;({ id, slug } = await testDraft(db))
})

const article = async () => (await articleInNewsroom(db, id)) ?? Promise.reject(new Error('gone'))
const events = async () => (await db.articleEvent.findMany({ where: { articleId: id }, orderBy: { seq: 'asc' } })).map(({ act }) => act)
const jobs = () => db.$queryRaw<{ at: Date }[]>`
  select run_at as at from graphile_worker.jobs where key = ${`publish-article ${id}`} order by run_at`

async function move(name: Move, at: Date | null = null, now?: Date) {
  const { status, version } = await article()
  return moveArticle(db, mara, { article: id, move: name, status, version, at, why: 'Because.' }, now)
}
const inFuture = (ms: number) => new Date(Date.now() + ms)
const job = async () => ({ article: id, at: (await article()).publishedAt.toISOString() })

test('the worker publishes it at its time, to the second or so, by itself, as it is written then', async () => {
  const { startWorker } = await import('../worker')
  const worker = await startWorker()
  try {
    const at = inFuture(2_500)
    await move('schedule', at)
    await testWriting(db, id, { headline: 'Corrected until the last moment' }, mara.id)
    expect((await article()).status).toBe('scheduled')
    while ((await article()).status !== 'published') await pause(20)
    const late = Date.now() - at.getTime()
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThan(3_000)
    const { printed, publishedAt } = await article()
    expect([printed.headline, publishedAt]).toEqual(['Corrected until the last moment', at])
    expect(await events()).toEqual(['scheduled', 'published'])
    expect(await db.articleRevision.findMany({ where: { articleId: id } })).toMatchObject([{ public: true, at, byId: mara.id }])
  } finally {
    await worker.stop()
  }
}, 30_000)

test('what was due while nothing ran is published at the next start, with the time that was promised', async () => {
  const at = inFuture(300)
  await move('schedule', at)
  await pause(400)
  const { startWorker } = await import('../worker')
  const workers = [await startWorker(), await startWorker()]
  try {
    await vi.waitFor(async () => expect((await article()).status).toBe('published'), 10_000)
    expect((await article()).publishedAt).toEqual(at)
    expect(await events()).toEqual(['scheduled', 'published'])
  } finally {
    await Promise.all(workers.map(({ stop }) => stop()))
  }
}, 30_000)

test('a job that runs twice, or twice at once, publishes once', async () => {
  await move('schedule', inFuture(3_600_000))
  const planned = await job()
  await Promise.all([publishScheduled(db, planned), publishScheduled(db, planned)])
  await publishScheduled(db, planned)
  expect(await events()).toEqual(['scheduled', 'published'])
  expect(await db.articleRevision.count({ where: { articleId: id } })).toBe(1)
})

test('another time takes the place of the first, earlier or later, and unscheduling takes the job away', async () => {
  const [noon, later, earlier] = [inFuture(3_600_000), inFuture(7_200_000), inFuture(60_000)]
  for (const at of [noon, later, earlier]) {
    await move('schedule', at)
    expect(await jobs()).toEqual([{ at }])
  }
  const planned = await job()
  await move('unschedule')
  expect(await jobs()).toEqual([])
  await publishScheduled(db, planned)
  expect(await article()).toMatchObject({ status: 'review', publishedAt: new Date('2026-11-01') })
})

test('a job of an earlier plan does nothing', async () => {
  await move('schedule', inFuture(60_000))
  const first = await job()
  await move('schedule', inFuture(3_600_000))
  await publishScheduled(db, first)
  expect((await article()).status).toBe('scheduled')
})

test('publishing now takes the job away, and does not do it again', async () => {
  await move('schedule', inFuture(60_000))
  const planned = await job()
  await move('publish')
  expect(await jobs()).toEqual([])
  await publishScheduled(db, planned)
  expect(await events()).toEqual(['scheduled', 'published'])
})

test('an article that lacks something when its time comes goes back into review and says why', async () => {
  await move('schedule', inFuture(60_000))
  await testWriting(db, id, { headline: '', slug })
  await publishScheduled(db, await job())
  expect((await article()).status).toBe('review')
  const [last] = await db.articleEvent.findMany({ where: { articleId: id }, orderBy: { seq: 'desc' }, take: 1 })
  expect(last).toMatchObject({ act: 'returned', byId: null, detail: { why: expect.stringContaining('Write a headline.') } })
})

test('not even its time publishes what is under embargo until later', async () => {
  await move('schedule', inFuture(60_000))
  await db.article.update({ where: { id }, data: { embargoUntil: inFuture(120_000) } })
  await publishScheduled(db, await job())
  expect((await article()).status).toBe('review')
  expect(await events()).toEqual(['scheduled', 'returned'])
})

test('a fault of the program is tried again, and at the last try the article goes back into review', async () => {
  await move('schedule', inFuture(60_000))
  const planned = await job()
  // A working copy that nobody can read.
  await db.workingCopy.create({ data: { articleId: id, content: { dir: 'up' } } })
  await expect(publishScheduled(db, planned)).rejects.toThrow()
  const status = async () => (await db.article.findUniqueOrThrow({ where: { id } })).status
  // Nor does the last try of an earlier plan take the present one away.
  await expect(publishScheduled(db, { ...planned, at: new Date().toISOString() }, { lastTry: true })).rejects.toThrow()
  expect(await status()).toBe('scheduled')
  await expect(publishScheduled(db, planned, { lastTry: true })).rejects.toThrow()
  expect(await status()).toBe('review')
  expect(await events()).toEqual(['scheduled', 'returned'])
})

test('a time that has passed, or is more than a year away, is refused at its field', async () => {
  for (const at of [new Date(Date.now() - 1), inFuture(400 * 86_400_000)])
    await expect(move('schedule', at)).rejects.toMatchObject({ name: 'Refusal', field: 'at' })
  expect(await jobs()).toEqual([])
})
