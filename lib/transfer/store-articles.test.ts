import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Db } from '../db'
import { contentFields, contentOf } from '../newsroom/content'
import { testDatabase } from '../testing/database'
import { heard } from '../testing/heard'
import { readArticle, storeArticles } from './articles'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  site = await testDatabase()
  db = site.db
}, 120_000)
afterAll(() => site?.close())
beforeEach(async () => {
  await db.article.deleteMany()
  await db.section.deleteMany()
  await db.topic.deleteMany()
  await db.author.deleteMany()
})

const article = (slug: string, lines = '', body = 'Text.') => readArticle(`${slug}.md`, `---\nheadline: ${slug}\n${lines}\n---\n${body}`)
const stored = (slug: string) =>
  db.article.findUniqueOrThrow({
    where: { slug },
    include: {
      section: true,
      topics: { orderBy: { slug: 'asc' } },
      bylines: { orderBy: { position: 'asc' }, include: { author: true } },
      corrections: true,
    },
  })

test('an article is stored with its section, topics and authors made', async () => {
  const lines = `section: Town hall
topics: [harbour, Sea defences, harbour]
authors: [Mara Ellison, لیلا نظری]
publishedAt: 2026-11-22T15:20:00Z
image: { src: /a.svg, width: 16 }
corrections: [{ at: 2026-11-23, note: It was 7. }]`
  expect(await storeArticles(db, [article('vote', lines)])).toEqual({ new: 1, updated: 0 })
  const vote = await stored('vote')
  expect(vote).toMatchObject({
    headline: 'vote',
    body: 'Text.',
    status: 'published',
    commentMode: 'open',
    publishedAt: new Date('2026-11-22T15:20:00Z'),
  })
  expect(vote).toMatchObject({ imageSrc: '/a.svg', imageWidth: 16, imageHeight: null, lang: 'en', dir: 'ltr' })
  expect(vote.section).toMatchObject({ slug: 'town-hall', name: 'Town hall' })
  expect(vote.topics.map(({ name }) => name)).toEqual(['Harbour', 'Sea defences'])
  expect(vote.bylines.map(({ author, position }) => [position, author.name])).toEqual([
    [0, 'Mara Ellison'],
    [1, 'لیلا نظری'],
  ])
  expect(vote.corrections).toMatchObject([{ note: 'It was 7.' }])
})

test('again, it is updated by its slug and nothing doubles', async () => {
  const before = article(
    'vote',
    'topics: [a, b]\nauthors: [A, B]\ncorrections: [{ at: 2026-11-23, note: One. }]\nimage: /a.svg\nstandfirst: S',
  )
  await storeArticles(db, [before])
  const { id } = await stored('vote')
  const after = article('vote', 'topics: [b, c]\nauthors: [B]\ncorrections: [{ at: 2026-11-24, note: Two. }]', 'New.')
  expect(await storeArticles(db, [after, article('other')])).toEqual({ new: 1, updated: 1 })
  const vote = await stored('vote')
  expect(vote).toMatchObject({ id, body: 'New.', standfirst: '', imageSrc: null, corrections: [{ note: 'Two.' }] })
  expect(vote.topics.map(({ slug }) => slug)).toEqual(['b', 'c'])
  expect(vote.bylines.map(({ author }) => author.slug)).toEqual(['b'])
  expect(await db.correction.count()).toBe(1)
})

test('what the file leaves to the desk stays as the desk set it', async () => {
  const first = new Date('2026-11-01T00:00:00Z')
  await storeArticles(db, [article('vote')], first)
  expect(await stored('vote')).toMatchObject({ publishedAt: first, sectionSlug: 'world', commentMode: 'open' })
  await db.article.update({ where: { slug: 'vote' }, data: { commentMode: 'closed', status: 'withdrawn' } })
  await storeArticles(db, [article('vote', '', 'Other text.')])
  expect(await stored('vote')).toMatchObject({ publishedAt: first, sectionSlug: 'world', commentMode: 'closed', status: 'withdrawn' })
  // What is brought in while readers do not have the article is in no difference that they see.
  expect(await db.articleRevision.findMany()).toMatchObject([{ public: false }])
  await storeArticles(db, [article('vote', 'commentMode: off\nsection: sport\npublishedAt: 2026-11-02')])
  expect(await stored('vote')).toMatchObject({ publishedAt: new Date('2026-11-02'), sectionSlug: 'sport', commentMode: 'off' })
})

test('of a text that is brought in changed, both are public revisions; of one that is not, nothing is kept', async () => {
  const publishedAt = 'publishedAt: 2026-11-20T10:00:00Z'
  await storeArticles(db, [article('vote', publishedAt), article('wall')])
  await storeArticles(db, [article('vote', publishedAt), article('wall')])
  expect(await db.articleRevision.count()).toBe(0)
  const at = new Date('2026-11-24T12:00Z')
  await storeArticles(db, [article('vote', `${publishedAt}\ncommentMode: held`, 'Other text.'), article('wall')], at)
  const { id, commentMode, chosenMode } = await stored('vote')
  expect([commentMode, chosenMode]).toEqual(['held', 'held'])
  const kept = await db.articleRevision.findMany({ orderBy: { number: 'asc' } })
  expect(kept).toMatchObject([
    { articleId: id, number: 1, public: true, at: new Date('2026-11-20T10:00Z'), content: { body: 'Text.' } },
    { articleId: id, number: 2, public: true, at, content: { body: 'Other text.' } },
  ])
  expect(await db.articleEvent.findMany()).toMatchObject([{ articleId: id, act: 'changed', byId: null, detail: { revision: 2 } }])
})

test('a working copy follows what is brought in, unless somebody was writing', async () => {
  await storeArticles(db, [article('vote'), article('wall')])
  const copy = async (slug: string, body?: string) => {
    const row = await db.article.findUniqueOrThrow({ where: { slug }, select: { ...contentFields, id: true } })
    await db.workingCopy.create({ data: { articleId: row.id, content: { ...contentOf(row), ...(body && { body }) } } })
  }
  await copy('vote')
  await copy('wall', 'Being written.')
  await storeArticles(db, [article('vote', '', 'Brought in.'), article('wall', '', 'Brought in.')])
  const copies = await db.workingCopy.findMany({ orderBy: { article: { slug: 'asc' } } })
  expect(copies).toMatchObject([
    { version: 2, content: { body: 'Brought in.' } },
    { version: 1, content: { body: 'Being written.' } },
  ])
  // Where nobody had written yet there is one now: a form that was opened before is told of it.
  await storeArticles(db, [article('roof')])
  await storeArticles(db, [article('roof', '', 'Brought in.')])
  expect(await db.workingCopy.findFirstOrThrow({ where: { article: { slug: 'roof' } } })).toMatchObject({
    version: 1,
    content: { body: 'Brought in.' },
  })
})

test('a section, topic or author that is here already is found by slug or name, and keeps its name', async () => {
  await db.section.create({ data: { slug: 'world', name: 'The wide world' } })
  await db.author.create({ data: { slug: 'me', name: 'Mara Ellison' } })
  await db.topic.create({ data: { slug: 'harbour', name: 'Harbour', formers: { create: { slug: 'port', name: 'The port' } } } })
  const merged = article('c', 'topics: [the port, Port, harbour]')
  await storeArticles(db, [
    merged,
    article('a', 'section: world\nauthors: [mara ellison]'),
    article('b', 'section: The Wide World\nauthors: [me]'),
  ])
  expect(await db.section.findMany()).toMatchObject([{ slug: 'world', name: 'The wide world' }])
  expect(await db.author.findMany()).toMatchObject([{ slug: 'me', name: 'Mara Ellison' }])
  expect(await db.topic.findMany()).toMatchObject([{ slug: 'harbour', name: 'Harbour' }])
  expect((await stored('c')).topics).toHaveLength(1)
})

test('an article of tomorrow is stored for tomorrow', async () => {
  await storeArticles(db, [article('vote', 'publishedAt: 2999-01-01')])
  expect(await stored('vote')).toMatchObject({ status: 'published', publishedAt: new Date('2999-01-01') })
})

test('two with one slug are refused, and nothing is stored', async () => {
  const other = readArticle('other.md', '---\nheadline: A\nlang: en\nslug: vote\n---\n')
  await expect(storeArticles(db, [article('vote'), article('fine'), other])).rejects.toThrow(
    'other.md:4: slug: “vote” is the slug of vote.md too',
  )
  await expect(storeArticles(db, [other, other])).rejects.toThrow('other.md:4: slug: this file is given twice')
  expect(await db.article.count()).toBe(0)
})

test('a fault of the database in the last leaves none', async () => {
  const broken = { ...article('last'), headline: 'a\0b' }
  await expect(storeArticles(db, [article('first'), broken])).rejects.toThrow()
  expect([await db.article.count(), await db.section.count()]).toEqual([0, 0])
})

test('the pages are forgotten when all is stored', async () => {
  const notices = await heard(site.url, () => storeArticles(db, [article('a'), article('b')]))
  expect(notices.sort()).toEqual(['a', 'b'])
})

test('two imports of the same article at once make one', async () => {
  const made = await Promise.all([storeArticles(db, [article('vote', 'topics: [x]')]), storeArticles(db, [article('vote', 'topics: [x]')])])
  expect(made.map(({ new: count }) => count).sort()).toEqual([0, 1])
  expect(await db.article.count()).toBe(1)
})
