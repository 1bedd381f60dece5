import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from '../db'
import { queueCounts } from '../desk/counts'
import { verify } from '../ledger/verify'
import { parsePolicy } from '../policy/policy'
import { standardPolicy } from '../policy/standard'
import { Refusal } from '../refusal'
import { askedFrom } from '../search/asked'
import { acts, mayAct, type Status } from '../status'
import { talkCount } from '../talk-counts'
import { testDatabase } from '../testing/database'
import { loadOf } from './arguments'
import { commentsOf } from './comments'
import { loadNewsroom } from './load'
import { articlesOf, peopleOf } from './plan'
import { expected, progressBar, progressLine } from './progress'

const now = new Date('2026-11-25T10:00:00Z')
const shown = ['approved', 'rejected'] as ('approved' | 'rejected')[]
const load = { comments: 2_000, articles: 20, people: 60, seed: 7 }

describe('a load', () => {
  let db: Db
  let close: () => Promise<void>
  const heard: Record<string, number[]> = { articles: [], comments: [], indexes: [] }
  /** Every index, reference and trigger, and whether it is at work. */
  let before: string[]
  const parts = async () => {
    const rows = await db.$queryRaw<{ part: string }[]>`
      select indexdef as part from pg_indexes where schemaname = 'public'
      union all select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
        where connamespace = 'public'::regnamespace
      union all select format('%s %s %s', tgrelid::regclass, tgname, tgenabled) from pg_trigger where not tgisinternal order by 1`
    return rows.map(({ part }) => part)
  }

  beforeAll(async () => {
    ;({ db, close } = await testDatabase())
    await ensurePolicy(db, new Date('2026-01-01'))
    before = await parts()
    await loadNewsroom(db, load, (step, done) => heard[step]?.push(done), now)
  }, 120_000)
  afterAll(() => close?.())

  test('is as large as was asked, and says how far it is', async () => {
    expect([await db.comment.count(), await db.article.count(), await db.user.count({ where: { role: 'reader' } })]).toEqual([
      2_000, 20, 60,
    ])
    expect([heard.articles?.at(-1), heard.comments?.at(-1), heard.indexes?.at(-1)]).toEqual([
      20,
      2_000,
      (heard.indexes?.length as number) - 1,
    ])
    for (const steps of Object.values(heard)) expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  })

  test('leaves every index, reference and trigger as it was', async () => {
    expect(await parts()).toEqual(before)
    expect(before.some((part) => part.includes('Comment_words'))).toBe(true)
  })

  test('has its decisions in the ledger, in the order in which they were made', async () => {
    const { entries, fault } = await verify(db)
    expect([fault, entries]).toEqual([null, await db.decision.count({ where: { OR: [{ from: { in: shown } }, { to: { in: shown } }] } })])
    const rows = await db.decision.findMany({ orderBy: { seq: 'asc' }, select: { at: true } })
    expect(rows).toEqual(rows.toSorted((a, b) => a.at.getTime() - b.at.getTime()))
  })

  test('has a notice for every decision that is news to an author', async () => {
    const [row] = await db.$queryRaw<{ notices: number; rejections: number }[]>`
      select (select count(*)::int from "Notice" where kind = 'rejected') as notices,
        (select count(*)::int from "Decision" where act = 'reject') as rejections`
    expect(row?.notices).toBe(row?.rejections)
  })

  test('has articles with authors, topics and text, which the search finds', async () => {
    const articles = await db.article.findMany({ include: { bylines: true, topics: true, words: { select: { headline: true } } } })
    for (const { bylines, body, words } of articles) {
      expect(bylines.length).toBeGreaterThan(0)
      expect(body.length).toBeGreaterThan(50)
      expect(words?.headline).not.toBe('')
    }
    expect(articles.some(({ topics }) => topics.length > 0)).toBe(true)
    const { search } = await import('../search/search')
    const [{ headline } = { headline: '' }] = articles
    expect((await search(db, askedFrom({ q: headline }))).count).toBeGreaterThan(0)
  })

  test('is counted by the desk', async () => {
    const [pending, reported, appeals, decided] = await Promise.all([
      db.comment.count({ where: { status: 'pending' } }),
      db.comment.count({ where: { openReports: { gt: 0 } } }),
      db.appeal.count({ where: { state: 'open' } }),
      db.comment.count({ where: { decidedAt: { not: null } } }),
    ])
    expect(await queueCounts(db)).toEqual({ pending, reported, appeals, decided, all: 2_000 })
    for (const count of [pending, reported, decided]) expect(count).toBeGreaterThan(0)
  })

  test('is counted under each article', async () => {
    const articles = await db.article.findMany({ select: { id: true } })
    for (const { id: articleId } of articles) {
      const [approved, waiting, last] = await Promise.all([
        db.comment.count({ where: { articleId, status: 'approved' } }),
        db.comment.count({ where: { articleId, status: 'pending' } }),
        db.decision.aggregate({ where: { to: 'approved', comment: { articleId } }, _max: { seq: true } }),
      ])
      expect(await talkCount(db, articleId)).toEqual({ approved, pending: waiting, last: last._max.seq ?? 0n })
    }
  })

  test('has the statuses that its decisions lead to, one by one', async () => {
    const comments = await db.comment.findMany({ include: { decisions: { orderBy: { seq: 'asc' } } } })
    for (const { status, decidedAt, decisions, createdAt } of comments) {
      let at: Status = 'pending'
      let since = createdAt
      for (const decision of decisions) {
        expect(mayAct(decision.act, at, decision.by)).toBe(true)
        expect([decision.from, decision.to]).toEqual([at, acts[decision.act].to])
        expect(decision.clauses.length > 0 || !acts[decision.act].cites).toBe(true)
        expect(decision.actorId !== null).toBe(decision.by === 'moderator')
        expect(decision.at.getTime()).toBeGreaterThanOrEqual(since.getTime())
        expect(decision.at.getTime()).toBeLessThanOrEqual(now.getTime())
        ;[at, since] = [decision.to, decision.at]
      }
      const last = decisions.at(-1)
      expect(status).toBe(at)
      expect(decidedAt).toEqual(last?.by === 'moderator' && last.act !== 'hold' ? last.at : null)
    }
  })

  test('has as many open reports at each comment as the comment says, and answered ones at what was rejected', async () => {
    const comments = await db.comment.findMany({ select: { openReports: true, status: true, reports: true } })
    for (const { openReports, reports } of comments) expect(reports.filter(({ settledById }) => !settledById).length).toBe(openReports)
    expect(comments.some(({ status, reports }) => status === 'rejected' && reports.length > 0)).toBe(true)
  })

  test('is decided much as a newsroom decides', async () => {
    const groups = await db.comment.groupBy({ by: ['status'], _count: true })
    const share = Object.fromEntries(groups.map(({ status, _count }) => [status, _count / 2_000]))
    expect(share.approved).toBeGreaterThan(0.86)
    expect(share.rejected).toBeGreaterThan(0.04)
    expect(share.pending).toBeGreaterThan(0.005)
    expect(share.withdrawn).toBeGreaterThan(0.002)
    const lengths = (await db.comment.findMany({ select: { body: true } })).map(({ body }) => body.length).sort((a, b) => a - b)
    expect(lengths[1_000]).toBeGreaterThan(110)
    expect(lengths[1_000]).toBeLessThan(200)
    expect(lengths.at(-1)).toBeGreaterThan(800)
  })

  test('has threads whose comments answer earlier ones of the same article', async () => {
    const replies = await db.comment.findMany({ where: { parentId: { not: null } }, include: { parent: true } })
    expect(replies.length).toBeGreaterThan(500)
    for (const { articleId, threadId, depth, createdAt, parent } of replies) {
      expect({ articleId, threadId, depth: depth - 1 }).toEqual({
        articleId: parent?.articleId,
        threadId: parent?.threadId,
        depth: parent?.depth,
      })
      expect(createdAt.getTime()).toBeGreaterThanOrEqual(parent?.createdAt.getTime() ?? Number.NaN)
    }
  })

  test('of a seed that is there is refused, and leaves nothing', async () => {
    await expect(loadNewsroom(db, load)).rejects.toThrow(Refusal)
    await expect(loadNewsroom(db, load)).rejects.toThrow('Choose another: --seed 8')
    expect(await db.comment.count()).toBe(2_000)
  })

  test.each(['articles', 'comments', 'indexes'] as const)('that is stopped among its %s leaves nothing', async (at) => {
    const stopped = loadNewsroom(db, { comments: 5_000, articles: 9, people: 5, seed: 8 }, (step) => {
      if (step === at) throw new Error('it was interrupted')
    })
    await expect(stopped).rejects.toThrow('it was interrupted')
    expect([await db.comment.count(), await db.article.count(), (await queueCounts(db)).all]).toEqual([2_000, 20, 2_000])
    expect(await parts()).toEqual(before)
  })

  test('that is the smaller part of a newsroom comes beside what there is, and may be mostly of comments that wait', async () => {
    await loadNewsroom(db, { comments: 600, articles: 6, people: 5, seed: 9, waiting: 0.9 }, () => {}, now)
    const slug = { startsWith: 'load-9-' }
    expect(await db.comment.count({ where: { article: { slug } } })).toBe(600)
    expect(await db.comment.count({ where: { article: { slug }, status: 'pending' } })).toBeGreaterThan(480)
    expect((await queueCounts(db)).all).toBe(2_600)
    expect((await verify(db)).fault).toBeNull()
    expect(await parts()).toEqual(before)
  })
})

describe('the texts of a load', () => {
  const policy = { number: 1, clauses: parsePolicy(standardPolicy) }
  const textsOf = (seed: number, at = now) => {
    const some = { ...load, comments: 300, seed }
    const setting = { ...peopleOf(some), seed, now: at, policy, moderators: ['m', 'n'] }
    return articlesOf(some, at).flatMap((article) => [
      article.headline,
      ...[...commentsOf(article, setting)].map(({ comment }) => comment.body),
    ])
  }

  test('are the same for the same seed, and others for another', () => {
    expect(textsOf(1)).toEqual(textsOf(1))
    expect(textsOf(1)).toHaveLength(320)
    expect(textsOf(2)).not.toEqual(textsOf(1))
  })
})

describe('what is asked for', () => {
  test('has what is left out filled in', () => {
    expect(loadOf([])).toEqual({ comments: 5_000_000, articles: 100_000, people: 500_000, seed: 1 })
    expect(loadOf(['--comments', '20'])).toEqual({ comments: 20, articles: 1, people: 2, seed: 1 })
    expect(loadOf(['--seed=3', '--comments=1_000', '--people', '30'])).toEqual({ comments: 1_000, articles: 20, people: 30, seed: 3 })
  })

  test.each([
    [['--comments'], '--comments is a whole number from 1 to 10,000,000, not “”.'],
    [['--comments', '0'], '--comments is a whole number from 1 to 10,000,000, not “0”.'],
    [['--comments', '-5'], '--comments is a whole number from 1 to 10,000,000, not “-5”.'],
    [['--comments', '1e6'], '--comments is a whole number from 1 to 10,000,000, not “1e6”.'],
    [['--comments', 'many'], '--comments is a whole number from 1 to 10,000,000, not “many”.'],
    [['1000'], '“1000” is no option of this command.'],
    [['--toString', '1'], '“--toString” is no option of this command.'],
    [['--comments', '1', '--comments', '2'], '--comments is given twice.'],
  ])('%j is refused in words', (words, refusal) => {
    expect(loadOf(words)).toBe(refusal)
  })
})

describe('how far it is', () => {
  test('is said with the rate and the time that is left', () => {
    expect(progressLine({ done: 120_000, of: 1_000_000, seconds: 24 })).toBe('120,000 of 1,000,000 (12 %), 5,000 a second, 2 min 56 s left')
    expect(progressLine({ done: 10, of: 10, seconds: 2 })).toBe('10 of 10 (100 %), 5 a second')
    expect(progressLine({ done: 0, of: 10, seconds: 0 })).toBe('0 of 10 (0 %), 0 a second')
  })

  test('is said before it begins, roughly', () => {
    expect(expected({ articles: 20, comments: 1_000, people: 100 })).toBe('some 6 s, and less than 1 GB in the database')
    expect(expected({ articles: 100_000, comments: 5_000_000, people: 500_000 })).toMatch(/^some \d+ min 0 s, and \d+ GB in the database$/)
  })

  test('is a bar on a terminal, and a line now and then elsewhere', () => {
    const written = (isTTY: boolean) => {
      const lines: string[] = []
      const bar = progressBar({ isTTY, write: (text: string) => lines.push(text) } as unknown as NodeJS.WriteStream, 100, { began: 0 })
      for (let second = 1; second <= 25; second++) bar.show(second * 4, second * 1_000)
      bar.clear()
      return lines
    }
    expect(written(true)).toHaveLength(26)
    expect(written(true)[11]).toBe('\r\x1b[K██████████░░░░░░░░░░ 48 of 100 (48 %), 4 a second, 13 s left')
    expect(written(false)).toEqual([
      '40 of 100 (40 %), 4 a second, 15 s left\n',
      '80 of 100 (80 %), 4 a second, 5 s left\n',
      '100 of 100 (100 %), 4 a second\n',
    ])
  })
})
