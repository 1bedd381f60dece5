import type { Db } from '@/lib/db'

// What the ledger costs and how fast it is proved: decisions of eight moderators at once with and without its trigger, and
// many decisions in one transaction, as an import makes them.

// What it imports of the library is loaded late: that opens the database which bin/bench.ts has made by then.

const deciders = 8
const each = 250
const rounds = 3

/** Fills the newsroom, and prints what it measured. */
export async function ledger(db: Db) {
  const many = Number(process.env.BENCH_DECISIONS ?? 100_000)
  const { ledgerNewsroom } = await import('@/lib/testing/random-ledger')
  const { verify } = await import('@/lib/ledger/verify')
  const given = await ledgerNewsroom(db)
  await deciding(db, given)
  const rates = { with: [] as number[], without: [] as number[] }
  // In turns, so that both meet the same machine.
  for (let round = 0; round < rounds; round++) {
    for (const how of ['with', 'without'] as const) {
      await trigger(db, how)
      rates[how].push(await deciding(db, given))
    }
  }
  await trigger(db, 'with')
  // What was decided without it.
  await db.$queryRaw`select count(append_to_ledger(d)::text) from "Decision" d
    where d."to" in ('approved', 'rejected') and not exists (select from "LedgerEntry" e where e."decisionId" = d.id)`
  const [on, off] = [median(rates.with), median(rates.without)]
  console.log(`\n${deciders} moderators at once, decisions a second: medians of ${rounds} rounds of ${deciders * each}`)
  console.table([{ 'with the ledger': Math.round(on), without: Math.round(off), ratio: Math.round((on / off) * 100) / 100 }])
  const took = await importing(db, { ...given, many })
  const began = performance.now()
  const { entries, fault } = await verify(db)
  if (fault) throw new Error(fault.words)
  const seconds = (performance.now() - began) / 1_000
  console.log(`\n${many.toLocaleString('en')} decisions in one transaction, and proving the ledger`)
  console.table([
    {
      'stored, s': round(took.stored),
      'of these, committing, s': round(took.committing),
      entries,
      'proved, s': round(seconds),
      'entries/s': Math.round(entries / seconds),
    },
  ])
}

type Given = Awaited<ReturnType<typeof import('@/lib/testing/random-ledger').ledgerNewsroom>>

const trigger = (db: Db, how: 'with' | 'without') =>
  how === 'with'
    ? db.$executeRaw`alter table "Decision" enable trigger "Decision_ledger"`
    : db.$executeRaw`alter table "Decision" disable trigger "Decision_ledger"`

/** Approves as many comments as it can. Returns how many a second. */
async function deciding(db: Db, { articleId, moderators }: Given): Promise<number> {
  const [{ newId }, { record }] = await Promise.all([import('@/lib/comments'), import('@/lib/decisions')])
  const ids = Array.from({ length: deciders * each }, newId)
  const guest = { guestName: 'Guest', guestEmail: 'guest@reader.example' }
  await db.comment.createMany({ data: ids.map((id) => ({ id, articleId, threadId: id, ...guest, body: 'Words.', policyVersion: 1 })) })
  const waiting = ids.values()
  const began = performance.now()
  await Promise.all(
    Array.from({ length: deciders }, async (_, nth) => {
      const actorId = moderators[nth % moderators.length]?.id ?? ''
      for (const commentId of waiting)
        await db.$transaction((tx) => record(tx, { commentId, act: 'approve', by: 'moderator', actorId, policyVersion: 1 }))
    }),
  )
  return ids.length / ((performance.now() - began) / 1_000)
}

async function importing(db: Db, { articleId, many }: Given & { many: number }) {
  const [{ newId }, { recordImported }] = await Promise.all([import('@/lib/comments'), import('@/lib/decisions')])
  const ids = Array.from({ length: many }, newId)
  const guest = { guestName: 'Guest', guestEmail: 'guest@reader.example' }
  for (let done = 0; done < many; done += 5_000)
    await db.comment.createMany({
      data: ids.slice(done, done + 5_000).map((id) => ({ id, articleId, threadId: id, ...guest, body: 'Words.', policyVersion: 1 })),
    })
  const began = performance.now()
  let written = began
  await db.$transaction(
    async (tx) => {
      const decisions = ids.map((commentId) => ({ commentId, act: 'approve' as const, clauses: [], policyVersion: 1, at: new Date() }))
      await recordImported(tx, decisions)
      written = performance.now()
    },
    { timeout: 600_000 },
  )
  const ended = performance.now()
  return { stored: (ended - began) / 1_000, committing: (ended - written) / 1_000 }
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const round = (value: number) => Math.round(value * 10) / 10
