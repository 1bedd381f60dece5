import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Db } from '../db'
import { isModerator, type Moderator, putPerson } from '../people'
import { testDatabase } from '../testing/database'
import { keyNames, standardKeys } from './keys'
import { deskSettings, saveSettings, settingsSchema } from './settings'

let db: Db
let close: () => Promise<void>
let tomas: Moderator

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  const person = await putPerson(db, { email: 'tomas@viewpoints.example', name: 'Tomas', role: 'moderator' })
  if (!isModerator(person)) throw new Error('no moderator')
  tomas = person
  await db.$executeRaw`update "User" set desk = null`
})

const form = (more: Record<string, string> = {}) => ({ use: 'on', blur: '0.9', ...standardKeys, ...more })
const faults = (more: Record<string, string>) =>
  settingsSchema.safeParse(form(more)).error?.issues.map(({ path, message }) => [path[0], message])

test('the desk is as it comes until somebody changes it', async () => {
  expect(await deskSettings(db, tomas)).toEqual({ keys: standardKeys, blurAbove: 0.9 })
})

test('changed keys are kept, and so is that they are off', async () => {
  await saveSettings(db, tomas, settingsSchema.parse(form({ approve: 'y', blur: '0.5' })))
  expect(await deskSettings(db, tomas)).toEqual({ keys: { ...standardKeys, approve: 'y' }, blurAbove: 0.5 })
  await saveSettings(db, tomas, settingsSchema.parse(form({ use: 'off' })))
  expect(await deskSettings(db, tomas)).toEqual({ keys: null, blurAbove: 0.9 })
})

test('what cannot be read is as it comes', async () => {
  for (const desk of ['words', 7, [], { keys: 7, blurAbove: 'much' }, { keys: { approve: 'long' } }]) {
    await db.user.update({ where: { id: tomas.id }, data: { desk } })
    expect(await deskSettings(db, tomas)).toEqual({ keys: standardKeys, blurAbove: 0.9 })
  }
})

test('a key stands for one thing, and is one sign', () => {
  expect(faults({ approve: 'R' })).toEqual([['reject', '“r” is taken by “Approve”.']])
  expect(faults({ hold: '5' })).toEqual([['hold', 'Digits choose the clause.']])
  for (const value of ['', 'ab', ' ', '\u0007']) expect(faults({ undo: value })).toEqual([['undo', 'Type one letter, digit or sign.']])
  expect(faults({ blur: '0.3' })).toHaveLength(1)
  expect(Object.keys(settingsSchema.parse(form()))).toEqual(expect.arrayContaining([...keyNames]))
})
