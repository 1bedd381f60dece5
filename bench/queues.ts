import type { Db } from '@/lib/db'
import type { Moderator } from '@/lib/people'
import { quantile } from './bench'

// How long a queue's first page takes in a newsroom where a thousand comments wait, and in one where a million do. As many again
// have been decided.

// What it imports of the library is loaded late: that opens the database which bin/bench.ts has made by then.

const rounds = 200
const few = 1_000

interface Timed {
  what: string
  p50: number
  p99: number
}

/** Fills the newsroom twice, measures both, and prints the times side by side. */
export async function queues(db: Db) {
  const many = Number(process.env.BENCH_COMMENTS ?? 1_000_000)
  if (!Number.isInteger(many) || many <= few)
    throw new Error(`BENCH_COMMENTS is a whole number above ${few}, not “${process.env.BENCH_COMMENTS}”.`)
  const { isModerator, putPerson } = await import('@/lib/people')
  const moderator = await putPerson(db, { email: 'moderator@viewpoints.example', name: 'The bench', role: 'moderator' })
  if (!isModerator(moderator)) throw new Error('The bench has no moderator.')
  await filled(db, { comments: 2 * few, articles: 30, people: 100, seed: 1, waiting: 0.5 })
  const { timed: small, pending: thousand } = await measured(db, moderator)
  await filled(db, { comments: 2 * (many - few), articles: 3_000, people: 50_000, seed: 2, waiting: 0.5 })
  const { timed: large, pending: million } = await measured(db, moderator)
  console.log(`\nThe desk with ${thousand} comments that wait and with ${million}: ${rounds} rounds each, in ms`)
  console.table(
    small.map(({ what, p50, p99 }, i) => {
      const here = large[i] ?? { p50: Number.NaN, p99: Number.NaN }
      const columns = {
        what,
        [`p50, ${thousand}`]: p50,
        [`p50, ${million}`]: here.p50,
        [`p99, ${thousand}`]: p99,
        [`p99, ${million}`]: here.p99,
      }
      return { ...columns, 'p50, times': round(here.p50 / p50) }
    }),
  )
}

async function filled(db: Db, load: Parameters<typeof import('@/lib/load/load').loadNewsroom>[1]) {
  const { loadNewsroom } = await import('@/lib/load/load')
  const { progressBars, span } = await import('@/lib/load/progress')
  const began = Date.now()
  const bar = progressBars(process.stdout, { articles: 'articles', comments: 'comments', indexes: 'indexes and references' })
  await loadNewsroom(db, load, bar.show)
  bar.clear()
  console.log(`• ${load.comments.toLocaleString('en')} comments stored in ${span((Date.now() - began) / 1_000)}`)
}

async function measured(db: Db, moderator: Moderator): Promise<{ timed: Timed[]; pending: string }> {
  const [{ queuePage }, { queueCounts, addUp }, { ordersOf, queueNames }] = await Promise.all([
    import('@/lib/desk/queues'),
    import('@/lib/desk/counts'),
    import('@/lib/desk/view'),
  ])
  // As its job does every minute.
  await addUp(db)
  const { pending } = await queueCounts(db)
  const all: Timed[] = []
  const page = (view: Parameters<typeof queuePage>[1]) => async () => void (await Promise.all([queuePage(db, view), queueCounts(db)]))
  for (const queue of queueNames)
    for (const order of ordersOf(queue)) all.push(await timed(`${queue}, ${order}`, page({ queue, order, filters: {} })))
  const search = (q: string) => timed(`search for ${q}`, page({ queue: 'all', order: 'newest', filters: { q } }))
  all.push(await search('bridge'), await search('"night bus"'), await search('unheard-of'))
  const clause = { queue: 'decided', order: 'newest', filters: { clause: 'law' } } as const
  all.push(await timed('decided, under one clause', page(clause)))
  all.push(await decisions(db, moderator))
  return { timed: all, pending: pending.toLocaleString('en') }
}

/** Approving a comment and undoing that, each a decision of its own. */
async function decisions(db: Db, moderator: Moderator): Promise<Timed> {
  const { decide } = await import('@/lib/moderation')
  const waiting = await db.comment.findMany({ where: { status: 'pending' }, select: { id: true, revision: true }, take: few })
  let n = 0
  return timed('a decision, and undoing it', async () => {
    const { id: comment, revision } = waiting[n++ % waiting.length] ?? { id: '', revision: 1 }
    const form = { comment, revision, clause: [], note: '' }
    const { id } = await decide(db, moderator, { ...form, seen: 'pending', act: 'approve', undoes: '' })
    await decide(db, moderator, { ...form, seen: 'approved', act: 'undo', undoes: id })
  })
}

async function timed(what: string, work: () => Promise<void>): Promise<Timed> {
  for (let i = 0; i < 20; i++) await work()
  const times: number[] = []
  for (let i = 0; i < rounds; i++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return { what, p50: round(quantile(times, 0.5)), p99: round(quantile(times, 0.99)) }
}

const round = (value: number) => Math.round(value * 10) / 10
