import { afterAll, beforeAll, expect, test } from 'vitest'
import { claim } from '../claims'
import type { Db } from '../db'
import { record } from '../decisions'
import type { Moderator } from '../people'
import type { Act } from '../status'
import { testDatabase } from '../testing/database'
import { smallNewsroom } from '../testing/desk-people'
import { deskState } from './state'

let db: Db
let close: () => Promise<void>
let newsroom: Awaited<ReturnType<typeof smallNewsroom>>
let tomas: Moderator
const now = new Date('2026-11-25T10:00:00Z')

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  newsroom = await smallNewsroom(db)
  tomas = await newsroom.moderator('Tomas')
}, 120_000)
afterAll(() => close?.())

const decided = (commentId: string, act: Act, by: 'moderator' | 'author' | 'policy' = 'moderator') =>
  db.$transaction((tx) =>
    record(tx, {
      commentId,
      act,
      by,
      policyVersion: 1,
      ...(by === 'moderator' && { actorId: tomas.id }),
      ...(act === 'reject' && { clauses: ['topic'] }),
    }),
  )
const stateOf = async (id: string) => (await deskState(db, [id], now)).comments[0]

test('a comment that nobody touched says so', async () => {
  const id = await newsroom.comment({ revision: 2, openReports: 3 })
  expect(await stateOf(id)).toEqual({ id, status: 'pending', revision: 2, openReports: 3, claim: null, decided: null })
})

test('the latest decision is told, and by whom', async () => {
  const id = await newsroom.comment()
  await decided(id, 'reject')
  const last = await decided(id, 'approve')
  expect(await stateOf(id)).toMatchObject({
    status: 'approved',
    decided: { decision: last.id, act: 'approve', by: 'Tomas', byId: tomas.id },
  })
  await decided(id, 'withdraw', 'author')
  expect(await stateOf(id)).toMatchObject({ status: 'withdrawn', decided: { act: 'withdraw', by: 'its author', byId: null } })
})

test('a claim is told while it holds', async () => {
  const id = await newsroom.comment()
  const held = await claim(db, tomas, id, now)
  expect((await stateOf(id))?.claim).toEqual(held)
  const later = new Date(now.getTime() + 120_000)
  expect((await deskState(db, [id], later)).comments).toMatchObject([{ claim: null }])
})

test('the counts are those of the whole desk', async () => {
  const before = (await deskState(db, [])).counts
  const id = await newsroom.comment()
  expect(await deskState(db, [])).toEqual({ comments: [], counts: { ...before, pending: before.pending + 1, all: before.all + 1 } })
  await decided(id, 'approve')
  expect((await deskState(db, [])).counts).toEqual({ ...before, decided: before.decided + 1, all: before.all + 1 })
})

test('two hundred are read at most, what is no id is left out, and what is asked twice is told once', async () => {
  const id = await newsroom.comment()
  const ids = (await deskState(db, [id, id, 'never-was', '', 'a b', "'; --", 'x'.repeat(65), '<b>'])).comments.map((comment) => comment.id)
  expect(ids).toEqual([id])
  const many = Array.from({ length: 200 }, (_, i) => `never-${i}`)
  expect((await deskState(db, [...many, id])).comments).toEqual([])
  expect((await deskState(db, [...many.slice(1), id])).comments).toHaveLength(1)
})
