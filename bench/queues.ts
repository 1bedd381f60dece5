import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '@/lib/db'
import type { Moderator } from '@/lib/people'
import type { Length } from './bench'
import { type Found, median, type Row, timed } from './figures'

// How long a queue's first page takes in a newsroom where a thousand comments wait, and in one where a million do. As many again
// have been decided.

// What it imports of the library is loaded late: that opens the database which bin/bench.ts has made by then.

const each = 40
const few = 1_000

interface Timed {
  what: string
  /** Milliseconds: the middle one of each round. */
  values: number[]
  /** How many comments the page shows. */
  shown?: number
}

/** Fills the newsroom twice, and measures both. */
export async function queues(db: Db, { rounds }: Length): Promise<Found[]> {
  const many = Number(process.env.BENCH_COMMENTS ?? 1_000_000)
  if (!Number.isInteger(many) || many <= few)
    throw new Error(`BENCH_COMMENTS is a whole number above ${few}, not “${process.env.BENCH_COMMENTS}”.`)
  const { isModerator, putPerson } = await import('@/lib/people')
  const moderator = await putPerson(db, { email: 'moderator@viewpoints.example', name: 'The bench', role: 'moderator' })
  if (!isModerator(moderator)) throw new Error('The bench has no moderator.')
  await filled(db, { comments: 2 * few, articles: 30, people: 100, seed: 1, waiting: 0.5 })
  await everyPageFull(db, moderator)
  const small = await measured(db, moderator, rounds)
  await filled(db, { comments: 2 * (many - few), articles: 3_000, people: 50_000, seed: 2, waiting: 0.5 })
  const large = await measured(db, moderator, rounds)
  const sides = [small.pending, large.pending].map((count) => count.toLocaleString('en'))
  const means = `With the counts of all queues, asked of the database and made ready for the page, which is full in both; ${sides.join(' and ')} comments wait, and as many have been decided; PostgreSQL has tidied up behind the load. The middle one of ${each} in each round.`
  const rows = (of: 'pages' | 'others') => small[of].flatMap((one, i) => besides(one, large[of][i], { sides, bound: of === 'pages' }))
  return [
    { title: 'The first page of each queue', means, rows: rows('pages') },
    { title: 'What else the desk asks', means, rows: rows('others') },
  ]
}

function besides({ what, values, shown }: Timed, large: Timed | undefined, { sides, bound }: { sides: string[]; bound: boolean }): Row[] {
  if (shown !== large?.shown) throw new Error(`${what} shows ${shown} comments and ${large?.shown}: these pages cannot be compared.`)
  const there = large?.values ?? []
  return [
    { what: `${what}: ${sides[0]}`, unit: 'ms', values },
    { what: `${what}: ${sides[1]}`, unit: 'ms', values: there, ...(bound && { goal: { atMost: 30 } }) },
    {
      what: `${what}: times as long`,
      unit: 'times',
      values: there.map((value) => value / median(values)),
      ...(bound && { goal: { atMost: 1.3 } }),
    },
  ]
}

/** Of a thousand comments too few are reported and appealed for a page of either: so many readers do so now. */
async function everyPageFull(db: Db, moderator: Moderator) {
  const [{ decide }, { report }, { appeal }, { pageLength }] = await Promise.all([
    import('@/lib/moderation'),
    import('@/lib/reports'),
    import('@/lib/appeals'),
    import('@/lib/desk/queues'),
  ])
  const approved = { status: 'approved', decidedAt: null, openReports: 0 } as const
  const shown = await db.comment.findMany({
    where: { ...approved, authorId: { not: null } },
    take: 2 * pageLength,
    include: { author: true },
  })
  for (const [i, { id: comment, revision, author }] of shown.entries()) {
    if (i < pageLength) {
      const guest = { name: 'The bench', email: `reports-${i}@bench.example` }
      await report(db, { guest }, { comment, clause: 'law', note: '', ...guest })
      continue
    }
    await decide(db, moderator, { comment, revision, seen: 'approved', act: 'reject', clause: ['law'], note: '', undoes: '' })
    await appeal(db, { person: author, key: '' }, { comment, text: 'Please look again.' })
  }
}

async function filled(db: Db, load: Parameters<typeof import('@/lib/load/load').loadNewsroom>[1]) {
  const { loadNewsroom } = await import('@/lib/load/load')
  const { progressBars, span } = await import('@/lib/load/progress')
  const began = Date.now()
  const bar = progressBars(process.stdout, { articles: 'articles', comments: 'comments', indexes: 'indexes and references' })
  await loadNewsroom(db, load, bar.show)
  bar.clear()
  await tidied(db)
  console.log(`• ${load.comments.toLocaleString('en')} comments stored in ${span((Date.now() - began) / 1_000)}`)
}

/** PostgreSQL tidies up behind a load within minutes, and takes a processor for it: what is measured meanwhile is not the queue. */
async function tidied(db: Db) {
  await db.$executeRaw`vacuum (analyze)`
  await db.$executeRaw`checkpoint`
  const busy = () => db.$queryRaw<unknown[]>`select 1 from pg_stat_activity where backend_type = 'autovacuum worker'`
  while ((await busy()).length > 0) await pause(1_000)
}

async function measured(db: Db, moderator: Moderator, rounds: number) {
  const [{ queuePage }, { queueCounts, addUp }, { ordersOf, queueNames }] = await Promise.all([
    import('@/lib/desk/queues'),
    import('@/lib/desk/counts'),
    import('@/lib/desk/view'),
  ])
  // As its job does every minute.
  await addUp(db)
  const { pending } = await queueCounts(db)
  const page = (view: Parameters<typeof queuePage>[1]) => async () =>
    (await Promise.all([queuePage(db, view), queueCounts(db)]))[0].comments.length
  const named = async (what: string, work: () => Promise<unknown>): Promise<Timed> => ({
    what,
    values: await timed(work, { rounds, each }),
  })
  const views = queueNames.flatMap((queue) => ordersOf(queue).map((order) => ({ queue, order, filters: {} })))
  // Once through all of it first: what is asked later finds more compiled.
  for (const view of views) await timed(page(view), { rounds: 1, each })
  const pages: Timed[] = []
  for (const view of views) pages.push({ ...(await named(`${view.queue}, ${view.order}`, page(view))), shown: await page(view)() })
  const search = (q: string) => named(`search for ${q}`, page({ queue: 'all', order: 'newest', filters: { q } }))
  const clause = { queue: 'decided', order: 'newest', filters: { clause: 'law' } } as const
  const others = [
    await search('bridge'),
    await search('"night bus"'),
    await search('unheard-of'),
    await named('decided, under one clause', page(clause)),
    await named('a decision, and undoing it', await decisions(db, moderator)),
  ]
  return { pending, pages, others }
}

/** Approving a comment and undoing that, each a decision of its own. */
async function decisions(db: Db, moderator: Moderator): Promise<() => Promise<void>> {
  const { decide } = await import('@/lib/moderation')
  const waiting = await db.comment.findMany({ where: { status: 'pending' }, select: { id: true, revision: true }, take: few })
  let n = 0
  return async () => {
    const { id: comment, revision } = waiting[n++ % waiting.length] ?? { id: '', revision: 1 }
    const form = { comment, revision, clause: [], note: '' }
    const { id } = await decide(db, moderator, { ...form, seen: 'pending', act: 'approve', undoes: '' })
    await decide(db, moderator, { ...form, seen: 'approved', act: 'undo', undoes: id })
  }
}
