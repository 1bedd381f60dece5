import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { type MeasureKind, measure, undoMeasure, type Whom } from './measures'
import { isModerator, type Moderator, putPerson } from './people'
import { testDatabase } from './testing/database'
import { toldTo } from './told'

let db: Db
let close: () => Promise<void>
let tomas: Moderator
let whom: Whom
const now = new Date('2026-11-25T12:00:00Z')
const later = new Date('2026-12-02T12:00:00Z')

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  const person = await putPerson(db, { email: 'tomas@viewpoints.example', name: 'Tomas', role: 'moderator' })
  if (isModerator(person)) tomas = person
  whom = { userId: (await putPerson(db, { email: 'ledger@reader.example', name: 'Ledger', role: 'reader' })).id }
}, 120_000)
afterAll(() => close?.())

const impose = (kind: MeasureKind, reason: string, until: Date | null = null) =>
  db.$transaction((tx) => measure(tx, tomas, { whom, kind, reason, clauses: ['civility'], until, at: now }))
const told = async (who = whom, at = now) => (await toldTo(db, who, at)).map(({ kind, reason }) => `${kind}: ${reason}`)

test('a person is told what holds and of warnings, not of notes, of what is over or taken back, and never by whom', async () => {
  expect(await told()).toEqual([])
  await impose('warn', 'First.')
  await impose('note', 'Between us.')
  const second = await impose('warn', 'Second.')
  const restricted = await impose('restrict', 'Third.', later)
  expect(await told()).toEqual(['restrict: Third.', 'warn: Second.', 'warn: First.'])
  expect(await told(whom, later)).toEqual(['warn: Second.', 'warn: First.'])
  const lifted = await impose('lift', 'Fourth.')
  expect(await told()).toEqual(['warn: Second.', 'warn: First.'])
  for (const { id } of [lifted, restricted, second]) await db.$transaction((tx) => undoMeasure(tx, tomas, id, { at: now }))
  expect(await told()).toEqual(['warn: First.'])
  const [row] = await toldTo(db, whom, now)
  expect(row).toMatchObject({ clauses: [{ id: 'civility', title: 'Answer the argument' }], policyVersion: 1, at: now })
  expect(JSON.stringify(await toldTo(db, whom, now))).not.toContain('Tomas')
})

test('an account is told what was imposed on guests who gave its address, and of trust', async () => {
  const guest = { guestEmail: 'second@reader.example' }
  const account = { userId: (await putPerson(db, { email: guest.guestEmail, name: 'Second', role: 'reader' })).id }
  const about = (whom: Whom, kind: MeasureKind) =>
    db.$transaction((tx) => measure(tx, tomas, { whom, kind, reason: `A ${kind}.`, at: now }))
  await about(guest, 'warn')
  await about(guest, 'ban')
  expect([await told(account), await told(guest)]).toEqual([
    ['ban: A ban.', 'warn: A warn.'],
    ['ban: A ban.', 'warn: A warn.'],
  ])
  await about(account, 'trust')
  expect([await told(account), await told(guest)]).toEqual([['trust: A trust.', 'warn: A warn.'], ['warn: A warn.']])
})

test('a guest is told nothing of the account that has the address', async () => {
  await impose('ban', 'Fifth.')
  expect(await told({ guestEmail: 'ledger@reader.example' })).toEqual([])
})
