import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { appeal } from './appeals'
import { commentKey } from './comment-link'
import type { Db } from './db'
import { type NewDecision, record } from './decisions'
import type { NoticeMail } from './mail/kinds'
import { statementOf, tellDecision } from './notices'
import type { Moderator, Person } from './people'
import { standardPolicy } from './policy/standard'
import { mostNoticesToUnproven } from './report-mails'
import { notify, report } from './reports'
import { testDatabase } from './testing/database'
import { decidedAtRandom } from './testing/decided-at-random'
import { discussed, moderator, reader, reworded, said } from './testing/discussed'
import { toldAtRandom } from './testing/told-at-random'
import { withdraw } from './withdrawals'

let db: Db
let close: () => Promise<void>
let articleId = ''
let leila: Moderator
let tomas: Moderator
let nora: Person
/** Nora's comment, which waits. */
let comment = ''

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  articleId = await discussed(db)
  await db.article.update({ where: { id: articleId }, data: { lang: 'de' } })
  leila = await moderator(db, 'Leila')
  tomas = await moderator(db, 'Tomas')
}, 120_000)
afterAll(() => close?.())
beforeEach(async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
  nora = await reader(db, 'Nora')
  comment = await said(db, articleId, { authorId: nora.id, act: 'hold' })
})
afterEach(() => vi.unstubAllEnvs())

async function decide(act: NewDecision['act'], more: Partial<NewDecision> = {}): Promise<string> {
  const clauses = act === 'reject' ? ['law'] : []
  const decision = { commentId: comment, act, by: 'moderator', actorId: leila.id, policyVersion: 1, clauses, ...more } as const
  return (await db.$transaction((tx) => record(tx, decision))).id
}
const noticeOf = (decisionId: string) => db.notice.findUnique({ where: { decisionId } })
const mailsTo = (email: string) => db.mail.findMany({ where: { email }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
const noticesTo = async (email: string) => (await mailsTo(email)).map(({ data }) => data as unknown as NoticeMail)
const jobFor = async (decision: string) => {
  const [job] = await db.$queryRaw<{ wait: number }[]>`
    select extract(epoch from j.run_at - now())::float as wait from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'notify' and j.payload ->> 'decision' = ${decision}`
  return job
}

describe('a statement of reasons', () => {
  test('says what was decided, under which clause in the words of its version, by machine or person, and how to contest', async () => {
    const finding = { commentId: comment, revision: 1, outcome: 'hold' } as const
    await db.finding.create({ data: { ...finding, check: 'links', clause: 'links', message: 'It has a link.' } })
    await db.finding.create({ data: { ...finding, check: 'newcomer', clause: 'newcomers', message: 'Guests wait.' } })
    const at = new Date('2026-11-10T12:00:00Z')
    const law = standardPolicy.findIndex(({ id }) => id === 'law')
    const id = await decide('reject', { note: 'For colleagues only.', at })
    const said = await statementOf(db, id)
    expect(said).toEqual({
      ...{ kind: 'rejected', status: 'rejected', headline: 'The sea wall', comment: 'Words.', by: 'moderator', note: '', place: null },
      clauses: [
        {
          ...{ number: law + 1, title: standardPolicy[law]?.title, text: standardPolicy[law]?.text, version: 1 },
          link: expect.stringMatching(/^http.*\/comment-policy\/1#law$/),
        },
      ],
      facts: ['It has a link.'],
      link: expect.stringMatching(new RegExp(`^http.*/comments/${comment}\\?key=${commentKey(comment, nora.id)}$`)),
      appealUntil: new Date(at.getTime() + 183 * 86_400_000).toISOString(),
    })
    expect(JSON.stringify(said)).not.toMatch(/Leila|colleagues|@/)
  })

  test('keeps the wording of its version, whatever the policy says later', async () => {
    const id = await decide('reject')
    const words = (await statementOf(db, id))?.clauses
    const clauses = standardPolicy.map((clause) => ({ ...clause, text: `New: ${clause.text}` }))
    const number = 2 + (await db.policyVersion.count())
    await db.policyVersion.create({
      data: { number, inForceAt: new Date(), preamble: ['New.'], clauses: JSON.parse(JSON.stringify(clauses)) },
    })
    expect((await statementOf(db, id))?.clauses).toEqual(words)
  })

  test('is about the text that was decided on', async () => {
    const id = await decide('approve')
    await reworded(db, comment, 'Other words.')
    expect((await statementOf(db, id))?.comment).toBe('Words.')
  })

  test('of a hold that the policy made says that readers reported it', async () => {
    await decide('approve')
    const id = await decide('hold', { by: 'policy', clauses: ['topic'], note: 'Reported by 3 trusted readers.' })
    expect(await statementOf(db, id)).toMatchObject({
      kind: 'held',
      by: 'machine',
      facts: ['Reported by 3 trusted readers.'],
      appealUntil: null,
    })
  })

  test('of an appeal has the clauses of the rejection and the words of whoever looked again', async () => {
    await decide('reject')
    await appeal(db, { person: nora, key: '' }, { comment, text: 'Look again.' })
    const id = await decide('uphold', { actorId: tomas.id, note: 'It threatens.' })
    expect(await statementOf(db, id)).toMatchObject({
      kind: 'upheld',
      note: 'It threatens.',
      clauses: [{ title: 'Within the law' }],
      appealUntil: null,
    })
  })

  test('is none of what the author did, and none of what is not there', async () => {
    await withdraw(db, { person: nora, key: '' }, { comment })
    const own = await db.decision.findFirstOrThrow({ where: { commentId: comment, by: 'author' } })
    expect(await statementOf(db, own.id)).toBeNull()
    expect(await statementOf(db, 'nothing')).toBeNull()
  })
})

describe('a notice', () => {
  test('has a job that mails it some seconds later, to the account, in the language of the article', async () => {
    const id = await decide('reject')
    expect((await jobFor(id))?.wait).toBeGreaterThan(2)
    expect((await jobFor(id))?.wait).toBeLessThan(6)
    const now = new Date('2026-11-25T10:00:00Z')
    await tellDecision(db, id, now)
    expect(await noticeOf(id)).toMatchObject({ kind: 'rejected', mailedAt: now, unmailed: '' })
    const [mail] = await mailsTo(nora.email)
    expect(mail).toMatchObject({ kind: 'notice', lang: 'de', key: `notice ${id}`, state: 'waiting' })
    expect(mail?.data).toEqual(await statementOf(db, id))
  })

  test('goes to a guest’s address', async () => {
    comment = await said(db, articleId, { act: 'hold' })
    const before = (await mailsTo('ledger@guest.example')).length
    await tellDecision(db, await decide('approve'))
    expect((await mailsTo('ledger@guest.example')).length).toBe(before + 1)
  })

  test('is mailed once, however often and however many at a time its job runs', async () => {
    const id = await decide('reject')
    await Promise.all(Array.from({ length: 8 }, () => tellDecision(db, id)))
    await tellDecision(db, id)
    expect(await mailsTo(nora.email)).toHaveLength(1)
  })

  test('of what was undone at once is not mailed, and neither is the undo', async () => {
    const id = await decide('reject')
    const undo = await decide('undo', { undoes: id })
    await tellDecision(db, id)
    await tellDecision(db, undo)
    expect(await mailsTo(nora.email)).toEqual([])
    expect([await noticeOf(id), await noticeOf(undo)]).toMatchObject([
      { unmailed: 'undone', mailedAt: null },
      { unmailed: 'undone', mailedAt: null },
    ])
  })

  test('of an undo is mailed where the decision had been', async () => {
    const id = await decide('reject')
    await tellDecision(db, id)
    const undo = await decide('undo', { undoes: id })
    await tellDecision(db, undo)
    expect((await noticesTo(nora.email)).map(({ kind, status }) => `${kind} ${status}`)).toEqual(['rejected rejected', 'undone pending'])
  })

  test('of several decisions within seconds, only that of the one that stands is mailed; each is kept', async () => {
    const ids = [await decide('approve'), await decide('reject'), await decide('approve', { actorId: tomas.id }), await decide('reject')]
    for (const id of ids) await tellDecision(db, id)
    expect((await noticesTo(nora.email)).map(({ kind }) => kind)).toEqual(['rejected'])
    expect((await Promise.all(ids.map(noticeOf))).map((notice) => notice?.unmailed)).toEqual(['overtaken', 'overtaken', 'overtaken', ''])
  })

  test('of a rejection is mailed once it stands again, where it was passed over for what was undone before it was told', async () => {
    const rejection = await decide('reject')
    const approval = await decide('approve', { actorId: tomas.id })
    await tellDecision(db, rejection)
    expect(await noticeOf(rejection)).toMatchObject({ unmailed: 'overtaken' })
    const undo = await decide('undo', { undoes: approval, actorId: tomas.id })
    await tellDecision(db, approval)
    await tellDecision(db, undo)
    expect((await noticesTo(nora.email)).map(({ kind }) => kind)).toEqual(['rejected'])
    expect((await Promise.all([rejection, approval, undo].map(noticeOf))).map((notice) => notice?.unmailed)).toEqual([
      '',
      'undone',
      'undone',
    ])
    expect((await noticeOf(rejection))?.mailedAt).not.toBeNull()
  })

  test.each(['in their order', 'the other way round'])(
    'of a rejection that stands is mailed by a worker that is behind, %s',
    async (order) => {
      const rejection = await decide('reject')
      const approval = await decide('approve', { actorId: tomas.id })
      const ids = [rejection, approval, await decide('undo', { undoes: approval, actorId: tomas.id })]
      for (const id of order === 'in their order' ? ids : ids.reverse()) await tellDecision(db, id)
      expect((await mailsTo(nora.email)).map(({ key }) => key)).toEqual([`notice ${rejection}`])
    },
  )

  test('of a rejection that was passed over for an approval that was told is mailed with the undo of that', async () => {
    const rejection = await decide('reject')
    const approval = await decide('approve', { actorId: tomas.id })
    for (const id of [rejection, approval]) await tellDecision(db, id)
    await tellDecision(db, await decide('undo', { undoes: approval, actorId: tomas.id }))
    expect((await noticesTo(nora.email)).map(({ kind, status }) => `${kind} ${status}`).sort()).toEqual([
      'approved approved',
      'rejected rejected',
      'undone rejected',
    ])
  })

  test('goes to no address that an import made up', async () => {
    comment = await said(db, articleId, { act: 'hold' })
    await db.comment.update({ where: { id: comment }, data: { guestEmail: `${comment}@import.invalid` } })
    const id = await decide('reject')
    await tellDecision(db, id)
    expect(await noticeOf(id)).toMatchObject({ unmailed: 'no address', mailedAt: null })
    expect(await mailsTo(`${comment}@import.invalid`)).toEqual([])
  })

  test('is not mailed to whoever does not want it, whose address is paused, or who has none', async () => {
    await db.mailbox.create({ data: { email: nora.email, decisions: false } })
    const unwanted = await decide('approve')
    await tellDecision(db, unwanted)
    await db.mailbox.update({ where: { email: nora.email }, data: { decisions: true, pausedAt: new Date() } })
    const paused = await decide('reject')
    await tellDecision(db, paused)
    const erased = await decide('approve')
    await db.comment.update({ where: { id: comment }, data: { authorId: null, erasedAt: new Date() } })
    await tellDecision(db, erased)
    expect(await mailsTo(nora.email)).toEqual([])
    expect((await Promise.all([unwanted, paused, erased].map(noticeOf))).map((notice) => notice?.unmailed)).toEqual([
      'not wanted',
      'not wanted',
      'no address',
    ])
  })

  test('is not mailed about a comment that its author took back meanwhile', async () => {
    const id = await decide('approve')
    await withdraw(db, { person: nora, key: '' }, { comment })
    await tellDecision(db, id)
    expect(await noticeOf(id)).toMatchObject({ unmailed: 'overtaken' })
  })
})

describe('the receipt of an appeal', () => {
  test('is mailed with it', async () => {
    await decide('reject')
    await appeal(db, { person: nora, key: '' }, { comment, text: 'I quoted the law.' })
    expect(await mailsTo(nora.email)).toMatchObject([
      { kind: 'appeal-received', lang: 'de', data: { headline: 'The sea wall', comment: 'Words.', appeal: 'I quoted the law.' } },
    ])
  })
})

describe('whoever reports something illegal', () => {
  const why = { why: 'It names a child.', abuse: false, comment: '', name: 'Rita', email: '', faith: true }
  const told = async (email: string) => (await mailsTo(email)).map(({ kind, data }) => ({ kind, ...(data as object) }))
  const notice = async (email: string) => {
    const guest = { name: 'Rita', email }
    return notify(db, email ? { guest } : null, { ...why, comment } as unknown as Parameters<typeof notify>[2])
  }

  test('has a receipt, and later the outcome; those who left no name have neither', async () => {
    await decide('approve')
    const email = `rita-${comment}@reader.example`
    const { id } = await notice(email)
    await notice('')
    await notice(email)
    expect(await told(email)).toMatchObject([
      { kind: 'report-received', headline: 'The sea wall', link: expect.stringContaining(`/reports/${id}`) },
    ])
    const rejection = await decide('reject')
    await tellDecision(db, rejection)
    await tellDecision(db, rejection)
    expect(await told(email)).toMatchObject([{ kind: 'report-received' }, { kind: 'report-decided', shown: false }])
    expect(await db.mail.count({ where: { email: { endsWith: '.invalid' } } })).toBe(0)
  })

  test('without an account is sent five mails a day, whatever their address is given for', async () => {
    const email = `flood-${comment}@reader.example`
    const person = await reader(db, 'Ruth')
    for (let i = 0; i < mostNoticesToUnproven + 1; i++) {
      comment = await said(db, articleId)
      const both = [await notice(email), await notify(db, { person }, { ...why, comment } as unknown as Parameters<typeof notify>[2])]
      expect(both.map(({ again }) => again)).toEqual([false, false])
    }
    const first = await said(db, articleId)
    comment = first
    await Promise.all(Array.from({ length: 3 }, () => notice(email)))
    await tellDecision(db, await decide('reject'))
    expect(await told(email)).toHaveLength(mostNoticesToUnproven)
    expect(await told(person.email)).toHaveLength(mostNoticesToUnproven + 1)
    comment = await said(db, articleId)
    const tomorrow = new Date(Date.now() + 25 * 3_600_000)
    await notify(db, { guest: { name: 'Rita', email } }, { ...why, comment } as unknown as Parameters<typeof notify>[2], tomorrow)
    expect(await told(email)).toHaveLength(mostNoticesToUnproven + 1)
  })

  test('for many comments at once is sent five mails, too', async () => {
    const email = `at-once-${comment}@reader.example`
    const comments = await Promise.all(Array.from({ length: 10 }, () => said(db, articleId)))
    await Promise.all(
      comments.map((id) =>
        notify(db, { guest: { name: 'Rita', email } }, { ...why, comment: id } as unknown as Parameters<typeof notify>[2]),
      ),
    )
    expect(await told(email)).toHaveLength(mostNoticesToUnproven)
  })

  test('hears that the author took it back', async () => {
    await decide('approve')
    const email = `rolf-${comment}@reader.example`
    await notice(email)
    await report(db, { person: nora }, { comment, clause: 'topic', note: '' } as Parameters<typeof report>[2])
    await withdraw(db, { person: nora, key: '' }, { comment })
    expect(await db.comment.findUnique({ where: { id: comment } })).toMatchObject({ status: 'withdrawn', openReports: 0 })
    const { id } = await db.decision.findFirstOrThrow({ where: { commentId: comment, act: 'withdraw' } })
    expect(await jobFor(id)).toBeDefined()
    await tellDecision(db, id)
    expect(await told(email)).toMatchObject([{ kind: 'report-received' }, { kind: 'report-decided', shown: false }])
  })
})

describe('after decisions and their jobs at random', () => {
  test.each([1, 2])(
    'every rejection by a moderator that stands was mailed, and nobody was told last what does not hold (%i)',
    async (seed) => {
      const { comments, rejected } = await toldAtRandom(db, { articleId, authorId: nora.id, moderators: [leila, tomas], seed })
      expect(rejected).toBeGreaterThan(5)
      const mails = (await db.mail.findMany({ where: { email: nora.email, kind: 'notice' } })).map(({ key, data }) => ({ key, data }))
      for (const { id, status, standing } of comments) {
        if (status === 'rejected') expect(mails.map(({ key }) => key)).toContain(`notice ${standing}`)
        const last = await db.mail.findFirst({
          where: { email: nora.email, kind: 'notice', data: { path: ['link'], string_contains: `/comments/${id}?` } },
          orderBy: [{ at: 'desc' }],
        })
        if (last) expect(last.data).toMatchObject({ status })
      }
    },
  )
})

describe('after ten thousand random decisions', () => {
  const without = async () => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from "Decision" d
      where d."to" = 'rejected' and not exists (select from "Notice" n where n."decisionId" = d.id)`
    return row?.count
  }

  test('no rejection lacks its notice, and every one that is not mailed says why', async () => {
    const ada = await moderator(db, 'Ada')
    const count = await decidedAtRandom(db, { moderators: [leila, tomas, ada], decisions: 10_000, seed: 5 })
    expect(count).toBeGreaterThanOrEqual(10_000)
    expect(await without()).toBe(0)
    // They were decided in every way there is.
    const ways = await db.decision.groupBy({ by: ['act', 'by'], where: { to: 'rejected' } })
    expect(ways.map(({ act, by }) => `${act} by ${by}`).sort()).toEqual(
      expect.arrayContaining(['reject by import', 'reject by moderator', 'undo by moderator', 'uphold by moderator']),
    )
    for (const act of ['publish', 'hold', 'approve', 'withdraw', 'overturn'] as const)
      expect(await db.decision.count({ where: { act } })).toBeGreaterThan(10)
    expect(await db.decision.count({ where: { act: 'undo', batch: { not: null } } })).toBeGreaterThan(10)
    expect(await db.decision.count({ where: { by: 'policy', revision: { gt: 1 } } })).toBeGreaterThan(10)
    // Each has a job, or came from elsewhere; and the job leaves nothing open.
    const told = await db.notice.findMany({
      where: { unmailed: '', mailedAt: null, decision: { comment: { article: { slug: { startsWith: 'random-' } } } } },
      orderBy: { decision: { seq: 'desc' } },
      take: 300,
    })
    for (const { decisionId } of told) await tellDecision(db, decisionId)
    const open = await db.notice.count({
      where: { decisionId: { in: told.map(({ decisionId }) => decisionId) }, unmailed: '', mailedAt: null },
    })
    expect([told.length, open]).toEqual([300, 0])
  }, 300_000)

  test('one that the database was kept from writing would be seen', async () => {
    await db.$executeRaw`alter table "Decision" disable trigger "Decision_notice"`
    await decide('reject')
    await db.$executeRaw`alter table "Decision" enable trigger "Decision_notice"`
    expect(await without()).toBe(1)
  })
})
