import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { record } from './decisions'
import { hide } from './hidden'
import type { Person } from './people'
import { mostToUnproven, tellAnswered } from './replies'
import { testDatabase } from './testing/database'
import { discussed, reader } from './testing/discussed'
import { othersWait } from './testing/others-wait'

let db: Db
let close: () => Promise<void>
let articleId = ''
let tests = 0
let nora: Person
let tomas: Person

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  articleId = await discussed(db)
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
  tests++
  nora = await reader(db, 'Nora')
  tomas = await reader(db, 'Tomas')
})
afterEach(() => vi.unstubAllEnvs())

type Who = { authorId: string } | { guestName: string; guestEmail: string }
const by = ({ id }: Person): Who => ({ authorId: id })
const guest = (name = 'Ledger'): Who => ({ guestName: name, guestEmail: `${name.toLowerCase()}-${tests}@guest.example` })
let made = 0

async function say(who: Who, parentId: string | null = null, body = 'Words.'): Promise<string> {
  const id = `reply-${++made}`
  const place = parentId ? { parentId, threadId: parentId, depth: 1 } : { threadId: id }
  await db.$transaction(async (tx) => {
    await tx.comment.create({ data: { id, articleId, ...place, ...who, body, policyVersion: 1 } })
    await record(tx, { commentId: id, act: 'publish', by: 'policy', policyVersion: 1 })
  })
  return id
}

const decide = (commentId: string, act: 'withdraw' | 'reject') =>
  db.$transaction((tx) =>
    record(tx, {
      commentId,
      act,
      by: act === 'reject' ? 'moderator' : 'author',
      policyVersion: 1,
      ...(act === 'reject' && { clauses: ['law'] }),
    }),
  )

/** Whoever was written to about the reply. */
async function told(reply: string, now?: Date): Promise<string[]> {
  await tellAnswered(db, reply, now)
  return (await db.mail.findMany({ where: { key: `reply ${reply}` } })).map(({ email }) => email)
}

test('a comment that is published has a job to tell whoever it answers', async () => {
  const reply = await say(guest(), await say(by(nora)))
  const jobs = await db.$queryRaw<{ key: string }[]>`
    select key from graphile_worker._private_jobs where key = ${`tell-answered ${reply}`}`
  expect(jobs).toHaveLength(1)
})

describe('the author of what is answered', () => {
  test('is told once, with what was said, and nobody’s address', async () => {
    const parent = await say(by(nora), null, 'A wall of stone.')
    const reply = await say(guest('Kari'), parent, 'A wall of sand.')
    expect(await told(reply)).toEqual([nora.email])
    expect(await told(reply)).toEqual([nora.email])
    const mail = await db.mail.findFirstOrThrow({ where: { key: `reply ${reply}` } })
    expect(mail).toMatchObject({ kind: 'reply', lang: 'en', state: 'waiting' })
    expect(mail.data).toEqual({
      headline: 'The sea wall',
      name: 'Kari',
      reply: 'A wall of sand.',
      yours: 'A wall of stone.',
      link: expect.stringMatching(new RegExp(`^https?://.+/comments/${reply}$`)),
    })
    expect(JSON.stringify(mail.data)).not.toContain('@')
  })

  test('is told as a guest, too', async () => {
    expect(await told(await say(by(nora), await say(guest())))).toEqual([`ledger-${tests}@guest.example`])
  })

  test('is not told of what they say themselves, signed in or not', async () => {
    const parent = await say(by(nora))
    const asGuest = { guestName: 'Nora', guestEmail: nora.email.toUpperCase() }
    for (const who of [by(nora), asGuest]) expect(await told(await say(who, parent))).toEqual([])
    expect(await told(await say(guest(), await say(guest())))).toEqual([])
  })

  test('is not told where the reply, or their own comment, is shown no more, nor of what answers nothing', async () => {
    const parent = await say(by(nora))
    const [gone, orphan] = [await say(by(tomas), parent), await say(by(tomas), parent)]
    await decide(gone, 'reject')
    expect(await told(gone)).toEqual([])
    await decide(parent, 'withdraw')
    for (const reply of [orphan, parent, 'never-was']) expect(await told(reply)).toEqual([])
  })

  test.each(['reply', 'parent'] as const)('is told nothing of what is erased meanwhile: the %s', async (which) => {
    const parent = await say(by(nora))
    const reply = await say(by(tomas), parent)
    const { late } = await db.$transaction(async (tx) => {
      const id = which === 'reply' ? reply : parent
      await tx.comment.update({ where: { id }, data: { authorId: null, body: '', erasedAt: new Date() } })
      const late = told(reply)
      await othersWait(db)
      return { late }
    })
    expect(await late).toEqual([])
  })

  test('is told nothing at an address that an import made up', async () => {
    const parent = await say({ guestName: 'Old', guestEmail: `old-${tests}@import.invalid` })
    expect(await told(await say(by(nora), parent))).toEqual([])
  })

  test.each([
    [{ replies: false }, 0],
    [{ digest: true }, 0],
    [{ decisions: false }, 1],
  ])('who chose %j is sent %i mails', async (choice, mails) => {
    await db.mailbox.create({ data: { email: nora.email, ...choice } })
    expect(await told(await say(guest(), await say(by(nora))))).toHaveLength(mails)
  })

  test('is not told of somebody whom they hide', async () => {
    const parent = await say(by(nora))
    await hide(db, nora, { comment: await say(by(tomas)) })
    expect(await told(await say(by(tomas), parent))).toEqual([])
    expect(await told(await say(guest(), parent))).toEqual([nora.email])
  })
})

test(`an address that nobody has proven gets ${mostToUnproven} mails a day, an account more`, async () => {
  const [unproven, proven] = [await say(guest()), await say(by(nora))]
  const now = new Date()
  for (let i = 0; i < mostToUnproven; i++) {
    expect(await told(await say(by(tomas), unproven), now)).toHaveLength(1)
    expect(await told(await say(by(tomas), proven), now)).toHaveLength(1)
  }
  expect(await told(await say(by(tomas), unproven), now)).toHaveLength(0)
  expect(await told(await say(by(tomas), proven), now)).toHaveLength(1)
  expect(await told(await say(by(tomas), unproven), new Date(now.getTime() + 25 * 3_600_000))).toHaveLength(1)
}, 60_000)
