import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claim } from '../claims'
import type { Db, Prisma } from '../db'
import { record } from '../decisions'
import { randomOf } from '../load/random'
import type { Moderator } from '../people'
import { testDatabase } from '../testing/database'
import { smallNewsroom } from '../testing/desk-people'
import { unsealed } from './cursor'
import { type Order, ordersOf, type QueueName, queueNames, type View } from './view'

let db: Db
let sql: typeof Prisma.sql
let desk: typeof import('./queues') & typeof import('./find')
const pageLength = 50
let close: () => Promise<void>
let newsroom: Awaited<ReturnType<typeof smallNewsroom>>
let tomas: Moderator
const now = new Date('2026-11-25T10:00:00Z')
const hours = (n: number) => new Date(now.getTime() - n * 3_600_000)

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  // They open the database as soon as they are imported.
  desk = { ...(await import('./queues')), ...(await import('./find')) }
  sql = (await import('../db')).Prisma.sql
  newsroom = await smallNewsroom(db)
  tomas = await newsroom.moderator('Tomas')
}, 120_000)
afterAll(() => close?.())

const view = (queue: QueueName, order: Order = ordersOf(queue)[0], more: Partial<View> = {}): View => ({
  queue,
  order,
  filters: {},
  ...more,
})
const idsOf = async (of: View) => (await desk.queuePage(db, of, now)).comments.map(({ id }) => id)

/** All pages, one after the other. */
async function throughout(of: View): Promise<string[]> {
  const ids: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof desk.queuePage>> = await desk.queuePage(db, { ...of, ...(after && { after }) }, now)
    ids.push(...page.comments.map(({ id }) => id))
    expect(page.comments.length).toBeLessThanOrEqual(pageLength)
    after = page.after
  } while (after)
  return ids
}

const decided = (commentId: string, act: 'approve' | 'reject' | 'hold', clauses: string[] = ['topic'], at = now) =>
  db.$transaction((tx) =>
    record(tx, { commentId, act, by: 'moderator', actorId: tomas.id, policyVersion: 1, clauses: act === 'reject' ? clauses : [], at }),
  )

interface Row {
  id: string
  status: string
  openReports: number
  score: number | null
  createdAt: Date
  decidedAt: Date | null
}

describe('a queue', () => {
  const appealed = new Map<string, { at: Date; id: string }>()

  beforeAll(async () => {
    const random = randomOf('queues')
    const { articleId } = newsroom
    const guest = { guestName: 'Ledger', guestEmail: 'ledger@reader.example' }
    // Few different times and scores, so that the ids decide often.
    const rows = Array.from({ length: 260 }, () => {
      const [id, waits, approved] = [random.id(), random.chance(0.45), random.chance(0.5)]
      const status = waits ? ('pending' as const) : approved ? ('approved' as const) : ('rejected' as const)
      const times = { createdAt: hours(1 + random.below(40)), decidedAt: waits ? null : hours(random.below(30)) }
      const score = random.chance(0.2) ? null : random.below(6) / 7
      const openReports = random.chance(0.5) ? random.below(4) : 0
      return { id, articleId, threadId: id, ...guest, body: 'Words.', policyVersion: 1, status, ...times, score, openReports }
    })
    await db.comment.createMany({ data: rows })
    const rejected = rows.filter(({ status }) => status === 'rejected')
    await db.decision.createMany({
      data: rejected.map(({ id }) => {
        const act = { act: 'reject', by: 'moderator', actorId: tomas.id, from: 'pending', to: 'rejected' } as const
        return { id: `of ${id}`, commentId: id, revision: 1, policyVersion: 1, clauses: ['topic'], ...act }
      }),
    })
    for (const { id: commentId } of rejected) {
      const appeal = { id: random.id(), at: hours(random.below(9)), state: random.pick(['open', 'open', 'upheld'] as const) }
      await db.appeal.create({ data: { ...appeal, commentId, decisionId: `of ${commentId}`, text: 'Look again.' } })
      if (appeal.state === 'open') appealed.set(commentId, appeal)
    }
  }, 120_000)

  const held: Record<QueueName, (row: Row) => boolean> = {
    pending: ({ status }) => status === 'pending',
    reported: ({ openReports }) => openReports > 0,
    appeals: ({ id }) => appealed.has(id),
    decided: ({ decidedAt }) => decidedAt !== null,
    all: () => true,
  }

  /** Sorted here, by what the order says. */
  async function expected(queue: QueueName, order: Order): Promise<string[]> {
    const rows = (await db.comment.findMany()).filter(held[queue])
    const place = (row: Row): (number | string)[] => {
      const sign = order === 'newest' ? -1 : 1
      const appeal = queue === 'appeals' ? appealed.get(row.id) : undefined
      const time = appeal?.at ?? (queue === 'decided' ? row.decidedAt : row.createdAt) ?? now
      const first = order === 'likely' ? -(row.score ?? -1) : order === 'reports' ? -row.openReports : 0
      return [first, sign * time.getTime(), appeal?.id ?? row.id]
    }
    const less = (a: Row, b: Row) => {
      const [x, y] = [place(a), place(b)]
      const i = x.findIndex((value, n) => value !== y[n])
      if (i < 0) return 0
      const smaller = (x[i] ?? 0) < (y[i] ?? 0) ? -1 : 1
      return i === 2 && order === 'newest' ? -smaller : smaller
    }
    return rows.sort(less).map(({ id }) => id)
  }

  const all = queueNames.flatMap((queue) => ordersOf(queue).map((order) => [queue, order] as const))
  test.each(all)('%s, %s: every comment once, in order, page by page', async (queue, order) => {
    const wanted = await expected(queue, order)
    expect(wanted.length).toBeGreaterThan(queue === 'appeals' ? 20 : pageLength)
    expect(await throughout(view(queue, order))).toEqual(wanted)
  })

  test.each(all)('%s, %s: the same where a filter is met by many', async (queue, order) => {
    const wanted = await expected(queue, order)
    expect(await throughout(view(queue, order, { filters: { section: 'world', q: 'words' } }))).toEqual(wanted)
  })

  test.each(['', 'x', 'WyJhIl0', 'W10', 'a'.repeat(501)])('begins anew where the cursor is mangled: %s', async (after) => {
    expect(await idsOf(view('pending', 'oldest', { after }))).toEqual(await idsOf(view('pending')))
  })

  test('loses and repeats nothing when comments leave it meanwhile', async () => {
    for (const order of ordersOf('pending')) {
      const wanted = await expected('pending', order)
      const first = await desk.queuePage(db, view('pending', order), now)
      const gone = first.comments.filter((_, i) => i % 2 === 1 || i === pageLength - 1).map(({ id }) => id)
      const acts = await Promise.all(gone.map((id) => decided(id, 'approve')))
      const rest = await throughout(view('pending', order, { after: first.after ?? '' }))
      expect([...first.comments.map(({ id }) => id), ...rest]).toEqual(wanted)
      for (const [i, { id: undoes }] of acts.entries())
        await db.$transaction((tx) =>
          record(tx, { commentId: gone[i] ?? '', act: 'undo', by: 'moderator', actorId: tomas.id, policyVersion: 1, undoes }),
        )
    }
  })

  describe('that cannot be looked through in time', () => {
    const slowly = (met: Prisma.Sql) => [{ met: sql`case when pg_sleep(0.002) is null then false else ${met} end` }]
    const bounds = { near: 10, patience: 40, far: 60 }

    test('gives what is among the next ones, and goes on behind them until its end', async () => {
      const wanted = await expected('all', 'newest')
      const rare = [wanted[3], wanted[70], wanted[200]]
      const seen: string[] = []
      const slow: boolean[] = []
      let after: string | undefined
      do {
        const conditions = slowly(sql`c.id = any(${rare})`)
        const found = await desk.find(
          db,
          { queue: 'all', order: 'newest', cursor: unsealed('all', 'newest', after), conditions, limit: 2 },
          bounds,
        )
        seen.push(...found.placed.map(({ comment }) => comment))
        slow.push(found.slow)
        const { last } = found
        after = last
          ? Buffer.from(JSON.stringify(['all', 'newest', last.value, last.at.getTime(), last.id])).toString('base64url')
          : undefined
      } while (after)
      expect(seen).toEqual(rare)
      expect(slow[0]).toBe(true)
    })

    test('is not slow where enough is met at once', async () => {
      const asked = { queue: 'all', order: 'newest', cursor: undefined, limit: 3 } as const
      expect(await desk.find(db, { ...asked, conditions: slowly(sql`true`) }, bounds)).toMatchObject({ slow: false })
      const some = await desk.find(db, { ...asked, conditions: slowly(sql`true`) }, bounds)
      expect(some.placed.map(({ comment }) => comment)).toEqual((await expected('all', 'newest')).slice(0, 3))
    })

    test('fails where the fault is another', async () => {
      const asked = { queue: 'all', order: 'newest', cursor: undefined, limit: 3 } as const
      await expect(desk.find(db, { ...asked, conditions: [{ met: sql`c.nothing` }] }, bounds)).rejects.toThrow('nothing')
    })
  })
})

describe('a comment in a queue', () => {
  test('has what it takes to show it, and no address', async () => {
    expect(desk.pageLength).toBe(pageLength)
    const reader = await newsroom.person('Reader')
    const parentId = await newsroom.comment({ guestEmail: 'secret@guest.example', body: 'First.' })
    const id = await newsroom.comment({ authorId: reader.id, body: 'Second.' })
    await db.comment.update({ where: { id }, data: { parentId, revision: 2, score: 0.4, lang: 'en' } })
    const finding = { commentId: id, check: 'links', clause: 'links', outcome: 'hold', message: 'Two links.' } as const
    await db.finding.createMany({
      data: [
        { ...finding, revision: 1, message: 'Old.' },
        { ...finding, revision: 2, start: 0, end: 3 },
      ],
    })
    const { id: rejection } = await decided(id, 'reject')
    await db.appeal.create({ data: { commentId: id, decisionId: rejection, text: 'Look again.', at: hours(100) } })
    const report = {
      revision: 2,
      clause: 'topic',
      policyVersion: 1,
      guestEmail: 'secret@reporter.example',
      reporter: 'guest secret@reporter.example',
    }
    await db.report.create({ data: { ...report, commentId: id } })
    await claim(db, tomas, id, now)
    const [comment] = (await desk.queuePage(db, view('appeals'), now)).comments
    expect(comment).toMatchObject({
      ...{ id, body: 'Second.', status: 'rejected', revision: 2, score: 0.4, lang: 'en', standing: 'newcomer', decidedAt: now },
      author: { id: reader.id, name: 'Reader', role: 'reader' },
      article: { slug: 'sea-wall', headline: 'The sea wall', lang: 'en', dir: 'ltr' },
      parent: { id: parentId, body: 'First.', guestName: 'Ledger' },
      findings: [{ check: 'links', clause: 'links', message: 'Two links.', start: 0, end: 3 }],
      claim: { moderator: { id: tomas.id, name: 'Tomas' } },
      decisions: [{ id: rejection, act: 'reject', clauses: ['topic'], actor: { name: 'Tomas' } }],
      appeals: [{ decision: { actorId: tomas.id } }],
    })
    expect(comment?.findings).toHaveLength(1)
    expect(await desk.oneComment(db, id, now)).toEqual(comment)
    expect(JSON.stringify(comment)).not.toMatch(/secret|@/)
    expect((await desk.oneComment(db, id, new Date(now.getTime() + 121_000)))?.claim).toBeNull()
    expect(await desk.oneComment(db, 'nothing')).toBeNull()
  })
})
