import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { record } from './decisions'
import { isOfStaff, putPerson, type Role, type Staff } from './people'
import { pick, pickable, picksOf, unpick } from './picks'
import { Refusal } from './refusal'
import { testDatabase } from './testing/database'
import { discussed, said } from './testing/discussed'
import { heard } from './testing/heard'

let db: Db
let url = ''
let close: () => Promise<void>
let articleId = ''
let editor: Staff
let comment = ''

beforeAll(async () => {
  ;({ db, url, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  articleId = await discussed(db)
  editor = await one('editor')
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  await db.pick.deleteMany()
  comment = await said(db, articleId)
})

async function one(role: Role): Promise<Staff> {
  const person = await putPerson(db, { email: `${role}@viewpoints.example`, name: `The ${role}`, role })
  if (!isOfStaff(person)) throw new Error('not of the staff')
  return person
}

const withdraw = (commentId: string) => db.$transaction((tx) => record(tx, { commentId, act: 'withdraw', by: 'author', policyVersion: 1 }))

test('of the staff are moderators, editors and admins, and no reader', async () => {
  for (const role of ['moderator', 'editor', 'admin'] as const) await one(role)
  await expect(one('reader')).rejects.toThrow('not of the staff')
})

describe('a pick', () => {
  test('is kept with who and when, once, and its pages are forgotten', async () => {
    const at = new Date('2026-11-20T12:00:00Z')
    expect(await heard(url, () => pick(db, editor, { comment }, at))).toEqual(['sea-wall'])
    await pick(db, await one('admin'), { comment })
    expect(await db.pick.findMany()).toEqual([{ commentId: comment, byId: editor.id, at }])
    expect(await pickable(db, comment)).toMatchObject({ pickedBy: 'The editor' })
  })

  test('is taken back by anybody of the staff, and its pages are forgotten', async () => {
    await pick(db, editor, { comment })
    expect(await heard(url, async () => unpick(db, await one('moderator'), { comment }))).toEqual(['sea-wall'])
    expect(await db.pick.count()).toBe(0)
    expect(await pickable(db, comment)).toMatchObject({ pickedBy: null })
  })

  test('of a comment that is not shown is refused, and nothing is forgotten', async () => {
    const waiting = await said(db, articleId, { act: 'hold' })
    const refused = (id: string) => expect(pick(db, editor, { comment: id })).rejects.toThrow(Refusal)
    expect(await heard(url, () => Promise.all([waiting, 'never-was'].map(refused)))).toEqual([])
    expect(await pickable(db, waiting)).toBeNull()
    expect(await db.pick.count()).toBe(0)
  })

  test('is shown with three at most, the latest first, without those that are shown no more', async () => {
    const all = [comment]
    for (let i = 0; i < 4; i++) all.push(await said(db, articleId))
    for (const [i, id] of all.entries()) await pick(db, editor, { comment: id }, new Date(Date.UTC(2026, 10, 20, 12, i)))
    const shown = async () => (await picksOf(db, articleId)).map(({ id }) => id)
    expect(await shown()).toEqual([all[4], all[3], all[2]])
    await withdraw(all[3] ?? '')
    expect(await shown()).toEqual([all[4], all[2], all[1]])
    expect(JSON.stringify(await picksOf(db, articleId))).not.toContain('@')
  })
})
