import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { adoptComments } from './adoption'
import { commentsOf } from './comments-of'
import type { Db } from './db'
import { contextOf } from './desk/context'
import { discussion } from './discussion'
import type { Moderator, Person } from './people'
import { testDatabase } from './testing/database'
import { discussed, reader, said } from './testing/discussed'
import { heard } from './testing/heard'

let db: Db
let close: () => Promise<void>
let url = ''
let articleId = ''
let nora: Person

beforeAll(async () => {
  ;({ db, close, url } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  articleId = await discussed(db)
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  nora = await reader(db, 'Nora')
})

const adopt = () => db.$transaction((tx) => adoptComments(tx, nora))

/** A comment by a guest: under Nora's address, or another. */
async function guests(act: 'publish' | 'hold' = 'publish', guestEmail = nora.email): Promise<string> {
  const id = await said(db, articleId, { act })
  await db.comment.update({ where: { id }, data: { guestEmail } })
  return id
}

const comment = (id: string) => db.comment.findUniqueOrThrow({ where: { id } })

/** A report of the comment, by Nora as a guest or as herself. */
const report = (commentId: string, as: 'guest' | 'person') =>
  db.report.create({
    data: {
      ...{ commentId, revision: 1, policyVersion: 1, clause: 'civility' },
      ...(as === 'guest'
        ? { guestName: 'Ledger', guestEmail: nora.email, reporter: `guest ${nora.email}` }
        : { reporterId: nora.id, reporter: `person ${nora.id}` }),
    },
  })

test('what was written under the address becomes the person’s, and nothing else', async () => {
  const mine = [await guests('publish'), await guests('hold')]
  const other = await guests('publish', 'somebody-else@guest.example')
  const { status } = await comment(mine[1] ?? '')
  expect(await adopt()).toBe(2)
  // The name stays as the mark that it was written as a guest.
  for (const id of mine) expect(await comment(id)).toMatchObject({ authorId: nora.id, guestName: 'Ledger', guestEmail: null })
  expect(await comment(mine[1] ?? '')).toMatchObject({ status, decidedAt: null })
  expect(await comment(other)).toMatchObject({ authorId: null, guestEmail: 'somebody-else@guest.example' })
  expect(await adopt()).toBe(0)
})

test('the pages that show it are forgotten, those that do not are not', async () => {
  await guests('publish')
  expect(await heard(url, adopt)).toEqual(['sea-wall'])
  await guests('hold')
  expect(await heard(url, adopt)).toEqual([])
})

test('the list of their comments says which were written as a guest, and as whom', async () => {
  const id = await guests('hold')
  const own = await said(db, articleId, { act: 'hold' })
  await db.comment.update({ where: { id: own }, data: { authorId: nora.id, guestName: null, guestEmail: null } })
  await adopt()
  const { comments } = await commentsOf(db, nora)
  expect(new Map(comments.map((one) => [one.id, one.asGuest]))).toEqual(
    new Map([
      [id, 'Ledger'],
      [own, null],
    ]),
  )
})

test('a reader sees the name of the account on it', async () => {
  await guests('publish')
  await adopt()
  expect(JSON.stringify(await discussion(db, articleId, 'newest', 1))).toContain('"name":"Nora"')
})

test('the decisions stay what they were', async () => {
  const id = await guests('publish')
  const before = await db.decision.findMany({ where: { commentId: id } })
  await adopt()
  expect(await db.decision.findMany({ where: { commentId: id } })).toEqual(before)
})

test('what was reported under the address becomes the person’s', async () => {
  const { id } = await report(await said(db, articleId), 'guest')
  await adopt()
  expect(await db.report.findUnique({ where: { id } })).toMatchObject({
    ...{ reporterId: nora.id, guestName: null, guestEmail: null },
    reporter: `person ${nora.id}`,
  })
})

test('of one text reported as a guest and as the person both reports stay, each the person’s', async () => {
  const about = await said(db, articleId)
  const both = [(await report(about, 'person')).id, (await report(about, 'guest')).id]
  await adopt()
  const reports = await db.report.findMany({ where: { id: { in: both } } })
  expect(reports.map(({ reporterId }) => reporterId)).toEqual([nora.id, nora.id])
  expect(await db.report.count({ where: { guestEmail: nora.email } })).toBe(0)
})

test('the desk says that it was written as a guest, and says nothing of what the person wrote themselves', async () => {
  const [asGuest, own] = [await guests('hold'), await said(db, articleId, { authorId: nora.id, act: 'hold' })]
  await adopt()
  const moderator = { ...nora, role: 'moderator' } as Moderator
  const told = async (id: string) => (await contextOf(db, moderator, id))?.author.asGuest
  expect([await told(asGuest), await told(own)]).toEqual(['Ledger', ''])
})
