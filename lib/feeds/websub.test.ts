import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from '../db'
import { log } from '../logs'
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
  await ensurePolicy(db)
  articleId = await discussed(db)
  await db.article.update({
    where: { id: articleId },
    data: {
      topics: { create: { slug: 'wall', name: 'Wall' } },
      bylines: { create: { position: 0, author: { create: { slug: 'ann', name: 'Ann' } } } },
    },
  })
  hub = createServer(async (req, res) => {
    let body = ''
    for await (const chunk of req) body += chunk
    heard.push({ method: req.method ?? '', type: req.headers['content-type'] ?? '', body: new URLSearchParams(body) })
    // Where it leads elsewhere, that would take anything.
    res.writeHead(answers.shift() ?? 204, { Location: '/' }).end()
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

const jobs = async () =>
  (
    await site.pool.query(`select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'websub' order by j.id`)
  ).rows.map(({ payload }): string[] => payload.pages)
const dropJobs = () => site.pool.query(`delete from graphile_worker._private_jobs`)
/** The pages whose feeds are told of after this, in the order of the alphabet. */
async function toldBy(change: () => Promise<unknown>): Promise<string[]> {
  await dropJobs()
  await change()
  const told = (await jobs()).flat().toSorted()
  await dropJobs()
  return told
}
const tell = () => db.$transaction((tx) => websub.tellHub(tx, [articleId]))

test('the hub hears of the three files of every feed', async () => {
  await websub.pingHub(['/', '/sections/world'])
  expect(heard).toHaveLength(1)
  expect(heard[0]).toMatchObject({ method: 'POST', type: expect.stringMatching(/^application\/x-www-form-urlencoded/) })
  expect(heard[0]?.body.get('hub.mode')).toBe('publish')
  expect(heard[0]?.body.getAll('hub.url')).toEqual(
    ['', '/sections/world'].flatMap((page) => ['feed.xml', 'atom.xml', 'feed.json'].map((file) => siteAddress(`${page}/${file}`))),
  )
})

test.each([404, 500, 302])('what it answers with %i has not been told', async (status) => {
  answers = [status]
  await expect(websub.pingHub(['/'])).rejects.toThrow()
})

test('without a hub, or of an article that was never published, nobody is told', async () => {
  const { testDraft } = await import('../testing/newsroom-people')
  const { id } = await testDraft(db)
  expect(await toldBy(() => db.$transaction((tx) => websub.tellHub(tx, [id, 'nowhere'])))).toEqual([])
  vi.stubEnv('WEBSUB_HUB', '')
  await websub.pingHub(['/'])
  expect(await toldBy(tell)).toEqual([])
  expect(heard).toEqual([])
})

test('it is told of every feed that has the article, or has just lost it, when that is published, changed, moved, withdrawn', async () => {
  const [{ testDraft, testEditor }, { moveArticle }, { correct, printedAs }, { articleInNewsroom }, { changeAddress }, { moveCopy }] =
    await Promise.all([
      import('../testing/newsroom-people'),
      import('../newsroom/publishing'),
      import('../newsroom/corrections'),
      import('../newsroom/article-in-newsroom'),
      import('../newsroom/address'),
      import('../newsroom/move-copy'),
    ])
  const mara = await testEditor(db)
  const { id } = await testDraft(db)
  const read = async () => (await articleInNewsroom(db, id)) ?? expect.unreachable()
  const move = async (name: 'publish' | 'publish-changes' | 'withdraw') => {
    const { status, version } = await read()
    return moveArticle(db, mara, { article: id, move: name, status, version, at: null, why: 'Because.' })
  }
  const first = await toldBy(() => move('publish'))
  const { printed, slug } = await read()
  const section = `/sections/${printed.section}`
  expect(first).toEqual(expect.arrayContaining(['/', section]))
  const { headline, standfirst, body } = printed
  const content = { headline, standfirst, body: `${body} More.` }
  expect(await toldBy(() => correct(db, mara, { articleId: id, content, note: 'We were wrong.', version: printedAs(printed) }))).toEqual(
    first,
  )

  await db.section.create({ data: { slug: 'harbour', name: 'Harbour' } })
  const copy = (await read()).content
  await db.$transaction((tx) => moveCopy(tx, mara, { articleId: id, content: { ...copy, section: 'harbour' }, now: new Date() }))
  const moved = await toldBy(() => move('publish-changes'))
  expect(moved).toEqual([...first, '/sections/harbour'].toSorted())

  const addressed = await toldBy(() => changeAddress(db, mara, { article: id, slug: 'elsewhere-now' }))
  const there = moved.filter((page) => page !== section)
  expect(addressed).toEqual([...there, `/articles/${slug}`, '/articles/elsewhere-now'].toSorted())
  expect(await toldBy(() => move('withdraw'))).toEqual([...there, '/articles/elsewhere-now'].toSorted())
})

test('of very many pages it is told in several messages, and of each', async () => {
  const pages = Array.from({ length: 101 }, (_, nth) => `/topics/${nth}`)
  expect(await toldBy(() => db.$transaction((tx) => websub.tellHub(tx, [], { pages })))).toEqual(pages.toSorted())
})

test('it is told of posts of live coverage: written, changed, taken away, brought back', async () => {
  const [{ testEditor }, live] = await Promise.all([import('../testing/newsroom-people'), import('../live-posts')])
  const mara = await testEditor(db)
  const here = ['/', '/authors/ann', '/sections/world', '/topics/wall']
  await live.setCoverage(db, mara, { articleId, coverage: 'live' })
  const post = live.newPostId()
  const text = { headline: '', body: 'The gate is shut.', key: false, pinned: false }
  expect(await toldBy(() => live.writePost(db, mara, { articleId, post, ...text }))).toEqual(here)
  const { updatedAt } = await db.livePost.findUniqueOrThrow({ where: { id: post } })
  const change = { articleId, post, seen: updatedAt.toISOString(), ...text, body: 'The gate is open.' }
  expect(await toldBy(() => live.editPost(db, mara, change))).toEqual(here)
  expect(await toldBy(() => live.removePost(db, mara, { articleId, post }))).toEqual(here)
  expect(await toldBy(() => live.restorePost(db, mara, { articleId, post }))).toEqual(here)
})

test('of comments that are approved and taken back in one minute it is told once, when that is over', async () => {
  const { said, moderator } = await import('../testing/discussed')
  const [{ record }, omar] = [await import('../decisions'), await moderator(db, 'Omar')]
  const ids = [await said(db, articleId, { act: 'hold' }), await said(db, articleId, { act: 'hold' })]
  await dropJobs()
  const decide = (commentId: string, act: 'approve' | 'reject') =>
    db.$transaction((tx) =>
      record(tx, { commentId, act, by: 'moderator', actorId: omar.id, policyVersion: 1, clauses: act === 'reject' ? ['civility'] : [] }),
    )
  for (const id of ids) await decide(id, 'approve')
  await decide(ids[0] ?? '', 'reject')
  expect(await jobs()).toEqual([['/articles/sea-wall']])
  const { rows } = await site.pool.query(
    `select run_at between now() + interval '20 s' and now() + interval '61 s' as later from graphile_worker.jobs where task_identifier = 'websub'`,
  )
  expect(rows).toEqual([{ later: true }])
  const held = await said(db, articleId, { act: 'hold' })
  expect(await toldBy(() => decide(held, 'reject'))).toEqual([])
})

test('whoever approves on two articles waits for nobody who approves on the same in another order', async () => {
  // The first job of all makes its kind known, which others wait for.
  await tell()
  let begun = 0
  const approve = ([first = '', second = '']: string[]) =>
    db.$transaction(async (tx) => {
      await websub.tellHubOfTalk(tx, [first])
      begun++
      await expect.poll(() => begun, { timeout: 3_000 }).toBe(2)
      await websub.tellHubOfTalk(tx, [second])
      await websub.tellHubOfTalk(tx, [first])
    })
  const told = await toldBy(() => Promise.all([approve(['one', 'two']), approve(['two', 'one'])]))
  expect(new Set(told)).toEqual(new Set(['/articles/one', '/articles/two']))
})

test('an import is told in one message, of where its articles were and are', async () => {
  const { readArticle, storeArticles } = await import('../transfer/articles')
  const file = (slug: string, head: string) => readArticle(`${slug}.md`, `---\nheadline: ${slug}\n${head}\n---\nText.`)
  const put = (head: string) => () => storeArticles(db, [file('one', head), file('two', head)])
  const { '0': first, length } = await toldBy(put('section: North'))
  expect([first, length]).toEqual(['/', 2])
  expect(await toldBy(put('section: South'))).toEqual(['/', '/sections/north', '/sections/south'])
})

test('it is told once for several changes, of what was committed, and again by the worker when it fails', async () => {
  await dropJobs()
  await tell()
  await tell()
  const takenBack = db.$transaction(async (tx) => {
    await websub.tellHub(tx, [articleId], { pages: ['/another'] })
    throw new Error('taken back')
  })
  await expect(takenBack).rejects.toThrow('taken back')
  expect(await jobs()).toEqual([['/', '/authors/ann', '/sections/world', '/topics/wall']])
  answers = [503]
  const said = vi.spyOn(log, 'error').mockImplementation(() => {})
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
  expect(said.mock.calls).toEqual([[expect.objectContaining({ job: 'websub', tries: 1 }), 'a job failed']])
  expect(String(said.mock.calls.map(([about]) => (about as { err: Error }).err))).toContain('answered 503')
  said.mockRestore()
}, 60_000)
