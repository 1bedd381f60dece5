import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { nameSchema, rename } from './account-name'
import { newId } from './comments'
import { commentsOf } from './comments-of'
import type { Db } from './db'
import { channel } from './pages'
import { type Person, putPerson } from './people'
import { skeleton } from './policy/skeleton'
import { testDatabase } from './testing/database'
import { refusal } from './testing/refused'

let db: Db
let pool: Awaited<ReturnType<typeof testDatabase>>['pool']
let close: () => Promise<void>
let tests = 0
let reader: Person
const articles: Record<string, string> = {}

beforeAll(async () => {
  ;({ db, pool, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  await db.section.create({ data: { slug: 'world', name: 'World' } })
  for (const slug of ['shown', 'waiting', 'none']) {
    const data = { slug, headline: slug, body: 'Text.', sectionSlug: 'world', publishedAt: new Date('2026-06-01') }
    articles[slug] = (await db.article.create({ data })).id
  }
  await putPerson(db, { email: 'tomas@viewpoints.example', name: 'Tomas Weber', role: 'moderator' })
  await putPerson(db, { email: 'other@reader.example', name: 'Harbour Light', role: 'reader' })
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  reader = await putPerson(db, { email: `reader-${++tests}@reader.example`, name: `Reader ${tests}`, role: 'reader' })
})

async function written(slug: string, status: 'approved' | 'pending', ago = 0) {
  const id = newId()
  const createdAt = new Date(Date.UTC(2026, 10, 25) - ago * 60_000)
  const row = { id, articleId: articles[slug] ?? '', threadId: id, authorId: reader.id, body: `On ${slug}.`, policyVersion: 1, createdAt }
  await db.comment.create({ data: { ...row, status } })
  return id
}

describe('a name', () => {
  test('is kept with what it looks like, and the pages that show comments of the person are forgotten, and no others', async () => {
    await written('shown', 'approved')
    await written('waiting', 'pending')
    const heard: string[] = []
    const client = await pool.connect()
    client.on('notification', ({ payload }) => heard.push(payload ?? ''))
    await client.query(`listen ${channel}`)
    await rename(db, reader, `Zoë Núñez ${tests}`)
    await client.query('select 1')
    client.release(true)
    expect(heard).toEqual(['shown'])
    const name = `Zoë Núñez ${tests}`
    expect(await db.user.findUniqueOrThrow({ where: { id: reader.id } })).toMatchObject({ name, skeleton: skeleton(name) })
  })

  test.each([
    ['Tomas Weber', 'Choose another name: somebody of this paper signs with it.'],
    ['tоmаs  wеber', 'Choose another name: somebody of this paper signs with it.'],
    ['HARBOUR LIGHT', 'Choose another name: another reader signs with it.'],
    ['…', 'Write a name with letters.'],
    ['Buy at example.com', expect.stringContaining('name')],
  ])('%s is refused: %s', async (name, message) => {
    expect(await refusal(rename(db, reader, name))).toMatchObject({ field: 'name', message })
    expect(await db.user.findUniqueOrThrow({ where: { id: reader.id } })).toMatchObject({ name: reader.name })
  })

  test('may be one’s own in other letters', async () => {
    await rename(db, reader, reader.name.toUpperCase())
    expect((await db.user.findUniqueOrThrow({ where: { id: reader.id } })).name).toBe(reader.name.toUpperCase())
  })

  test('that two want at once one gets', async () => {
    const second = await putPerson(db, { email: 'second@reader.example', name: 'Second', role: 'reader' })
    const both = await Promise.allSettled([rename(db, reader, 'Sea Wall'), rename(db, second, 'sea wall')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test.each([
    ['  Zoë \n Núñez ', 'Zoë Núñez'],
    [' ', null],
    ['x'.repeat(61), null],
  ])('%j is read as %j', (name, read) => expect(nameSchema.safeParse({ name }).data?.name ?? null).toBe(read))
})

test('comments are listed newest first, twenty at a time, by place, and never somebody else’s', async () => {
  const ids: string[] = []
  for (let i = 0; i < 45; i++) ids.push(await written('none', 'pending', Math.floor(i / 2)))
  const pages = [await commentsOf(db, reader)]
  for (let after = pages[0]?.after; after; after = pages.at(-1)?.after) pages.push(await commentsOf(db, reader, after))
  expect(pages.map(({ comments, later }) => [comments.length, later])).toEqual([[20, false], [20, true], [5, true]]) // biome-ignore format: a line
  expect(new Set(pages.flatMap(({ comments }) => comments.map(({ id }) => id)))).toEqual(new Set(ids))
  const times = pages.flatMap(({ comments }) => comments.map(({ at }) => at.getTime()))
  expect(times).toEqual([...times].sort((a, b) => b - a))
  const other = await db.user.findUniqueOrThrow({ where: { email: 'other@reader.example' } })
  expect(await commentsOf(db, other, ids[0])).toEqual({ comments: [], after: null, later: false })
})
