import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { commentKey } from './comment-link'
import { submit } from './comments'
import type { Db } from './db'
import { type NewDecision, record } from './decisions'
import { type EditForm, edit, editableUntil, editSchema } from './edits'
import { decide } from './moderation'
import type { Moderator, Person } from './people'
import { testDatabase } from './testing/database'
import { discussed, moderator, reader, said } from './testing/discussed'
import { heard } from './testing/heard'
import { heardAtDesk } from './testing/heard-at-desk'
import { othersWait } from './testing/others-wait'
import { seeded } from './testing/random-history'
import { refusalWords } from './testing/refused'
import { notYours, withdraw } from './withdrawals'

let db: Db
let close: () => Promise<void>
let url = ''
let articleId = ''
let leila: Moderator
let nora: Person
const words = 'The sea wall is too low.'
const better = 'Build it higher, whoever pays.'

beforeAll(async () => {
  ;({ db, close, url } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  articleId = await discussed(db)
  leila = await moderator(db, 'Leila')
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
  nora = await reader(db, 'Nora')
  for (let day = 1; day <= 5; day++) await said(db, articleId, { authorId: nora.id, at: new Date(`2026-11-0${day}`) })
})
afterEach(() => vi.unstubAllEnvs())

let nth = 0
const links = ['one', 'two', 'three', 'four', 'five', 'six'].map((host) => `https://${host}.example/a`).join(' ')
const nouns =
  'harbour tide gull rope lantern pier barrel anchor ferry sluice dyke polder beacon canal jetty marsh heron willow mill lock'.split(' ')
/** The words among others that no other comment has: otherwise they are taken for the same again. */
function unlike(text: string) {
  const random = seeded(++nth)
  const more = Array.from({ length: 12 }, () => nouns[Math.floor(random() * nouns.length)])
  return `${text} ${more.slice(0, 6).join(' ')} ${nth}, then ${more.slice(6).join(' ')}.`
}
async function posted(author: Person | 'guest' = nora, text = unlike(words), at = new Date()): Promise<string> {
  const writer = author === 'guest' ? { guest: { name: 'Gus Lee', email: `gus-${++nth}@reader.example` } } : { person: author }
  const made = await submit(
    db,
    writer,
    { article: 'sea-wall', parent: '', name: '', email: '', comment: text } as Parameters<typeof submit>[2],
    at,
  )
  if (made.outcome === 'refused') throw new Error(JSON.stringify(made.findings))
  return made.id
}
const me = (person = nora) => ({ person, key: '' })
const form = (comment: string, text: string, revision = 1): EditForm => ({ comment, revision, text })
const row = (id: string) => db.comment.findUniqueOrThrow({ where: { id }, include: { revisions: true } })
const decisionsOn = async (commentId: string) =>
  (await db.decision.findMany({ where: { commentId }, orderBy: { seq: 'asc' } })).map(({ act, revision }) => `${act} ${revision}`)
const act = (commentId: string, act: NewDecision['act'], more: Partial<NewDecision> = {}) =>
  db.$transaction((tx) => record(tx, { commentId, act, by: 'moderator', actorId: leila.id, policyVersion: 1, ...more }))

describe('another text', () => {
  test('that the policy finds nothing in takes the place of the one that is shown, which is kept', async () => {
    const first = unlike(words)
    const id = await posted(nora, first)
    const before = await row(id)
    expect(before.status).toBe('approved')
    expect(await edit(db, me(), form(id, `  ${better}\r\nYes.\n`))).toEqual({ outcome: 'published' })
    const after = await row(id)
    expect(after).toMatchObject({ body: `${better}\nYes.`, revision: 2, status: 'approved', submissionKey: before.submissionKey })
    expect(after.revisions).toMatchObject([{ revision: 1, body: first }])
    expect(after.fingerprint).not.toEqual(before.fingerprint)
    expect(await decisionsOn(id)).toEqual(['publish 1', 'publish 2'])
  })

  test('goes through the whole policy: what it holds waits, with its findings, and is told in the answer and not by mail', async () => {
    const id = await posted()
    const answer = await edit(db, me(), form(id, `${unlike(better)} ${links}`))
    expect(answer).toMatchObject({ outcome: 'held' })
    expect(await row(id)).toMatchObject({ status: 'pending', revision: 2 })
    const findings = await db.finding.findMany({ where: { commentId: id, outcome: 'hold' } })
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.every(({ revision }) => revision === 2)).toBe(true)
    expect(await decisionsOn(id)).toEqual(['publish 1', 'hold 2'])
    expect(await db.notice.findMany({ where: { commentId: id } })).toMatchObject([{ kind: 'held', unmailed: 'answered', mailedAt: null }])
    // Without what was found, it is shown again.
    expect(await edit(db, me(), form(id, unlike(better), 2))).toEqual({ outcome: 'published' })
    expect(await decisionsOn(id)).toEqual(['publish 1', 'hold 2', 'publish 3'])
  })

  test('that the policy refuses changes nothing, and says under which clause', async () => {
    const id = await posted()
    const before = await row(id)
    const answer = await edit(db, me(), form(id, ' '))
    expect(answer).toMatchObject({ outcome: 'refused', policy: { number: 1 } })
    expect(answer.outcome === 'refused' && answer.findings.some(({ outcome }) => outcome === 'refuse')).toBe(true)
    expect(await row(id)).toEqual(before)
    expect(await decisionsOn(id)).toEqual(['publish 1'])
  })

  test('of a guest waits as the first did, by the link', async () => {
    const id = await posted('guest')
    expect(await edit(db, { person: null, key: commentKey(id) }, form(id, unlike(better)))).toMatchObject({ outcome: 'held' })
    expect(await row(id)).toMatchObject({ status: 'pending', revision: 2 })
  })

  test('that is nearly the first is not taken for the same again, and the very same one changes nothing', async () => {
    const text = unlike(words)
    const id = await posted(nora, text)
    expect(await edit(db, me(), form(id, `${text} `))).toEqual({ outcome: 'same' })
    expect(await edit(db, me(), form(id, `${text} Indeed.`))).toEqual({ outcome: 'published' })
    expect(await edit(db, me(), form(id, `${text} Indeed.`))).toEqual({ outcome: 'same' })
    expect((await row(id)).revision).toBe(2)
    expect(await refusalWords(edit(db, me(), form(id, unlike(better))))).toContain('You have changed this comment meanwhile')
  })

  test('sent twenty times at once is one revision', async () => {
    const id = await posted()
    const text = unlike(better)
    await Promise.all(Array.from({ length: 20 }, () => db.$queryRaw`select pg_sleep(0.1)::text`))
    const ends = await Promise.all(Array.from({ length: 20 }, () => edit(db, me(), form(id, text))))
    expect(ends.filter(({ outcome }) => outcome === 'published')).toHaveLength(1)
    expect(ends.filter(({ outcome }) => outcome === 'same')).toHaveLength(19)
    expect(await decisionsOn(id)).toEqual(['publish 1', 'publish 2'])
  })
})

describe('what a moderator had read is not shown unread', () => {
  test('an approved comment of somebody who is not trusted waits again, also where the policy lets newcomers through', async () => {
    const { clauses, ...version } = await db.policyVersion.findUniqueOrThrow({ where: { number: 1 } })
    const easy = (clauses as { checks: { check: string }[] }[]).map((clause) => ({
      ...clause,
      checks: clause.checks.filter(({ check }) => check !== 'newcomer'),
    }))
    await db.policyVersion.create({ data: { ...version, number: 2, clauses: easy, inForceAt: new Date('2027-01-01') } as never })
    const [at, soon] = [new Date('2027-01-02T10:00:00Z'), new Date('2027-01-02T10:05:00Z')]
    const byLink = (id: string) => ({ person: null, key: commentKey(id) })
    const id = await posted('guest', `${unlike(words)} ${links}`, at)
    await act(id, 'approve')
    expect(await edit(db, byLink(id), form(id, unlike(better)), soon)).toMatchObject({ outcome: 'held', findings: [] })
    expect(await edit(db, byLink(id), form(id, unlike(better), 2), soon)).toMatchObject({ outcome: 'held' })
    expect(await row(id)).toMatchObject({ status: 'pending', revision: 3, policyVersion: 2 })
    const last = await db.decision.findFirst({ where: { commentId: id }, orderBy: { seq: 'desc' } })
    expect(last).toMatchObject({ by: 'policy', note: 'A moderator had read the text before.' })
    const unread = await posted('guest', unlike(words), at)
    expect(await edit(db, byLink(unread), form(unread, unlike(better)), soon)).toEqual({ outcome: 'published' })
  })

  test('that of somebody trusted is shown, unless a moderator had set it aside or readers had reported it', async () => {
    const approved = await posted(nora, `${unlike(words)} ${links}`)
    expect((await row(approved)).status).toBe('pending')
    await act(approved, 'approve')
    expect(await edit(db, me(), form(approved, unlike(better)))).toEqual({ outcome: 'published' })

    const aside = await posted()
    await act(aside, 'hold')
    expect(await edit(db, me(), form(aside, unlike(better)))).toMatchObject({ outcome: 'held' })

    const reported = await posted()
    await db.comment.update({ where: { id: reported }, data: { openReports: 1 } })
    await db.report.create({
      data: {
        commentId: reported,
        revision: 1,
        clause: 'topic',
        policyVersion: 1,
        guestName: 'R',
        guestEmail: 'r@reader.example',
        reporter: 'guest r@reader.example',
      },
    })
    await act(reported, 'hold', { by: 'policy' })
    expect(await edit(db, me(), form(reported, unlike(better)))).toMatchObject({ outcome: 'held' })
  })

  test('the desk hears of a change of what waits, and of what comes to wait', async () => {
    const waits = await posted('guest')
    const change = () => edit(db, { person: null, key: commentKey(waits) }, form(waits, unlike(better)))
    expect(await heardAtDesk(url, change)).toEqual([{ kind: 'edited', comment: waits, revision: 2 }])
    const shown = await posted()
    const held = await heardAtDesk(url, () => edit(db, me(), form(shown, `${unlike(better)} ${links}`)))
    expect(held).toMatchObject([
      { kind: 'decided', comment: shown, act: 'hold', status: 'pending', revision: 2 },
      { kind: 'came', comment: shown },
    ])
  })

  test('the policy publishes what is shown once for each text', async () => {
    expect(await refusalWords(act(await posted(), 'publish', { by: 'policy' }))).toBe('This text is published already.')
  })

  test('the page of the article is forgotten when what is shown there changes', async () => {
    const id = await posted()
    expect(await heard(url, () => edit(db, me(), form(id, unlike(better))))).toEqual(['sea-wall'])
  })

  test('a moderator who had the earlier text open decides on nothing', async () => {
    const id = await posted('guest')
    await edit(db, { person: null, key: commentKey(id) }, form(id, unlike(better)))
    const approve = { comment: id, revision: 1, seen: 'pending', act: 'approve', clause: [], note: '', undoes: '' } as const
    expect(await refusalWords(decide(db, leila, { ...approve, clause: [] }))).toBe('Its text has changed meanwhile: read it again.')
    await decide(db, leila, { ...approve, clause: [], revision: 2 })
  })
})

describe('a change is refused', () => {
  test('after fifteen minutes, naming the limit', async () => {
    const at = new Date('2026-11-20T10:00:00Z')
    const id = await posted(nora, unlike(words), at)
    const last = new Date('2026-11-20T10:15:00Z')
    expect(editableUntil({ status: 'pending', createdAt: at })).toEqual(last)
    expect(await refusalWords(edit(db, me(), form(id, better), new Date(last.getTime() + 1)))).toBe(
      'A comment can be changed for 15 minutes after it was posted: that was until 20 Nov, 10:15.',
    )
    await edit(db, me(), form(id, unlike(better)), last)
  })

  test('of what was rejected or taken back', async () => {
    const rejected = await posted()
    await act(rejected, 'reject', { clauses: ['law'] })
    expect(await refusalWords(edit(db, me(), form(rejected, better)))).toBe('This comment was rejected: it cannot be changed any more.')
    const withdrawn = await posted()
    await withdraw(db, me(), { comment: withdrawn })
    expect(await refusalWords(edit(db, me(), form(withdrawn, better)))).toBe('This comment was withdrawn: it cannot be changed any more.')
    expect(editableUntil({ status: 'rejected', createdAt: new Date() })).toBeNull()
  })

  test('to somebody who is banned, and where comments are closed', async () => {
    const id = await posted()
    await db.measure.create({ data: { kind: 'ban', userId: nora.id, byId: leila.id, reason: 'Threats.', policyVersion: 1 } as never })
    expect(await refusalWords(edit(db, me(), form(id, better)))).toContain('you are banned')
    const other = await posted('guest')
    await db.article.update({ where: { id: articleId }, data: { commentMode: 'closed' } })
    try {
      expect(await refusalWords(edit(db, { person: null, key: commentKey(other) }, form(other, better)))).toContain('closed')
    } finally {
      await db.article.update({ where: { id: articleId }, data: { commentMode: 'open' } })
    }
  })

  test('and so is taking back, to anybody else, without telling whether there is such a comment', async () => {
    const id = await posted()
    const other = await posted('guest')
    const strangers = [
      { person: await reader(db, 'Otto'), key: '' },
      { person: leila, key: '' },
      { person: null, key: '' },
      { person: null, key: commentKey(other) },
      { person: null, key: `${commentKey(id)}x` },
    ]
    const before = await row(id)
    for (const stranger of strangers) {
      const [change, withdrawal] = [
        await refusalWords(edit(db, stranger, form(id, better))),
        await refusalWords(withdraw(db, stranger, { comment: id })),
      ]
      expect(change).toBe(await refusalWords(edit(db, stranger, form('nothing', better))))
      expect(withdrawal).toBe(await refusalWords(withdraw(db, stranger, { comment: 'nothing' })))
    }
    expect(await row(id)).toEqual(before)
  })

  test('and so is taking back, of what its author had erased, also while the change waited', async () => {
    const id = await posted()
    const byLink = { person: null, key: commentKey(id, nora.id) }
    const erased = { authorId: null, body: '', erasedAt: new Date() }
    const change = await db.$transaction(async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`person ${nora.id}`}, 0))`
      const late = refusalWords(edit(db, byLink, form(id, better)))
      await othersWait(db)
      await tx.comment.update({ where: { id }, data: erased })
      return { late }
    })
    expect(await change.late).toBe(notYours)
    expect((await row(id)).body).toBe('')
    for (const status of ['approved', 'rejected', 'withdrawn'] as const) {
      await db.comment.update({ where: { id }, data: { status } })
      for (const key of [commentKey(id), byLink.key])
        expect(await refusalWords(withdraw(db, { person: null, key }, { comment: id }))).toBe(notYours)
    }
  })

  test('where the form lacks something', () => {
    expect(editSchema.safeParse({ comment: 'x', revision: '1', text: '' }).success).toBe(true)
    for (const wrong of [{ revision: '0' }, { revision: 'x' }, { text: 'x'.repeat(50_001) }, { comment: '' }])
      expect(editSchema.safeParse({ comment: 'x', revision: '1', text: 'x', ...wrong }).success).toBe(false)
  })
})

describe('taking back', () => {
  test('is done once, however often it is asked, of what waits and of what is shown', async () => {
    for (const id of [await posted(), await posted('guest')]) {
      const claimant = { person: null, key: commentKey(id, (await row(id)).authorId) }
      await Promise.all([withdraw(db, claimant, { comment: id }), withdraw(db, claimant, { comment: id })])
      expect((await row(id)).status).toBe('withdrawn')
      expect((await decisionsOn(id)).filter((one) => one.startsWith('withdraw'))).toHaveLength(1)
    }
  })

  test('is refused for what was rejected', async () => {
    const id = await posted()
    await act(id, 'reject', { clauses: ['law'] })
    expect(await refusalWords(withdraw(db, me(), { comment: id }))).toContain('This comment was rejected')
  })
})
