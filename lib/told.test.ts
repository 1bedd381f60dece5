import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { type MeasureKind, measure, undoMeasure, type Whom } from './measures'
import { isModerator, type Moderator, type Person, putPerson } from './people'
import { testDatabase } from './testing/database'
import { toldTo } from './told'

let db: Db
let close: () => Promise<void>
let tomas: Moderator
let whom: Whom
let reader: Person
const now = new Date('2026-11-25T12:00:00Z')
const later = new Date('2026-12-02T12:00:00Z')

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  const person = await putPerson(db, { email: 'tomas@viewpoints.example', name: 'Tomas', role: 'moderator' })
  if (isModerator(person)) tomas = person
  reader = await putPerson(db, { email: 'ledger@reader.example', name: 'Ledger', role: 'reader' })
  whom = { userId: reader.id }
}, 120_000)
afterAll(() => close?.())

const impose = (kind: MeasureKind, reason: string, until: Date | null = null) =>
  db.$transaction((tx) => measure(tx, tomas, { whom, kind, reason, clauses: ['civility'], until, at: now }))
const told = async (who = reader, at = now) => (await toldTo(db, who, at)).map(({ kind, reason }) => `${kind}: ${reason}`)

test('a person is told what holds and of warnings, not of notes, of what is over or taken back, and never by whom', async () => {
  expect(await told()).toEqual([])
  await impose('warn', 'First.')
  await impose('note', 'Between us.')
  const second = await impose('warn', 'Second.')
  const restricted = await impose('restrict', 'Third.', later)
  expect(await told()).toEqual(['restrict: Third.', 'warn: Second.', 'warn: First.'])
  expect(await told(reader, later)).toEqual(['warn: Second.', 'warn: First.'])
  const lifted = await impose('lift', 'Fourth.')
  expect(await told()).toEqual(['warn: Second.', 'warn: First.'])
  for (const { id } of [lifted, restricted, second]) await db.$transaction((tx) => undoMeasure(tx, tomas, id, { at: now }))
  expect(await told()).toEqual(['warn: First.'])
  const [row] = await toldTo(db, reader, now)
  expect(row).toMatchObject({ clauses: [{ id: 'civility', title: 'Answer the argument' }], policyVersion: 1, at: now })
  expect(JSON.stringify(await toldTo(db, reader, now))).not.toContain('Tomas')
})

test('an account is told what was done about guests who gave its address, and whether it is about itself, and of trust', async () => {
  const guest = { guestEmail: 'second@reader.example' }
  const second = await putPerson(db, { email: guest.guestEmail, name: 'Second', role: 'reader' })
  const about = (whom: Whom, kind: MeasureKind, at = now) =>
    db.$transaction((tx) => measure(tx, tomas, { whom, kind, reason: `A ${kind}.`, at }))
  await db.user.update({ where: { id: second.id }, data: { createdAt: later } })
  await about(guest, 'warn')
  await about(guest, 'ban')
  const seen = async () => (await toldTo(db, second, later)).map(({ kind, ofGuests }) => [kind, ofGuests])
  expect(await seen()).toEqual([
    ['ban', false],
    ['warn', false],
  ])
  await about({ userId: second.id }, 'trust', later)
  await about(guest, 'warn', later)
  await about(guest, 'restrict', later)
  expect(await seen()).toEqual([
    ['trust', false],
    ['restrict', true],
    ['warn', true],
    ['warn', false],
  ])
})
