import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { appealMeasure, appealsOf, countMeasureAppeals, decideMeasureAppeal, lastMomentOf, openMeasureAppeals } from './measure-appeals'
import { holding, type MeasureKind, measure, type NewMeasure, undoMeasure } from './measures'
import { isModerator, type Moderator, type Person, putPerson, type Role } from './people'
import { Refusal } from './refusal'
import { testDatabase } from './testing/database'
import { othersWait } from './testing/others-wait'
import { refusalWords } from './testing/refused'

let db: Db
let close: () => Promise<void>
let tests = 0
let tomas: Moderator
let leila: Moderator
let ada: Moderator
let reader: Person
const at = new Date('2026-11-25T12:00:00Z')
const days = (n: number) => new Date(at.getTime() + n * 24 * 60 * 60 * 1000)

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  tomas = await moderator('Tomas')
  leila = await moderator('Leila')
  ada = await moderator('Ada', 'admin')
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  await db.measureAppeal.deleteMany()
  reader = await putPerson(db, { email: `reader-${++tests}@reader.example`, name: 'Ledger', role: 'reader' })
})

async function moderator(name: string, role: Role = 'moderator'): Promise<Moderator> {
  const person = await putPerson(db, { email: `${name}@viewpoints.example`, name, role })
  if (!isModerator(person)) throw new Error('no moderator')
  return person
}
const impose = (kind: MeasureKind = 'ban', more: Partial<NewMeasure> = {}, by = tomas) =>
  db.$transaction((tx) => measure(tx, by, { whom: { userId: reader.id }, kind, reason: 'Insults.', at, ...more }))
const ask = (id: string, { who = reader, text = 'I was quoting.', now = days(1) } = {}) =>
  appealMeasure(db, who, { measure: id, text }, now)
const decide = (id: string, verdict: 'uphold' | 'overturn', { by = leila, note = 'We read it again.' } = {}) =>
  decideMeasureAppeal(db, by, { appeal: id, verdict, note }, days(2))
const holds = async (now = days(3)) => (await holding(db, { userId: reader.id }, now))?.kind ?? null
const mails = async () =>
  (await db.mail.findMany({ where: { email: reader.email }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })).map(({ kind, data }) => ({
    kind,
    data,
  }))

describe('an appeal', () => {
  test.each(['restrict', 'ban'] as const)('against a %s that holds is stored once, with a receipt by mail', async (kind) => {
    const { id } = await impose(kind)
    const both = await Promise.allSettled([ask(id), ask(id)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalWords(ask(id))).toContain('here already')
    expect(await appealsOf(db, reader)).toMatchObject([{ measureId: id, kind, state: 'open', text: 'I was quoting.', note: '' }])
    expect((await mails()).filter(({ kind }) => kind === 'measure-appeal-received')).toMatchObject([
      { data: { appeal: 'I was quoting.', link: expect.stringMatching(/\/account$/) } },
    ])
  })

  test('against somebody else’s and against one that there is not is refused in the same words', async () => {
    const { id } = await impose()
    const who = await putPerson(db, { email: 'x@reader.example', name: 'X', role: 'reader' })
    for (const work of [() => ask(id, { who }), () => ask('nothing')])
      expect(await refusalWords(work())).toBe('There is nothing here for you to appeal.')
    expect(await db.measureAppeal.count()).toBe(0)
  })

  test.each(['warn', 'note', 'trust'] as const)('against a %s is refused', async (kind) => {
    expect(await refusalWords(ask((await impose(kind)).id))).toBe('This does not hold any more.')
  })

  test('against what is over, lifted, undone or replaced is refused, and one that comes after half a year', async () => {
    const over = await impose('ban', { until: days(1) })
    expect(await refusalWords(ask(over.id))).toBe('This does not hold any more.')
    const replaced = await impose('restrict')
    const last = await impose('ban')
    expect(await refusalWords(ask(replaced.id))).toBe('This does not hold any more.')
    expect(lastMomentOf({ at })).toEqual(days(183))
    expect(await refusalWords(ask(last.id, { now: new Date(days(183).getTime() + 1) }))).toMatch(
      /^The time for an appeal is over: .* 27 May/,
    )
    await ask(last.id, { now: days(183) })
  })

  test.each([
    ['before', days(1)],
    ['after', days(-1)],
  ])('may be made against what was imposed on guests with the address %s the account was made', async (_, createdAt) => {
    await db.user.update({ where: { id: reader.id }, data: { createdAt } })
    const guest = { guestEmail: reader.email }
    const { id } = await impose('ban', { whom: guest })
    const now = days(3)
    expect((await holding(db, guest, now))?.kind).toBe('ban')
    const { id: appeal } = await ask(id)
    expect(await openMeasureAppeals(db, leila)).toMatchObject([{ id: appeal, name: 'Ledger', href: `/moderate/people/${reader.id}` }])
    await decide(appeal, 'overturn')
    expect([await holds(), await holding(db, guest, now)]).toEqual([null, null])
  })
})

describe('is decided', () => {
  test('upheld: it holds on, and the person is told by mail and may not ask again', async () => {
    const { id } = await impose()
    const { id: appeal } = await ask(id)
    expect(await countMeasureAppeals(db)).toBe(1)
    await decide(appeal, 'uphold')
    expect([await holds(), await countMeasureAppeals(db)]).toEqual(['ban', 0])
    expect((await mails()).filter(({ kind }) => kind === 'measure-appeal-decided')).toMatchObject([
      { data: { state: 'upheld', note: 'We read it again.' } },
    ])
    expect(await refusalWords(ask(id))).toContain('here already')
    expect(JSON.stringify([await appealsOf(db, reader), await mails()])).not.toMatch(/Leila|Tomas/)
  })

  test('overturned: the measure is undone with it, and told in one mail', async () => {
    const { id } = await impose()
    const { id: appeal } = await ask(id)
    await decide(appeal, 'overturn')
    expect(await holds()).toBeNull()
    expect(await db.measure.findUnique({ where: { undoes: id } })).toMatchObject({ kind: 'undo', byId: leila.id })
    expect((await mails()).map(({ kind }) => kind).sort()).toEqual(['measure', 'measure-appeal-decided', 'measure-appeal-received'])
    expect(await appealsOf(db, reader)).toMatchObject([{ state: 'overturned', note: 'We read it again.', decidedAt: days(2) }])
  })

  test('overturned after a warning came: the ban is lifted, and the warning stays', async () => {
    const { id } = await impose()
    const { id: appeal } = await ask(id)
    const warned = await impose('warn')
    await decide(appeal, 'overturn')
    expect(await holds()).toBeNull()
    expect(await db.measure.count({ where: { undoes: warned.id } })).toBe(0)
  })

  test('by somebody else than who imposed it, once, with a word', async () => {
    const { id } = await impose()
    const { id: appeal } = await ask(id)
    expect(await refusalWords(decide(appeal, 'overturn', { by: tomas }))).toBe('You imposed this: somebody else decides the appeal.')
    expect(await holds()).toBe('ban')
    const ends = await Promise.allSettled([decide(appeal, 'uphold'), decide(appeal, 'overturn', { by: ada })])
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalWords(decide(appeal, 'uphold'))).toMatch(/^Decided meanwhile by (Leila|Ada): (upheld|overturned)\.$/)
    expect(await refusalWords(decide('nothing', 'uphold'))).toBe('There is no such appeal.')
  })

  test.each(['account', 'guest'] as const)('while somebody undoes it, one after the other: imposed on the %s', async (on) => {
    const whom = on === 'guest' ? { guestEmail: reader.email } : { userId: reader.id }
    const { id } = await impose('ban', { whom })
    const { id: appeal } = await ask(id)
    const key = on === 'guest' ? `measure guest ${reader.email}` : `measure person ${reader.id}`
    const { deciding } = await db.$transaction(async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`
      const deciding = decide(appeal, 'overturn').then(
        () => 'decided',
        (error: unknown) => (error instanceof Refusal ? error.message : String(error)),
      )
      await othersWait(db)
      await undoMeasure(tx, tomas, id, { at: days(2) })
      return { deciding }
    })
    expect(await deciding).toBe('Decided meanwhile by Tomas: overturned.')
    expect(await holds()).toBeNull()
  })

  test('not once whoever it is about is erased', async () => {
    const { id } = await impose()
    const { id: appeal } = await ask(id)
    const { deciding } = await db.$transaction(async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`measure person ${reader.id}`}, 0))`
      const deciding = refusalWords(decide(appeal, 'overturn'))
      await othersWait(db)
      await tx.measureAppeal.delete({ where: { id: appeal } })
      return { deciding }
    })
    expect(await deciding).toBe('There is no such appeal.')
    const { id: kept } = await ask(id)
    await decide(kept, 'uphold')
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`select set_config('viewpoints.erasing', 'on', true)`
      await tx.measure.update({ where: { id }, data: { userId: null, reason: '', erased: true } })
    })
    expect(await refusalWords(decide(kept, 'overturn'))).toBe('There is no such appeal.')
  })

  test('of one of the staff by an admin alone, and never by oneself', async () => {
    const mona = await moderator(`Mona ${tests}`)
    reader = mona
    const second = await moderator('Second', 'admin')
    const { id } = await impose('ban', {}, ada)
    const { id: appeal } = await ask(id)
    expect(await refusalWords(decide(appeal, 'overturn', { by: leila }))).toContain('only an admin')
    expect(await refusalWords(decide(appeal, 'overturn', { by: mona }))).toContain('ask a colleague')
    expect(await openMeasureAppeals(db, leila)).toMatchObject([{ whyNot: expect.stringContaining('only an admin') }])
    await decide(appeal, 'overturn', { by: second })
    expect(await holds()).toBeNull()
  })

  test.each(['undo', 'lift'] as const)('by an %s too, and then it waits no more', async (how) => {
    const { id } = await impose()
    await ask(id)
    if (how === 'undo') await db.$transaction((tx) => undoMeasure(tx, tomas, id, { at: days(2) }))
    else await impose('lift', { reason: 'Enough.', at: days(2) })
    expect(await appealsOf(db, reader)).toMatchObject([{ state: 'overturned', note: how === 'lift' ? 'Enough.' : '' }])
    expect(await countMeasureAppeals(db)).toBe(0)
  })
})

test('those that wait are listed with who imposed it, for the whole desk or for one person', async () => {
  await ask((await impose('restrict', { until: days(30) })).id)
  const other = { userId: (await putPerson(db, { email: 'other@reader.example', name: 'Other', role: 'reader' })).id }
  expect(await openMeasureAppeals(db, tomas)).toMatchObject([
    { kind: 'restrict', until: days(30), imposedBy: 'Tomas', reason: 'Insults.', whyNot: expect.stringContaining('You imposed this') },
  ])
  expect(await openMeasureAppeals(db, leila, { of: { userId: reader.id } })).toMatchObject([{ whyNot: '' }])
  expect(await openMeasureAppeals(db, leila, { of: other })).toEqual([])
})
