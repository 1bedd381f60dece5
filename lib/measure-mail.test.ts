import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { type MeasureKind, measure, type NewMeasure, undoMeasure, type Whom } from './measures'
import { isModerator, type Moderator, type Person, putPerson } from './people'
import { siteAddress } from './site'
import { testDatabase } from './testing/database'

let db: Db
let close: () => Promise<void>
let tests = 0
let tomas: Moderator
let reader: Person
const at = new Date('2026-11-25T12:00:00Z')
const until = new Date('2026-12-02T12:00:00Z')

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  const person = await putPerson(db, { email: 'tomas@viewpoints.example', name: 'Tomas', role: 'moderator' })
  if (isModerator(person)) tomas = person
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  reader = await putPerson(db, { email: `reader-${++tests}@reader.example`, name: 'Ledger', role: 'reader' })
})

const impose = (kind: MeasureKind, whom: Whom = { userId: reader.id }, more: Partial<NewMeasure> = {}) =>
  db.$transaction((tx) => measure(tx, tomas, { whom, kind, reason: `Because of ${kind}.`, at, ...more }))
const mailed = async (email = reader.email) =>
  (await db.mail.findMany({ where: { email, kind: 'measure' }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })).map(({ data }) => data)

test.each(['warn', 'restrict', 'ban', 'trust'] as const)(
  'a %s is told by mail with its reason, end and clause, and never by whom',
  async (kind) => {
    await impose(kind, undefined, { clauses: ['civility'], until })
    const [mail, ...more] = await mailed()
    expect(more).toEqual([])
    expect(mail).toMatchObject({
      ...{ kind, reason: `Because of ${kind}.`, until: kind === 'warn' ? null : until.toISOString(), link: siteAddress('/account') },
      clauses: [{ title: 'Answer the argument', version: 1, number: expect.any(Number), link: siteAddress('/comment-policy/1#civility') }],
    })
    expect(JSON.stringify(mail)).not.toContain('Tomas')
  },
)

test('a lift and an undo are told, and a note and its like never are', async () => {
  await impose('note')
  const { id } = await impose('ban')
  await impose('lift')
  const warned = await impose('warn')
  await db.$transaction((tx) => undoMeasure(tx, tomas, warned.id, { at }))
  const kinds = (await mailed()).map((data) => (data as { kind: string }).kind).sort()
  expect(kinds).toEqual(['ban', 'lift', 'undo', 'warn'])
  expect(await db.mail.count({ where: { key: `measure ${id}` } })).toBe(1)
})

test('the undo of one that was never told is not told either', async () => {
  const { id } = await db.measure.create({ data: { userId: reader.id, kind: 'warn', reason: 'Old.', byId: tomas.id, policyVersion: 1 } })
  await db.$transaction((tx) => undoMeasure(tx, tomas, id, { at }))
  expect(await mailed()).toEqual([])
})

test('a guest is led to the account, where only whoever proves the address reads it; an address made up gets nothing', async () => {
  const guestEmail = `guest-${tests}@reader.example`
  await impose('warn', { guestEmail })
  expect(await mailed(guestEmail)).toMatchObject([{ link: siteAddress('/account') }])
  await impose('warn', { guestEmail: 'somebody@import.invalid' })
  expect(await mailed('somebody@import.invalid')).toEqual([])
})
