import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { newId } from './comments'
import type { Db } from './db'
import { record } from './decisions'
import { measure, undoMeasure, type Whom } from './measures'
import { isModerator, type Moderator, putPerson, type Role } from './people'
import { profileOf, whomAt } from './people-profile'
import { findPeople, peopleOfNote } from './people-search'
import { testDatabase } from './testing/database'

let db: Db
let close: () => Promise<void>
let tomas: Moderator
let ada: Moderator
let articleId = ''
let jose = ''
const now = new Date('2026-11-25T12:00:00Z')
const minutesAgo = (n: number) => new Date(now.getTime() - n * 60_000)

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  await db.section.create({ data: { slug: 'world', name: 'World' } })
  const article = { slug: 'sea-wall', headline: 'The sea wall', body: 'Text.', sectionSlug: 'world', publishedAt: new Date('2026-11-01') }
  articleId = (await db.article.create({ data: article })).id
  tomas = await moderator('Tomas', 'moderator')
  ada = await moderator('Ada', 'admin')
  jose = (await putPerson(db, { email: 'jose@reader.example', name: 'José Núñez', role: 'reader' })).id
  await putPerson(db, { email: 'harbour@reader.example', name: 'Harbour 100% Fan_1', role: 'reader' })
  await written({ guestName: 'Zoë Lodger', guestEmail: 'lodger@reader.example' }, 30)
  await written({ guestName: 'Lodger again', guestEmail: 'lodger@reader.example' }, 20)
  await written({ guestName: 'Josephine', guestEmail: 'josephine@reader.example' }, 10)
  await written({ guestName: 'فرید احمدی', guestEmail: 'farid@reader.example' }, 9)
  await written({ guestName: 'Imported', guestEmail: 'x@import.invalid' }, 8)
  const approved = await written({ authorId: jose }, 60)
  await db.$transaction((tx) => record(tx, { commentId: approved, act: 'approve', by: 'moderator', actorId: tomas.id, policyVersion: 1, note: 'Fair.' })) // biome-ignore format: a line
  const rejected = await written({ authorId: jose }, 50)
  for (const act of ['reject', 'approve', 'hold', 'reject'] as const)
    await db.$transaction((tx) => record(tx, { commentId: rejected, act, by: 'moderator', actorId: tomas.id, policyVersion: 1, clauses: act === 'reject' ? ['civility'] : [] })) // biome-ignore format: a line
  await written({ authorId: jose }, 40)
}, 120_000)
afterAll(() => close?.())

async function moderator(name: string, role: Role): Promise<Moderator> {
  const person = await putPerson(db, { email: `${name}@viewpoints.example`, name, role })
  if (!isModerator(person)) throw new Error('no moderator')
  return person
}
async function written(who: { authorId: string } | { guestName: string; guestEmail: string }, ago: number) {
  const id = newId()
  await db.comment.create({ data: { id, articleId, threadId: id, body: 'Words.', policyVersion: 1, createdAt: minutesAgo(ago), ...who } })
  return id
}
const find = async (q: string, viewer = tomas, take = 50) => (await findPeople(db, viewer, { q, take, now })).people.map(({ name }) => name)

describe('people are found', () => {
  test.each([
    ['José Núñez', ['José Núñez']],
    ['jose', ['José Núñez', 'Josephine']],
    ['NUNEZ', ['José Núñez']],
    ['úñe', ['José Núñez']],
    ['jоsе', ['José Núñez']],
    ['zoe', ['Lodger again']],
    ['lodg', ['Lodger again']],
    ['odger', ['Lodger again']],
    ['again lodger', ['Lodger again']],
    ['احمد', ['فرید احمدی']],
    ['Harbour', ['Harbour 100% Fan_1']],
    ['100%', ['Harbour 100% Fan_1']],
    ['%', ['Harbour 100% Fan_1']],
    ['_', ['Harbour 100% Fan_1']],
    ['  tomas ', ['Tomas']],
    ['nobody at all', []],
    ["it's & | ! :* (", []],
    ['', []],
    ['…', []],
  ])('by %j: %j', async (q, names) => expect(await find(q)).toEqual(names))

  test.each([
    ['jose@reader.example', ['José Núñez'], ['José Núñez']],
    [' LODGER@Reader.Example ', ['Lodger again'], ['Lodger again']],
    ['lodger@reader', [], ['Lodger again']],
    ['@reader.example', [], ['Harbour 100% Fan_1', 'José Núñez', 'فرید احمدی', 'Josephine', 'Lodger again']],
    ['farid', [], ['فرید احمدی']],
  ])('by the address %j: by a moderator %j, by an admin %j', async (q, forModerator, forAdmin) => {
    expect(await find(q)).toEqual(forModerator)
    expect(await find(q, ada)).toEqual(forAdmin)
  })

  test('with their counts, their standing and their last comment; the address for admins alone', async () => {
    const [found] = (await findPeople(db, tomas, { q: 'José', take: 1, now })).people
    expect(found).toEqual({
      ...{ href: `/moderate/people/${jose}`, name: 'José Núñez', kind: 'reader', email: null, standing: 'newcomer' },
      because: 'Newcomer: 1 approved comment; the policy asks for 3.',
      counts: { approved: 1, rejected: 1, pending: 1 },
      last: minutesAgo(40),
    })
    expect(JSON.stringify(await findPeople(db, tomas, { q: 'o', take: 50, now }))).not.toContain('@')
    expect((await findPeople(db, ada, { q: 'zoe', take: 50, now })).people).toMatchObject([
      { email: 'lodger@reader.example', kind: 'guest' },
    ])
    expect((await findPeople(db, ada, { q: 'Imported', take: 50, now })).people).toMatchObject([{ email: null }])
  })

  test('so many at a time', async () => {
    expect(await findPeople(db, tomas, { q: 'jose', take: 1, now })).toMatchObject({ people: [{ name: 'José Núñez' }], more: true })
    expect(await findPeople(db, tomas, { q: 'jose', take: 2, now })).toMatchObject({ people: [{}, { name: 'Josephine' }], more: false })
  })
})

describe('without a name', () => {
  const impose = (whom: Whom, kind: 'ban' | 'restrict' | 'lift' | 'note' | 'warn', until: Date | null = null) =>
    db.$transaction((tx) => measure(tx, tomas, { whom, kind, reason: 'Insults.', until, at: until ? minutesAgo(60 * 48) : now }))
  const look = async (at = now) => {
    const { held, recent } = await peopleOfNote(db, tomas, { take: 50, now: at })
    return [held.people.map(({ name }) => name), recent.map(({ name, kindOf, by }) => `${name} ${kindOf} ${by}`)]
  }

  test('those are shown on whom something holds, and those about whom something was done', async () => {
    expect(await look()).toEqual([[], []])
    await impose({ userId: jose }, 'warn')
    const banned = await impose({ guestEmail: 'lodger@reader.example' }, 'ban')
    await impose({ guestEmail: 'josephine@reader.example' }, 'restrict', minutesAgo(-5))
    await impose({ guestEmail: 'nowhere@reader.example' }, 'ban')
    expect(await look()).toEqual([['Josephine', 'Lodger again'], ['José Núñez warn Tomas']])
    expect(await look(minutesAgo(-5))).toEqual([['Lodger again'], ['Josephine restrict Tomas', 'José Núñez warn Tomas']])
    await db.$transaction((tx) => undoMeasure(tx, ada, banned.id))
    await impose({ userId: jose }, 'note')
    expect(await look()).toEqual([['Josephine'], ['José Núñez note Tomas', 'Lodger again undo Ada']])
    expect(await look(new Date('2026-12-25'))).toEqual([[], ['José Núñez note Tomas', 'Lodger again undo Ada', 'Josephine restrict Tomas']])
  })
})

describe('the page of somebody', () => {
  test('has their comments newest first, with every decision on them', async () => {
    const profile = await profileOf(db, tomas, { whom: { userId: jose }, now })
    expect(profile).toMatchObject({
      ...{ names: ['José Núñez'], kind: 'reader', email: null, whyNot: '', after: null },
      standing: { standing: 'newcomer' },
      counts: { pending: 1, approved: 1, rejected: 1, withdrawn: 0 },
    })
    expect(profile.comments.map(({ status, at }) => [status, at])).toEqual([
      ['pending', minutesAgo(40)],
      ['rejected', minutesAgo(50)],
      ['approved', minutesAgo(60)],
    ])
    expect(profile.comments[1]?.decisions.map(({ done, by, clauses }) => [done, by, clauses[0]?.title])).toEqual([
      ['Rejected', 'Tomas', 'Answer the argument'],
      ['Held', 'Tomas', undefined],
      ['Approved', 'Tomas', undefined],
      ['Rejected', 'Tomas', 'Answer the argument'],
    ])
    expect(profile.comments[2]?.decisions).toMatchObject([{ note: 'Fair.' }])
  })

  test('of a guest has all names that were used with the address, which only an admin sees', async () => {
    const { id } = await db.comment.findFirstOrThrow({ where: { guestName: 'Zoë Lodger' } })
    const whom = await whomAt(db, { comment: id })
    if (!whom) throw new Error('nobody')
    const profile = await profileOf(db, tomas, { whom, now })
    expect(profile).toMatchObject({ names: ['Lodger again', 'Zoë Lodger'], kind: 'guest', since: minutesAgo(30), email: null })
    expect(JSON.stringify(profile)).not.toContain('@')
    expect(await profileOf(db, ada, { whom, now })).toMatchObject({ email: 'lodger@reader.example' })
  })

  test('goes on after the comments that were shown, and ends', async () => {
    const { id } = await putPerson(db, { email: 'many@reader.example', name: 'Many', role: 'reader' })
    const ids: string[] = []
    for (let i = 0; i < 45; i++) ids.unshift(await written({ authorId: id }, 1_000 - Math.floor(i / 10)))
    const pages: string[][] = []
    for (let after: string | null | undefined; after !== null; ) {
      const page: Awaited<ReturnType<typeof profileOf>> = await profileOf(db, tomas, { whom: { userId: id }, after, now })
      pages.push(page.comments.map((comment) => comment.id))
      after = page.after
    }
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 5])
    expect(new Set(pages.flat())).toEqual(new Set(ids))
  })

  test('says to a moderator why nothing can be done about staff or about oneself', async () => {
    expect((await profileOf(db, tomas, { whom: { userId: ada.id }, now })).whyNot).toContain('only an admin')
    expect((await profileOf(db, ada, { whom: { userId: ada.id }, now })).whyNot).toContain('This is you')
    expect((await profileOf(db, ada, { whom: { userId: tomas.id }, now })).whyNot).toBe('')
  })

  test('is not there for nobody', async () => {
    expect(await whomAt(db, { person: 'nobody' })).toBeNull()
    expect(await whomAt(db, { comment: 'nothing' })).toBeNull()
    expect(await whomAt(db, { person: jose })).toEqual({ userId: jose })
  })

  test('is not there for whoever wrote a comment that was erased', async () => {
    const id = await written({ guestName: 'Gone', guestEmail: 'gone@reader.example' }, 5)
    await db.comment.update({ where: { id }, data: { guestName: null, guestEmail: null, body: '', erasedAt: now } })
    expect(await whomAt(db, { comment: id })).toBeNull()
  })

  test('says of a guest who gives the address of staff that only an admin can do something', async () => {
    const whom = { guestEmail: ada.email }
    expect((await profileOf(db, tomas, { whom, now })).whyNot).toContain('only an admin')
  })

  test('of note is the guest, not the account, where it was imposed on the address after the account was made', async () => {
    const { id, email } = await putPerson(db, { email: 'typed@reader.example', name: 'Typed', role: 'reader' })
    const comment = await written({ guestName: 'Stranger', guestEmail: email }, 5)
    await db.user.update({ where: { id }, data: { createdAt: minutesAgo(99) } })
    await db.$transaction((tx) => measure(tx, tomas, { whom: { guestEmail: email }, kind: 'ban', reason: 'No.', at: now }))
    const { held } = await peopleOfNote(db, tomas, { take: 50, now })
    const hrefs = held.people.map(({ href }) => href)
    expect(hrefs).toContain(`/moderate/people/of/${comment}`)
    expect(hrefs).not.toContain(`/moderate/people/${id}`)
  })
})
