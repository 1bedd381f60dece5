import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from '../db'
import { record } from '../decisions'
import { testDatabase } from '../testing/database'
import { heard } from '../testing/heard'
import { readArticle, storeArticles } from './articles'
import { parseComments, readComments, storeComments } from './comments'
import { Problems } from './problem'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
let articles = 0
/** The article of this test: decisions are never deleted, so neither are comments. */
let slug = ''

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  await ensurePolicy(db)
}, 120_000)
afterAll(() => site?.close())
beforeEach(async () => {
  slug = `article-${++articles}`
  await storeArticles(db, [readArticle(`${slug}.md`, 'A headline')])
})

interface Line {
  id: string
  article?: string
  parent?: string | null
  status?: string
  clause?: string
  text?: string
  at?: string
  email?: string
  name?: string
}

/** Ids belong to the test: `a` is `article-3_a`. */
const own = (id: string) => `${slug}_${id}`
const jsonOf = ({ id, parent, ...rest }: Line) =>
  JSON.stringify({
    article: slug,
    name: 'Ledger',
    text: `Text of ${id}.`,
    at: '2026-11-01T10:00:00Z',
    status: 'approved',
    id: own(id),
    parent: parent ? own(parent) : null,
    ...rest,
  })
const read = (lines: Line[]) => readComments('c.jsonl', lines.map(jsonOf).join('\n'))
const bring = (...lines: Line[]) => storeComments(db, read(lines))
const comment = (id: string) =>
  db.comment.findUniqueOrThrow({ where: { id: own(id) }, include: { decisions: { orderBy: { seq: 'asc' } } } })
const counted = () => db.comment.count({ where: { article: { slug } } })

async function problemsOf(work: Promise<unknown>): Promise<string[]> {
  const error = await work.then(
    () => undefined,
    (reason) => reason,
  )
  if (!(error instanceof Problems)) throw error ?? new Error('nothing was refused')
  return error.message.replaceAll(`${slug}_`, '').split('\n')
}

describe('new comments', () => {
  test('are stored with their place in the thread, in whatever order they come', async () => {
    const done = await bring(
      { id: 'c', parent: 'b' },
      { id: 'b', parent: 'a', status: 'pending' },
      { id: 'a', email: 'Ledger@reader.example' },
      { id: 'd' },
    )
    expect(done).toEqual({ new: 4, updated: 0, unchanged: 0, kept: 0 })
    expect(await comment('c')).toMatchObject({
      parentId: own('b'),
      threadId: own('a'),
      depth: 2,
      body: 'Text of c.',
      revision: 1,
      submissionKey: null,
      authorId: null,
    })
    expect(await comment('a')).toMatchObject({
      parentId: null,
      threadId: own('a'),
      depth: 0,
      guestName: 'Ledger',
      guestEmail: 'ledger@reader.example',
      policyVersion: 1,
    })
    expect(await comment('d')).toMatchObject({ guestEmail: `${own('d')}@import.invalid`, createdAt: new Date('2026-11-01T10:00:00Z') })
  })

  test('have the history that leads to their status', async () => {
    await bring({ id: 'a' }, { id: 'r', status: 'rejected', clause: 'topic' }, { id: 'p', status: 'pending' })
    const at = new Date('2026-11-01T10:00:00Z')
    const made = { by: 'import', actorId: null, policyVersion: 1, revision: 1, from: 'pending', at }
    expect(await comment('a')).toMatchObject({ status: 'approved', decisions: [{ ...made, act: 'approve', to: 'approved', clauses: [] }] })
    expect(await comment('r')).toMatchObject({
      status: 'rejected',
      decisions: [{ ...made, act: 'reject', to: 'rejected', clauses: ['topic'] }],
    })
    expect(await comment('p')).toMatchObject({ status: 'pending', decisions: [] })
  })

  test('may answer a comment that is here already', async () => {
    await bring({ id: 'a' }, { id: 'b', parent: 'a' })
    await bring({ id: 'c', parent: 'b' })
    expect(await comment('c')).toMatchObject({ threadId: own('a'), depth: 2 })
  })

  test('tell the pages when one of them is shown', async () => {
    expect(await heard(site.url, () => bring({ id: 'p', status: 'pending' }))).toEqual([])
    expect(await heard(site.url, () => bring({ id: 'a' }, { id: 'b' }))).toEqual([slug])
  })

  test('can have any text that is text', async () => {
    const text = `"'\\ {a,b} $1 %s null \u2028 🌊 فارسی\nnew line`
    await bring({ id: 'a', text, name: `O'Neil "x" \\` })
    expect(await comment('a')).toMatchObject({ body: text, guestName: `O'Neil "x" \\` })
  })
})

describe('the same comments again', () => {
  test('change nothing', async () => {
    const lines: Line[] = [{ id: 'a' }, { id: 'b', parent: 'a', status: 'rejected', clause: 'topic' }, { id: 'c', status: 'pending' }]
    await bring(...lines)
    expect(await heard(site.url, () => bring(...lines))).toEqual([])
    expect(await bring(...lines)).toEqual({ new: 0, updated: 0, unchanged: 3, kept: 0 })
    expect([await counted(), await db.decision.count({ where: { comment: { article: { slug } } } })]).toEqual([3, 2])
  })

  test('with another text are a new revision', async () => {
    await bring({ id: 'a' }, { id: 'b' })
    const told = await heard(site.url, async () =>
      expect(await bring({ id: 'a', text: 'New.' }, { id: 'b' })).toMatchObject({ updated: 1, unchanged: 1 }),
    )
    expect(told).toEqual([slug])
    expect(await comment('a')).toMatchObject({ body: 'New.', revision: 2, status: 'approved', decisions: [{ revision: 1 }] })
    expect(await comment('b')).toMatchObject({ revision: 1 })
  })

  test('with another name, address or time are not', async () => {
    await bring({ id: 'a', email: 'a@reader.example' })
    await bring({ id: 'a', name: 'New', at: '2026-11-02' })
    expect(await comment('a')).toMatchObject({
      guestName: 'New',
      guestEmail: 'a@reader.example',
      createdAt: new Date('2026-11-02'),
      revision: 1,
    })
    await bring({ id: 'a', name: 'New', at: '2026-11-02', email: 'b@reader.example' })
    expect(await comment('a')).toMatchObject({ guestEmail: 'b@reader.example' })
  })

  test('with another status are decided now', async () => {
    await bring({ id: 'a' }, { id: 'r', status: 'rejected', clause: 'topic' }, { id: 'p', status: 'pending' })
    const changes: Line[] = [{ id: 'a', status: 'rejected', clause: 'links' }, { id: 'r' }, { id: 'p' }]
    expect(await bring(...changes)).toEqual({ new: 0, updated: 3, unchanged: 0, kept: 0 })
    expect(await comment('a')).toMatchObject({
      status: 'rejected',
      decisions: [{ act: 'approve' }, { act: 'reject', clauses: ['links'], from: 'approved' }],
    })
    expect(await comment('r')).toMatchObject({ status: 'approved', decisions: [{ act: 'reject' }, { act: 'approve', from: 'rejected' }] })
    expect(await comment('p')).toMatchObject({ status: 'approved', decisions: [{ act: 'approve' }] })
    expect((await comment('p')).decisions[0]?.at.getTime()).toBeGreaterThan(Date.now() - 60_000)
  })

  test('leave what was decided here where the file knows of no decision, and what its writer took back', async () => {
    await bring({ id: 'a', status: 'pending' }, { id: 'w' })
    await db.$transaction((tx) => record(tx, { commentId: own('a'), act: 'publish', by: 'policy', policyVersion: 1 }))
    await db.$transaction((tx) => record(tx, { commentId: own('w'), act: 'withdraw', by: 'author', policyVersion: 1 }))
    expect(await bring({ id: 'a', status: 'pending' }, { id: 'w', text: 'New.' })).toEqual({ new: 0, updated: 0, unchanged: 2, kept: 2 })
    expect(await comment('a')).toMatchObject({ status: 'approved', decisions: [{ act: 'publish' }] })
    expect(await comment('w')).toMatchObject({ status: 'withdrawn', body: 'Text of w.' })
  })

  test.each([null, 'Ledger'])('of somebody who signed in stay theirs, written as %s', async (guestName) => {
    const { id } = await db.user.create({ data: { email: `owner-${guestName}@reader.example`, name: 'Owner' } })
    await bring({ id: 'a' })
    await db.comment.update({ where: { id: own('a') }, data: { authorId: id, guestName, guestEmail: null } })
    expect(await bring({ id: 'a', name: 'Another' })).toMatchObject({ unchanged: 1 })
    await bring({ id: 'a', name: 'Another', text: 'New.' })
    expect(await comment('a')).toMatchObject({ authorId: id, guestName, guestEmail: null, body: 'New.' })
  })
})

describe('what is wrong is told, and nothing is stored', () => {
  test('a comment of another article', async () => {
    const other = slug
    await bring({ id: 'a' })
    slug = `${slug}-b`
    await storeArticles(db, [readArticle(`${slug}.md`, 'B')])
    const [line] = read([{ id: 'x' }])
    if (!line) throw new Error('no line')
    expect(await problemsOf(storeComments(db, [{ ...line, id: `${other}_a` }]))).toEqual([
      `c.jsonl:1: id: “${other}_a” is already a comment on “${other}”`,
    ])
    expect(await problemsOf(storeComments(db, [{ ...line, parent: `${other}_a` }]))).toEqual([
      `c.jsonl:1: parent: “${other}_a” is a comment on another article, “${other}”`,
    ])
    expect(await counted()).toBe(0)
  })

  test('a comment that would move to another thread', async () => {
    await bring({ id: 'a' }, { id: 'b', parent: 'a' }, { id: 'c' })
    expect(await problemsOf(bring({ id: 'b', parent: 'c' }, { id: 'c', parent: 'a' }))).toEqual([
      'c.jsonl:1: parent: “b” is here already and answers “a”: it cannot be moved',
      'c.jsonl:2: parent: “c” is here already and answers no other comment: it cannot be moved',
    ])
  })

  test('all together, in the order of the lines, and no answer to an unreadable line', async () => {
    const lines = [
      jsonOf({ id: 'a', article: 'nowhere' }),
      jsonOf({ id: 'b', text: '' }),
      jsonOf({ id: 'c', parent: 'b' }),
      jsonOf({ id: 'd', parent: 'x' }),
    ]
    const { comments, problems, unread } = parseComments('c.jsonl', lines.join('\n'))
    expect(await problemsOf(storeComments(db, comments, { problems, unread }))).toEqual([
      'c.jsonl:1: article: there is no article “nowhere” here: import it first',
      'c.jsonl:2: text: is empty',
      'c.jsonl:4: parent: there is no comment “x”, neither in these files nor on the site',
    ])
    expect(await counted()).toBe(0)
  })

  test('also when it ends half-way', async () => {
    const lines = Array.from({ length: 2_500 }, (_, i) => ({ id: String(i) }))
    const progress = ({ verb, done }: { verb: string; done: number }) => {
      if (verb === 'decided' && done === 2_000) throw new Error('interrupted')
    }
    await expect(storeComments(db, read(lines), { progress })).rejects.toThrow('interrupted')
    expect(await counted()).toBe(0)
    await bring(...lines)
    expect(await db.comment.count({ where: { article: { slug }, status: 'approved' } })).toBe(2_500)
  })
})
