import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { record } from './decisions'
import { formAction } from './form-action'
import { measure } from './measures'
import type { Moderator, Person } from './people'
import { guestNoticeSchema, guestReportSchema, noticeSchema, reportSchema } from './report-forms'
import { reportable, reportShown } from './report-shown'
import { notify, type Reporter, report } from './reports'
import { testDatabase } from './testing/database'
import { discussed, moderator, reader, reworded, said, trusted } from './testing/discussed'
import { refusal } from './testing/refused'

let db: Db
let close: () => Promise<void>
let articleId = ''
let leila: Moderator
/** Trusted readers. */
let trustees: Person[] = []
/** A comment that is shown, and nothing decided by a person. */
let comment = ''

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  articleId = await discussed(db)
  leila = await moderator(db, 'Leila')
  trustees = await Promise.all(['Ada', 'Bo', 'Cy', 'Di'].map((name) => trusted(db, articleId, name)))
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  comment = await said(db, articleId)
})

const guest = (name: string): Reporter => ({ guest: { name, email: `${name.toLowerCase()}@guest.example` } })
const person = (nth: number): Reporter => ({ person: trustees[nth] as Person })
const form = (more: Partial<ReturnType<typeof reportSchema.parse>> = {}) => ({
  ...{ comment, clause: 'civility', note: '', name: '', email: '' },
  ...more,
})
const notice = (more: object = {}) => ({
  comment,
  why: 'It threatens a person by name.',
  faith: 'on' as const,
  name: '',
  email: '',
  ...more,
})
const now = () => db.comment.findUniqueOrThrow({ where: { id: comment }, select: { status: true, openReports: true } })
const decide = (act: 'approve' | 'reject' | 'hold' | 'undo', more: object = {}) =>
  db.$transaction((tx) =>
    record(tx, {
      commentId: comment,
      act,
      by: 'moderator',
      actorId: leila.id,
      policyVersion: 1,
      ...(act === 'reject' && { clauses: ['law'] }),
      ...more,
    }),
  )

describe('a report', () => {
  test('is counted and kept with its clause, its text and who made it', async () => {
    const { id, number, again, decided } = await report(db, guest('Eve'), form({ note: 'Rude.' }))
    expect({ again, decided, number }).toEqual({ again: false, decided: false, number: expect.any(Number) })
    expect(await now()).toEqual({ status: 'approved', openReports: 1 })
    expect(await db.report.findUnique({ where: { id } })).toMatchObject({
      ...{ commentId: comment, revision: 1, kind: 'policy', clause: 'civility', policyVersion: 1, note: 'Rude.', trusted: false },
      ...{ reporterId: null, guestName: 'Eve', guestEmail: 'eve@guest.example', settledById: null },
    })
  })

  test('is taken once from one person on one text', async () => {
    const first = await report(db, person(0), form())
    const second = await report(db, person(0), form({ clause: 'law' }))
    expect(second).toEqual({ ...first, again: true })
    expect(await now()).toMatchObject({ openReports: 1 })
    await reworded(db, comment, 'Other words.')
    expect(await report(db, person(0), form())).toMatchObject({ again: false })
  })

  test('sent twenty times at once is one', async () => {
    const ends = await Promise.all(Array.from({ length: 20 }, () => report(db, guest('Eve'), form())))
    expect(new Set(ends.map(({ id }) => id)).size).toBe(1)
    expect(ends.filter(({ again }) => !again)).toHaveLength(1)
    expect(await now()).toMatchObject({ openReports: 1 })
  })

  test.each(['pending', 'rejected', 'withdrawn'] as const)('is refused of a comment that is %s', async (status) => {
    if (status === 'withdrawn')
      await db.$transaction((tx) => record(tx, { commentId: comment, act: 'withdraw', by: 'author', policyVersion: 1 }))
    else await decide(status === 'pending' ? 'hold' : 'reject')
    expect((await refusal(report(db, person(0), form()))).message).toContain('no longer shown')
    expect((await refusal(notify(db, person(0), notice()))).message).toContain('no longer shown')
    expect(await db.report.count({ where: { commentId: comment } })).toBe(0)
    expect(await reportable(db, comment)).toMatchObject({ place: null, body: '', name: '' })
  })

  test('is refused of a comment that never was, under a clause that there is not, and where comments are off', async () => {
    expect((await refusal(report(db, person(0), form({ comment: 'x' })))).message).toContain('no longer shown')
    expect(await refusal(report(db, person(0), form({ clause: 'nonsense' })))).toMatchObject({ field: 'clause' })
    await db.article.update({ where: { id: articleId }, data: { commentMode: 'off' } })
    expect((await refusal(report(db, person(0), form()))).message).toContain('no longer shown')
    await db.article.update({ where: { id: articleId }, data: { commentMode: 'closed' } })
    await report(db, person(0), form())
    await db.article.update({ where: { id: articleId }, data: { commentMode: 'open' } })
    expect(await reportable(db, 'x')).toBeNull()
  })
})

describe('reports by trusted readers', () => {
  test('hold the comment once they are enough under one clause', async () => {
    await report(db, person(0), form())
    await report(db, person(1), form())
    await report(db, person(2), form({ clause: 'law' }))
    expect(await now()).toEqual({ status: 'approved', openReports: 3 })
    await report(db, person(3), form())
    expect(await now()).toEqual({ status: 'pending', openReports: 4 })
    const last = await db.decision.findFirst({ where: { commentId: comment }, orderBy: { seq: 'desc' } })
    expect(last).toMatchObject({ act: 'hold', by: 'policy', actorId: null, clauses: ['civility'], note: 'Reported by 3 trusted readers.' })
  })

  test('at once hold it exactly once, and who comes after that is told that it is no longer shown', async () => {
    const ends = await Promise.allSettled([0, 1, 2, 3].map((nth) => report(db, person(nth), form())))
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect(ends.flatMap((end) => (end.status === 'rejected' ? String(end.reason) : []))).toEqual([
      expect.stringMatching(/^Refusal: This comment is no longer shown/),
    ])
    expect(await now()).toEqual({ status: 'pending', openReports: 3 })
    expect(await db.decision.count({ where: { commentId: comment, act: 'hold' } })).toBe(1)
  })

  test('count for the text that they are about', async () => {
    await report(db, person(0), form())
    await report(db, person(1), form())
    await reworded(db, comment, 'Other words.')
    await report(db, person(2), form())
    expect(await now()).toEqual({ status: 'approved', openReports: 3 })
  })

  test('do not count from guests, newcomers and the restricted', async () => {
    const banned = await trusted(db, articleId, 'Mallory')
    await db.$transaction((tx) => measure(tx, leila, { whom: { userId: banned.id }, kind: 'restrict', reason: 'Spam.' }))
    const newcomer = await reader(db, 'New')
    for (const who of [guest('Fay'), guest('Gus'), guest('Hal'), { person: newcomer }, { person: banned }] as Reporter[])
      await report(db, who, form())
    expect(await now()).toEqual({ status: 'approved', openReports: 5 })
    expect(await db.report.count({ where: { commentId: comment, trusted: true } })).toBe(0)
  })

  test('do not bring back what a moderator approved, unless the text changed or the approval is undone', async () => {
    await decide('hold')
    const { id } = await decide('approve')
    for (const nth of [0, 1, 2]) expect(await report(db, person(nth), form())).toMatchObject({ decided: true, again: false })
    expect(await now()).toEqual({ status: 'approved', openReports: 0 })
    expect(await db.report.count({ where: { settledById: id } })).toBe(3)
    expect(await report(db, person(0), form())).toMatchObject({ again: true, decided: true })
    await decide('undo', { undoes: id })
    expect(await now()).toEqual({ status: 'pending', openReports: 3 })
    await decide('approve')
    await reworded(db, comment, 'Other words.')
    for (const nth of [0, 1, 2]) expect(await report(db, person(nth), form())).toMatchObject({ decided: false })
    expect(await now()).toEqual({ status: 'pending', openReports: 3 })
  })

  test('are answered by the decision, and their page says so', async () => {
    const { id } = await report(db, guest('Eve'), form({ note: 'Rude.' }))
    expect(await reportShown(db, id)).toMatchObject({
      kind: 'policy',
      answer: null,
      status: 'approved',
      clause: { id: 'civility', version: 1 },
    })
    await decide('reject')
    const shown = await reportShown(db, id)
    expect(shown).toMatchObject({ place: null, answer: { act: 'reject', clauses: [{ id: 'law', version: 1 }] } })
    expect(JSON.stringify(shown)).not.toMatch(/Leila|guest\.example|Ledger/)
    expect(await reportShown(db, 'x')).toBeNull()
  })
})

describe('a notice of illegal content', () => {
  test('stays open whatever was decided, beside a report by the same person', async () => {
    await decide('hold')
    await decide('approve')
    await report(db, person(0), form())
    expect(await notify(db, person(0), notice())).toMatchObject({ decided: false, again: false })
    expect(await notify(db, person(0), notice())).toMatchObject({ again: true })
    expect(await now()).toEqual({ status: 'approved', openReports: 1 })
  })

  test('about the abuse of children may come from nobody, and each is one', async () => {
    for (const _ of [1, 2]) await notify(db, null, notice({ abuse: 'on' }))
    const stored = await db.report.findMany({ where: { commentId: comment } })
    expect(stored.map(({ guestEmail }) => guestEmail)).toEqual(
      Array(2).fill(expect.stringMatching(/^anonymous-[0-9a-f]{24}@notice\.invalid$/)),
    )
    expect(stored[0]).toMatchObject({
      kind: 'illegal',
      note: expect.stringMatching(/^Concerns the sexual abuse of children.*\n\nIt threatens/),
      reporter: `guest ${stored[0]?.guestEmail}`,
    })
  })

  test('does not hold, however many', async () => {
    for (const nth of [0, 1, 2, 3]) await notify(db, person(nth), notice())
    expect(await now()).toEqual({ status: 'approved', openReports: 4 })
  })
})

describe('the forms', () => {
  const wrong = (schema: typeof guestNoticeSchema, sent: object) => schema.safeParse(sent).error?.issues.map(({ path }) => path[0])
  const sent = { comment: 'x', why: 'It threatens a person by name.', faith: 'on', name: 'Eve', email: ' Eve@Guest.example' }

  test('of a notice ask for why, good faith, name and address', () => {
    expect(guestNoticeSchema.safeParse({ ...sent, email: 'Eve@Guest.example' }).data).toMatchObject({ email: 'eve@guest.example' })
    expect(wrong(guestNoticeSchema, { comment: 'x', why: 'Bad.', name: '', email: '' })).toEqual(['why', 'faith', 'name', 'email'])
    expect(wrong(guestNoticeSchema, { ...sent, name: '', email: 'x' })).toEqual(['name', 'email'])
    expect(wrong(guestNoticeSchema, { ...sent, name: '', email: '', abuse: 'on' })).toBeUndefined()
    expect(wrong(guestNoticeSchema, { ...sent, name: 'Eve', email: '', abuse: 'on' })).toEqual(['email'])
    expect(wrong(noticeSchema, { ...sent, name: '', email: '' })).toBeUndefined()
  })

  test('of a report ask for a clause and a short note, and of a guest for name and address', () => {
    const report = { comment: 'x', clause: 'law', note: 'x'.repeat(1_000), name: 'Eve', email: 'eve@guest.example' }
    expect(guestReportSchema.safeParse(report).success).toBe(true)
    expect(reportSchema.safeParse({ ...report, note: 'x'.repeat(1_001) }).success).toBe(false)
    expect(reportSchema.safeParse({ comment: 'x' }).success).toBe(false)
    expect(guestReportSchema.safeParse({ comment: 'x', clause: 'law' }).success).toBe(false)
  })

  test('survive NUL and letters cut in half', async () => {
    const send = formAction({ who: async () => null, schema: () => guestReportSchema, work: (_, typed) => report(db, guest('Nul'), typed) })
    const data = new FormData()
    for (const [name, value] of Object.entries({ comment, clause: 'law', note: 'a\0b\ud83d', name: 'N', email: 'n@guest.example' }))
      data.set(name, value)
    expect(await send(null, data)).toMatchObject({ state: 'done' })
    expect(await db.report.findFirst({ where: { commentId: comment } })).toMatchObject({ note: expect.stringMatching(/^ab/) })
  })
})
