import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { newId } from './comments'
import type { Db } from './db'
import { authorOf, holding, latestMeasure, type MeasureKind, measure, measureKinds, measuresOf, type NewMeasure, undoMeasure, type Whom } from './measures' // biome-ignore format: one line
import { isModerator, type Moderator, type Person, putPerson, type Role } from './people'
import { Refusal } from './refusal'
import { testDatabase } from './testing/database'
import { refusal } from './testing/refused'

let db: Db
let close: () => Promise<void>
let tests = 0
let tomas: Moderator
let leila: Moderator
let admin: Moderator
/** Whom this test is about. */
let reader: Person
let whom: Whom
const at = new Date('2026-11-25T12:00:00Z')
const days = (n: number) => new Date(at.getTime() + n * 24 * 60 * 60 * 1000)

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  await db.section.create({ data: { slug: 'world', name: 'World' } })
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  tests++
  tomas = await moderator('Tomas')
  leila = await moderator('Leila')
  admin = await moderator('Ada', 'admin')
  reader = await putPerson(db, { email: `reader-${tests}@reader.example`, name: 'Ledger', role: 'reader' })
  whom = { userId: reader.id }
})

async function moderator(name: string, role: Role = 'moderator'): Promise<Moderator> {
  const person = await putPerson(db, { email: `${name}-${tests}@viewpoints.example`, name, role })
  if (!isModerator(person)) throw new Error('no moderator')
  return person
}

const impose = (by: Moderator, kind: MeasureKind, more: Partial<NewMeasure> = {}) =>
  db.$transaction((tx) => measure(tx, by, { whom, kind, reason: 'Insults.', at, ...more }))
const undo = (by: Moderator, id: string) => db.$transaction((tx) => undoMeasure(tx, by, id, { at }))
const holds = async (now = at, who = whom) => (await holding(db, who, now))?.kind ?? null

describe('a measure', () => {
  test.each(measureKinds)('of the kind %s is a row, with who, why, on what version', async (kind) => {
    if (kind === 'lift') await impose(tomas, 'ban')
    const { id } = await impose(leila, kind, { clauses: ['civility'], until: days(7), batch: 'sweep' })
    const ends = ['restrict', 'ban', 'trust'].includes(kind)
    expect(await db.measure.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{
        kind,
        userId: reader.id,
        guestEmail: null,
        reason: 'Insults.',
        byId: leila.id,
        policyVersion: 1,
        batch: 'sweep',
        undoes: null,
        at,
      },
      clauses: kind === 'note' || kind === 'lift' ? [] : ['civility'],
      until: ends ? days(7) : null,
    })
  })

  test.each([
    ['no reason', 'warn', { reason: ' \n' }, 'reason', 'Say why.'],
    ['an empty note', 'note', { reason: '' }, 'note', 'Write the note first.'],
    ['a reason without end', 'ban', { reason: 'x'.repeat(2_001) }, 'reason', 'Use at most 2,000 characters.'],
    [
      'a clause that there is not',
      'restrict',
      { clauses: ['nonsense'] },
      'clause',
      'Version 1 of the comment policy has no clause “nonsense”.',
    ],
    ['an end that is past', 'ban', { until: at }, 'until', 'Choose an end that is still to come.'],
    ['no date', 'ban', { until: new Date(Number.NaN) }, 'until', 'Choose an end that is still to come.'],
    ['an end beyond ten years', 'restrict', { until: days(3_654) }, 'until', 'Choose an end within 10 years, or “for good”.'],
    ['a lift of nothing', 'lift', {}, undefined, 'There is no restriction, ban or trust to lift.'],
    ['nobody', 'warn', { whom: { userId: 'nobody' } }, undefined, 'There is no such person.'],
  ] as const)('is refused with %s', async (_, kind, more, field, message) => {
    const clauses = 'clauses' in more ? [...more.clauses] : []
    expect(await refusal(impose(tomas, kind, { ...more, clauses }))).toMatchObject({ field, message })
    expect(await db.measure.count({ where: whom })).toBe(0)
  })

  test('may end within ten years', async () => {
    expect((await impose(tomas, 'ban', { until: days(3_650) })).until).toEqual(days(3_650))
  })

  test('is never changed and never deleted', async () => {
    const { id } = await impose(tomas, 'note')
    await expect(db.measure.update({ where: { id }, data: { reason: 'Nothing.' } })).rejects.toThrow()
    await expect(db.measure.delete({ where: { id } })).rejects.toThrow()
  })
})

describe('on staff', () => {
  test.each(['moderator', 'editor', 'admin'] as const)('a moderator does nothing, an admin may: %s', async (role) => {
    whom = { userId: (await moderator2(role)).id }
    for (const kind of measureKinds) expect((await refusal(impose(tomas, kind))).message).toContain('only an admin')
    const { id } = await impose(admin, 'ban')
    expect((await refusal(undo(tomas, id))).message).toContain('only an admin')
    await undo(admin, id)
    expect(await holds()).toBeNull()
  })
  const moderator2 = (role: Role) => putPerson(db, { email: `${role}2-${tests}@viewpoints.example`, name: 'Second', role })

  test('nor about the address of somebody on the staff, which anybody can give as a guest', async () => {
    const { email } = await moderator2('editor')
    whom = { guestEmail: email }
    for (const kind of measureKinds) expect((await refusal(impose(tomas, kind))).message).toContain('only an admin')
    const { id } = await impose(admin, 'ban')
    expect((await refusal(undo(tomas, id))).message).toContain('only an admin')
  })

  test('nobody does anything about themselves, signed in or by their address', async () => {
    for (const self of [{ userId: admin.id }, { guestEmail: admin.email.toLowerCase() }])
      expect((await refusal(impose(admin, 'note', { whom: self }))).message).toContain('ask a colleague')
    whom = { userId: leila.id }
    const { id } = await impose(admin, 'ban')
    expect((await refusal(undo(leila, id))).message).toContain('ask a colleague')
  })
})

describe('what holds', () => {
  test('is the last restriction or ban, until it ends', async () => {
    expect(await holds()).toBeNull()
    await impose(tomas, 'restrict')
    expect(await holds(days(3_000))).toBe('restrict')
    await impose(tomas, 'ban', { until: days(7) })
    await impose(tomas, 'warn')
    await impose(tomas, 'note')
    expect(await holds(new Date(days(7).getTime() - 1))).toBe('ban')
    expect(await holds(days(7))).toBeNull()
  })

  test('ends with a lift, and is there again when the lift is undone', async () => {
    await impose(tomas, 'ban')
    const lift = await impose(leila, 'lift')
    expect(await holds()).toBeNull()
    expect((await refusal(impose(tomas, 'lift'))).message).toContain('no restriction, ban or trust')
    await undo(tomas, lift.id)
    expect(await holds()).toBe('ban')
  })

  test('what has ended by itself cannot be lifted', async () => {
    await impose(tomas, 'ban', { until: days(1) })
    expect((await refusal(impose(tomas, 'lift', { at: days(2) }))).message).toContain('no restriction, ban or trust')
  })

  test('holds for a guest’s address alone, and for guests who give the address of an account it was imposed on', async () => {
    const [one, two] = [{ guestEmail: `one-${tests}@reader.example` }, { guestEmail: `two-${tests}@reader.example` }]
    await impose(tomas, 'ban', { whom: one })
    expect([await holds(at, one), await holds(at, two), await holds()]).toEqual(['ban', null, null])
    await impose(tomas, 'restrict')
    expect(await holding(db, { guestEmail: reader.email }, at)).toMatchObject({ kind: 'restrict', ofAccount: true })
    expect(await holding(db, whom, at)).toMatchObject({ kind: 'restrict', ofAccount: false })
  })

  /** Signs up after what these tests do, or before. */
  const signedUp = (when: Date, role: Role = 'reader') => db.user.update({ where: { id: reader.id }, data: { createdAt: when, role } })

  test('what was imposed on a guest before the account was made holds for it, and is ended from there', async () => {
    await signedUp(days(1))
    const guest = { guestEmail: reader.email }
    const { id } = await impose(tomas, 'ban', { whom: guest })
    expect(await holding(db, whom, days(2))).toMatchObject({ id, kind: 'ban', ofAccount: false })
    expect((await latestMeasure(db, whom))?.id).toBe(id)
    expect(await measuresOf(db, whom)).toMatchObject([{ id, ofGuests: false, latest: true }])
    await impose(leila, 'lift', { seen: id, at: days(2) })
    expect([await holds(days(2)), await holds(days(2), guest)]).toEqual([null, null])
  })

  test('what was imposed on a guest later holds for guests of the address alone: a stranger can have typed it', async () => {
    await signedUp(at)
    const guest = { guestEmail: reader.email }
    const { id } = await impose(tomas, 'ban', { whom: guest })
    expect([await holds(), await holds(at, guest)]).toEqual([null, 'ban'])
    expect(await latestMeasure(db, whom)).toBeNull()
    expect(await measuresOf(db, whom)).toMatchObject([{ id, ofGuests: true, latest: false }])
  })

  test('what was imposed on a guest never holds for staff', async () => {
    await impose(tomas, 'ban', { whom: { guestEmail: reader.email } })
    await signedUp(days(1), 'moderator')
    expect([await holds(days(2)), await latestMeasure(db, whom)]).toEqual([null, null])
    await impose(admin, 'restrict', { at: days(2) })
    expect(await holds(days(2))).toBe('restrict')
  })

  test('what holds on the account is neither softened nor lifted by what is done about its guests', async () => {
    await signedUp(days(-1))
    const guest = { guestEmail: reader.email }
    await impose(tomas, 'ban')
    await impose(tomas, 'restrict', { whom: guest })
    expect(await holding(db, guest, at)).toMatchObject({ kind: 'ban', ofAccount: true })
    expect((await refusal(impose(tomas, 'lift', { whom: guest }))).message).toContain('lift it there')
    await impose(tomas, 'lift')
    expect([await holds(), await holds(at, guest)]).toEqual([null, null])
    await impose(tomas, 'restrict')
    await impose(tomas, 'ban', { whom: guest })
    expect([await holds(), await holds(at, guest)]).toEqual(['restrict', 'ban'])
  })

  test('trust holds for an account until a restriction, a ban, a lift or its end, and never for a guest', async () => {
    const guest = { guestEmail: reader.email }
    await impose(tomas, 'ban')
    await impose(leila, 'trust', { until: days(30) })
    expect([await holds(), await holds(days(30)), await holds(at, guest)]).toEqual(['trust', null, null])
    await impose(tomas, 'lift')
    expect(await holds()).toBeNull()
    await impose(tomas, 'trust')
    await impose(leila, 'restrict')
    expect(await holds()).toBe('restrict')
    expect((await refusal(impose(tomas, 'trust', { whom: guest }))).message).toContain('no guest is trusted')
  })
})

describe('an undo', () => {
  test('takes the latest back, then the one before, notes aside', async () => {
    const restricted = await impose(tomas, 'restrict')
    const banned = await impose(tomas, 'ban')
    await impose(leila, 'note')
    expect((await refusal(undo(leila, restricted.id))).message).toContain('only the latest')
    await undo(leila, banned.id)
    expect(await holds()).toBe('restrict')
    await undo(leila, restricted.id)
    expect([await holds(), await latestMeasure(db, whom)]).toEqual([null, null])
    const row = await db.measure.findUniqueOrThrow({ where: { undoes: banned.id } })
    expect(row).toMatchObject({ kind: 'undo', byId: leila.id, userId: reader.id, at })
  })

  test('is refused of what is about somebody who erased their account', async () => {
    const data = { kind: 'ban' as const, erased: true, byId: tomas.id, policyVersion: 1 }
    const { id } = await db.measure.create({ data })
    expect((await refusal(undo(leila, id))).message).toContain('erased their account')
  })

  test('is refused of a note, of an undo, of what is undone, and of nothing', async () => {
    const note = await impose(tomas, 'note')
    expect((await refusal(undo(tomas, note.id))).message).toContain('A note stays')
    const warned = await impose(tomas, 'warn')
    const { id } = await undo(leila, warned.id)
    expect((await refusal(undo(tomas, warned.id))).message).toBe('Leila took it back already.')
    expect((await refusal(undo(tomas, id))).message).toContain('only the latest')
    expect((await refusal(undo(tomas, 'nothing'))).message).toContain('does not exist')
  })
})

describe('two moderators at once', () => {
  test('who saw the same do not act one over the other: the second is told what the first did', async () => {
    const both = await Promise.allSettled([impose(tomas, 'ban', { seen: '' }), impose(leila, 'restrict', { seen: '' })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [first] = await db.measure.findMany({ where: whom, include: { by: true } })
    const said = both.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
    const done = first?.kind === 'ban' ? 'Tomas banned them' : 'Leila restricted them'
    expect(said).toMatchObject([{ name: 'Refusal', message: `Meanwhile ${done}: look at what holds now.` }])
  })

  test('a note is no reason to wait, and is written over nobody', async () => {
    await impose(leila, 'note')
    await impose(tomas, 'warn', { seen: '' })
    await impose(leila, 'note', { seen: '' })
    expect((await refusal(impose(leila, 'warn', { seen: '' }))).message).toBe('Meanwhile Tomas warned them: look at what holds now.')
  })

  test('undo a measure once', async () => {
    const { id } = await impose(tomas, 'ban')
    const ends = await Promise.allSettled(Array.from({ length: 8 }, (_, i) => undo(i % 2 ? tomas : leila, id)))
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(Refusal)
  })

  test('lift a ban once, and a ban after a lift holds', async () => {
    await impose(tomas, 'ban')
    const lifts = await Promise.allSettled([impose(tomas, 'lift'), impose(leila, 'lift')])
    expect(lifts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await impose(tomas, 'ban')
    expect(await holds()).toBe('ban')
  })
})

describe('whoever wrote a comment', () => {
  async function written(who: { authorId?: string; guestName?: string; guestEmail?: string }) {
    const slug = `story-${tests}`
    const article = { slug, headline: 'A headline', body: 'Text.', sectionSlug: 'world', publishedAt: new Date('2026-11-01') }
    const { id: articleId } = await db.article.upsert({ where: { slug }, create: article, update: {} })
    const id = newId()
    await db.comment.create({ data: { id, articleId, threadId: id, body: 'Words.', policyVersion: 1, ...who } })
    return id
  }
  test('is an account, or a guest’s address', async () => {
    expect(await authorOf(db, await written({ authorId: reader.id }))).toEqual(whom)
    expect(await authorOf(db, await written({ guestName: 'G', guestEmail: 'g@reader.example' }))).toEqual({
      guestEmail: 'g@reader.example',
    })
    expect((await refusal(authorOf(db, 'nothing'))).message).toBe('This comment does not exist.')
  })
})

test('the history has every measure and note newest first, with its clauses, who took it back, and which can be undone', async () => {
  const warned = await impose(tomas, 'warn', { clauses: ['civility'] })
  const banned = await impose(tomas, 'ban', { until: days(30) })
  await undo(leila, banned.id)
  await impose(leila, 'note', { reason: 'Wrote to say sorry.' })
  await impose(tomas, 'ban', { whom: { guestEmail: 'somebody@reader.example' } })
  expect(await measuresOf(db, whom)).toMatchObject([
    { kind: 'note', reason: 'Wrote to say sorry.', by: 'Leila', undone: null, latest: false },
    { kind: 'ban', until: days(30), by: 'Tomas', undone: { by: 'Leila', at }, latest: false },
    {
      ...{ id: warned.id, kind: 'warn', clauses: [{ id: 'civility', title: 'Answer the argument' }], policyVersion: 1, undone: null },
      latest: true,
    },
  ])
})
