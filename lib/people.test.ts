import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from './db'
import {
  isAdmin,
  isEditor,
  isModerator,
  isOfStaff,
  personById,
  personByPassword,
  putPerson,
  type Role,
  randomPassword,
  sameAddress,
} from './people'
import { testDatabase } from './testing/database'

let db: Db
let close: () => Promise<void>
let people = 0
/** The address of this test's person. */
let email = ''

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
}, 120_000)
afterAll(() => close?.())
beforeEach(() => {
  email = `person-${++people}@viewpoints.example`
})

const mara = (more: { email?: string; password?: string; role?: Role; name?: string } = {}) =>
  putPerson(db, { email, name: 'Mara', role: 'editor', ...more })

describe('a person with a password', () => {
  test('is found by address and password', async () => {
    const { id } = await mara({ password: 'correct horse' })
    expect(await personByPassword(db, email, 'correct horse')).toEqual({ id, email, name: 'Mara', role: 'editor' })
  })

  test('is not found by a wrong password', async () => {
    await mara({ password: 'correct horse' })
    expect(await personByPassword(db, email, 'correct house')).toBeNull()
    expect(await personByPassword(db, email, '')).toBeNull()
  })

  test('is found however the address is written', async () => {
    await mara({ password: 'correct horse' })
    expect(await personByPassword(db, `  ${email.toUpperCase()} `, 'correct horse')).toMatchObject({ email })
  })
})

test('an unknown address has no password that fits', async () => {
  expect(await personByPassword(db, 'nobody@viewpoints.example', '')).toBeNull()
  expect(await personByPassword(db, 'nobody@viewpoints.example', 'correct horse')).toBeNull()
})

test('a person without a password cannot sign in by one', async () => {
  await mara()
  expect(await personByPassword(db, email, '')).toBeNull()
})

describe('a person put again', () => {
  test('is the same person, whatever the case of the address', async () => {
    const { id } = await mara()
    expect(await mara({ email: email.toUpperCase(), name: 'Mara Ellison', role: 'admin' })).toEqual({
      ...{ id, email },
      ...{ name: 'Mara Ellison', role: 'admin' },
    })
    expect(await db.user.count({ where: { email: { equals: email, mode: 'insensitive' } } })).toBe(1)
  })

  test('keeps the password when none is given', async () => {
    await mara({ password: 'correct horse' })
    await mara({ name: 'Mara Ellison' })
    expect(await personByPassword(db, email, 'correct horse')).toMatchObject({ name: 'Mara Ellison' })
  })

  test('has the new password when one is given, and the old no more', async () => {
    await mara({ password: 'correct horse' })
    await mara({ password: 'battery staple' })
    expect(await personByPassword(db, email, 'correct horse')).toBeNull()
    expect(await personByPassword(db, email, 'battery staple')).toMatchObject({ email })
  })
})

test('a person is found by id, without the password’s hash', async () => {
  const { id } = await mara({ password: 'correct horse' })
  expect(await personById(db, id)).toEqual({ id, email, name: 'Mara', role: 'editor' })
  expect(await personById(db, 'nobody')).toBeNull()
})

test.each<[Role, string]>([
  ['reader', ''],
  ['editor', 'of the staff, publishes'],
  ['moderator', 'of the staff, decides'],
  ['admin', 'of the staff, publishes, decides, settles the rest'],
])('%s: %s', (role, may) => {
  const person = { id: '1', name: 'Mara', email, role }
  const all = {
    ...{ 'of the staff': isOfStaff(person), publishes: isEditor(person) },
    ...{ decides: isModerator(person), 'settles the rest': isAdmin(person) },
  }
  expect(Object.keys(all).filter((one) => all[one as keyof typeof all])).toEqual(may.split(', ').filter(Boolean))
})

test('the same address in another case and with spaces around it is the same', () => {
  expect(sameAddress(' Mara@Viewpoints.Example\n')).toBe('mara@viewpoints.example')
})

test('first passwords are long and never twice the same', () => {
  const some = Array.from({ length: 100 }, randomPassword)
  expect(new Set(some).size).toBe(100)
  for (const password of some) expect(password).toMatch(/^[\w-]{16}$/)
})
