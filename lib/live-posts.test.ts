import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from './db'
import {
  coverageTimes,
  editPost,
  editSchema,
  keyPointsSchema,
  livePosts,
  newerPosts,
  newPostId,
  pointsAs,
  postSchema,
  removePost,
  restorePost,
  saveKeyPoints,
  setCoverage,
  shownPosts,
  writePost,
} from './live-posts'
import { contentFields, contentOf } from './newsroom/content'
import { type Editor, putPerson } from './people'
import { Refusal } from './refusal'
import { makeTalkHub, type News } from './talk-live'
import { testDatabase } from './testing/database'
import { heard } from './testing/heard'

let site: Awaited<ReturnType<typeof testDatabase>>
let db: Db
let editor: Editor
let articleId = ''
let slug = ''
let tests = 0

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  await db.section.create({ data: { slug: 'world', name: 'World' } })
  editor = (await putPerson(db, { email: 'editor@news.example', name: 'Ed', role: 'editor' })) as Editor
}, 120_000)
afterAll(() => site?.close())
beforeEach(async () => {
  slug = `storm-${++tests}`
  ;({ id: articleId } = await db.article.create({ data: { slug, headline: 'Storm', body: 'A storm.', sectionSlug: 'world' } }))
})

const live = () => setCoverage(db, editor, { articleId, coverage: 'live' })
const write = (body: string, more: Record<string, string> = {}) =>
  writePost(db, editor, { articleId, ...postSchema.parse({ post: newPostId(), headline: '', body, ...more }) })
const bodies = async () => (await livePosts(db, articleId)).map(({ body }) => body)
const refusal = async (work: Promise<unknown>) => {
  const error = await work.catch((error: unknown) => error)
  if (error instanceof Refusal) return error.message
  throw error
}

describe('coverage', () => {
  test('begins, ends and begins again, each with a line in the history, and its page is forgotten', async () => {
    expect(await heard(site.url, live)).toEqual([slug])
    await setCoverage(db, editor, { articleId, coverage: 'ended' })
    await live()
    await live()
    const events = await db.articleEvent.findMany({ where: { articleId }, orderBy: { at: 'asc' } })
    expect(events.map(({ act, detail, byId }) => [act, detail, byId])).toEqual([
      ['coverage', { from: 'none', to: 'live' }, editor.id],
      ['coverage', { from: 'live', to: 'ended' }, editor.id],
      ['coverage', { from: 'ended', to: 'live' }, editor.id],
    ])
  })

  test('cannot end before it began, nor be undone while there are posts', async () => {
    expect(await refusal(setCoverage(db, editor, { articleId, coverage: 'ended' }))).toMatch('not being covered')
    await live()
    await write('One.')
    expect(await refusal(setCoverage(db, editor, { articleId, coverage: 'none' }))).toMatch('There are posts')
  })

  test('ran from its beginning to its end; of one that was brought in, from post to post', async () => {
    expect(await coverageTimes(db, articleId)).toBeNull()
    const [early, late] = [new Date('2026-01-01T08:00Z'), new Date('2026-01-01T12:00Z')]
    await db.livePost.createMany({ data: [early, late].map((at) => ({ articleId, body: 'A', at })) })
    expect(await coverageTimes(db, articleId)).toEqual({ from: early, to: late })
    await live()
    await setCoverage(db, editor, { articleId, coverage: 'ended' })
    expect((await coverageTimes(db, articleId))?.to.getTime()).toBeGreaterThan(late.getTime())
    await live()
    await setCoverage(db, editor, { articleId, coverage: 'ended' })
    const events = await db.articleEvent.findMany({ where: { articleId }, orderBy: { at: 'asc' } })
    expect((await coverageTimes(db, articleId))?.to).toEqual(events.at(-1)?.at)
  })
})

describe('a post', () => {
  beforeEach(live)

  test('is on the page at once, newest first', async () => {
    await write('One.')
    expect(await heard(site.url, () => write('Two.'))).toEqual([slug])
    expect(await bodies()).toEqual(['Two.', 'One.'])
  })

  test('that is sent twice is one', async () => {
    const post = newPostId()
    await Promise.all([write('One.', { post }), write('One.', { post })])
    expect(await bodies()).toEqual(['One.'])
  })

  test('that is sent again with more, because no answer came, says more; not where it was changed since, nor by another', async () => {
    const post = newPostId()
    await write('One.', { post })
    await write('One, and two.', { post, pinned: 'on' })
    expect((await livePosts(db, articleId)).map(({ body, pinned }) => [body, pinned])).toEqual([['One, and two.', true]])
    expect(await write('One, and two.', { post, pinned: 'on' })).toEqual({ id: post })
    const another = newPostId()
    const { updatedAt } = await db.livePost.findUniqueOrThrow({ where: await write('A.', { post: another }) })
    const edit = { post: another, seen: updatedAt.toISOString(), headline: '', body: 'A, put right.' }
    await editPost(db, editor, { articleId, ...editSchema.parse(edit) })
    expect(await refusal(write('A, and B.', { post: another }))).toMatch('had arrived before')
    const theirs = { ...postSchema.parse({ post, headline: '', body: 'Mine.' }), articleId }
    const other = (await putPerson(db, { email: 'other@news.example', name: 'Ott', role: 'editor' })) as Editor
    expect(await refusal(writePost(db, other, theirs))).toMatch('had arrived before')
    expect(await bodies()).toEqual(['A, put right.', 'One, and two.'])
  })

  test('that is pinned takes the place of the one before, which is not changed by that', async () => {
    const first = await write('One.', { pinned: 'on' })
    const { updatedAt } = await db.livePost.findUniqueOrThrow({ where: first })
    await write('Two.', { pinned: 'on' })
    expect((await livePosts(db, articleId)).map(({ body, pinned }) => [body, pinned])).toEqual([
      ['Two.', true],
      ['One.', false],
    ])
    expect((await db.livePost.findUniqueOrThrow({ where: first })).updatedAt).toEqual(updatedAt)
    const edit = { post: first.id, seen: updatedAt.toISOString(), headline: '', body: 'One.', pinned: 'on' }
    await editPost(db, editor, { articleId, ...editSchema.parse(edit) })
    const pinned = async () => (await livePosts(db, articleId)).flatMap((post) => (post.pinned ? post.body : []))
    expect(await pinned()).toEqual(['One.'])
    // What was removed and comes back does not push out what stands on top by now.
    await removePost(db, editor, { articleId, post: first.id })
    await write('Three.', { pinned: 'on' })
    await restorePost(db, editor, { articleId, post: first.id })
    expect(await pinned()).toEqual(['Three.'])
  })

  test('is refused before the coverage begins and after it ended', async () => {
    await setCoverage(db, editor, { articleId, coverage: 'ended' })
    expect(await refusal(write('Late.'))).toMatch('has ended')
    const other = await db.article.create({ data: { slug: `${slug}-b`, headline: 'B', body: 'B', sectionSlug: 'world' } })
    const early = writePost(db, editor, { articleId: other.id, ...postSchema.parse({ post: newPostId(), headline: '', body: 'A' }) })
    expect(await refusal(early)).toMatch('Begin the live coverage')
  })

  test('is changed by who saw it as it is; a second change at once is refused', async () => {
    const { id: post } = await write('One.')
    const { updatedAt } = await db.livePost.findUniqueOrThrow({ where: { id: post } })
    const change = (body: string) =>
      editPost(db, editor, { articleId, ...editSchema.parse({ post, seen: updatedAt.toISOString(), headline: 'H', body }) })
    await change('One, corrected.')
    expect(await refusal(change('One, otherwise.'))).toMatch('meanwhile')
    expect(await bodies()).toEqual(['One, corrected.'])
  })

  test('that is removed can be brought back, and cannot be changed while it is gone', async () => {
    const { id: post } = await write('One.')
    const { updatedAt } = await db.livePost.findUniqueOrThrow({ where: { id: post } })
    await removePost(db, editor, { articleId, post })
    expect(await bodies()).toEqual([])
    expect(
      await refusal(
        editPost(db, editor, { articleId, ...editSchema.parse({ post, seen: updatedAt.toISOString(), headline: '', body: 'B' }) }),
      ),
    ).toMatch('removed')
    await restorePost(db, editor, { articleId, post })
    const now = (await db.livePost.findUniqueOrThrow({ where: { id: post } })).updatedAt.toISOString()
    const other = { slug: `${slug}-b`, headline: 'B', body: 'B', sectionSlug: 'world', coverage: 'live' } as const
    const { id: elsewhere } = await db.article.create({ data: other })
    const edit = editSchema.parse({ post, seen: now, headline: '', body: 'B' })
    expect(await refusal(editPost(db, editor, { articleId: elsewhere, ...edit }))).toMatch('removed')
    expect(await refusal(removePost(db, editor, { articleId: elsewhere, post }))).toMatch('no such post')
    expect(await bodies()).toEqual(['One.'])
    expect(await refusal(removePost(db, editor, { articleId, post: 'nothing-here' }))).toMatch('no such post')
  })

  test.each([
    [{ body: ' ' }, 'body'],
    [{ body: 'x'.repeat(20_001) }, 'body'],
    [{ headline: 'x'.repeat(201) }, 'headline'],
    [{ post: '../x' }, 'post'],
  ])('%# has a shape', (wrong, field) => {
    const { error } = postSchema.safeParse({ post: newPostId(), headline: '', body: 'A', ...wrong })
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field])
  })
})

test('Key points are lines; what is being written of the article has them, too', async () => {
  const seen = pointsAs([])
  const { points } = keyPointsSchema.parse({ seen, points: ' - One \n\n• Two\nThree' })
  expect(points).toEqual(['One', 'Two', 'Three'])
  expect(keyPointsSchema.safeParse({ seen, points: 'a\n'.repeat(13) }).success).toBe(false)
  const content = contentOf(await db.article.findUniqueOrThrow({ where: { id: articleId }, select: contentFields }))
  await db.workingCopy.create({ data: { articleId, content: { ...content, headline: 'Being written' }, byId: editor.id } })
  expect(await heard(site.url, () => saveKeyPoints(db, editor, { articleId, points, seen }))).toEqual([slug])
  expect((await db.article.findUniqueOrThrow({ where: { id: articleId } })).keyPoints).toEqual(points)
  const copy = await db.workingCopy.findUniqueOrThrow({ where: { articleId } })
  expect(copy.content).toMatchObject({ headline: 'Being written', keyPoints: points })
  // Whoever has the text open learns of it.
  expect(copy.version).toBe(2)
})

test('Of two editors who write key points at once the second is told, with what stands there; the same twice is once', async () => {
  const seen = pointsAs([])
  await saveKeyPoints(db, editor, { articleId, points: ['Twelve dead'], seen })
  expect(await refusal(saveKeyPoints(db, editor, { articleId, points: ['Ten dead'], seen }))).toMatch('On the page is now: Twelve dead.')
  await saveKeyPoints(db, editor, { articleId, points: ['Twelve dead'], seen })
  expect(await db.workingCopy.findUniqueOrThrow({ where: { articleId } })).toMatchObject({
    version: 1,
    content: { keyPoints: ['Twelve dead'] },
  })
  await saveKeyPoints(db, editor, { articleId, points: ['Thirteen dead'], seen: pointsAs(['Twelve dead']) })
  expect((await db.article.findUniqueOrThrow({ where: { id: articleId } })).keyPoints).toEqual(['Thirteen dead'])
})

test('A reader who has the page open hears of what is posted, and of what is removed', async () => {
  await live()
  const { id: old } = await write('One.')
  const since = BigInt((await db.livePost.findUniqueOrThrow({ where: { id: old } })).updatedAt.getTime())
  const hub = makeTalkHub({ url: site.url, newer: newerPosts(db), shown: shownPosts(db), beat: 200 })
  const told: News[] = []
  const leave = hub.subscribe(slug, since, (news) => told.push(news))
  const { id } = await write('Two.')
  await vi.waitFor(() => expect(told.flatMap(({ ids }) => ids)).toContain(id), { timeout: 10_000 })
  await removePost(db, editor, { articleId, post: id })
  await vi.waitFor(() => expect(told.flatMap(({ gone }) => gone)).toEqual([id]), { timeout: 10_000 })
  leave()
  // Whoever comes now is not told of what was removed, and nobody of an article that was taken from the site.
  expect((await newerPosts(db)(slug, since - 1n)).map((post) => post.id)).toEqual([old])
  await db.article.update({ where: { id: articleId }, data: { status: 'withdrawn' } })
  expect(await newerPosts(db)(slug, since - 1n)).toEqual([])
})
