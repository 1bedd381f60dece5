import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { commentKey } from './comment-link'
import type { Db } from './db'
import { type NewDecision, record } from './decisions'
import { edit } from './edits'
import { measure } from './measures'
import { statementOf, tellDecision } from './notices'
import { ownComment } from './own-comment'
import type { Moderator, Person } from './people'
import { testDatabase } from './testing/database'
import { discussed, moderator, reader, said } from './testing/discussed'
import { withdraw } from './withdrawals'

let db: Db
let close: () => Promise<void>
let articleId = ''
let leila: Moderator
let nora: Person
let comment = ''
const posted = new Date('2026-11-20T10:00:00Z')
const after = (minutes: number) => new Date(posted.getTime() + minutes * 60_000)

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  articleId = await discussed(db)
  leila = await moderator(db, 'Leila')
  nora = await reader(db, 'Nora')
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
  comment = await said(db, articleId, { authorId: nora.id, act: 'hold', at: posted })
})
afterEach(() => vi.unstubAllEnvs())

async function decide(act: NewDecision['act'], more: Partial<NewDecision> = {}): Promise<string> {
  const clauses = act === 'reject' ? ['law'] : []
  const decision = {
    commentId: comment,
    act,
    by: 'moderator',
    actorId: leila.id,
    policyVersion: 1,
    clauses,
    at: after(5),
    ...more,
  } as const
  return (await db.$transaction((tx) => record(tx, decision))).id
}
const own = (now = after(6), claimant = { person: nora as Person | null, key: '' }) => ownComment(db, claimant, comment, now)

describe('a comment’s own page', () => {
  test('is for its author alone, by the account or by the key, and for nobody once that is erased', async () => {
    expect(await own(after(6), { person: null, key: commentKey(comment, nora.id) })).toMatchObject({ id: comment })
    const other = await said(db, articleId)
    for (const claimant of [
      { person: null, key: '' },
      { person: leila, key: '' },
      // The key that a guest had to it before it became hers.
      { person: null, key: commentKey(comment) },
      { person: await reader(db, 'Otto'), key: commentKey(other) },
    ])
      expect(await own(after(6), claimant)).toBeNull()
    expect(await ownComment(db, { person: nora, key: '' }, 'nothing')).toBeNull()
    await db.comment.update({ where: { id: comment }, data: { authorId: null, erasedAt: after(7), body: '' } })
    for (const key of [commentKey(comment), commentKey(comment, nora.id)]) expect(await own(after(8), { person: null, key })).toBeNull()
  })

  test('says while it waits how long others did that were decided lately, or have by now; and that nothing is known, where nothing is', async () => {
    const year0 = new Date('2001-01-01')
    expect((await own(year0))?.wait).toBeNull()
    await decide('reject')
    expect(await own()).not.toHaveProperty('wait')
    comment = await said(db, articleId, { authorId: nora.id, act: 'hold', at: posted })
    expect((await own(after(4)))?.wait).toEqual({ minutes: expect.closeTo(5), of: 'decided' })
    expect((await own(after(9)))?.wait).toEqual({ minutes: expect.closeTo(9), of: 'waiting' })
  })

  test('offers a change for fifteen minutes and a withdrawal for as long as it is not rejected', async () => {
    expect(await own(after(15))).toMatchObject({ editUntil: after(15), canWithdraw: true, revision: 1 })
    expect(await own(after(15.001))).toMatchObject({ editUntil: null, canWithdraw: true })
    const rejection = await decide('reject')
    expect(await own()).toMatchObject({ editUntil: null, canWithdraw: false })
    await decide('undo', { undoes: rejection })
    await withdraw(db, { person: nora, key: '' }, { comment })
    expect(await own()).toMatchObject({ status: 'withdrawn', editUntil: null, canWithdraw: false, statement: null })
  })

  test('has the statement that is mailed', async () => {
    const id = await decide('reject', { note: 'For colleagues only.' })
    const page = await own()
    expect(page?.statement).toMatchObject({ ...(await statementOf(db, id)), id, at: after(5) })
    expect(JSON.stringify(page)).not.toMatch(/Leila|colleagues|@/)
  })

  test('keeps all that was told, newest first, and nothing that was taken back before it was', async () => {
    const kinds = async () => (await own())?.notices.map(({ kind, mailed }) => `${kind} ${mailed}`)
    const slip = await decide('reject')
    await decide('undo', { undoes: slip })
    expect(await kinds()).toEqual([])
    const told = await decide('reject')
    await tellDecision(db, told)
    expect(await kinds()).toEqual(['rejected true'])
    const back = await decide('undo', { undoes: told })
    expect(await kinds()).toEqual(['undone false', 'rejected true'])
    await tellDecision(db, back)
    await decide('approve')
    expect(await kinds()).toEqual(['approved false', 'undone true', 'rejected true'])
  })

  test('shows each change with the text before it, ahead of what was decided on the new one', async () => {
    await edit(db, { person: nora, key: '' }, { comment, revision: 1, text: 'Other words than these were there.' }, after(3))
    const page = await own()
    expect(page).toMatchObject({ body: 'Other words than these were there.', revision: 2, status: 'pending' })
    expect(page?.steps.map(({ act, note, earlierText }) => [act, act === 'edit' ? note : '', earlierText])).toEqual([
      ['hold', '', true],
      ['edit', 'Words.', false],
      ['hold', '', false],
    ])
  })

  test('tells nothing of what was done about the address, which anybody can type', async () => {
    const warned = { kind: 'warn' as const, reason: 'Stay with the subject.' }
    await db.$transaction((tx) => measure(tx, leila, { whom: { guestEmail: 'ledger@guest.example' }, ...warned }))
    comment = await said(db, articleId, { act: 'hold' })
    const page = await own(new Date(), { person: null, key: commentKey(comment) })
    expect(page).not.toBeNull()
    expect(JSON.stringify(page)).not.toContain(warned.reason)
  })
})
