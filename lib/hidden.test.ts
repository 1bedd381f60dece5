import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { hiddenBy, hide, stopHiding, whose } from './hidden'
import type { Person } from './people'
import { Refusal } from './refusal'
import { testDatabase } from './testing/database'
import { discussed, reader, said } from './testing/discussed'

let db: Db
let close: () => Promise<void>
let articleId = ''
let nora: Person
let author: Person

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  articleId = await discussed(db)
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
  nora = await reader(db, 'Nora')
  author = await reader(db, 'Author')
})
afterEach(() => vi.unstubAllEnvs())

const guest = (guestName: string) => whose({ authorId: null, guestName })
const person = (authorId: string) => whose({ authorId, guestName: null })

describe('the key of an author', () => {
  test('is the same for all they write, and says nothing of who they are', () => {
    expect(guest('Ledger')).toBe(guest('Ledger'))
    expect(person('x')).toBe(person('x'))
    expect(person('x')).toMatch(/^[\w-]{10}$/)
  })

  test('of a guest is of the name alone: whoever guesses an address learns nothing from it', () => {
    const [one, other] = ['a@b.example', 'c@b.example'].map((guestEmail) => ({ authorId: null, guestName: 'Ledger', guestEmail }))
    expect(one && whose(one)).toBe(other && whose(other))
  })

  test('differs by account and name, and by the secret of the site', () => {
    const keys = [person('x'), person('y'), guest('x'), guest('y')]
    expect(new Set(keys).size).toBe(4)
    vi.stubEnv('NEXTAUTH_SECRET', 'another secret for this test, also long')
    expect(keys).not.toContain(person('x'))
  })

  test('is none for nobody’s words', () => {
    expect(whose({ authorId: null, guestName: null })).toBe('')
  })
})

describe('somebody hidden', () => {
  test('is kept by the person alone, once, with the name they had', async () => {
    const [one, two] = [await said(db, articleId, { authorId: author.id }), await said(db, articleId, { authorId: author.id })]
    const key = { whose: person(author.id), name: 'Author' }
    expect(await hide(db, nora, { comment: one })).toEqual(key)
    expect(await hide(db, nora, { comment: two })).toEqual(key)
    expect(await hiddenBy(db, nora)).toMatchObject([key])
    expect(await hiddenBy(db, author)).toEqual([])
  })

  test('is shown again, for that person alone', async () => {
    const comment = await said(db, articleId)
    const { whose } = await hide(db, nora, { comment })
    await hide(db, author, { comment })
    await stopHiding(db, nora, { whose })
    expect(await hiddenBy(db, nora)).toEqual([])
    expect(await hiddenBy(db, author)).toHaveLength(1)
  })

  test('is not oneself, and nobody whose comment is not shown', async () => {
    const own = await said(db, articleId, { authorId: nora.id })
    const waiting = await said(db, articleId, { act: 'hold' })
    for (const comment of [own, waiting, 'never-was']) await expect(hide(db, nora, { comment })).rejects.toThrow(Refusal)
    expect(await hiddenBy(db, nora)).toEqual([])
  })
})
