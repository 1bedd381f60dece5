import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from '../db'
import { type NewDecision, record } from '../decisions'
import type { Moderator, Person } from '../people'
import { testDatabase } from '../testing/database'
import { discussed, moderator, reader, said } from '../testing/discussed'
import { othersWait } from '../testing/others-wait'
import type { MailData } from './kinds'
import { saveChoices } from './mailbox'

let db: Db
let close: () => Promise<void>
let sendDigests: typeof import('./digest').sendDigests
let articleId = ''
let leila: Moderator
let nora: Person
let tomas: Person
const at = (time: string) => new Date(`2026-11-${time}:00Z`)
const wish = { lang: null, replies: true, decisions: true, digest: true }

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  ;({ sendDigests } = await import('./digest'))
  await ensurePolicy(db, new Date('2026-01-01'))
  articleId = await discussed(db)
  leila = await moderator(db, 'Leila')
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
  await db.mailbox.deleteMany()
  await db.mail.deleteMany()
  nora = await reader(db, 'Nora')
  tomas = await reader(db, 'Tomas')
  await saveChoices(db, nora.email, { ...wish, now: at('10T07:00') })
})
afterEach(() => vi.unstubAllEnvs())

const decide = (commentId: string, act: NewDecision['act'], when: Date, clauses: string[] = []) =>
  db.$transaction((tx) => record(tx, { commentId, act, by: 'moderator', actorId: leila.id, policyVersion: 1, clauses, at: when }))

async function answer(parentId: string, person: Person | null, when: Date): Promise<string> {
  const id = await said(db, articleId, { ...(person && { authorId: person.id }), act: 'hold', at: when })
  await db.comment.update({ where: { id }, data: { parentId, threadId: parentId, depth: 1, body: `Answer ${id}.` } })
  return id
}

const mails = async () =>
  (await db.mail.findMany({ where: { kind: 'digest' }, orderBy: { at: 'asc' } })).map(({ email, data }) => ({
    email,
    ...(data as unknown as MailData['digest']),
  }))

describe('a digest', () => {
  test('tells of the replies that were published since the last one, by anybody else, and where they stand', async () => {
    const mine = await said(db, articleId, { authorId: nora.id, at: at('09T12:00') })
    const [shown, ofGuest, waiting, own] = [
      await answer(mine, tomas, at('09T13:00')),
      await answer(mine, null, at('09T13:00')),
      await answer(mine, tomas, at('10T13:00')),
      await answer(mine, nora, at('10T13:00')),
    ]
    for (const id of [shown, ofGuest, own]) await decide(id, 'approve', at('10T15:00'))
    await sendDigests(db, at('11T07:00'))
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail).toMatchObject({ email: nora.email, link: 'http://localhost:3000/account' })
    expect(mail?.replies.map(({ name, reply, yours, headline }) => [name, reply, yours, headline])).toEqual([
      ['Tomas', `Answer ${shown}.`, 'Words.', 'The sea wall'],
      ['Ledger', `Answer ${ofGuest}.`, 'Words.', 'The sea wall'],
    ])
    expect(mail?.replies[0]?.link).toBe(`http://localhost:3000/articles/sea-wall#comment-${shown}`)
    // The next day, what waited is published.
    await decide(waiting, 'approve', at('11T09:00'))
    await sendDigests(db, at('12T07:00'))
    expect((await mails())[1]?.replies.map(({ reply }) => reply)).toEqual([`Answer ${waiting}.`])
  })

  test('tells of decisions on their comments, each comment once and as it stands', async () => {
    const mine = await said(db, articleId, { authorId: nora.id, act: 'hold', at: at('09T12:00') })
    await decide(mine, 'approve', at('10T15:00'))
    await decide(mine, 'reject', at('10T16:00'), ['law'])
    await sendDigests(db, at('11T07:00'))
    const [mail] = await mails()
    expect(mail?.decisions).toEqual([
      { headline: 'The sea wall', comment: 'Words.', status: 'rejected', link: `http://localhost:3000/comments/${mine}` },
    ])
  })

  test('is written for a guest as well, with the link of their own', async () => {
    await saveChoices(db, 'ledger@guest.example', { ...wish, now: at('10T07:00') })
    const theirs = await said(db, articleId, { act: 'hold', at: at('09T12:00') })
    await decide(theirs, 'approve', at('10T15:00'))
    await sendDigests(db, at('11T07:00'))
    const [mail] = (await mails()).filter(({ email }) => email === 'ledger@guest.example')
    expect(mail?.decisions.map(({ link }) => link)).toContainEqual(
      expect.stringMatching(new RegExp(`/comments/${theirs}\\?key=[\\w-]{43}$`)),
    )
  })

  test('is not written where nothing happened, nor for whoever did not ask or is paused', async () => {
    await saveChoices(db, tomas.email, { ...wish, digest: false })
    const paused = await reader(db, 'Paula')
    await saveChoices(db, paused.email, { ...wish, now: at('10T07:00') })
    await db.mailbox.update({ where: { email: paused.email }, data: { pausedAt: at('10T07:00') } })
    for (const person of [tomas, paused]) {
      const theirs = await said(db, articleId, { authorId: person.id, act: 'hold', at: at('09T12:00') })
      await decide(theirs, 'approve', at('10T15:00'))
    }
    await sendDigests(db, at('11T07:00'))
    expect(await mails()).toEqual([])
    expect((await db.mailbox.findUniqueOrThrow({ where: { email: nora.email } })).digestTo).toEqual(at('11T06:59'))
  })

  test.each(['reply', 'parent'] as const)('has nothing of what is erased while it is made: the %s', async (which) => {
    const mine = await said(db, articleId, { authorId: nora.id, at: at('09T12:00') })
    const reply = await answer(mine, tomas, at('09T13:00'))
    await decide(reply, 'approve', at('10T15:00'))
    const { late } = await db.$transaction(async (tx) => {
      const id = which === 'reply' ? reply : mine
      await tx.comment.update({ where: { id }, data: { authorId: null, body: '', erasedAt: new Date() } })
      const late = sendDigests(db, at('11T07:00'))
      await othersWait(db)
      // As an erasure does, which must not wait for the digest that waits for it.
      await tx.mailbox.deleteMany({ where: { email: tomas.email } })
      if (which === 'parent') await tx.mailbox.deleteMany({ where: { email: nora.email } })
      return { late }
    })
    await late
    expect(await mails()).toEqual([])
  })

  test('made twice at once is one', async () => {
    const mine = await said(db, articleId, { authorId: nora.id, act: 'hold', at: at('09T12:00') })
    await decide(mine, 'approve', at('10T15:00'))
    await Promise.all([sendDigests(db, at('11T07:00')), sendDigests(db, at('11T07:00')), sendDigests(db, at('11T07:00'))])
    expect(await mails()).toHaveLength(1)
  })
})
