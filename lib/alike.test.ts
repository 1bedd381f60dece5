import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { alikeTo } from './alike'
import type { Db } from './db'
import type { Person } from './people'
import { fingerprint } from './policy/fingerprint'
import { testDatabase } from './testing/database'
import { smallNewsroom } from './testing/desk-people'

let db: Db
let close: () => Promise<void>
let newsroom: Awaited<ReturnType<typeof smallNewsroom>>
let reader: Person
let tests = 0
/** The text of this test, and the comment that has it. */
let text = ''
let comment = ''

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  newsroom = await smallNewsroom(db)
  reader = await newsroom.person('Reader')
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  tests++
  const words = ['harbour', 'ledger', 'orchard', 'railway', 'lantern', 'quarry', 'meadow', 'violin', 'compass', 'glacier', 'teapot']
  text = words.map((word, i) => `${word}${tests * (i + 3)}`).join(' means that nobody here ever ')
  comment = await posted(text, { guestEmail: 'first@reader.example' })
})

type Given = Parameters<typeof newsroom.comment>[0]
const posted = (body: string, more: Given = {}) =>
  newsroom.comment({ body, fingerprint: fingerprint(body), guestEmail: `other-${Math.random()}@reader.example`, ...more })
const found = async (limit = 20) => (await alikeTo(db, comment, { limit })).map(({ id }) => id)

test('the same text by others is found, newest first, with what it takes to decide on it', async () => {
  const older = await posted(text, { createdAt: new Date('2026-11-20T10:00:00Z'), status: 'approved', revision: 3 })
  const newer = await posted(text, { createdAt: new Date('2026-11-21T10:00:00Z') })
  expect(await alikeTo(db, comment)).toEqual([
    expect.objectContaining({ id: newer, status: 'pending', createdAt: '2026-11-21T10:00:00.000Z', authorSame: false }),
    {
      ...{ id: older, revision: 3, status: 'approved', name: 'Ledger', similarity: 1, authorSame: false },
      ...{ createdAt: '2026-11-20T10:00:00.000Z', at: expect.stringContaining('20 Nov'), body: expect.stringMatching(/^harbour.*…$/) },
    },
  ])
})

test('so is one with a few words more, in other case or in look-alike letters', async () => {
  const ids = [await posted(`${text} Yes.`), await posted(text.toUpperCase()), await posted(text.replaceAll('o', 'о'))]
  expect((await found()).toSorted()).toEqual(ids.toSorted())
})

test('one that shares some of it is not', async () => {
  await posted(`${text.slice(0, 120)} and then something else that has nothing at all to do with what was said above, as anybody can see.`)
  expect(await found()).toEqual([])
})

test('one that shares the fingerprint by chance alone is not', async () => {
  await newsroom.comment({ body: 'Something else altogether, said at length.', fingerprint: fingerprint(text) })
  expect(await found()).toEqual([])
})

test.each(['rejected', 'withdrawn'] as const)('one that is %s is not', async (status) => {
  await posted(text, { status })
  expect(await found()).toEqual([])
})

test('those of the same author are marked, guest or not, and no address is in it', async () => {
  await posted(text, { guestEmail: 'first@reader.example' })
  await posted(text, { guestEmail: 'second@reader.example' })
  const own = await alikeTo(db, comment)
  expect(own.map(({ authorSame }) => authorSame).toSorted()).toEqual([false, true])
  expect(JSON.stringify(own)).not.toContain('@')
  comment = await posted(text, { authorId: reader.id })
  await posted(text, { authorId: reader.id })
  expect((await alikeTo(db, comment)).filter(({ authorSame }) => authorSame)).toMatchObject([{ name: 'Reader' }])
})

test('a wave gives so many as are wanted', async () => {
  for (let i = 0; i < 30; i++) await posted(text)
  expect(await found(7)).toHaveLength(7)
  expect(await found(100)).toHaveLength(30)
})

test('a larger wave that only shares a part of the fingerprint hides nothing', async () => {
  const part = fingerprint(text).slice(0, 2)
  for (let i = 0; i < 60; i++) await newsroom.comment({ body: `Something else, number ${i}.`, fingerprint: [...part, i, i, i, i] })
  const older = await posted(text, { createdAt: new Date('2026-11-20T10:00:00Z') })
  expect(await found()).toEqual([older])
})

test('nothing is like a text too short to tell, or no comment at all', async () => {
  comment = await posted('Well said.')
  await posted('Well said.')
  expect(await found()).toEqual([])
  comment = 'never-was'
  expect(await found()).toEqual([])
})
