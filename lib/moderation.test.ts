import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { newId } from './comments'
import type { Db } from './db'
import { record } from './decisions'
import { type DecisionForm, decide, decisionSchema, lastDecision, shiftOf } from './moderation'
import { isModerator, type Moderator, putPerson } from './people'
import { testDatabase } from './testing/database'
import { refusal } from './testing/refused'

let db: Db
let close: () => Promise<void>
let articleId = ''
let tests = 0
/** Two who decide in this test, and a comment that waits. */
let tomas: Moderator
let leila: Moderator
let comment = ''

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db)
  await db.section.create({ data: { slug: 'world', name: 'World' } })
  const article = { slug: 'sea-wall', headline: 'The sea wall', body: 'Text.', sectionSlug: 'world', publishedAt: new Date('2026-11-01') }
  articleId = (await db.article.create({ data: article })).id
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  tests++
  tomas = await moderator('Tomas')
  leila = await moderator('Leila')
  comment = await waiting()
})

async function moderator(name: string): Promise<Moderator> {
  const person = await putPerson(db, { email: `${name}-${tests}@viewpoints.example`, name, role: 'moderator' })
  if (!isModerator(person)) throw new Error('no moderator')
  return person
}

async function waiting(more: { createdAt?: Date; parentId?: string; threadId?: string; id?: string } = {}): Promise<string> {
  const id = newId()
  const guest = { guestName: 'Ledger', guestEmail: 'ledger@reader.example' }
  const made = await db.comment.create({ data: { id, articleId, threadId: id, ...guest, body: 'Words.', policyVersion: 1, ...more } })
  return made.id
}

/** The form as the desk sends it, on a comment that waits. */
const form = (act: DecisionForm['act'], more: Partial<DecisionForm> = {}): DecisionForm => ({
  ...{ comment, revision: 1, seen: 'pending', act, clause: [], note: '', undoes: '' },
  ...more,
})
const stateOf = (id: string) =>
  db.comment.findUniqueOrThrow({ where: { id }, select: { status: true, decisions: { orderBy: { seq: 'asc' } } } })

describe('a moderator', () => {
  test('approves', async () => {
    const { id, act } = await decide(db, tomas, form('approve', { note: 'Fine.' }))
    expect(act).toBe('approve')
    expect(await stateOf(comment)).toMatchObject({
      status: 'approved',
      decisions: [{ id, act: 'approve', by: 'moderator', actorId: tomas.id, clauses: [], note: 'Fine.', policyVersion: 1 }],
    })
  })

  test('rejects under clauses', async () => {
    await decide(db, tomas, form('reject', { clause: ['law', 'topic'] }))
    expect(await stateOf(comment)).toMatchObject({ status: 'rejected', decisions: [{ clauses: ['topic', 'law'] }] })
  })

  test('cannot reject without a clause, or under one that there is not', async () => {
    expect(await refusal(decide(db, tomas, form('reject')))).toMatchObject({ field: 'clause' })
    expect((await refusal(decide(db, tomas, form('reject', { clause: ['nonsense'] })))).message).toContain('“nonsense”')
    expect(await stateOf(comment)).toEqual({ status: 'pending', decisions: [] })
  })

  test('cites nothing with an act that cites nothing, whatever is still ticked', async () => {
    await decide(db, tomas, form('approve', { clause: ['law', 'nonsense'] }))
    expect((await stateOf(comment)).decisions).toMatchObject([{ clauses: [] }])
  })

  test('takes a decision back', async () => {
    const { id } = await decide(db, tomas, form('reject', { clause: ['topic'] }))
    await decide(db, leila, form('undo', { seen: 'rejected', undoes: id }))
    expect(await stateOf(comment)).toMatchObject({ status: 'pending', decisions: [{ act: 'reject' }, { act: 'undo', undoes: id }] })
  })

  test('who comes second is told who came first', async () => {
    await decide(db, leila, form('reject', { clause: ['topic'] }))
    expect((await refusal(decide(db, tomas, form('approve')))).message).toBe('Decided meanwhile by Leila: rejected.')
  })

  test('decides on the text that was read', async () => {
    await db.comment.update({ where: { id: comment }, data: { revision: 2 } })
    expect((await refusal(decide(db, tomas, form('approve')))).message).toContain('read it again')
    await decide(db, tomas, form('approve', { revision: 2 }))
    expect((await stateOf(comment)).decisions).toMatchObject([{ revision: 2 }])
  })
})

test('twenty approvals of one comment by two moderators at once are one decision', async () => {
  const tries = Array.from({ length: 20 }, (_, i) => decide(db, i % 2 ? tomas : leila, form('approve')))
  const ends = await Promise.allSettled(tries)
  const [done, ...more] = ends.flatMap((end) => (end.status === 'fulfilled' ? end.value : []))
  expect(more).toEqual([])
  const { status, decisions } = await stateOf(comment)
  expect(status).toBe('approved')
  expect(decisions.map(({ id }) => id)).toEqual([done?.id])
  const first = decisions[0]?.actorId === tomas.id ? 'Tomas' : 'Leila'
  const said = ends.flatMap((end) => (end.status === 'rejected' ? String(end.reason) : []))
  expect(new Set(said)).toEqual(new Set([`Refusal: Decided meanwhile by ${first}: approved.`]))
  expect(said).toHaveLength(19)
})

describe('the form of a decision', () => {
  const sent = { comment: 'x', revision: '2', seen: 'pending', act: 'approve' }

  test('fills in what was not sent', () => {
    expect(decisionSchema.parse(sent)).toEqual({ ...sent, revision: 2, clause: [], note: '', undoes: '' })
  })

  test.each([
    ['an act of the policy', { act: 'publish' }],
    ['an act of the author', { act: 'withdraw' }],
    ['no comment', { comment: '' }],
    ['no revision', { revision: 'x' }],
    ['an unknown status', { seen: 'deleted' }],
    ['a note without end', { note: 'x'.repeat(2_001) }],
  ])('refuses %s', (_, wrong) => {
    expect(decisionSchema.safeParse({ ...sent, ...wrong }).success).toBe(false)
  })
})

describe('the last decision of a moderator', () => {
  test('is there to be undone', async () => {
    const { id } = await decide(db, tomas, form('approve'))
    expect(await lastDecision(db, tomas)).toMatchObject({ id, act: 'approve', comment: { id: comment, status: 'approved' } })
    expect(await lastDecision(db, leila)).toBeNull()
  })

  test('is not there any more when somebody else decided since', async () => {
    await decide(db, tomas, form('approve'))
    await decide(db, leila, form('hold', { seen: 'approved' }))
    expect(await lastDecision(db, tomas)).toBeNull()
  })

  test('is not there any more when it was undone', async () => {
    const { id } = await decide(db, tomas, form('approve'))
    await decide(db, tomas, form('undo', { seen: 'approved', undoes: id }))
    expect(await lastDecision(db, tomas)).toBeNull()
  })

  test('shows no address of a guest', async () => {
    await decide(db, tomas, form('approve'))
    expect(JSON.stringify(await lastDecision(db, tomas), (_, value) => (typeof value === 'bigint' ? 0 : value))).not.toContain('@')
  })
})

describe('the shift of a moderator', () => {
  const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 10, 20, hour, minute))
  const decidedAt = async (when: Date) => {
    const id = await waiting()
    const { number } = await db.policyVersion.findFirstOrThrow()
    await db.$transaction((tx) =>
      record(tx, { commentId: id, act: 'approve', by: 'moderator', actorId: tomas.id, policyVersion: number, at: when }),
    )
  }

  test('counts since the last pause of an hour', async () => {
    for (const when of [at(7), at(9, 10), at(9, 50), at(10, 30)]) await decidedAt(when)
    expect(await shiftOf(db, tomas, at(10, 45))).toEqual({ decisions: 3, since: at(9, 10) })
  })

  test('is none before the first decision, and over after a pause of an hour', async () => {
    await decidedAt(at(9))
    expect(await shiftOf(db, leila, at(9, 5))).toBeNull()
    expect(await shiftOf(db, tomas, at(10, 1))).toBeNull()
  })
})
