import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  decideMany,
  type ManyForm,
  manySchema,
  type RejectAndMeasureForm,
  rejectAndMeasure,
  rejectAndMeasureSchema,
  type Seen,
  undoBatch,
} from './batches'
import type { Db } from './db'
import { record } from './decisions'
import { fieldErrors } from './form-action'
import type { Admin, Moderator, Person } from './people'
import { policyInForce } from './policy-versions'
import { Refusal } from './refusal'
import { standingOf } from './standing'
import type { Act } from './status'
import { testDatabase } from './testing/database'
import { smallNewsroom } from './testing/desk-people'

let site: Awaited<ReturnType<typeof testDatabase>>
let db: Db
let newsroom: Awaited<ReturnType<typeof smallNewsroom>>
let tomas: Moderator
let leila: Moderator
let head: Admin
/** A reader who comments; another for every test. */
let reader: Person
let tests = 0

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  newsroom = await smallNewsroom(db)
  tomas = await newsroom.moderator('Tomas')
  leila = await newsroom.moderator('Leila')
  head = await newsroom.admin('Head')
}, 120_000)
afterAll(() => site?.close())
beforeEach(async () => {
  reader = await newsroom.person(`Reader${++tests}`)
})

const theirs = () => newsroom.comment({ authorId: reader.id })
const several = async (count: number, make: () => Promise<string> = theirs) => {
  const ids: string[] = []
  for (let i = 0; i < count; i++) ids.push(await make())
  return ids
}
const decided = async (id: string, act: Act, more: { by?: 'policy' | 'import' | 'author'; actorId?: string; at?: Date } = {}) =>
  db.$transaction((tx) =>
    record(tx, {
      commentId: id,
      act,
      by: more.by ?? 'moderator',
      policyVersion: 1,
      ...(!more.by && { actorId: leila.id }),
      ...(act === 'reject' && { clauses: ['topic'] }),
      ...more,
    }),
  )
const seenNow = async (ids: string[]): Promise<Seen[]> => {
  const rows = await db.comment.findMany({ where: { id: { in: ids } }, select: { id: true, revision: true, status: true } })
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}
const many = async (act: ManyForm['act'], ids: string[], more: Partial<ManyForm> = {}): Promise<ManyForm> => ({
  ...{ comment: await seenNow(ids), act, clause: act === 'reject' ? ['topic'] : [], note: '' },
  ...more,
})
const statuses = async (ids: string[]) => (await seenNow(ids)).map(({ status }) => status)
const decisionsOn = (ids: string[]) => db.decision.findMany({ where: { commentId: { in: ids } }, orderBy: { seq: 'asc' } })
const jobs = () => db.$queryRaw<{ n: number }[]>`select count(*)::int as n from graphile_worker.jobs where key = 'learn'`

async function refusal(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => new Error('not refused'),
    (error: unknown) => error,
  )
  if (error instanceof Refusal) return error
  throw error
}

/** Every row of every table, but for decisions, measures and what is told of them; of the tally its sums. */
async function everything() {
  const tables = await db.$queryRaw<{ tablename: string }[]>`select tablename from pg_tables where schemaname = 'public' order by 1`
  const rows: Record<string, unknown> = {}
  for (const { tablename } of tables) {
    const aside = ['Decision', 'Measure', 'Notice', 'LedgerEntry', 'Mail', 'QueueTally', 'TalkTally', 'rate_limit', '_prisma_migrations']
    if (aside.includes(tablename)) continue
    rows[tablename] = await db.$queryRawUnsafe(`select to_jsonb(t) as row from "${tablename}" t order by to_jsonb(t)::text`)
  }
  rows.queues =
    await db.$queryRaw`select queue, sum(change)::int as n from "QueueTally" group by queue having sum(change) <> 0 order by queue`
  return rows
}

const counted = () => db.$queryRaw`
  select queue, n from (
    select 'all' as queue, count(*)::int as n from "Comment"
    union all select 'pending', count(*)::int from "Comment" where status = 'pending'
    union all select 'reported', count(*)::int from "Comment" where "openReports" > 0
    union all select 'decided', count(*)::int from "Comment" where "decidedAt" is not null
    union all select 'appeals', count(*)::int from "Appeal" where state = 'open'
  ) q where n <> 0 order by queue`

async function reported(id: string) {
  await db.report.create({
    data: { commentId: id, revision: 1, clause: 'topic', policyVersion: 1, reporterId: leila.id, reporter: `person ${leila.id}` },
  })
  await db.comment.update({ where: { id }, data: { openReports: { increment: 1 } } })
}

describe('several at once', () => {
  test('are decided each by its own Decision, with what they share', async () => {
    const ids = await several(3)
    const at = new Date('2026-11-25T10:00:00Z')
    const made = await decideMany(db, tomas, await many('reject', ids, { clause: ['law', 'topic'], note: 'A wave.' }), at)
    expect(made).toEqual({ batch: expect.any(String), done: ids, skipped: [], decisions: expect.any(Object) })
    const decisions = await decisionsOn(ids)
    expect(decisions).toHaveLength(3)
    for (const { id, commentId, ...decision } of decisions) {
      expect(made.decisions[commentId]).toBe(id)
      expect(decision).toMatchObject({
        ...{ act: 'reject', by: 'moderator', actorId: tomas.id, clauses: ['topic', 'law'], note: 'A wave.', batch: made.batch, at },
      })
    }
    expect(await statuses(ids)).toEqual(['rejected', 'rejected', 'rejected'])
  })

  test('cite nothing when they are approved, whatever is still ticked', async () => {
    const ids = await several(2)
    await decideMany(db, tomas, await many('approve', ids, { clause: ['law', 'nonsense'] }))
    expect((await decisionsOn(ids)).map(({ clauses }) => clauses)).toEqual([[], []])
  })

  test('are a batch too when there is one', async () => {
    const ids = await several(1)
    const { batch } = await decideMany(db, tomas, await many('hold', ids))
    expect(await decisionsOn(ids)).toMatchObject([{ act: 'hold', batch }])
  })

  test('are done but for those that were decided meanwhile, have another text, or cannot be: it is said of each why', async () => {
    const [fine = '', meanwhile = '', edited = '', gone = ''] = await several(4)
    const form = await many('approve', [fine, meanwhile, edited, gone])
    form.comment.push({ id: 'never-was', revision: 1, status: 'pending' })
    await decided(meanwhile, 'reject')
    await db.comment.update({ where: { id: edited }, data: { body: 'Other words.', revision: 2 } })
    await decided(gone, 'withdraw', { by: 'author' })
    const { done, skipped } = await decideMany(db, tomas, form)
    expect(done).toEqual([fine])
    expect(Object.fromEntries(skipped.map(({ id, why }) => [id, why]))).toEqual({
      [meanwhile]: 'Decided meanwhile by Leila: rejected.',
      [edited]: 'Its text has changed meanwhile: read it again.',
      [gone]: 'Decided meanwhile by its author: withdrawn.',
      'never-was': 'This comment does not exist.',
    })
    expect(await statuses([fine, meanwhile, edited, gone])).toEqual(['approved', 'rejected', 'pending', 'withdrawn'])
  })

  test('are decided once each, when one is there twice', async () => {
    const [id = ''] = await several(1)
    const form = await many('approve', [id])
    expect(await decideMany(db, tomas, { ...form, comment: [...form.comment, ...form.comment] })).toMatchObject({ done: [id], skipped: [] })
  })

  test('are not rejected under a clause that there is not: none of them', async () => {
    const ids = await several(2)
    expect(await refusal(decideMany(db, tomas, await many('reject', ids, { clause: ['nonsense'] })))).toMatchObject({ field: 'clause' })
    expect(await decisionsOn(ids)).toEqual([])
  })

  test('are all as before when there is a fault on the way', async () => {
    const ids = await several(5)
    const last = ids.toSorted().at(-1)
    await db.$executeRawUnsafe(`create function fault() returns trigger language plpgsql as 'begin raise exception ''disk full''; end'`)
    await db.$executeRawUnsafe(
      `create trigger fault before insert on "Decision" for each row when (new."commentId" = '${last}') execute function fault()`,
    )
    try {
      await expect(decideMany(db, tomas, await many('approve', ids))).rejects.toThrow('disk full')
    } finally {
      await db.$executeRawUnsafe('drop trigger fault on "Decision"')
    }
    expect(await statuses(ids)).toEqual(Array(5).fill('pending'))
    expect(await decisionsOn(ids)).toEqual([])
  })

  test('teach the triage', async () => {
    await db.$executeRaw`select graphile_worker.remove_job('learn')`
    await decideMany(db, tomas, await many('approve', await several(1)))
    expect(await jobs()).toEqual([{ n: 1 }])
  })

  test('are decided by one of two who decide the same fifty at once', async () => {
    for (const [first, second] of [
      ['approve', 'reject'],
      ['reject', 'reject'],
    ] as const) {
      const ids = await several(50)
      const forms = [await many(first, ids), await many(second, ids.toReversed())] as const
      const [one, two] = await Promise.all([decideMany(db, tomas, forms[0]), decideMany(db, leila, forms[1])])
      expect([one.done.length, two.done.length].toSorted()).toEqual([0, 50].toSorted())
      expect(one.skipped.length + two.skipped.length).toBe(50)
      expect(await decisionsOn(ids)).toHaveLength(50)
    }
  })

  test('do not stand in each other’s way when two lists have some in common', async () => {
    const ids = await several(40)
    const forms = await Promise.all([many('approve', ids.slice(0, 30)), many('hold', ids.slice(10).toReversed())])
    const [one, two] = await Promise.all([decideMany(db, tomas, forms[0]), decideMany(db, leila, forms[1])])
    // A comment that was held is still as it was seen: it waits. One that was approved is not.
    expect(one.done).toHaveLength(30)
    expect([10, 30]).toContain(two.done.length)
    expect(await statuses(ids.slice(0, 30))).toEqual(Array(30).fill('approved'))
  })
})

describe('the form', () => {
  const errors = (form: unknown) => {
    const read = manySchema.safeParse(form)
    return read.success ? {} : fieldErrors(read.error)
  }
  const list = (length: number) => Array.from({ length }, (_, i) => `id${i} 1 pending`)

  test('says which comments, with which text and in which state', () => {
    expect(manySchema.parse({ comment: ['a-b_c 3 approved'], act: 'approve' })).toEqual({
      ...{ comment: [{ id: 'a-b_c', revision: 3, status: 'approved' }], act: 'approve', clause: [], note: '' },
    })
  })

  test('takes two hundred, and no more', () => {
    expect(errors({ comment: list(200), act: 'hold' })).toEqual({})
    expect(errors({ comment: list(201), act: 'hold' })).toEqual({ comment: 'Select at most 200 comments at once.' })
  })

  test.each([[[]], [undefined]])('asks for a comment: %j', (comment) => {
    expect(errors({ comment, act: 'hold' })).toEqual({ comment: 'Select comments first.' })
  })

  test('asks for a clause where one is needed', () => {
    expect(errors({ comment: list(1), act: 'reject' })).toEqual({ clause: 'Choose the clause that they break.' })
  })

  test.each(['a', 'a 1', 'a 0 pending', 'a 1 lost', '<b> 1 pending', ' 1 pending', 'a x pending'])('cannot read “%s”', (comment) => {
    expect(Object.keys(errors({ comment: [comment], act: 'hold' }))).toEqual(['comment'])
  })

  test.each(['undo', 'publish', 'uphold', 'withdraw'])('knows no %s of many', (act) => {
    expect(Object.keys(errors({ comment: list(1), act }))).toEqual(['act'])
  })
})

describe('two hundred, undone', () => {
  test('are as before, row by row, with the counts and the authors’ standing; the log has both', async () => {
    let nth = 0
    const ids = await several(200, () => newsroom.comment(nth++ % 2 ? { authorId: reader.id } : {}))
    for (const [i, id] of ids.entries()) {
      if (i % 5 === 1) await decided(id, 'publish', { by: 'policy' })
      if (i % 5 === 2) await decided(id, 'approve', { at: new Date('2026-11-20T10:00:00Z') })
      if (i % 5 === 3) await decided(id, 'approve', { by: 'import', at: new Date('2026-01-20T10:00:00Z') })
      if (i % 10 === 1 || i % 10 === 4) await reported(id)
    }
    const policy = await policyInForce(db)
    const standing = () => standingOf(db, { person: reader }, policy)
    const [before, stood] = [await everything(), await standing()]
    expect(stood).toBe('trusted')

    const form = await many('reject', ids)
    const made = await decideMany(db, tomas, form)
    expect(made.done).toHaveLength(200)
    expect(await everything()).not.toEqual(before)
    expect(await standing()).toBe('restricted')
    const undone = await undoBatch(db, tomas, { batch: made.batch })
    expect(undone).toMatchObject({ skipped: [], measures: { done: [], skipped: [] } })
    expect(undone.done.toSorted()).toEqual(ids.toSorted())

    expect(await everything()).toEqual(before)
    expect((await everything()).queues).toEqual(await counted())
    expect(await standing()).toBe(stood)
    const log = await decisionsOn(ids)
    expect(log.filter(({ batch }) => batch === made.batch).map(({ act }) => act)).toEqual(Array(200).fill('reject'))
    const undos = log.filter(({ batch }) => batch === undone.batch)
    expect(undos).toHaveLength(200)
    for (const { act, actorId, commentId, undoes } of undos)
      expect({ act, actorId, undoes }).toEqual({ act: 'undo', actorId: tomas.id, undoes: made.decisions[commentId] })
    expect(undone.batch).not.toBe(made.batch)
  }, 120_000)

  test('so are those that had been rejected, and were approved', async () => {
    const ids = await several(10)
    for (const id of ids) await decided(id, 'reject', { at: new Date('2026-11-20T10:00:00Z') })
    const before = await everything()
    const made = await decideMany(db, tomas, await many('approve', ids))
    expect(await statuses(ids)).toEqual(Array(10).fill('approved'))
    await undoBatch(db, tomas, made)
    expect(await everything()).toEqual(before)
  })

  test('leave alone what was decided since, and tell', async () => {
    const ids = await several(3)
    const made = await decideMany(db, tomas, await many('approve', ids))
    const [since = ''] = ids
    await decided(since, 'hold')
    const undone = await undoBatch(db, tomas, made)
    expect(undone.skipped).toEqual([{ id: since, why: 'Something else was decided since: there is nothing left to undo.' }])
    expect(undone.done.toSorted()).toEqual(ids.slice(1).toSorted())
    expect((await decisionsOn([since])).map(({ act }) => act)).toEqual(['approve', 'hold'])
  })

  test('leave alone a rejection that its author has appealed', async () => {
    const [id = ''] = await several(1)
    const made = await decideMany(db, tomas, await many('reject', [id]))
    await db.appeal.create({ data: { commentId: id, decisionId: made.decisions[id] ?? '', text: 'Look again.' } })
    expect(await undoBatch(db, tomas, made)).toMatchObject({
      done: [],
      skipped: [{ id, why: 'The author has appealed: decide the appeal.' }],
    })
  })

  test('are undone by their own moderator or by an admin, and by nobody else', async () => {
    const ids = await several(2)
    const made = await decideMany(db, tomas, await many('approve', ids))
    expect((await refusal(undoBatch(db, leila, made))).message).toContain('Only whoever decided these, or an admin')
    expect(await statuses(ids)).toEqual(['approved', 'approved'])
    expect(await undoBatch(db, head, made)).toMatchObject({ skipped: [] })
    expect(await statuses(ids)).toEqual(['pending', 'pending'])
  })

  test('are undone once, however often it is asked', async () => {
    const ids = await several(20)
    const made = await decideMany(db, tomas, await many('approve', ids))
    const answers = await Promise.all([undoBatch(db, tomas, made), undoBatch(db, head, made), undoBatch(db, tomas, made)])
    expect(answers.map(({ done }) => done.length).toSorted()).toEqual([0, 0, 20])
    expect(await decisionsOn(ids)).toHaveLength(40)
  })

  test('cannot be undone to do them again, and what is no batch is refused', async () => {
    const made = await decideMany(db, tomas, await many('approve', await several(1)))
    const undone = await undoBatch(db, tomas, made)
    for (const batch of [undone.batch, 'never-was', ''])
      expect((await refusal(undoBatch(db, tomas, { batch }))).message).toContain('nothing')
  })
})

describe('a comment is rejected and its author measured', () => {
  const form = async (id: string, more: Partial<RejectAndMeasureForm> = {}): Promise<RejectAndMeasureForm> => {
    const [comment] = await seenNow([id])
    if (!comment) throw new Error('no comment')
    return { comment, clause: ['topic'], kind: 'ban', long: 'week', reason: 'Threats.', all: 'none', ...more }
  }
  const measures = () => db.measure.findMany({ where: { userId: reader.id }, orderBy: { seq: 'asc' } })
  const now = new Date('2026-11-25T10:00:00Z')

  test.each([
    ['day', '2026-11-26T10:00:00.000Z'],
    ['week', '2026-12-02T10:00:00.000Z'],
    ['month', '2026-12-25T10:00:00.000Z'],
    ['year', '2027-11-25T10:00:00.000Z'],
    ['good', null],
  ] as const)('for a %s', async (long, until) => {
    const id = await theirs()
    const made = await rejectAndMeasure(db, tomas, await form(id, { long }), now)
    expect(made).toMatchObject({ done: [id], skipped: [], left: 0, measure: { kind: 'ban', until: until && new Date(until) } })
    expect(await measures()).toMatchObject([
      { id: made.measure.id, kind: 'ban', reason: 'Threats.', clauses: ['topic'], byId: tomas.id, batch: made.batch, at: now },
    ])
    expect(await decisionsOn([id])).toMatchObject([{ act: 'reject', batch: made.batch, clauses: ['topic'], at: now }])
  })

  test.each([
    ['none', ['rejected', 'pending', 'approved', 'rejected', 'withdrawn']],
    ['waiting', ['rejected', 'rejected', 'approved', 'rejected', 'withdrawn']],
    ['everything', ['rejected', 'rejected', 'rejected', 'rejected', 'withdrawn']],
  ] as const)('and of theirs: %s', async (all, expected) => {
    const ids = await several(5)
    const [first = '', , shown = '', rejected = '', withdrawn = ''] = ids
    await decided(shown, 'approve')
    await decided(rejected, 'reject')
    await decided(withdrawn, 'withdraw', { by: 'author' })
    const others = await several(2, () => newsroom.comment())
    const made = await rejectAndMeasure(db, tomas, await form(first, { all }), now)
    expect(await statuses(ids)).toEqual(expected)
    expect(await statuses(others)).toEqual(['pending', 'pending'])
    expect((await decisionsOn([...made.done])).filter(({ batch }) => batch === made.batch)).toHaveLength(made.done.length)
  })

  test('a guest by the address, whoever else writes without an account', async () => {
    const guestEmail = `wave-${tests}@reader.example`
    const [id = '', other = ''] = await several(2, () => newsroom.comment({ guestEmail }))
    const stranger = await newsroom.comment()
    const made = await rejectAndMeasure(db, tomas, await form(id, { kind: 'restrict', all: 'everything' }), now)
    expect(made.done.toSorted()).toEqual([id, other].toSorted())
    expect(await statuses([stranger])).toEqual(['pending'])
    expect(await db.measure.findMany({ where: { guestEmail } })).toMatchObject([{ kind: 'restrict', userId: null }])
  })

  test('at most two hundred more at once, what waits first, and it is said how many are left', async () => {
    const [id = ''] = await several(1)
    const rows = Array.from({ length: 203 }, (_, i) => ({
      ...{ id: `more-${tests}-${i}`, articleId: newsroom.articleId, threadId: `more-${tests}-${i}`, authorId: reader.id, body: 'Words.' },
      ...{ policyVersion: 1, status: i < 100 ? ('pending' as const) : ('approved' as const) },
    }))
    await db.comment.createMany({ data: rows })
    const made = await rejectAndMeasure(db, tomas, await form(id, { all: 'everything' }), now)
    expect(made).toMatchObject({ left: 3, skipped: [] })
    expect(made.done).toHaveLength(201)
    expect(await db.comment.groupBy({ by: ['status'], where: { authorId: reader.id }, _count: true })).toEqual(
      expect.arrayContaining([
        { status: 'rejected', _count: 201 },
        { status: 'approved', _count: 3 },
      ]),
    )
  })

  test('not at all where the comment was decided meanwhile', async () => {
    const ids = await several(2)
    const [id = ''] = ids
    const stale = await form(id, { all: 'everything' })
    await decided(id, 'approve')
    expect((await refusal(rejectAndMeasure(db, tomas, stale))).message).toBe('Decided meanwhile by Leila: approved.')
    expect(await statuses(ids)).toEqual(['approved', 'pending'])
    expect(await measures()).toEqual([])
  })

  test('not at all where the author cannot be measured', async () => {
    const id = await newsroom.comment({ authorId: leila.id })
    expect((await refusal(rejectAndMeasure(db, tomas, await form(id)))).message).toContain('on the staff')
    expect(await statuses([id])).toEqual(['pending'])
  })

  test('and undone: rows, counts and standing are as before, and the log has both', async () => {
    const ids = await several(6)
    await decided(ids[1] ?? '', 'approve', { at: new Date('2026-11-20T10:00:00Z') })
    await decided(ids[2] ?? '', 'publish', { by: 'policy' })
    await reported(ids[3] ?? '')
    const policy = await policyInForce(db)
    const standing = () => standingOf(db, { person: reader }, policy)
    const [before, stood] = [await everything(), await standing()]
    const made = await rejectAndMeasure(db, tomas, await form(ids[0] ?? '', { long: 'good', all: 'everything' }))
    expect(await standing()).toBe('banned')
    const undone = await undoBatch(db, tomas, made)
    expect(undone).toMatchObject({ skipped: [], measures: { done: [made.measure.id], skipped: [] } })
    expect(undone.done).toHaveLength(6)
    expect(await everything()).toEqual(before)
    expect(await standing()).toBe(stood)
    expect(await measures()).toMatchObject([
      { kind: 'ban', batch: made.batch },
      { kind: 'undo', undoes: made.measure.id, batch: undone.batch },
    ])
  })

  test('and undone where somebody has measured the author since: that stays, and is told', async () => {
    const id = await theirs()
    const made = await rejectAndMeasure(db, tomas, await form(id))
    await db.measure.create({
      data: { kind: 'restrict', userId: reader.id, reason: 'Milder.', clauses: [], policyVersion: 1, byId: leila.id },
    })
    const undone = await undoBatch(db, tomas, made)
    expect(undone).toMatchObject({
      done: [id],
      measures: { done: [], skipped: [{ id: made.measure.id, why: expect.stringContaining('since') }] },
    })
  })

  test('the form asks for a clause, a kind, a length and a reason', () => {
    const read = rejectAndMeasureSchema.safeParse({ comment: 'a 1 pending', reason: ' ' })
    expect(read.success ? {} : fieldErrors(read.error)).toEqual({
      ...{ clause: 'Choose the clause that the comment breaks.', kind: 'Choose whether to restrict or to ban them.' },
      ...{ long: 'Choose for how long.', reason: 'Say why.' },
    })
  })
})
