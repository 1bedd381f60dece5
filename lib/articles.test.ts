import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { articleBySlug, latest, mostDiscussed, sections } from './articles'
import { newId } from './comments'
import type { Db, Prisma } from './db'
import { record } from './decisions'
import type { Status } from './status'
import { testDatabase } from './testing/database'

let db: Db
let close: () => Promise<void>
const now = new Date('2026-11-23T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
/** A section of this test's own, to ask for its articles only. */
let sectionSlug = ''
let tests = 0

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db)
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  sectionSlug = `section-${++tests}`
  await db.section.create({ data: { slug: sectionSlug, name: `Section ${tests}` } })
})

const slugOf = (name: string) => `${name}-${tests}`

async function article(name: string, more: Partial<Prisma.ArticleUncheckedCreateInput> = {}) {
  const data = { slug: slugOf(name), headline: name, body: 'Text.', sectionSlug, publishedAt: daysAgo(1), ...more }
  return db.article.create({ data })
}

async function comments(articleId: string, count: number, { status = 'approved', at = daysAgo(1) }: { status?: Status; at?: Date } = {}) {
  for (let i = 0; i < count; i++) {
    const id = newId()
    const guest = { guestName: 'Ledger', guestEmail: 'ledger@reader.example' }
    await db.comment.create({ data: { id, articleId, threadId: id, ...guest, body: 'Words.', policyVersion: 1, createdAt: at } })
    const act = { approved: 'approve', rejected: 'reject', withdrawn: 'withdraw', pending: undefined } as const
    const decided = act[status]
    if (!decided) continue
    const by = decided === 'withdraw' ? 'author' : 'moderator'
    await db.$transaction((tx) =>
      record(tx, { commentId: id, act: decided, by, policyVersion: 1, clauses: decided === 'reject' ? ['topic'] : [] }),
    )
  }
}

const here = () => latest(db, { where: { sectionSlug }, now })
const slugs = (cards: { slug: string }[]) => cards.map(({ slug }) => slug)

/** What keeps an article from the reader. */
const unseen: [string, Partial<Prisma.ArticleUncheckedCreateInput>][] = [
  ['a draft', { status: 'draft' }],
  ['scheduled', { status: 'scheduled' }],
  ['withdrawn', { status: 'withdrawn' }],
  ['of the future', { publishedAt: new Date(now.getTime() + 1) }],
]

describe('an article', () => {
  test('is found at its address with everything its page prints, in order', async () => {
    const { id } = await article('sea-wall')
    await db.author.createMany({ data: ['b', 'a', 'c'].map((name) => ({ slug: slugOf(name), name })) })
    for (const [position, name] of ['c', 'a', 'b'].entries())
      await db.byline.create({ data: { articleId: id, authorSlug: slugOf(name), position } })
    for (const name of ['Tides', 'Money']) await db.topic.create({ data: { slug: slugOf(name), name, articles: { connect: { id } } } })
    for (const days of [1, 3, 2]) await db.correction.create({ data: { articleId: id, at: daysAgo(days), note: `${days} days ago` } })

    const found = await articleBySlug(db, slugOf('sea-wall'), now)
    expect(found).toMatchObject({ id, headline: 'sea-wall', section: { slug: sectionSlug } })
    expect(found?.bylines.map(({ author }) => author.name)).toEqual(['c', 'a', 'b'])
    expect(found?.topics.map(({ name }) => name)).toEqual(['Money', 'Tides'])
    expect(found?.corrections.map(({ note }) => note)).toEqual(['3 days ago', '2 days ago', '1 days ago'])
  })

  test.each(unseen)('is not found when it is %s', async (_, state) => {
    await article('sea-wall', state)
    expect(await articleBySlug(db, slugOf('sea-wall'), now)).toBeNull()
  })

  test('is found from the moment it is published', async () => {
    await article('sea-wall', { publishedAt: now })
    expect(await articleBySlug(db, slugOf('sea-wall'), now)).toMatchObject({ slug: slugOf('sea-wall') })
  })

  test('is not found at another address', async () => {
    expect(await articleBySlug(db, 'nowhere', now)).toBeNull()
  })
})

describe('the latest articles', () => {
  test('stand newest first, and no more than asked for', async () => {
    for (const days of [2, 1, 3]) await article(`days-${days}`, { publishedAt: daysAgo(days) })
    expect(slugs(await here())).toEqual(['days-1', 'days-2', 'days-3'].map(slugOf))
    expect(slugs(await latest(db, { where: { sectionSlug }, take: 2, now }))).toEqual(['days-1', 'days-2'].map(slugOf))
  })

  test.each(unseen)('have none that is %s', async (_, state) => {
    await article('sea-wall', state)
    expect(await here()).toEqual([])
  })

  test('show what is not published to nobody, whatever is asked for', async () => {
    await article('sea-wall', { status: 'draft' })
    expect(await latest(db, { where: { sectionSlug, status: 'draft' }, now })).toEqual([])
  })

  test('say how many comments can be read and how many corrections there are', async () => {
    const { id } = await article('sea-wall')
    await comments(id, 3)
    for (const status of ['pending', 'rejected', 'withdrawn'] as const) await comments(id, 1, { status })
    await db.correction.create({ data: { articleId: id, at: daysAgo(1), note: 'A name.' } })
    expect(await here()).toMatchObject([{ _count: { comments: 3, corrections: 1 } }])
    await db.article.update({ where: { id }, data: { commentMode: 'off' } })
    expect(await here()).toMatchObject([{ _count: { comments: 0 } }])
  })
})

describe('the most discussed articles', () => {
  const most = (more: { days?: number; take?: number } = {}) => mostDiscussed(db, { now, take: 100, ...more })
  const mine = async (more?: { days?: number; take?: number }) => slugs(await most(more)).filter((slug) => slug.endsWith(`-${tests}`))

  test('stand by their comments, most first, and those without are not among them', async () => {
    const [one, three, two] = [await article('one'), await article('three'), await article('two'), await article('none')]
    await comments(one.id, 1)
    await comments(three.id, 3)
    await comments(two.id, 2)
    expect(await mine()).toEqual(['three', 'two', 'one'].map(slugOf))
  })

  test('count the comments that can be read, of the last days', async () => {
    const [old, hidden, recent] = [await article('old'), await article('hidden'), await article('recent')]
    await comments(old.id, 2, { at: daysAgo(8) })
    for (const status of ['pending', 'rejected', 'withdrawn'] as const) await comments(hidden.id, 1, { status })
    await comments(recent.id, 1)
    expect(await mine()).toEqual([slugOf('recent')])
    expect(await mine({ days: 9 })).toEqual(['old', 'recent'].map(slugOf))
  })

  test.each([...unseen, ['without comments', { commentMode: 'off' }] as const])('have none that is %s', async (_, state) => {
    const { id } = await article('sea-wall')
    await comments(id, 1)
    await db.article.update({ where: { id }, data: state })
    expect(await mine()).toEqual([])
  })

  test('are no more than asked for', async () => {
    for (const name of ['one', 'two']) await comments((await article(name)).id, 50)
    expect(await mine({ take: 1 })).toHaveLength(1)
  })
})

test('sections stand in the paper’s order', async () => {
  const slug = (name: string) => `${name}-${tests}`
  await db.section.createMany({
    data: [
      { slug: slug('b'), name: 'B', position: -1 },
      { slug: slug('a'), name: 'A', position: -1 },
      { slug: slug('c'), name: 'C', position: -2 },
    ],
  })
  expect(slugs(await sections(db)).slice(0, 3)).toEqual(['c', 'a', 'b'].map(slug))
})
