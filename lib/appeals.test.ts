import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { appeal, appealSchema } from './appeals'
import { commentAddress, commentKey, placeOf } from './comment-link'
import type { Db } from './db'
import { type NewDecision, record } from './decisions'
import { threadsPerPage } from './discussion'
import { ownComment } from './own-comment'
import type { Moderator, Person } from './people'
import { testDatabase } from './testing/database'
import { discussed, moderator, reader, reworded, said } from './testing/discussed'
import { refusalWords } from './testing/refused'

let db: Db
let close: () => Promise<void>
let articleId = ''
let leila: Moderator
let tomas: Moderator
let nora: Person
/** Nora's comment, which Leila rejected at `rejectedAt`. */
let comment = ''
let rejection = ''
const rejectedAt = new Date('2026-11-10T12:00:00Z')
const soon = new Date('2026-11-11T12:00:00Z')
const last = new Date('2027-05-12T12:00:00Z')

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  articleId = await discussed(db)
  leila = await moderator(db, 'Leila')
  tomas = await moderator(db, 'Tomas')
  nora = await reader(db, 'Nora')
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
  comment = await said(db, articleId, { authorId: nora.id, act: 'hold', at: new Date('2026-11-09') })
  rejection = (await decide('reject', { actorId: leila.id, clauses: ['law'], note: 'For colleagues only.', at: rejectedAt })).id
})
afterEach(() => vi.unstubAllEnvs())

const decide = (act: NewDecision['act'], more: Partial<NewDecision> = {}) =>
  db.$transaction((tx) => record(tx, { commentId: comment, act, by: 'moderator', actorId: tomas.id, policyVersion: 1, ...more }))
const author = () => ({ person: nora, key: '' })
const byLink = (key = commentKey(comment, nora.id)) => ({ person: null, key })
const form = (text = 'I quoted the law, I did not break it.') => ({ comment, text })

describe('an appeal', () => {
  test('is stored against the rejection, from the author', async () => {
    const { id } = await appeal(db, author(), form(), soon)
    expect(await db.appeal.findUnique({ where: { id } })).toMatchObject({
      commentId: comment,
      decisionId: rejection,
      state: 'open',
      at: soon,
    })
  })

  test('comes by the link as well, with or without an account', async () => {
    expect(await refusalWords(appeal(db, byLink(''), form(), soon))).toContain('Only the author')
    await appeal(db, byLink(), form(), soon)
  })

  test('is refused from anybody else: a stranger, a moderator, and the key of another comment', async () => {
    const other = await said(db, articleId)
    const strangers = [
      { person: tomas, key: '' },
      byLink(commentKey(other)),
      byLink(commentKey(comment)),
      byLink(`${commentKey(comment, nora.id)}x`),
      byLink('é'),
      byLink('x'.repeat(43)),
    ]
    for (const claimant of strangers) {
      expect(await refusalWords(appeal(db, claimant, form(), soon))).toBe('Only the author of a comment can appeal.')
      expect(await ownComment(db, claimant, comment)).toBeNull()
    }
    expect(await refusalWords(appeal(db, author(), { ...form(), comment: 'x' }, soon))).toBe('Only the author of a comment can appeal.')
    expect(await db.appeal.count({ where: { commentId: comment } })).toBe(0)
  })

  test('on what its author had erased is refused as for somebody else’s, by whoever still has the link', async () => {
    await db.comment.update({ where: { id: comment }, data: { authorId: null, body: '', erasedAt: soon } })
    expect(await refusalWords(appeal(db, byLink(), form(), soon))).toBe('Only the author of a comment can appeal.')
    expect(await db.appeal.count({ where: { commentId: comment } })).toBe(0)
  })

  test('is taken to the last moment that the policy names, and not a millisecond longer', async () => {
    expect(await refusalWords(appeal(db, author(), form(), new Date(last.getTime() + 1)))).toBe(
      'The time for an appeal is over: it ended on 12 May 2027 at 12:00.',
    )
    await appeal(db, author(), form(), last)
  })

  test('sent twenty times at once is one', async () => {
    const claimants = Array.from({ length: 20 }, (_, nth) => (nth % 2 ? author() : byLink()))
    // Enough connections are open: otherwise the first is done before the second is there.
    await Promise.all(claimants.map(() => db.$queryRaw`select pg_sleep(0.1)::text`))
    const ends = await Promise.allSettled(claimants.map((who) => appeal(db, who, form(), soon)))
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const end of ends) if (end.status === 'rejected') expect(String(end.reason)).toMatch(/^Refusal: Your appeal is here already/)
    expect(await db.appeal.count({ where: { commentId: comment } })).toBe(1)
  })

  test('is refused while the comment is not rejected', async () => {
    await decide('undo', { undoes: rejection })
    expect(await refusalWords(appeal(db, author(), form(), soon))).toBe('This comment is not rejected any more.')
  })

  test('is made once: not after it was upheld, but against another rejection', async () => {
    await appeal(db, author(), form(), soon)
    await decide('uphold', { note: 'It does.' })
    expect(await refusalWords(appeal(db, author(), form(), soon))).toBe('Your appeal was decided: a comment can be appealed once.')
    const second = await said(db, articleId, { authorId: nora.id, act: 'hold' })
    comment = second
    await decide('reject', { actorId: leila.id, clauses: ['law'], at: rejectedAt })
    await appeal(db, author(), form(), soon)
    await decide('overturn', { note: 'It was fine.' })
    await decide('reject', { clauses: ['topic'], at: soon })
    await appeal(db, author(), form(), soon)
    expect(await db.appeal.count({ where: { commentId: second } })).toBe(2)
  })

  test.each([
    ['', false],
    [' \n', false],
    ['x'.repeat(2_000), true],
    ['x'.repeat(3_000), false],
  ])('needs words, and not too many: %#', (text, right) => {
    expect(appealSchema.safeParse({ comment: 'x', text }).success).toBe(right)
  })
})

describe('the author’s own page', () => {
  const steps = async () => (await ownComment(db, author(), comment))?.steps.map(({ act }) => act)

  test('says what was decided, under which clause, and until when it can be appealed, without a name or a note of the newsroom', async () => {
    const own = await ownComment(db, author(), comment)
    expect(own).toMatchObject({
      ...{ status: 'rejected', place: null, appeal: null },
      rejection: { by: 'moderator', until: last, clauses: [{ id: 'law', title: 'Within the law', version: 1 }] },
    })
    expect(JSON.stringify(own)).not.toMatch(/Leila|colleagues|@/)
  })

  test('says what made it wait, once each', async () => {
    const finding = { commentId: comment, revision: 1, check: 'links', clause: 'links', outcome: 'hold', message: 'A link.' } as const
    await db.finding.createMany({
      data: [finding, finding, { ...finding, revision: 2, message: 'Later.' }, { ...finding, outcome: 'hint', message: 'Hint.' }],
    })
    expect((await ownComment(db, author(), comment))?.held).toEqual([
      { message: 'A link.', clause: { id: 'links', title: expect.any(String), version: 1 } },
    ])
  })

  test('tells the outcome of an appeal with its note', async () => {
    await appeal(db, author(), form(), soon)
    expect(await ownComment(db, byLink(), comment)).toMatchObject({ appeal: { state: 'open' }, status: 'rejected' })
    await decide('uphold', { note: 'The second line threatens.' })
    const own = await ownComment(db, byLink(), comment)
    expect(own).toMatchObject({ appeal: { state: 'upheld' }, rejection: { clauses: [{ id: 'law' }] } })
    expect(own?.steps.at(-1)).toMatchObject({ act: 'uphold', note: 'The second line threatens.' })
    expect(await steps()).toEqual(['hold', 'reject', 'appeal', 'uphold'])
  })

  test('shows nothing that was taken back', async () => {
    await decide('undo', { undoes: rejection })
    expect(await ownComment(db, author(), comment)).toMatchObject({ status: 'pending', rejection: null })
    expect(await steps()).toEqual(['hold'])
  })

  test('says when something was decided about an earlier text', async () => {
    await reworded(db, comment, 'Other words.')
    const steps = (await ownComment(db, author(), comment))?.steps ?? []
    expect(steps.map(({ act, earlierText }) => `${act} ${earlierText}`)).toEqual(['hold true', 'reject true', 'edit false'])
    expect(steps.at(-1)?.note).toBe('Words.')
  })
})

describe('the link', () => {
  test('has the key for a guest alone', () => {
    expect(commentAddress('abc', { guest: false })).toBe('/comments/abc')
    expect(commentAddress('abc', { guest: true })).toBe(`/comments/abc?key=${commentKey('abc')}`)
    expect(commentKey('abc')).toMatch(/^[\w-]{43}$/)
  })

  test('is worth nothing under another secret, and none is made without one', () => {
    const key = commentKey('abc')
    vi.stubEnv('NEXTAUTH_SECRET', 'another secret')
    expect(commentKey('abc')).not.toBe(key)
    vi.stubEnv('NEXTAUTH_SECRET', '')
    expect(() => commentKey('abc')).toThrow('NEXTAUTH_SECRET')
  })

  test('of a comment that is shown leads to the page of its thread', async () => {
    const article = await db.article.create({
      data: { slug: 'long', headline: 'Long', body: 'Text.', sectionSlug: 'world', publishedAt: new Date('2026-11-01') },
    })
    const ids: string[] = []
    for (let i = 0; i <= threadsPerPage; i++) ids.push(await said(db, article.id))
    const [first = '', lastOne = ''] = [ids[0], ids.at(-1)]
    expect(await placeOf(db, first)).toBe(`/articles/long#comment-${first}`)
    expect(await placeOf(db, lastOne)).toBe(`/articles/long/oldest/2#comment-${lastOne}`)
    expect(await placeOf(db, comment)).toBeNull()
    await db.article.update({ where: { id: article.id }, data: { status: 'withdrawn' } })
    expect(await placeOf(db, first)).toBeNull()
  })
})
