import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../db'
import { testDatabase } from '../testing/database'
import type { Verified } from './verify'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
let verify: typeof import('./verify').verify
let length = 0

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  verify = (await import('./verify')).verify
  const { byEveryDoor, ledgerNewsroom, manyDecisions } = await import('../testing/random-ledger')
  const given = { ...(await ledgerNewsroom(db)), seed: 5 }
  expect(await verify(db)).toEqual({ entries: 0, head: '0'.repeat(64), emptied: 0, fault: null })
  await byEveryDoor(db, given)
  await manyDecisions(db, { ...given, decisions: 10_000 })
  length = await db.ledgerEntry.count()
}, 240_000)
afterAll(() => site?.close())

/** Changes the database behind the site's back, without its triggers and keys; looks; and takes it back. */
async function tampered(sql: string[], { head }: { head?: string } = {}): Promise<Verified> {
  const undo = new Error('taken back')
  let verified: Verified | undefined
  const work = db.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe(`set local session_replication_role = replica`)
      for (const one of sql) expect(await tx.$executeRawUnsafe(one), one).toBeGreaterThan(0)
      verified = await verify(tx, head === undefined ? {} : { head })
      throw undo
    },
    { timeout: 60_000 },
  )
  await expect(work).rejects.toBe(undo)
  if (!verified) throw new Error('not verified')
  return verified
}

const entry = (number: number) => db.ledgerEntry.findUniqueOrThrow({ where: { number } })

describe('ten thousand decisions, made at random by every way there is', () => {
  test('verify', async () => {
    const began = performance.now()
    const seen: number[] = []
    const verified = await verify(db, { progress: (entries) => seen.push(entries) })
    const last = await entry(length)
    expect(verified).toEqual({ entries: length, head: last.hash, emptied: 0, fault: null })
    expect(await db.decision.count()).toBeGreaterThan(10_000)
    expect(length).toBeGreaterThan(6_000)
    expect(seen).toEqual([5_000, ...(length >= 10_000 ? [10_000] : []), length])
    console.log(`${length} entries verified in ${Math.round(performance.now() - began)} ms`)
  })

  test('are each in it once where they are of what is or was published or rejected, and else not', async () => {
    const shown = ['approved', 'rejected'] as const
    const wanted = await db.decision.count({ where: { OR: [{ from: { in: [...shown] } }, { to: { in: [...shown] } }] } })
    expect(length).toBe(wanted)
    const kinds = await db.ledgerEntry.groupBy({ by: ['by'], _count: true })
    expect(kinds.map(({ by }) => by).toSorted()).toEqual(['author', 'import', 'moderator', 'policy'])
  })

  test('follow each other for every comment as they were made', async () => {
    const wrong = await db.$queryRaw<unknown[]>`
      select 1 from (
        select d.seq, lag(d.seq) over (partition by d."commentId" order by e.number) as before
        from "LedgerEntry" e join "Decision" d on d.id = e."decisionId"
      ) t where before > seq`
    expect(wrong).toEqual([])
  })

  test('leave no refused decision in it: two that were made at once have numbers without a gap', async () => {
    const [{ last } = { last: 0n }] = await db.$queryRaw<{ last: bigint }[]>`select max(number) as last from "LedgerEntry"`
    expect(Number(last)).toBe(length)
  })
})

describe('what was changed behind the site’s back is named', () => {
  const changed: [string, string, string[]][] = [
    ['at', `at = at + interval '1 millisecond'`, ['at']],
    ['act', `act = case when act = 'approve' then 'reject'::"Act" else 'approve' end`, ['act']],
    ['by', `"by" = case when "by" = 'policy' then 'moderator'::"DecidedBy" else 'policy' end`, ['by']],
    ['from', `"from" = case when "from" = 'withdrawn' then 'pending'::"CommentStatus" else 'withdrawn' end`, ['from']],
    ['to', `"to" = case when "to" = 'withdrawn' then 'pending'::"CommentStatus" else 'withdrawn' end`, ['to']],
    ['policyVersion', `"policyVersion" = 2`, ['policyVersion']],
    ['clauses', `clauses = clauses || array['privacy']`, ['clauses']],
    ['article', `article = 'another'`, ['article']],
    ['detail', `detail = repeat('a', 64)`, ['detail']],
    ['note', `note = repeat('a', 64)`, ['note']],
    ['before', `before = repeat('a', 64)`, ['before']],
    ['hash', `hash = repeat('a', 64)`, ['hash']],
  ]
  test.each(changed)('an entry’s %s', async (_, set, fields) => {
    const { decisionId } = await entry(5_007)
    const { fault, entries } = await tampered([`update "LedgerEntry" set ${set} where number = 5007`])
    expect(fault).toMatchObject({ entry: 5_007, decision: decisionId, fields })
    expect(fault?.words).toContain('5007')
    expect(entries).toBe(5_006)
  })

  test('clauses that are run together to look the same', async () => {
    const two = await db.ledgerEntry.findFirstOrThrow({ where: { clauses: { equals: ['topic', 'law'] } }, orderBy: { number: 'asc' } })
    const { fault } = await tampered([
      `update "LedgerEntry" set clauses = array['topic,law'] where number = ${two.number}`,
      `update "Decision" set clauses = array['topic,law'] where id = '${two.decisionId}'`,
    ])
    expect(fault).toMatchObject({ entry: Number(two.number), decision: two.decisionId })
  })

  const decided: [string, string, string][] = [
    ['act', `act = 'withdraw'`, 'act'],
    ['maker', `"by" = case when "by" = 'policy' then 'moderator'::"DecidedBy" else 'policy' end`, 'by'],
    ['clauses', `clauses = clauses || array['privacy']`, 'clauses'],
    ['order of its clauses', `clauses = array['law', 'topic']`, 'clauses'],
    ['note', `note = 'Something else.'`, 'note'],
    ['note, emptied without an erasure', `note = ''`, 'note'],
    ['moderator', `"actorId" = (select id from "User" u where u.id is distinct from "Decision"."actorId" limit 1)`, 'detail'],
    ['time', `at = at + interval '1 millisecond'`, 'at'],
    ['comment', `"commentId" = (select id from "Comment" c where c.id <> "Decision"."commentId" limit 1)`, 'detail'],
    ['revision', `revision = revision + 1`, 'detail'],
    ['batch', `batch = coalesce(batch, '') || 'x'`, 'detail'],
    ['version of the policy', `"policyVersion" = 2`, 'policyVersion'],
  ]
  test.each(decided)('a decision’s %s', async (what, set, field) => {
    const where = what.startsWith('order') ? { clauses: { equals: ['topic', 'law'] } } : { note: { not: '' } }
    const { id } = await db.decision.findFirstOrThrow({
      where: { ...where, ledger: { number: { gt: 300 } } },
      orderBy: { ledger: { number: 'asc' } },
    })
    const { number } = await db.ledgerEntry.findUniqueOrThrow({ where: { decisionId: id } })
    const { fault } = await tampered([`update "Decision" set ${set} where id = '${id}'`])
    expect(fault).toMatchObject({ entry: Number(number), decision: id, fields: [field] })
    expect(fault?.words).toContain(`The decision ${id} was changed since entry ${number} was written`)
  })

  test('an entry that was deleted, within and at the end', async () => {
    const { decisionId } = await entry(77)
    const within = await tampered(['delete from "LedgerEntry" where number = 77'])
    expect(within.fault).toMatchObject({ entry: 77, decision: decisionId })
    expect(within.fault?.words).toContain('Entry 77 is missing')
    const last = await entry(length)
    const end = await tampered([`delete from "LedgerEntry" where number = ${length}`])
    expect(end.fault).toMatchObject({ entry: null, decision: last.decisionId })
  })

  test('a decision that was deleted', async () => {
    const { decisionId } = await entry(4_321)
    const { fault } = await tampered([`delete from "Decision" where id = '${decisionId}'`])
    expect(fault).toMatchObject({ entry: 4_321, decision: decisionId })
    expect(fault?.words).toContain('was deleted')
  })

  test('a decision that was added', async () => {
    const { decisionId } = await entry(9)
    const { fault } = await tampered([
      `insert into "Decision" (id, "commentId", revision, act, "by", "policyVersion", "from", "to") select 'added', "commentId", 1, 'reject', 'policy', 1, 'approved', 'rejected' from "Decision" where id = '${decisionId}'`,
    ])
    expect(fault).toMatchObject({ entry: null, decision: 'added' })
  })

  test('an entry that was added in between, the numbers moved up', async () => {
    const columns = '"decisionId", at, act, "by", "from", "to", "policyVersion", clauses, article, detail, note, before, hash'
    const { fault } = await tampered([
      'update "LedgerEntry" set number = -number - 1 where number >= 50',
      'update "LedgerEntry" set number = -number where number < 0',
      `insert into "LedgerEntry" (number, ${columns}) select 50, 'added', at, act, "by", "from", "to", "policyVersion", clauses, article, detail, note, before, repeat('b', 64) from "LedgerEntry" where number = 51`,
    ])
    expect(fault).toMatchObject({ entry: 50, decision: 'added' })
  })

  test('an entry with a hash that fits, of no decision, at the end', async () => {
    const last = await entry(length)
    const { hashOf } = await import('./hash')
    const { act, by, from, to, policyVersion, article, detail, note } = last
    const added = {
      act,
      by,
      from,
      to,
      policyVersion,
      article,
      detail,
      note,
      clauses: [],
      at: last.at.toISOString(),
      number: length + 1,
      before: last.hash,
    }
    const { fault } = await tampered([
      `insert into "LedgerEntry" values (${length + 1}, 'nothing', '${added.at}', '${act}', '${by}', '${from}', '${to}', 1, '{}', '${article}', '${detail}', '${note}', '${last.hash}', '${hashOf(added)}')`,
    ])
    expect(fault).toMatchObject({ entry: length + 1, decision: 'nothing' })
    expect(fault?.words).toContain('is not there')
  })

  test('two entries that changed places', async () => {
    const { decisionId } = await entry(601)
    const { fault } = await tampered([
      'update "LedgerEntry" set number = 0 where number = 600',
      'update "LedgerEntry" set number = 600 where number = 601',
      'update "LedgerEntry" set number = 601 where number = 0',
    ])
    expect(fault).toMatchObject({ entry: 600, decision: decisionId, fields: ['before'] })
    expect(fault?.words).toContain('does not follow entry 599')
  })

  test('two entries that changed their decisions', async () => {
    const [one, two] = [await entry(700), await entry(701)]
    const { fault } = await tampered([
      `update "LedgerEntry" set "decisionId" = '-' where number = 700`,
      `update "LedgerEntry" set "decisionId" = '${one.decisionId}' where number = 701`,
      `update "LedgerEntry" set "decisionId" = '${two.decisionId}' where number = 700`,
    ])
    expect(fault?.entry).toBe(700)
    expect(fault?.fields).toEqual(expect.arrayContaining(['detail', 'note']))
  })
})

describe('a hash that was published', () => {
  test('is found where it is part of the chain, the last or not', async () => {
    for (const number of [1, 4_000, length]) expect((await verify(db, { head: (await entry(number)).hash })).fault).toBeNull()
  })

  test('shows what the chain alone does not: that its end was cut off with the decisions, or that it was made anew', async () => {
    const last = await entry(length)
    const cut = [`delete from "Decision" where id = '${last.decisionId}'`, `delete from "LedgerEntry" where number = ${length}`]
    expect((await tampered(cut)).fault).toBeNull()
    const { fault } = await tampered(cut, { head: last.hash })
    expect(fault).toMatchObject({ entry: null, decision: null })
    expect(fault?.words).toContain(last.hash)
    const anew = [
      'truncate "LedgerEntry"',
      `select count(*) from (select append_to_ledger(d) from "Decision" d where d."from" in ('approved', 'rejected') or d."to" in ('approved', 'rejected') order by d."commentId") t`,
    ]
    // Without an order of its own, the new chain is as sound as the old one; the old hash is not in it.
    const remade = await remadeChain(anew, last.hash)
    expect(remade.alone.fault).toBeNull()
    expect(remade.known.fault?.words).toContain('made anew')
  })
})

async function remadeChain([empty = '', fill = '']: string[], head: string) {
  const undo = new Error('taken back')
  let both: { alone: Verified; known: Verified } | undefined
  const work = db.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe(empty)
      await tx.$queryRawUnsafe(fill)
      both = { alone: await verify(tx), known: await verify(tx, { head }) }
      throw undo
    },
    { timeout: 60_000 },
  )
  await expect(work).rejects.toBe(undo)
  if (!both) throw new Error('not verified')
  return both
}

test('a note that an erasure emptied is counted, and is no fault', async () => {
  const some = await db.ledgerEntry.findMany({
    where: { decision: { note: { not: '' } } },
    take: 3,
    orderBy: { number: 'asc' },
    include: { decision: true },
  })
  const ids = some.map(({ decisionId }) => `'${decisionId}'`).join()
  const comments = `update "Comment" set "erasedAt" = now() where id in (select "commentId" from "Decision" where id in (${ids}))`
  const { fault, emptied } = await tampered([`update "Decision" set note = '' where id in (${ids})`, comments])
  expect({ fault, emptied }).toEqual({ fault: null, emptied: 3 })
})

test('the database refuses to change an entry or to delete one', async () => {
  await expect(db.$executeRaw`update "LedgerEntry" set article = 'x' where number = 1`).rejects.toThrow('never edited and never deleted')
  await expect(db.$executeRaw`delete from "LedgerEntry" where number = 1`).rejects.toThrow('never edited and never deleted')
})

test('the digests are SHA-256 of JSON, whatever a note has in it', async () => {
  const odd = await db.ledgerEntry.findMany({ where: { decision: { note: { contains: '\u2028' } } }, take: 1, include: { decision: true } })
  const [{ note, decision } = { note: '', decision: { id: '', note: '' } }] = odd
  expect(note).toBe(createHash('sha256').update(`["${decision.id}","\u2028\u007f😀"]`).digest('hex'))
})
