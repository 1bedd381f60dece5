import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import { newId } from './comments'
import { monthAt, monthNamed } from './days'
import type { Db } from './db'
import { type NewDecision, record } from './decisions'
import type { Report } from './moderation-report'
import { type Moderator, putPerson } from './people'
import { testDatabase } from './testing/database'
import { randomHistory, seeded } from './testing/random-history'
import { localTime } from './time-zone'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
let reports: typeof import('./moderation-report')
let articleId = ''
const moderators: Moderator[] = []
const timeZone = 'Asia/Kabul'
const now = new Date('2026-11-20T12:00Z')

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  reports = await import('./moderation-report')
  await ensurePolicy(db, new Date('2026-01-01'))
  await db.section.create({ data: { slug: 'world', name: 'World' } })
  const data = { slug: 'sea-wall', headline: 'A', body: 'A.', sectionSlug: 'world', publishedAt: new Date('2026-01-01') }
  articleId = (await db.article.create({ data })).id
  for (const name of ['Tomas', 'Leila', 'Owen'])
    moderators.push((await putPerson(db, { email: `${name}@viewpoints.example`, name, role: 'moderator' })) as Moderator)
}, 120_000)
afterAll(() => site?.close())

async function posted(at: string, first: 'hold' | 'publish' = 'hold'): Promise<string> {
  const id = newId()
  const guest = { guestName: 'Ledger', guestEmail: 'ledger@reader.example' }
  await db.comment.create({ data: { id, articleId, threadId: id, ...guest, body: 'Words.', policyVersion: 1, createdAt: new Date(at) } })
  await did(id, first, at, { by: 'policy' })
  return id
}
async function did(commentId: string, act: NewDecision['act'], at: string, more: Partial<NewDecision> = {}): Promise<string> {
  const cites = act === 'reject' ? { clauses: ['topic'] } : {}
  const by = { by: 'moderator' as const, actorId: moderators[0]?.id ?? '' }
  const { id } = await db.$transaction((tx) => record(tx, { commentId, act, ...by, policyVersion: 1, ...cites, ...more, at: new Date(at) }))
  return id
}
const report = async (month: string) => (await reports.reportOf(db, month, { timeZone, now })) as Report

// The months before 2026-06 belong to these; the random histories come later.
describe('in a month', () => {
  test('a decision counts on the day of the paper’s clock', async () => {
    const id = await posted('2026-01-31T19:00Z')
    // Half past midnight on the first of February, in Kabul.
    await did(id, 'approve', '2026-01-31T20:00Z')
    expect(await report('2026-01')).toMatchObject({ received: 1, approved: 0, held: { onArrival: 1 } })
    expect((await report('2026-02')).days.filter(({ approved }) => approved > 0)).toEqual([{ day: '2026-02-01', approved: 1, rejected: 0 }])
  })

  test('a decision that is undone does not count, in whatever month it is undone, and the undo does', async () => {
    const id = await posted('2026-03-10T08:00Z')
    const rejection = await did(id, 'reject', '2026-03-10T09:00Z')
    expect(await report('2026-03')).toMatchObject({ rejected: 1, undone: 0, waits: { decisions: 1, median: 3600 } })
    await did(id, 'undo', '2026-04-02T09:00Z', { undoes: rejection })
    expect(await report('2026-03')).toMatchObject({ rejected: 0, undone: 0, waits: { decisions: 0, median: null } })
    expect((await report('2026-03')).clauses.every(({ rejectedByPeople }) => rejectedByPeople === 0)).toBe(true)
    expect(await report('2026-04')).toMatchObject({ undone: 1, rejected: 0 })
    // The next one is the first that stands.
    await did(id, 'approve', '2026-04-02T10:00Z')
    expect((await report('2026-04')).waits).toMatchObject({ decisions: 1, within: [0, 0, 0, 0, 1] })
  })

  test('only what ends the first wait is timed: not a published comment that is rejected, nor a second decision', async () => {
    const published = await posted('2026-05-02T08:00Z', 'publish')
    await did(published, 'reject', '2026-05-09T08:00Z')
    const waited = await posted('2026-05-02T08:00Z')
    await did(waited, 'approve', '2026-05-02T08:10Z')
    await did(waited, 'reject', '2026-05-06T08:10Z')
    const found = await report('2026-05')
    expect(found).toMatchObject({ received: 2, publishedAtOnce: 1, approved: 1, rejected: 2, held: { onArrival: 1 } })
    expect(found.waits).toEqual({ decisions: 1, median: 600, ninetieth: 600, within: [1, 0, 0, 0, 0] })
    expect(found.clauses).toEqual([
      { id: 'topic', title: expect.any(String), policyVersion: 1, held: 0, rejectedByPeople: 2, rejectedByMachine: 0 },
    ])
    expect(found.clauses[0]?.title).not.toBe('topic')
  })
})

describe('a month', () => {
  test.each(['2026-13', '2026-12', '2025-12', '1999-01', '2026-1', 'x'])('%s has no report', async (month) => {
    expect(await reports.reportOf(db, month, { timeZone, now })).toBeNull()
  })

  test('that is not over is so far, one without decisions has a report of nothing', async () => {
    expect((await report('2026-11')).soFar).toBe(true)
    expect((await report('2026-05')).soFar).toBe(false)
    expect(await report('2026-11')).toMatchObject({ received: 0, approved: 0, rejected: 0, clauses: [] })
  })
})

// The same questions, asked of every row in memory.
async function recount(name: string) {
  const [decisions, comments, appeals, made, measures] = await Promise.all([
    db.decision.findMany({ orderBy: { seq: 'asc' } }),
    db.comment.findMany(),
    db.appeal.findMany({ include: { settledBy: true } }),
    db.report.findMany({ include: { settledBy: true } }),
    db.measure.findMany(),
  ])
  const inMonth = ({ at }: { at: Date }) => localTime(at, timeZone).startsWith(name)
  const gone = new Set(decisions.map(({ undoes }) => undoes))
  const standing = decisions.filter((one) => !gone.has(one.id))
  const here = standing.filter(inMonth)
  const waits: number[] = []
  for (const comment of comments) {
    const first = standing.find(
      ({ commentId, act }) => commentId === comment.id && (act === 'publish' || act === 'approve' || act === 'reject'),
    )
    if (first?.by === 'moderator' && inMonth(first)) waits.push((first.at.getTime() - comment.createdAt.getTime()) / 1000)
  }
  waits.sort((a, b) => a - b)
  const share = (part: number) => {
    if (waits.length === 0) return null
    const place = part * (waits.length - 1)
    const [low = 0, high = 0] = [waits[Math.floor(place)], waits[Math.ceil(place)]]
    return low + (high - low) * (place - Math.floor(place))
  }
  const clauses: Record<string, [number, number]> = {}
  for (const { act, by, clauses: cited } of here)
    for (const clause of cited) {
      const row = clauses[clause] ?? [0, 0]
      clauses[clause] = row
      if (act === 'hold' && by === 'policy') row[0]++
      if (act === 'reject') row[1]++
    }
  const end = monthNamed(name, timeZone)?.to ?? new Date()
  const backMeasures = new Set(measures.map(({ undoes }) => undoes))
  const imposed = (kind: string) => measures.filter((one) => one.kind === kind && inMonth(one) && !backMeasures.has(one.id)).length
  const ofKind = (kind: string) => {
    const theirs = made.filter((one) => one.kind === kind && inMonth(one))
    const followed = theirs.filter(({ settledBy }) => settledBy?.act === 'reject').length
    const open = theirs.filter(({ settledById }) => settledById === null).length
    const withdrawn = theirs.filter(({ settledBy }) => settledBy?.act === 'withdraw').length
    return { made: theirs.length, followed, withdrawn, open, notFollowed: theirs.length - followed - withdrawn - open }
  }
  const n = (act: string, more: (one: (typeof here)[number]) => boolean = () => true) =>
    here.filter((one) => one.act === act && more(one)).length
  return {
    received: comments.filter(({ createdAt }) => inMonth({ at: createdAt })).length,
    publishedAtOnce: n('publish'),
    held: {
      onArrival: n('hold', ({ by, from }) => by === 'policy' && from === 'pending'),
      afterReports: n('hold', ({ by, from }) => by === 'policy' && from === 'approved'),
      byModerators: n('hold', ({ by }) => by === 'moderator'),
    },
    approved: n('approve'),
    rejected: n('reject'),
    imported: { approved: n('approve', ({ by }) => by === 'import'), rejected: n('reject', ({ by }) => by === 'import') },
    withdrawn: n('withdraw'),
    undone: n('undo'),
    appeals: {
      made: appeals.filter(inMonth).length,
      open: appeals.filter(({ at, settledBy }) => at < end && (!settledBy || settledBy.at >= end)).length,
      upheld: n('uphold'),
      overturned: n('overturn'),
    },
    reports: { policy: ofKind('policy'), illegal: ofKind('illegal') },
    measures: { warn: imposed('warn'), restrict: imposed('restrict'), ban: imposed('ban'), trust: imposed('trust'), lift: imposed('lift') },
    waits: { decisions: waits.length, median: share(0.5), ninetieth: share(0.9), within: bins(waits) },
    days: (monthNamed(name, timeZone)?.days ?? []).map((day) => {
      const on = (act: string) => n(act, ({ at }) => localTime(at, timeZone).startsWith(day))
      return { day, approved: on('approve'), rejected: on('reject') }
    }),
    clauses,
  }
}

function bins(waits: number[]): number[] {
  const counts = [0, 0, 0, 0, 0]
  for (const wait of waits) {
    const bin = wait <= 600 ? 0 : wait <= 3600 ? 1 : wait <= 21_600 ? 2 : wait <= 86_400 ? 3 : 4
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts
}

test.each([1, 2, 3])('every figure is what a slow recount of the rows says (random history %i)', async (seed) => {
  const span = { from: new Date('2026-07-28T00:00Z'), to: new Date('2026-10-03T00:00Z') }
  const made = await randomHistory(db, { articleId, moderators, ...span, comments: 60, steps: 500, random: seeded(seed) })
  expect(made).toBeGreaterThan(150)
  for (const month of ['2026-07', '2026-08', '2026-09', '2026-10']) {
    const { clauses, month: _month, soFar: _soFar, rejectedByMachine, ...found } = await report(month)
    const { clauses: expected, ...rest } = await recount(month)
    const close = (waits: Report['waits']) => ({ ...waits, median: waits.median?.toFixed(3), ninetieth: waits.ninetieth?.toFixed(3) })
    expect({ ...found, waits: close(found.waits) }).toEqual({ ...rest, waits: close(rest.waits) })
    expect(rejectedByMachine).toBe(0)
    const cited = Object.fromEntries(clauses.map(({ id, held, rejectedByPeople }) => [id, [held, rejectedByPeople]]))
    expect(cited).toEqual(Object.fromEntries(Object.entries(expected).filter(([, counts]) => counts.some((count) => count > 0))))
  }
})

test('the list of months has every month to this one, with the figures of each report', async () => {
  const months = await reports.monthsOf(db, { timeZone, now })
  expect(months.map(({ month }) => month)).toEqual(
    ['11', '10', '09', '08', '07', '06', '05', '04', '03', '02', '01'].map((m) => `2026-${m}`),
  )
  expect(months[0]?.month).toBe(monthAt(now, timeZone))
  for (const { month, received, approved, rejected } of months) expect(await report(month)).toMatchObject({ received, approved, rejected })
})

test('no figure carries a name, an address or a comment', async () => {
  const all = JSON.stringify([await reports.monthsOf(db, { timeZone, now }), await report('2026-08'), await report('2026-09')])
  expect(all).not.toContain('@')
  const names = [...(await db.user.findMany()).map(({ name }) => name), ...(await db.comment.findMany()).map(({ guestName }) => guestName)]
  for (const name of new Set(names)) expect(all).not.toContain(name)
})
