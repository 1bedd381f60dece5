import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideMany, rejectAndMeasure, type Seen, undoBatch } from './batches'
import { claim, release } from './claims'
import type { Db } from './db'
import { decide } from './moderation'
import type { Moderator } from './people'
import { Refusal } from './refusal'
import { testDatabase } from './testing/database'
import { smallNewsroom } from './testing/desk-people'

// Four moderators at once, who claim, decide, sweep and undo whatever they believe to be so. Afterwards every comment's
// history must be one that could have been made by one after the other, each having seen what was there.

let db: Db
let close: () => Promise<void>
let newsroom: Awaited<ReturnType<typeof smallNewsroom>>
let moderators: Moderator[] = []
let readers: string[] = []

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  newsroom = await smallNewsroom(db)
  moderators = await Promise.all(['Tomas', 'Leila', 'Ines', 'Noor'].map(newsroom.moderator))
  readers = (await Promise.all(['Reader1', 'Reader2', 'Reader3'].map((name) => newsroom.person(name)))).map(({ id }) => id)
}, 120_000)
afterAll(() => close?.())

const act = fc.constantFrom('approve' as const, 'reject' as const, 'hold' as const)
const which = fc.nat(29)
const step = fc.oneof(
  fc.record({ does: fc.constant('look' as const) }),
  fc.record({ does: fc.constant('claim' as const), which }),
  fc.record({ does: fc.constant('release' as const), which }),
  fc.record({ does: fc.constant('decide' as const), which, act }),
  fc.record({ does: fc.constant('undo' as const) }),
  fc.record({ does: fc.constant('report' as const), which }),
  fc.record({ does: fc.constant('many' as const), from: which, length: fc.integer({ min: 1, max: 15 }), act }),
  fc.record({ does: fc.constant('undo many' as const) }),
  fc.record({ does: fc.constant('ban' as const), which, all: fc.constantFrom('none' as const, 'waiting' as const, 'everything' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

let reports = 0
/** Decisions that somebody was told are made, and what they had seen; null for one that undoes. */
const told = new Map<string, Seen | null>()

/** Does one after the other what the script says. */
async function work(moderator: Moderator, comments: string[], steps: Step[]) {
  const look = (): Promise<Seen[]> =>
    db.comment.findMany({ where: { id: { in: comments } }, orderBy: { id: 'asc' }, select: { id: true, revision: true, status: true } })
  let seen = await look()
  let last: { comment: Seen; id: string } | undefined
  let batch = ''

  async function one(step: Step) {
    const comment = 'which' in step ? seen[step.which] : undefined
    if (step.does === 'look') seen = await look()
    if (step.does === 'claim' && comment) await claim(db, moderator, comment.id)
    if (step.does === 'release' && comment) await release(db, moderator, comment.id)
    if (step.does === 'decide' && comment) {
      const { id } = await decide(db, moderator, { ...form(comment, step.act), undoes: '' })
      told.set(id, comment)
      last = { comment, id }
    }
    if (step.does === 'undo' && last) {
      const [now = last.comment] = await db.comment.findMany({ where: { id: last.comment.id } })
      const { id } = await decide(db, moderator, {
        ...form({ id: now.id, revision: now.revision, status: now.status }, 'undo'),
        undoes: last.id,
      })
      told.set(id, null)
    }
    if (step.does === 'report' && comment) await report(comment.id)
    if (step.does === 'many') {
      const some = [...seen, ...seen].slice(step.from, step.from + step.length).toReversed()
      const swept = await decideMany(db, moderator, { comment: some, act: step.act, clause: ['topic'], note: '' })
      expect(swept.done.length + swept.skipped.length).toBe(new Set(some.map(({ id }) => id)).size)
      remember(swept.decisions, some)
      batch = swept.batch
    }
    if (step.does === 'undo many' && batch) remember((await undoBatch(db, moderator, { batch })).decisions, [])
    if (step.does === 'ban' && comment) {
      const more = { kind: 'ban', long: 'day', reason: 'Because.', all: step.all } as const
      const swept = await rejectAndMeasure(db, moderator, { comment, clause: ['topic'], ...more })
      remember(swept.decisions, [comment])
      batch = swept.batch
    }
  }

  for (const step of steps) {
    await one(step).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
    })
  }
}

/** Of a comment that is not among those that were seen, nobody has to have seen anything. */
function remember(decisions: Record<string, string>, saw: Seen[]) {
  for (const [comment, decision] of Object.entries(decisions)) told.set(decision, saw.find(({ id }) => id === comment) ?? null)
}

const form = ({ id, revision, status }: Seen, act: 'approve' | 'reject' | 'hold' | 'undo') => ({
  ...{ comment: id, revision, seen: status, act, clause: ['topic'], note: '' },
})

/** A reader's report, as it is kept. */
const report = (commentId: string) =>
  db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "Comment" where id = ${commentId} for update`
    const guestEmail = `reporter-${reports++}@reader.example`
    const data = { commentId, revision: 1, clause: 'topic', policyVersion: 1, guestName: 'R', guestEmail, reporter: `guest ${guestEmail}` }
    await tx.report.create({ data })
    await tx.comment.update({ where: { id: commentId }, data: { openReports: { increment: 1 } } })
  })

test('whatever four do at once, no comment is decided twice on one sight of it, and every count is exact', async () => {
  const scripts = fc.array(fc.array(step, { minLength: 20, maxLength: 30 }), { minLength: 4, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(scripts, async (scripts) => {
      const comments: string[] = []
      for (let i = 0; i < 30; i++) comments.push(await newsroom.comment({ authorId: i % 4 ? readers[i % 3] : null }))
      await Promise.all(scripts.map((steps, i) => work(moderators[i] ?? raise(), comments, steps)))
      await check()
    }),
    { numRuns: 3, endOnFailure: true },
  )
}, 180_000)

const raise = (): never => {
  throw new Error('nobody')
}

async function check() {
  const decisions = await db.decision.findMany({ orderBy: { seq: 'asc' } })
  expect(decisions.map(({ id }) => id).toSorted()).toEqual([...told.keys()].toSorted())
  for (const { id, from, revision } of decisions) {
    const saw = told.get(id)
    if (saw) expect({ from, revision }).toEqual({ from: saw.status, revision: saw.revision })
  }
  const byId = new Map(decisions.map((decision) => [decision.id, decision]))
  for (const comment of await db.comment.findMany({ include: { claim: true, reports: true } })) {
    const own = decisions.filter(({ commentId }) => commentId === comment.id)
    let status: string = 'pending'
    for (const [i, { act, from, to, undoes }] of own.entries()) {
      expect(from).toBe(status)
      // To hold what waits leaves it as it was seen; anything else is a change, and nobody decides on what was before it.
      if (i > 0 && own[i - 1]?.from === from) expect(['hold', 'undo']).toContain(own[i - 1]?.act)
      if (act === 'undo') {
        expect(undoes).toBe(own[i - 1]?.id)
        expect(to).toBe(byId.get(undoes ?? '')?.from)
      }
      status = to
    }
    expect(comment.status).toBe(status)
    expect(comment.openReports).toBe(comment.reports.filter(({ settledById }) => settledById === null).length)
    if (comment.claim) expect(comment.status === 'pending' || comment.openReports > 0).toBe(true)
  }
  const [tally, counted] = await Promise.all([
    db.$queryRaw`select queue, sum(change)::int as n from "QueueTally" group by queue having sum(change) <> 0 order by queue`,
    db.$queryRaw`
      select queue, n from (
        select 'all' as queue, count(*)::int as n from "Comment"
        union all select 'pending', count(*)::int from "Comment" where status = 'pending'
        union all select 'reported', count(*)::int from "Comment" where "openReports" > 0
        union all select 'decided', count(*)::int from "Comment" where "decidedAt" is not null
      ) q where n <> 0 order by queue`,
  ])
  expect(tally).toEqual(counted)
}
