import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { articleBySlug } from '../articles'
import { queueCounts } from '../desk/counts'
import { testDatabase } from '../testing/database'
import { readArticle, storeArticles } from './articles'
import { readComments, storeComments } from './comments'
import { articleLimit, readText } from './file'
import { shifted } from './shift'

let site: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  site = await testDatabase()
  await ensurePolicy(site.db)
}, 120_000)
afterAll(() => site?.close())

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const shared = here('../../../shared')
const filesIn = (folder: string) => readdirSync(folder).map((name) => join(folder, name))

test('the demo newsroom is imported, as if the newest comment were of this hour', async () => {
  const articles = filesIn(here('../../prisma/demo/articles')).map((file) => readArticle(file, readFileSync(file, 'utf8')))
  const comments = readComments('comments.jsonl', readFileSync(here('../../prisma/demo/comments.jsonl'), 'utf8'))
  const by = Date.now() - 60_000 - Math.max(...comments.map(({ at }) => at.getTime()))
  expect(await storeArticles(site.db, shifted(articles, by))).toEqual({ new: articles.length, updated: 0 })
  expect(await storeComments(site.db, shifted(comments, by))).toMatchObject({ new: comments.length })
  expect(await storeComments(site.db, shifted(comments, by))).toMatchObject({ unchanged: comments.length })
  const decided = comments.filter(({ status }) => status !== 'pending').length
  expect(await site.db.decision.count({ where: { by: 'import' } })).toBe(decided)
})

test.skipIf(!existsSync(shared))('real articles are imported, in scripts of both directions', async () => {
  const files = filesIn(join(shared, 'articles'))
  const articles = await Promise.all(files.map(async (file) => readArticle(file, await readText(file, articleLimit))))
  expect(await storeArticles(site.db, articles)).toEqual({ new: files.length, updated: 0 })
  expect(await storeArticles(site.db, articles)).toEqual({ new: 0, updated: files.length })
  expect(await articleBySlug(site.db, 'udhr-ps')).toMatchObject({ dir: 'rtl', lang: 'ps' })
  const plain = await articleBySlug(site.db, 'syria-army-allies-take-back-albu-kamal-from-is')
  expect(plain).toMatchObject({ headline: 'Syria Army, Allies Take Back Albu Kamal From IS', dir: 'ltr', section: { slug: 'world' } })
  expect(plain?.body.split('\n\n').length).toBeGreaterThan(8)
})

test.skipIf(!existsSync(shared))('a thousand real comments fill a queue', async () => {
  const rows = readFileSync(join(shared, 'comments/youtube-spam.dev.jsonl'), 'utf8').trim().split('\n')
  const given = rows.map((row): { text: string; removed: boolean; author: string; at: string | null; group: string } => JSON.parse(row))
  const slugOf = (group: string) => `video-${group.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
  const videos = [...new Set(given.map(({ group }) => slugOf(group)))]
  await storeArticles(
    site.db,
    videos.map((slug) => readArticle(`${slug}.md`, `Under ${slug}`)),
  )
  const lines = given.map(({ text, removed, author, at, group }, i) => {
    const decided = removed ? { status: 'rejected', clause: 'advertising' } : { status: i % 3 ? 'approved' : 'pending' }
    return JSON.stringify({
      article: slugOf(group),
      id: `yt-${i}`,
      name: author,
      text: text || '(nothing)',
      at: at ?? '2015-06-01',
      ...decided,
    })
  })
  const { pending: before } = await queueCounts(site.db)
  const comments = readComments('youtube.jsonl', lines.join('\n'))
  expect(await storeComments(site.db, comments)).toEqual({ new: given.length, updated: 0, unchanged: 0, kept: 0 })
  const { pending: waiting } = await queueCounts(site.db)
  expect(waiting - before).toBe(comments.filter(({ status }) => status === 'pending').length)
  expect(waiting).toBeGreaterThan(100)
  expect(await site.db.comment.count({ where: { status: 'rejected', id: { startsWith: 'yt-' } } })).toBe(
    given.filter(({ removed }) => removed).length,
  )
})
