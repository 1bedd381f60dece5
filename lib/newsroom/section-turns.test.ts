import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { authorSchema, putAuthor } from '../authors'
import type { Db, Tx } from '../db'
import type { Editor } from '../people'
import { testDatabase } from '../testing/database'
import { testDraft, testEditor } from '../testing/newsroom-people'
import { articleInNewsroom } from './article-in-newsroom'
import { correct, printedAs } from './corrections'
import { sectionsStay, whileNobodySaves } from './section-turns'
import { mergeTopics, renameTopic } from './topics'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
let mara: Editor
let id: string
let beginArticle: typeof import('./working-copy').beginArticle

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  mara = await testEditor(db)
  ;({ beginArticle } = await import('./working-copy'))
}, 120_000)
afterAll(() => site?.close())
beforeEach(async () => {
  await db.article.deleteMany()
  await db.topic.deleteMany()
  await db.topic.createMany({ data: ['Harbour', 'Port'].map((name) => ({ slug: name.toLowerCase(), name })) })
  id = (await testDraft(db)).id
  const topics = { connect: { slug: 'port' } }
  await db.article.update({ where: { id }, data: { status: 'published', publishedAt: new Date('2026-11-20'), topics } })
})

/** A transaction that has begun with this, and how to end it: what is done before it commits. */
async function held(begin: (tx: Tx) => Promise<unknown>) {
  let begun = () => {}
  let end = (_work: (tx: Tx) => Promise<unknown>) => {}
  const has = new Promise<void>((resolve) => {
    begun = resolve
  })
  const ended = new Promise<(tx: Tx) => Promise<unknown>>((resolve) => {
    end = resolve
  })
  const done = db.$transaction(
    async (tx) => {
      await begin(tx)
      begun()
      await (await ended)(tx)
    },
    { timeout: 20_000 },
  )
  await Promise.race([has, done])
  return async (work: (tx: Tx) => Promise<unknown> = async () => {}) => {
    end(work)
    await done
  }
}

/** True when somebody waits for a lock of this kind. */
const waits = async (kind: string) => {
  const rows = await db.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from pg_locks where not granted and locktype = ${kind}
      and (database = (select oid from pg_database where datname = current_database()) or locktype = 'transactionid')`
  return (rows[0]?.n ?? 0) > 0
}
const merge = () => mergeTopics(db, mara, { topic: 'port', into: 'Harbour' })
const topics = async () => (await articleInNewsroom(db, id))?.printed.topics

test('whoever corrects a page, or begins an article, waits for whoever takes a topic or a section away', async () => {
  const printed = (await articleInNewsroom(db, id))?.printed ?? expect.unreachable()
  const { headline, standfirst, body } = printed
  const end = await held((tx) => whileNobodySaves(tx))
  const content = { headline, standfirst, body: `${body} More.` }
  const corrected = correct(db, mara, { articleId: id, content, note: '', version: printedAs(printed) })
  const begun = beginArticle(db, mara)
  await expect.poll(() => waits('advisory'), { timeout: 3_000 }).toBe(true)
  expect(await db.articleRevision.count({ where: { articleId: id } })).toBe(0)
  await end()
  expect(await Promise.all([corrected, begun])).toEqual([expect.objectContaining({ slug: printed.slug }), expect.any(String)])
})

test('a post of live coverage that is being written and a merge of its topic do not wait for one another', async () => {
  const end = await held((tx) => tx.$queryRaw`select 1 from "Article" where id = ${id} for update`)
  const merged = merge()
  await expect.poll(() => waits('transactionid'), { timeout: 3_000 }).toBe(true)
  const post = { id: 'abcdefghijkl', articleId: id, byId: mara.id, body: 'The gate is shut.' }
  await Promise.all([end((tx) => tx.livePost.create({ data: post })), merged])
  expect(await topics()).toEqual(['harbour'])
  expect(await db.livePost.count()).toBe(1)
})

test('no topic and no author is renamed under an import: the words of all its articles are written anew, and each has an order of its own', async () => {
  await db.author.create({ data: { slug: 'ines', name: 'Ines' } })
  const said = { author: 'ines', name: 'Ines', title: 'Reporter' }
  const end = await held((tx) => sectionsStay(tx))
  const renamed = [
    renameTopic(db, mara, { topic: 'port', name: 'The port' }),
    putAuthor(db, mara, authorSchema.parse({ ...said, name: 'Inés' })),
  ]
  await pause(300)
  const names = async () => [
    (await db.topic.findUniqueOrThrow({ where: { slug: 'port' } })).name,
    (await db.author.findUniqueOrThrow({ where: { slug: 'ines' } })).name,
  ]
  expect(await names()).toEqual(['Port', 'Ines'])
  await end()
  await Promise.all(renamed)
  expect(await names()).toEqual(['The port', 'Inés'])
})
