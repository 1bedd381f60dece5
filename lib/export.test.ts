import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { type Person, putPerson } from './people'
import { keptOfPeople } from './privacy'
import { testDatabase } from './testing/database'
import { discussed, moderator, reader } from './testing/discussed'
import { somebody } from './testing/somebody'

let db: Db
let close: () => Promise<void>
let exports: typeof import('./export')
let nora: Person
let tomas: Person
let nth = 0
const now = new Date('2026-11-20T12:00:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
const week = 7 * 86_400

beforeAll(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
  ;({ db, close } = await testDatabase())
  exports = await import('./export')
  await ensurePolicy(db, new Date('2026-01-01'))
  const articleId = await discussed(db)
  tomas = await reader(db, 'Tomas')
  nora = (await somebody({ db, articleId, leila: await moderator(db, 'Leila'), tomas })).nora
  await db.export.deleteMany()
}, 120_000)
afterAll(async () => {
  await close?.()
  vi.unstubAllEnvs()
})

const newReader = () => putPerson(db, { email: `reader-${++nth}@reader.example`, name: `Reader ${nth}`, role: 'reader' })

/** The person's export, made. */
async function made(person: Person, at = now) {
  const { id } = await exports.requestExport(db, person, at)
  await exports.makeExport(db, id, at)
  return id
}

const read = async (person: Person, id: string, at = now) => {
  const file = await exports.exportFile(db, person, id, at)
  return file && JSON.parse(Buffer.from(file).toString('utf8'))
}

describe('what it says', () => {
  test('is something of every model that holds people', async () => {
    const { places } = await import('./export-content')
    const file = await read(nora, await made(nora))
    const personal = (await keptOfPeople()).flatMap(({ name, part }) => (part ? name : []))
    expect(Object.keys(places).sort()).toEqual(personal.sort())
    const at = (value: unknown, [first, ...rest]: string[]): unknown[] =>
      first === undefined
        ? [value].flat().filter((one) => one !== null)
        : [(value as Record<string, unknown>)[first]].flat().flatMap((inner) => (inner === null ? [] : at(inner, rest)))
    // A reader has done nothing for the paper.
    const theirs = Object.entries(places).filter(([, place]) => !place?.startsWith('newsroom.'))
    const empty = theirs.flatMap(([model, place]) => (place && at(file, place.split('.')).length === 0 ? model : []))
    expect(empty).toEqual([])
  })

  test('is theirs: texts, reasons and answers, and of guests’ comments those under their address', async () => {
    const file = await read(nora, await made(nora, after(100)), after(100))
    expect(file.account).toMatchObject({ id: nora.id, email: nora.email, name: nora.name })
    expect(file.comments.map(({ status }: { status: string }) => status).sort()).toEqual(['approved', 'approved', 'pending', 'rejected'])
    const rejected = file.comments.find(({ status }: { status: string }) => status === 'rejected')
    expect(rejected.decisions.at(-1)).toMatchObject({ act: 'reject', by: 'moderator', clauses: ['law'] })
    expect(rejected.appeals[0].text).toMatch(/^Look again: /)
    expect(file.measures).toHaveLength(1)
    expect(file.reportsMade).toHaveLength(2)
  })

  test('is not what others are: no moderator, no note, no secret, nobody who reported them', async () => {
    await db.user.update({
      where: { id: nora.id },
      data: { passwordHash: 'hash-of-hers', totpSecret: 'SECRETOFHERS', totpRecovery: ['code-of-hers'] },
    })
    const text = JSON.stringify(await read(nora, await made(nora, after(200)), after(200)))
    for (const hidden of [
      'Leila',
      'hash-of-hers',
      'SECRETOFHERS',
      'code-of-hers',
      'Writes as a guest too',
      `${nora.name} again`,
      tomas.id,
      tomas.email,
    ])
      expect(text).not.toContain(hidden)
  })
})

describe('an export', () => {
  test('is being made, then ready for a week, and a mail says where', async () => {
    const person = await newReader()
    expect(await exports.lastExport(db, person, now)).toBeNull()
    const { id } = await exports.requestExport(db, person, now)
    expect(await exports.lastExport(db, person, now)).toMatchObject({ id, state: 'making' })
    expect(await read(person, id)).toBeNull()
    await exports.makeExport(db, id, after(5))
    await exports.makeExport(db, id, after(6))
    expect(await exports.lastExport(db, person, after(9))).toMatchObject({ id, state: 'ready', until: after(5 + week) })
    const mails = await db.mail.findMany({ where: { email: person.email } })
    expect(mails.map(({ kind, data }) => [kind, data])).toEqual([
      ['export-ready', { link: expect.stringMatching(`/account/export/${id}/data.json$`), until: after(5 + week).toISOString() }],
    ])
    expect(await read(person, id, after(week))).toMatchObject({ account: { id: person.id } })
    expect(await read(person, id, after(5 + week))).toBeNull()
    expect(await exports.lastExport(db, person, after(5 + week))).toBeNull()
  })

  test('is nobody else’s', async () => {
    const [person, other] = [await newReader(), await newReader()]
    const id = await made(person)
    expect(await read(person, id)).not.toBeNull()
    expect(await read(other, id)).toBeNull()
    expect(await exports.lastExport(db, other, now)).toBeNull()
  })

  test('is one at a time, and the same within an hour after it was made, which it says', async () => {
    const person = await newReader()
    const asked = await Promise.all(Array.from({ length: 5 }, () => exports.requestExport(db, person, now)))
    const [first = { id: '' }] = asked
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
    expect(await exports.requestExport(db, person, after(300))).toEqual(first)
    await exports.makeExport(db, first.id, after(300))
    expect(await exports.requestExport(db, person, after(301))).toEqual(first)
    expect(await exports.requestExport(db, person, after(300 + 3_599))).toEqual(first)
    expect(await exports.lastExport(db, person, after(300 + 3_599))).toMatchObject({ state: 'ready', newestUntil: after(3_900) })
    expect(await exports.lastExport(db, person, after(3_900))).toMatchObject({ state: 'ready', newestUntil: null })
    const next = await exports.requestExport(db, person, after(3_900))
    expect(next).not.toEqual(first)
    expect(await db.export.count({ where: { userId: person.id } })).toBe(1)
  })

  test('that fails says so, and another can be asked for', async () => {
    const person = await newReader()
    const { id } = await exports.requestExport(db, person, now)
    await db.$executeRaw`alter table "Respect" rename to "Respect_away"`
    await expect(exports.makeExport(db, id, now)).rejects.toThrow()
    await db.$executeRaw`alter table "Respect_away" rename to "Respect"`
    vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
    expect(await exports.lastExport(db, person, now)).toMatchObject({ id, state: 'failed' })
    const again = await exports.requestExport(db, person, after(1))
    expect(again.id).not.toBe(id)
    expect(await exports.lastExport(db, person, after(1))).toMatchObject({ state: 'making' })
    expect(await exports.lastExport(db, person, after(3_602))).toMatchObject({ state: 'failed' })
  })
})
