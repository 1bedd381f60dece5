import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { putPerson } from './people'
import { Refusal } from './refusal'
import { linkOf, sendLink, useLink } from './sign-in-link'
import { testDatabase } from './testing/database'
import { discussed, said } from './testing/discussed'
import { refusalWords } from './testing/refused'

let db: Db
let close: () => Promise<void>
let articleId = ''
let email = ''
let made = 0
const now = new Date('2026-11-26T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  articleId = await discussed(db)
}, 120_000)
afterAll(() => close?.())
beforeEach(() => {
  email = `somebody-${++made}@reader.example`
})

/** What the mail to the address carries, the newest first. */
async function tokens(to = email): Promise<string[]> {
  const mails = await db.mail.findMany({ where: { email: to, kind: 'sign-in' }, orderBy: { at: 'desc' } })
  return mails.map(({ data }) => new URL((data as { link: string }).link).searchParams.get('token') ?? '')
}

async function token(to = ''): Promise<string> {
  await sendLink(db, { email, to }, now)
  return (await tokens())[0] ?? ''
}

describe('a link', () => {
  test('has 256 random bits, of which only the hash is kept', async () => {
    const given = await token()
    expect(Buffer.from(given, 'base64url')).toHaveLength(32)
    const [row] = await db.verificationToken.findMany({ where: { email } })
    expect(row?.token).toBe(createHash('sha256').update(given).digest('base64url'))
    expect(JSON.stringify(row)).not.toContain(given)
    expect(row).toMatchObject({ expires: later(15), usedAt: null })
  })

  test('is mailed by a job of the same transaction', async () => {
    await token()
    const { id, data } = await db.mail.findFirstOrThrow({ where: { email } })
    expect(data).toMatchObject({ minutes: 15, link: expect.stringMatching(/^http:\/\/localhost:\d+\/sign-in\/link\?token=/) })
    const jobs = await db.$queryRaw<{ payload: { id: string } }[]>`
      select payload from graphile_worker._private_jobs where payload->>'id' = ${id}`
    expect(jobs).toHaveLength(1)
  })

  test('is the same for an address with an account and one without: a row, a mail, no word of it', async () => {
    const known = `known-${made}@reader.example`
    await putPerson(db, { email: known, name: 'Known', role: 'reader' })
    const shape = async (to: string) => {
      expect(await sendLink(db, { email: to, to: '/account' }, now)).toBeUndefined()
      const rows = await db.verificationToken.findMany({ where: { email: to }, select: { to: true, expires: true, usedAt: true } })
      const mails = await db.mail.findMany({ where: { email: to }, select: { kind: true, lang: true, state: true, key: true } })
      return { rows, mails }
    }
    expect(await shape(known)).toEqual(await shape(email))
  })

  test('that is looked at, however often, still works', async () => {
    const given = await token()
    for (let looks = 0; looks < 3; looks++) expect(await linkOf(db, given, now)).toEqual({ state: 'open', email, known: false, name: '' })
    expect((await useLink(db, { token: given, name: 'Nora' }, now)).person.email).toBe(email)
  })

  test('works once', async () => {
    const given = await token('/comment-policy')
    expect(await useLink(db, { token: given, name: 'Nora' }, now)).toMatchObject({ person: { name: 'Nora' }, to: '/comment-policy' })
    expect(await refusalWords(useLink(db, { token: given, name: 'Nora' }, now))).toBe('This link has been used. Each works once.')
    expect(await linkOf(db, given, now)).toEqual({ state: 'used' })
  })

  test('used eight times at once works once, and makes one person', async () => {
    const given = await token()
    const uses = await Promise.allSettled(Array.from({ length: 8 }, () => useLink(db, { token: given, name: 'Nora' }, now)))
    expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const use of uses) if (use.status === 'rejected') expect(use.reason).toBeInstanceOf(Refusal)
    expect(await db.user.count({ where: { email } })).toBe(1)
  })

  test('of two to one new address, used at once, both make the same person', async () => {
    const [first, second] = [await token(), await token()]
    const uses = await Promise.all([first, second].map((given) => useLink(db, { token: given, name: 'Nora' }, now)))
    expect(new Set(uses.map(({ person }) => person.id)).size).toBe(1)
  })

  test('works for fifteen minutes', async () => {
    const given = await token()
    expect(await linkOf(db, given, later(15))).toEqual({ state: 'expired' })
    expect(await refusalWords(useLink(db, { token: given, name: 'Nora' }, later(15)))).toContain('has run out')
    expect(await useLink(db, { token: given, name: 'Nora' }, later(14.9))).toBeTruthy()
  })

  test('that we never made signs nobody in; nor does the hash that we keep', async () => {
    await token()
    const [row] = await db.verificationToken.findMany({ where: { email } })
    for (const given of ['', 'x'.repeat(43), row?.token ?? ''])
      expect(await refusalWords(useLink(db, { token: given, name: 'Nora' }, now))).toContain('not one of ours')
  })

  test('goes to pages of this site alone', async () => {
    expect((await useLink(db, { token: await token('//evil.example'), name: 'Nora' }, now)).to).toBe('')
  })

  test('is forgotten a day after it ran out', async () => {
    await token()
    await sendLink(db, { email: 'other@reader.example', to: '' }, later(15 + 24 * 60 + 1))
    expect(await db.verificationToken.count({ where: { email } })).toBe(0)
  })
})

describe('whom it makes', () => {
  test('has the name they choose; a name that will not do leaves the link as it was', async () => {
    await putPerson(db, { email: `desk-${made}@viewpoints.example`, name: 'Leila Haddad', role: 'moderator' })
    const given = await token()
    expect(await refusalWords(useLink(db, { token: given, name: '  ' }, now))).toContain('Write the name')
    expect(await refusalWords(useLink(db, { token: given, name: 'x'.repeat(61) }, now))).toContain('at most 60')
    expect(await refusalWords(useLink(db, { token: given, name: 'Leila Наddаd' }, now))).toContain('Somebody of the paper')
    expect(await db.user.count({ where: { email } })).toBe(0)
    expect((await useLink(db, { token: given, name: ' Nora ' }, now)).person).toMatchObject({ name: 'Nora', role: 'reader', email })
  })

  test('is offered the name that they last used as a guest, and gets those comments', async () => {
    const id = await said(db, articleId)
    await db.comment.update({ where: { id }, data: { guestEmail: email, guestName: 'Ledger' } })
    const given = await token()
    expect(await linkOf(db, given, now)).toMatchObject({ known: false, name: 'Ledger' })
    const { person } = await useLink(db, { token: given, name: 'Nora' }, now)
    expect(await db.comment.findUnique({ where: { id } })).toMatchObject({ authorId: person.id, guestName: 'Ledger', guestEmail: null })
  })

  test('who has an account keeps its name and role, and gets what they wrote as a guest since', async () => {
    const known = await putPerson(db, { email, name: 'Edith', role: 'editor' })
    const id = await said(db, articleId)
    await db.comment.update({ where: { id }, data: { guestEmail: email } })
    const given = await token()
    expect(await linkOf(db, given, now)).toMatchObject({ known: true, name: 'Edith' })
    expect((await useLink(db, { token: given, name: 'Somebody else' }, now)).person).toEqual(known)
    expect((await db.comment.findUnique({ where: { id } }))?.authorId).toBe(known.id)
  })

  test.each([
    ['mailinator.com', true],
    ['reader.example', false],
  ])('is known to come from a throw-away domain: %s', async (domain, throwAway) => {
    email = `somebody-${made}@${domain}`
    const { person } = await useLink(db, { token: await token(), name: 'Nora' }, now)
    expect(await db.user.findUnique({ where: { id: person.id } })).toMatchObject({ throwAway })
  })
})
