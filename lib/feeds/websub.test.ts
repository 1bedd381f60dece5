import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Db } from '../db'
import { siteAddress } from '../site'
import { testDatabase } from '../testing/database'
import { discussed } from '../testing/discussed'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
let websub: typeof import('./websub')
let hub: Server
let heard: { method: string; type: string; body: URLSearchParams }[] = []
let answers: number[] = []
let articleId = ''

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  websub = await import('./websub')
  articleId = await discussed(db)
  await db.article.update({ where: { id: articleId }, data: { topics: { create: { slug: 'wall', name: 'Wall' } } } })
  hub = createServer(async (req, res) => {
    let body = ''
    for await (const chunk of req) body += chunk
    heard.push({ method: req.method ?? '', type: req.headers['content-type'] ?? '', body: new URLSearchParams(body) })
    res.writeHead(answers.shift() ?? 204).end()
  }).listen(0, '127.0.0.1')
  await once(hub, 'listening')
}, 120_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  hub?.close()
  hub?.closeAllConnections()
  await site?.close()
})
beforeEach(() => {
  heard = []
  answers = []
  vi.stubEnv('WEBSUB_HUB', `http://127.0.0.1:${(hub.address() as AddressInfo).port}/hub`)
})
afterEach(() => vi.unstubAllEnvs())

const jobs = async () => (await site.pool.query(`select key from graphile_worker.jobs where task_identifier = 'websub'`)).rows
const tell = () => db.$transaction((tx) => websub.tellHub(tx, articleId))

test('the hub hears of every feed that has the article', async () => {
  await websub.pingHub(db, articleId)
  expect(heard).toHaveLength(1)
  expect(heard[0]).toMatchObject({ method: 'POST', type: expect.stringMatching(/^application\/x-www-form-urlencoded/) })
  expect(heard[0]?.body.get('hub.mode')).toBe('publish')
  expect(heard[0]?.body.getAll('hub.url')).toEqual(
    ['', '/sections/world', '/topics/wall'].flatMap((page) =>
      ['feed.xml', 'atom.xml', 'feed.json'].map((file) => siteAddress(`${page}/${file}`)),
    ),
  )
})

test.each([404, 500, 302])('what it answers with %i has not been told', async (status) => {
  answers = [status]
  await expect(websub.pingHub(db, articleId)).rejects.toThrow()
})

test('without a hub, or without the article, nobody is told', async () => {
  await websub.pingHub(db, 'nowhere')
  vi.stubEnv('WEBSUB_HUB', '')
  await websub.pingHub(db, articleId)
  await tell()
  expect(heard).toEqual([])
  expect(await jobs()).toEqual([])
})

test('it is told when an article is published, corrected or withdrawn', async () => {
  const [{ testDraft, testEditor }, { moveArticle }, { correct, printedAs }, { articleInNewsroom }] = await Promise.all([
    import('../testing/newsroom-people'),
    import('../newsroom/publishing'),
    import('../newsroom/corrections'),
    import('../newsroom/article-in-newsroom'),
  ])
  const mara = await testEditor(db)
  const { id } = await testDraft(db)
  const read = async () => (await articleInNewsroom(db, id)) ?? expect.unreachable()
  const told = async () => {
    const keys = (await jobs()).map(({ key }) => key)
    await site.pool.query(`select graphile_worker.remove_job($1)`, [`websub ${id}`])
    return keys
  }
  const move = async (name: 'publish' | 'withdraw') => {
    const { status, version } = await read()
    return moveArticle(db, mara, { article: id, move: name, status, version, at: null, why: 'Because.' })
  }
  await move('publish')
  expect(await told()).toEqual([`websub ${id}`])
  const { printed } = await read()
  const { headline, standfirst, body } = printed
  const content = { headline, standfirst, body: `${body} More.` }
  await correct(db, mara, { articleId: id, content, note: 'We were wrong.', version: printedAs(printed) })
  expect(await told()).toEqual([`websub ${id}`])
  await move('withdraw')
  expect(await told()).toEqual([`websub ${id}`])
})

test('it is told once for several changes, of what was committed, and again by the worker when it fails', async () => {
  await tell()
  await tell()
  const takenBack = db.$transaction(async (tx) => {
    await websub.tellHub(tx, 'another')
    throw new Error('taken back')
  })
  await expect(takenBack).rejects.toThrow('taken back')
  expect(await jobs()).toEqual([{ key: `websub ${articleId}` }])
  answers = [503]
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { startWorker } = await import('../worker')
  const worker = await startWorker()
  try {
    while (heard.length < 1) await pause(50)
    // The next try is seconds away: the test brings it forward.
    while (heard.length < 2) {
      await site.pool.query(`update graphile_worker._private_jobs set run_at = now() where locked_at is null`)
      await site.pool.query(`select graphile_worker.add_job('add-up', '{}'::json)`)
      await pause(100)
    }
    while ((await jobs()).length > 0) await pause(50)
  } finally {
    await worker.stop()
  }
  expect(heard).toHaveLength(2)
  expect(String(said.mock.calls)).toContain('answered 503')
  said.mockRestore()
}, 60_000)
