import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from './db'
import type { Person } from './people'
import { Refusal } from './refusal'
import { endAllSessions, endOneSession, endOtherSessions, endSessionRow, openSession, sessionPerson, sessionsOf } from './sessions'
import { testDatabase } from './testing/database'
import { reader } from './testing/discussed'

let db: Db
let close: () => Promise<void>
let nora: Person
let omar: Person
const now = new Date('2026-11-26T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const days = 24 * 60

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  nora = await reader(db, 'Nora')
  omar = await reader(db, 'Omar')
})

const open = (person: Person, device = 'Firefox on Linux', at = now) => openSession(db, person, { device }, at)
const ids = async (person: Person, at = now) => (await sessionsOf(db, person, null, at)).map(({ id }) => id)

describe('a session', () => {
  test('says who it is, with the role of this moment', async () => {
    const id = await open(nora)
    expect(id.length).toBeGreaterThanOrEqual(24)
    expect(await sessionPerson(db, id, now)).toEqual(nora)
    await db.user.update({ where: { id: nora.id }, data: { role: 'moderator', name: 'Nora M.' } })
    expect(await sessionPerson(db, id, now)).toEqual({ ...nora, role: 'moderator', name: 'Nora M.' })
  })

  test('that is not there, was ended or has run out says nothing', async () => {
    const id = await open(nora)
    expect(await sessionPerson(db, 'no such session', now)).toBeNull()
    expect(await sessionPerson(db, id, later(30 * days - 1))).not.toBeNull()
    expect(await sessionPerson(db, id, later(30 * days))).toBeNull()
    await endSessionRow(db, id)
    expect(await sessionPerson(db, id, now)).toBeNull()
  })

  test('is seen at most once an hour', async () => {
    const id = await open(nora)
    const seen = async (at: Date) => {
      await sessionPerson(db, id, at)
      return (await db.session.findUniqueOrThrow({ where: { id } })).seenAt
    }
    expect(await seen(later(59))).toEqual(now)
    expect(await seen(later(61))).toEqual(later(61))
    expect(await seen(later(100))).toEqual(later(61))
  })

  test('takes the place of the one that this browser had, and clears away those of the person that ran out', async () => {
    const [old, first] = [await open(nora, '', later(-31 * days)), await open(nora)]
    const theirs = await open(omar, '', later(-31 * days))
    const second = await openSession(db, nora, { device: 'Chrome on Android', replaces: first }, now)
    expect(await db.session.findMany({ where: { id: { in: [old, first, second] } }, select: { id: true } })).toEqual([{ id: second }])
    expect(await db.session.count({ where: { id: theirs } })).toBe(1)
  })
})

describe('the list', () => {
  test('has the person’s own, this one first, then by when they were seen', async () => {
    const [first, second, third] = [await open(nora), await open(nora, 'Safari on iPhone', later(1)), await open(nora, '', later(2))]
    await open(omar)
    const list = await sessionsOf(db, nora, second, later(3))
    expect(list.map(({ id, isThis }) => [id, isThis])).toEqual([
      [second, true],
      [third, false],
      [first, false],
    ])
    expect(list[0]).toMatchObject({ device: 'Safari on iPhone', createdAt: later(1) })
  })
})

describe('ending', () => {
  test('one of one’s own leaves the others', async () => {
    const [first, second] = [await open(nora), await open(nora)]
    await endOneSession(db, nora, first)
    expect(await ids(nora)).toEqual([second])
  })

  test('somebody else’s is refused, in the same words as one that is not there', async () => {
    const theirs = await open(omar)
    const said = async (id: string) => endOneSession(db, nora, id).catch((error) => (error instanceof Refusal ? error.message : error))
    expect(await said(theirs)).toBe('This session has ended already.')
    expect(await said('no such session')).toBe('This session has ended already.')
    expect(await ids(omar)).toEqual([theirs])
  })

  test('all others, or all, ends nobody else’s', async () => {
    const [here, there] = [await open(nora), await open(nora)]
    const theirs = await open(omar)
    await endOtherSessions(db, nora, here)
    expect(await ids(nora)).toEqual([here])
    expect(await sessionPerson(db, there, now)).toBeNull()
    await open(nora)
    await endAllSessions(db, nora)
    expect(await ids(nora)).toEqual([])
    expect(await ids(omar)).toEqual([theirs])
  })

  test('all others without knowing this one ends all', async () => {
    await open(nora)
    await endOtherSessions(db, nora, null)
    expect(await ids(nora)).toEqual([])
  })
})
