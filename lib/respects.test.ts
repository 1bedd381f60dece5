import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { record } from './decisions'
import type { Person } from './people'
import { Refusal } from './refusal'
import { respect, respectedBy, respectSchema, respectState, rounded } from './respects'
import { testDatabase } from './testing/database'
import { discussed, reader, said } from './testing/discussed'

let db: Db
let close: () => Promise<void>
let articleId = ''
let author: Person
let nora: Person
let comment = ''

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  articleId = await discussed(db)
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  author = await reader(db, 'Author')
  nora = await reader(db, 'Nora')
  comment = await said(db, articleId, { authorId: author.id })
})

const give = (person: Person, id = comment) => respect(db, person, respectSchema.parse({ comment: id }))
const takeBack = (person: Person) => respect(db, person, { comment, want: 'take back' })
const count = () => db.respect.count({ where: { commentId: comment } })
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'not refused',
    (error: unknown) => (error instanceof Refusal ? error.message : Promise.reject(error)),
  )

describe('respect', () => {
  test('is given once by a person, however often and at the same moment it is pressed', async () => {
    await Promise.all(Array.from({ length: 10 }, () => give(nora)))
    expect(await give(nora)).toEqual({ respected: true })
    expect(await count()).toBe(1)
    await give(await reader(db, 'Tomas'))
    expect(await count()).toBe(2)
  })

  test('is taken back, and given again; taking back what was not given changes nothing', async () => {
    expect(await takeBack(nora)).toEqual({ respected: false })
    await give(nora)
    expect(await takeBack(nora)).toEqual({ respected: false })
    expect(await count()).toBe(0)
    await give(nora)
    expect(await count()).toBe(1)
  })

  test('for one’s own comment is refused, also where it was written as a guest under the same address', async () => {
    expect(await refusal(give(author))).toBe('This comment is your own: respect comes from others.')
    await db.comment.update({ where: { id: comment }, data: { authorId: null, guestName: 'N', guestEmail: nora.email } })
    expect(await refusal(give(nora))).toBe('This comment is your own: respect comes from others.')
    expect(await count()).toBe(0)
  })

  test('for a comment that is not shown, or never was, is refused', async () => {
    const waiting = await said(db, articleId, { act: 'hold' })
    await db.$transaction((tx) => record(tx, { commentId: comment, act: 'withdraw', by: 'author', policyVersion: 1 }))
    for (const id of [waiting, comment, 'never-was']) {
      expect(await refusal(give(nora, id))).toBe('This comment is no longer shown.')
      expect(await respectState(db, nora, id)).toBeNull()
    }
  })

  test('is known to whoever gave it, article by article', async () => {
    await give(nora)
    expect(await respectState(db, nora, comment)).toEqual({ own: false, respected: true })
    expect(await respectState(db, author, comment)).toEqual({ own: true, respected: false })
    expect(await respectedBy(db, nora, 'sea-wall')).toEqual([comment])
    expect(await respectedBy(db, nora, 'another')).toEqual([])
    expect(await respectedBy(db, author, 'sea-wall')).toEqual([])
  })
})

test.each([
  [0, ''],
  [4, ''],
  [5, '5+'],
  [9, '5+'],
  [10, '10+'],
  [19, '10+'],
  [20, '20+'],
  [49, '20+'],
  [50, '50+'],
  [99, '50+'],
  [100, '100+'],
  [499, '200+'],
  [999, '500+'],
  [1_000, '1,000+'],
  [123_456, '100,000+'],
])('%i is said as “%s”', (count, words) => {
  expect(rounded(count)).toBe(words)
})
