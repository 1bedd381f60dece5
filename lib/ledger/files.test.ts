import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../db'
import { record } from '../decisions'
import { streamed } from '../streamed'
import { firstWrong, type PublicEntry } from '../testing/chain'
import { testDatabase } from '../testing/database'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
let ledger: typeof import('./entries') & typeof import('./files') & typeof import('./summary')
let length = 0

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  ledger = { ...(await import('./entries')), ...(await import('./files')), ...(await import('./summary')) }
  const { byEveryDoor, ledgerNewsroom, manyDecisions } = await import('../testing/random-ledger')
  const given = { ...(await ledgerNewsroom(db)), seed: 11 }
  const { page } = { page: await ledger.logPage(db) }
  expect(page).toEqual({ entries: [], older: null, newer: null, head: { number: 0, hash: '0'.repeat(64) } })
  expect(await ledger.logPage(db, 51)).toBeNull()
  expect(JSON.parse(await whole(ledger.ledgerJson(db)))).toMatchObject({ head: { number: 0 }, entries: [] })
  expect(await ledger.ledgerRss(db)).not.toContain('<item>')
  await byEveryDoor(db, given)
  await manyDecisions(db, { ...given, decisions: 3_000 })
  length = await db.ledgerEntry.count()
}, 240_000)
afterAll(() => site?.close())

const whole = (parts: AsyncGenerator<string>) => new Response(streamed(parts)).text()

describe('the JSON', () => {
  test('is all that is needed to check the chain', async () => {
    const { entries, head, hash } = JSON.parse(await whole(ledger.ledgerJson(db)))
    expect(entries).toHaveLength(length)
    expect(firstWrong(entries)).toBeNull()
    expect(head).toEqual({ number: length, hash: entries.at(-1).hash })
    expect(hash.join(' ')).toContain('JSON.stringify')
    const other = structuredClone(entries)
    other[41].clauses.push('topic')
    expect(firstWrong(other)).toBe(42)
  })

  test('goes on where a copy ended', async () => {
    const { entries, next } = JSON.parse(await whole(ledger.ledgerJson(db, length - 10)))
    expect(entries).toHaveLength(10)
    expect(firstWrong(entries, entries[0].before, length - 10)).toBeNull()
    expect(new URL(next).searchParams.get('after')).toBe(`${length}`)
    expect(JSON.parse(await whole(ledger.ledgerJson(db, length))).entries).toEqual([])
    const beyond = JSON.parse(await whole(ledger.ledgerJson(db, length + 5)))
    expect(beyond.entries).toEqual([])
    expect(beyond.next).toContain(`after=${length + 5}`)
  })

  test('is read some at a time, and no further than somebody reads', async () => {
    const parts = ledger.ledgerJson(db)
    const reader = streamed(parts).getReader()
    await reader.read()
    await reader.cancel()
    expect(await parts.next()).toEqual({ value: undefined, done: true })
  })
})

test('the CSV has the same entries as the JSON', async () => {
  const [head = '', ...lines] = (await whole(ledger.ledgerCsv(db))).trimEnd().split('\r\n')
  const names = head.replace('\uFEFF', '').split(',')
  const rows = lines.map((line) => Object.fromEntries(line.split(',').map((value, index) => [names[index], value])))
  const entries = rows.map((row) => ({ ...row, number: Number(row.number), clauses: row.clauses === '' ? [] : row.clauses?.split(' ') }))
  expect(entries).toHaveLength(length)
  expect(firstWrong(entries as unknown as PublicEntry[])).toBeNull()
  expect(entries.map(({ number }) => number)).toEqual(Array.from({ length }, (_, index) => index + 1))
})

test('the feed has the last hundred, the newest first, by their hashes', async () => {
  const feed = await ledger.ledgerRss(db)
  const hashes = [...feed.matchAll(/<guid isPermaLink="false">([0-9a-f]{64})<\/guid>/g)].map(([, hash]) => hash)
  const last = await db.ledgerEntry.findMany({ orderBy: { number: 'desc' }, take: 100 })
  expect(hashes).toEqual(last.map(({ hash }) => hash))
  expect(feed).toContain('on “The &lt;sea&gt; wall &amp; “more””</title>')
  expect(feed).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/)
})

describe('a page of the log', () => {
  test('leads through all entries, each once, and no page but the first ever changes', async () => {
    const numbers: number[] = []
    let page = await ledger.logPage(db)
    while (page) {
      numbers.push(...page.entries.map(({ number }) => number))
      page = page.older === null ? null : await ledger.logPage(db, page.older)
      if (page) expect(page.entries).toHaveLength(50)
    }
    expect(numbers).toEqual(Array.from({ length }, (_, index) => length - index))
  })

  test('leads back to the newest', async () => {
    const full = Math.floor(length / 50) * 50
    expect((await ledger.logPage(db, 51))?.newer).toBe(101)
    expect((await ledger.logPage(db, full - 49))?.newer).toBeNull()
    expect((await ledger.logPage(db, full - 99))?.newer).toBe(full - 49)
  })

  test('is where an entry says that it is', async () => {
    for (const number of [1, 50, 51, length]) {
      const [, before] = /^\/moderation-log\/before\/(\d+)#/.exec(ledger.entryAddress(number)) ?? []
      const page = await ledger.logPage(db, Number(before))
      expect(page?.entries.map((entry) => entry.number)).toContain(number)
    }
  })

  test.each([0, 1, 2, 50, 52, 100, 999_951, 1.5])('is not at %s', async (number) => {
    expect(await ledger.logPage(db, number)).toBeNull()
  })

  test('says nothing of an article that is not published', async () => {
    await db.article.updateMany({ data: { status: 'withdrawn' } })
    expect((await ledger.logPage(db))?.entries.every(({ headline }) => headline === null)).toBe(true)
    await db.article.updateMany({ data: { status: 'published' } })
    expect((await ledger.logPage(db))?.entries.every(({ headline }) => headline !== null)).toBe(true)
  })
})

test('no reader, no comment, no moderator and no note can be found in what is published', async () => {
  const published = [
    JSON.stringify(await ledger.logPage(db)),
    JSON.stringify(await ledger.logPage(db, 51)),
    await whole(ledger.ledgerJson(db)),
    await whole(ledger.ledgerCsv(db)),
    await ledger.ledgerRss(db),
  ].join('\n')
  expect(published).not.toMatch(/[\w.]@[\w.]/)
  const [comments, decisions, users] = [await db.comment.findMany(), await db.decision.findMany(), await db.user.findMany()]
  const secrets = new Set([
    ...comments.flatMap(({ id, body, guestName, guestEmail, authorId }) => [id, body, guestName, guestEmail, authorId]),
    ...decisions.flatMap(({ id, note, batch, actorId }) => [id, note, batch, actorId]),
    ...users.flatMap(({ id, name, email }) => [id, name, email]),
  ])
  expect(secrets.size).toBeGreaterThan(1_000)
  expect([...secrets].filter((secret) => secret && secret.length > 4 && published.includes(secret))).toEqual([])
})

test('small numbers of the last days are not told, and no sum tells them', async () => {
  const now = new Date('2027-06-30T12:00Z')
  const empty = await ledger.summaryOf(db, now)
  expect(empty.acts.map(({ count }) => count)).toEqual(Array(8).fill(null))
  const ids = (await db.comment.findMany({ where: { status: 'approved' }, take: 5, select: { id: true } })).map(({ id }) => id)
  const reject = (commentId: string, clauses: string[], at: Date) =>
    db.$transaction((tx) => record(tx, { commentId, act: 'reject', by: 'moderator', policyVersion: 1, clauses, at }))
  for (const [nth, id] of ids.entries())
    await reject(id, nth < 2 ? ['topic', 'law'] : ['topic'], new Date(now.getTime() - nth * 10 * 86_400_000))
  const told = await ledger.summaryOf(db, now)
  expect(told).toMatchObject({ days: 30, least: 3 })
  expect(told.acts.filter(({ count }) => count !== null)).toEqual([{ act: 'reject', count: 4 }])
  expect(told.clauses.filter(({ count }) => count !== null)).toMatchObject([{ id: 'topic', count: 4 }])
  // One clause that was cited twice looks like those that were not.
  expect(told.clauses.find(({ id }) => id === 'law')?.count).toBeNull()
  expect(Object.keys(told)).toEqual(['days', 'least', 'acts', 'clauses'])
})
