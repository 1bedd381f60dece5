import { afterAll, beforeAll, expect, test } from 'vitest'
import { articleBySlug } from './articles'
import type { Db } from './db'
import { related } from './related'
import { testDatabase } from './testing/database'

let db: Db
let close: () => Promise<void>
const now = new Date('2026-11-29T12:00Z')

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await db.section.createMany({ data: ['town', 'world', 'alone'].map((slug) => ({ slug, name: slug })) })
  await db.topic.createMany({ data: ['wall', 'harbour', 'music'].map((slug) => ({ slug, name: slug })) })
  await db.author.createMany({ data: ['mara', 'owen'].map((slug) => ({ slug, name: slug })) })
  const add = (
    slug: string,
    { section = 'world', topics = [] as string[], author = '', lang = 'en', days = 1, status = 'published' as const } = {},
  ) =>
    db.article.create({
      data: {
        ...{ slug, headline: slug, body: slug, lang, status, sectionSlug: section },
        publishedAt: new Date(now.getTime() - days * 86_400_000),
        topics: { connect: topics.map((topic) => ({ slug: topic })) },
        ...(author && { bylines: { create: { authorSlug: author, position: 0 } } }),
      },
    })
  await add('this', { section: 'town', topics: ['wall', 'harbour'], author: 'mara' })
  await add('both-topics', { topics: ['wall', 'harbour'], days: 100 })
  await add('one-topic', { topics: ['wall'], days: 3 })
  await add('one-topic-long-ago', { topics: ['wall'], days: 300 })
  await add('same-section', { section: 'town', topics: ['music'] })
  await add('same-author', { author: 'mara', days: 40 })
  await add('in-dari', { section: 'town', topics: ['wall', 'harbour'], lang: 'fa-AF' })
  await add('nothing-shared', { topics: ['music'], author: 'owen' })
  await add('tomorrow', { topics: ['wall'], days: -1 })
  const topics = { connect: [{ slug: 'wall' }, { slug: 'harbour' }] }
  const draft = { slug: 'draft', headline: 'd', body: 'd', sectionSlug: 'town', status: 'draft', publishedAt: now, topics } as const
  await db.article.create({ data: draft })
  await add('lonely', { section: 'alone' })
}, 120_000)
afterAll(() => close?.())

async function relatedTo(slug: string, take?: number) {
  const article = await articleBySlug(db, slug, now)
  if (!article) throw new Error(slug)
  return (await related(db, article, { now, ...(take && { take }) })).map((card) => card.slug)
}

test('The nearest come first: shared topics, then section and author, near in time; another language after all of one’s own', async () => {
  expect(await relatedTo('this', 9)).toEqual(['both-topics', 'one-topic', 'one-topic-long-ago', 'same-section', 'same-author', 'in-dari'])
})

test('There are four at most, and none where nothing has anything in common', async () => {
  expect(await relatedTo('this')).toHaveLength(4)
  expect(await relatedTo('lonely')).toEqual([])
})
