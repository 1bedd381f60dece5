import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { record } from './decisions'
import { approvedComment, discussion, threadsPerPage } from './discussion'
import { putPerson, type Role } from './people'
import type { Status } from './status'
import { testDatabase } from './testing/database'
import type { Node } from './threads'

let db: Db
let close: () => Promise<void>
/** The article of this test; ids of its comments begin with its number. */
let articleId = ''
let tests = 0
const own = (name: string) => `${tests}-${name}`

beforeAll(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db)
  await db.section.create({ data: { slug: 'world', name: 'World' } })
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  articleId = await newArticle(`article-${++tests}`)
})

async function newArticle(slug: string): Promise<string> {
  const publishedAt = new Date('2026-11-01')
  return (await db.article.create({ data: { slug, headline: 'A', body: 'A.', sectionSlug: 'world', publishedAt } })).id
}

const minute = (n: number) => new Date(Date.UTC(2026, 10, 20, 12, n))
const acts = { approved: 'approve', rejected: 'reject', withdrawn: 'withdraw' } as const

interface Saying {
  status?: Status
  /** The minute it was said. */
  at?: number
  /** "a/b" answers b in the thread of a; "a" answers a. */
  to?: string
  authorId?: string
}

async function say(name: string, { status = 'approved', at = 0, to = '', authorId }: Saying = {}) {
  const [thread = '', parent = thread] = to.split('/')
  const who = authorId ? { authorId } : { guestName: `Guest ${name}`, guestEmail: `${name}@secret.example` }
  const place = to ? { parentId: own(parent), threadId: own(thread), depth: parent === thread ? 1 : 2 } : { threadId: own(name) }
  const id = own(name)
  await db.comment.create({ data: { id, articleId, ...place, ...who, body: `Words of ${name}.`, policyVersion: 1, createdAt: minute(at) } })
  if (status === 'pending') return
  const clauses = status === 'rejected' ? ['topic'] : []
  const by = status === 'withdrawn' ? 'author' : 'moderator'
  await db.$transaction((tx) => record(tx, { commentId: id, act: acts[status], by, clauses, policyVersion: 1, at: new Date('2020-01-01') }))
}

/** The names of what is shown, replies in brackets after what they answer; a gone one in round brackets. */
function names(nodes: Node[]): string {
  return nodes
    .map(({ id, comment, replies }) => {
      const name = id.replace(/^\d+-/, '')
      return `${comment === 'gone' ? `(${name})` : name}${replies.length ? `[${names(replies)}]` : ''}`
    })
    .join(' ')
}

describe('a discussion', () => {
  test('of nobody is empty, with one page', async () => {
    const empty = { threads: [], count: 0, waiting: 0, page: 1, pages: 1, order: 'oldest' }
    expect(await discussion(db, articleId, 'oldest', 1)).toMatchObject(empty)
  })

  test('stands oldest or newest first, its replies always oldest first', async () => {
    await say('b', { at: 2 })
    await say('a', { at: 1 })
    await say('c', { at: 3 })
    await say('y', { at: 5, to: 'a' })
    await say('x', { at: 4, to: 'a' })
    expect(names((await discussion(db, articleId, 'oldest', 1)).threads)).toBe('a[x y] b c')
    expect(names((await discussion(db, articleId, 'newest', 1)).threads)).toBe('c b a[x y]')
  })

  test('of one moment has an order too', async () => {
    for (const name of ['b', 'c', 'a']) await say(name)
    expect(names((await discussion(db, articleId, 'oldest', 1)).threads)).toBe('a b c')
    expect(names((await discussion(db, articleId, 'newest', 1)).threads)).toBe('c b a')
  })

  test('counts what can be read and what waits, and shows only what can be read', async () => {
    await say('a')
    await say('b', { to: 'a', at: 1 })
    for (const status of ['pending', 'rejected', 'withdrawn'] as const) {
      await say(`${status}-first`, { status })
      await say(`${status}-reply`, { status, to: 'a' })
    }
    const { threads, count, waiting } = await discussion(db, articleId, 'oldest', 1)
    expect({ count, waiting, shown: names(threads) }).toEqual({ count: 2, waiting: 2, shown: 'a[b]' })
  })

  test('keeps a place for what was taken away while its replies stay', async () => {
    for (const [name, status] of Object.entries({ r: 'rejected', w: 'withdrawn', p: 'pending' } as const)) {
      await say(name, { status })
      await say(`${name}1`, { to: name })
      await say(`${name}2`, { to: `${name}/${name}1`, at: 1 })
    }
    await say('alone', { status: 'rejected' })
    const { threads, count } = await discussion(db, articleId, 'oldest', 1)
    expect(names(threads)).toBe('(p)[p1[p2]] (r)[r1[r2]] (w)[w1[w2]]')
    expect(count).toBe(6)
    expect(JSON.stringify(threads)).not.toMatch(/Words of [rwp]\./)
  })

  test('stands by its picks: threads with one first, the latest first, then the others as they came', async () => {
    const { id: byId } = await putPerson(db, { email: `picker-${tests}@secret.example`, name: 'Picker', role: 'editor' })
    for (const [at, name] of ['a', 'b', 'c', 'd', 'e'].entries()) await say(name, { at })
    await say('reply', { to: 'd', at: 9 })
    await say('lost', { to: 'e', at: 10, status: 'rejected' })
    for (const [at, name] of ['c', 'reply', 'lost'].entries())
      await db.pick.create({ data: { commentId: own(name), byId, at: minute(at) } })
    const { threads, picks } = await discussion(db, articleId, 'picked', 1)
    expect(names(threads)).toBe('d[reply] c a b e')
    expect(picks.map(({ id }) => id)).toEqual([own('reply'), own('c')])
    expect(threads[0]?.replies[0]?.comment).toMatchObject({ picked: true })
    expect(threads[2]?.comment).toMatchObject({ picked: false })
  })

  test('says how far it knows: the last decision that published a comment of it', async () => {
    expect((await discussion(db, articleId, 'oldest', 1)).since).toBe('0')
    await say('a')
    await say('b', { status: 'rejected' })
    const published = await db.decision.findFirstOrThrow({ where: { commentId: own('a') } })
    expect((await discussion(db, articleId, 'oldest', 1)).since).toBe(String(published.seq))
  })

  test('shows a quote with whose it is, while what it is from is shown and says so still', async () => {
    await say('a')
    await say('b', { at: 1 })
    const quoteOf = own('a')
    const shown = async () => {
      const { threads } = await discussion(db, articleId, 'newest', 1)
      const first = threads[0]?.comment
      return first === 'gone' ? 'gone' : first?.quote
    }
    await db.comment.update({ where: { id: own('b') }, data: { quote: 'Words of a.', quoteOf } })
    expect(await shown()).toEqual({ text: 'Words of a.', of: { id: quoteOf, name: 'Guest a' } })
    await db.comment.update({ where: { id: quoteOf }, data: { body: 'Other words.', revision: 2 } })
    expect(await shown()).toBeNull()
    await db.comment.update({ where: { id: quoteOf }, data: { body: 'Words of a. And more.', revision: 3 } })
    expect(await shown()).toMatchObject({ text: 'Words of a.' })
    await db.$transaction((tx) => record(tx, { commentId: quoteOf, act: 'withdraw', by: 'author', policyVersion: 1 }))
    expect(await shown()).toBeNull()
    await db.comment.update({ where: { id: own('b') }, data: { quote: 'Of the article.', quoteOf: null } })
    expect(await shown()).toEqual({ text: 'Of the article.', of: null })
  })

  test('keeps a place in the middle of a thread as well', async () => {
    await say('a')
    await say('b', { to: 'a', status: 'rejected' })
    await say('c', { to: 'a/b' })
    expect(names((await discussion(db, articleId, 'oldest', 1)).threads)).toBe('a[(b)[c]]')
  })

  test('shows a person by the name of today, and the paper’s own people as such', async () => {
    const roles: Role[] = ['reader', 'moderator', 'editor', 'admin']
    for (const [at, role] of roles.entries()) {
      const { id } = await putPerson(db, { email: `${role}-${tests}@secret.example`, name: `The ${role}`, role })
      await say(role, { authorId: id, at })
    }
    await say('guest', { at: 9 })
    const { threads } = await discussion(db, articleId, 'oldest', 1)
    const shown = threads.map(({ comment }) => (comment === 'gone' ? null : [comment.name, comment.staff]))
    expect(shown).toEqual([
      ['The reader', false],
      ['The moderator', true],
      ['The editor', true],
      ['The admin', true],
      ['Guest guest', false],
    ])
  })

  test('has no address in it, and nothing else that is not shown', async () => {
    const { id: authorId } = await putPerson(db, {
      email: `x-${tests}@secret.example`,
      name: 'Mara',
      role: 'reader',
      password: 'correct horse',
    })
    await say('a')
    await say('b', { to: 'a', authorId, at: 1 })
    const given = await discussion(db, articleId, 'newest', 1)
    expect(JSON.stringify(given)).not.toContain('secret')
    expect(given.threads[0]?.comment).toEqual({
      ...{ id: own('a'), parentId: null, threadId: own('a'), depth: 0, name: 'Guest a', staff: false, body: 'Words of a.', at: minute(0) },
      since: { corrected: null, quoteChanged: false },
      ...{ whose: expect.stringMatching(/^[\w-]{10}$/), respects: '', picked: false, quote: null },
    })
  })

  test('has nothing of another article', async () => {
    await say('a')
    articleId = await newArticle(`other-${tests}`)
    expect(await discussion(db, articleId, 'oldest', 1)).toMatchObject({ threads: [], count: 0 })
  })
})

describe('the pages of a discussion', () => {
  test('hold whole threads, each once, in both orders', async () => {
    const many = Array.from({ length: threadsPerPage * 2 + 1 }, (_, i) => i)
    const data = many.map((i) => {
      const id = own(`t${i}`)
      return {
        id,
        articleId,
        threadId: id,
        guestName: 'G',
        guestEmail: 'g@g.example',
        body: 'Words.',
        policyVersion: 1,
        createdAt: minute(i % 7),
      }
    })
    await db.comment.createMany({ data })
    for (const { id } of data) await db.$transaction((tx) => record(tx, { commentId: id, act: 'publish', by: 'policy', policyVersion: 1 }))
    await say('reply', { to: 't7' })
    for (const order of ['oldest', 'newest'] as const) {
      const pages = await Promise.all([1, 2, 3].map((page) => discussion(db, articleId, order, page)))
      expect(pages.map(({ threads }) => threads.length)).toEqual([threadsPerPage, threadsPerPage, 1])
      const ids = pages.flatMap(({ threads }) => threads.map(({ id }) => id))
      expect(ids.toSorted()).toEqual(data.map(({ id }) => id).toSorted())
      expect(pages).toMatchObject([1, 2, 3].map((page) => ({ page, pages: 3, order, count: data.length + 1 })))
      expect(pages.flatMap(({ threads }) => threads).find(({ id }) => id === own('t7'))?.replies).toHaveLength(1)
    }
  })

  test('count threads that have only replies left, and not those that wait', async () => {
    await say('a', { status: 'rejected' })
    await say('b', { to: 'a' })
    for (let i = 0; i < threadsPerPage; i++) await say(`waiting-${i}`, { status: 'pending' })
    expect(await discussion(db, articleId, 'oldest', 1)).toMatchObject({ pages: 1, count: 1, waiting: threadsPerPage })
  })

  test('after the last are empty', async () => {
    await say('a')
    expect(await discussion(db, articleId, 'oldest', 2)).toMatchObject({ threads: [], page: 2, pages: 1, count: 1 })
  })
})

describe('one comment of an article', () => {
  test('is given as the page shows it', async () => {
    await say('a')
    const comment = await approvedComment(db, articleId, own('a'))
    expect(comment).toMatchObject({ id: own('a'), name: 'Guest a', body: 'Words of a.' })
    expect(JSON.stringify(comment)).not.toContain('secret')
  })

  test('is not given when it cannot be read', async () => {
    for (const status of ['pending', 'rejected', 'withdrawn'] as const) {
      await say(status, { status })
      expect(await approvedComment(db, articleId, own(status))).toBeNull()
    }
    expect(await approvedComment(db, articleId, 'never-was')).toBeNull()
  })

  test('is not given for another article', async () => {
    await say('a')
    expect(await approvedComment(db, await newArticle(`other-${tests}`), own('a'))).toBeNull()
  })
})
