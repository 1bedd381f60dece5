import { decideMany, undoBatch } from '../batches'
import { commentKey } from '../comment-link'
import { newId } from '../comments'
import type { Db } from '../db'
import { recordImported } from '../decisions'
import { edit } from '../edits'
import { loadNewsroom } from '../load/load'
import type { Moderator } from '../people'
import { Refusal } from '../refusal'
import { withdraw } from '../withdrawals'
import { randomHistory, seeded } from './random-history'

interface Wanted {
  moderators: Moderator[]
  /** At least so many. */
  decisions: number
  seed: number
}

const lanes = 3
const [from, to] = [new Date('2026-03-01'), new Date('2026-06-01')]

/**
 * Decisions made in every way there is: a load, an import, the policy, moderators one by one and in batches, undone, appealed and
 * settled, authors who change and take back. Several at once. Wants a policy in force and NEXTAUTH_SECRET. Returns how many there are.
 */
export async function decidedAtRandom(db: Db, { moderators, decisions, seed }: Wanted): Promise<number> {
  await loadNewsroom(db, { comments: 5_600, articles: 40, people: 100, seed })
  await imported(db, await article(db, `import-${seed}`), seeded(seed))
  let round = 0
  for (;;) {
    const count = await db.decision.count()
    if (count >= decisions) return count
    const nth = round++ * lanes
    await Promise.all(Array.from({ length: lanes }, (_, lane) => discussion(db, moderators, seed * 1_000 + nth + lane)))
  }
}

async function article(db: Db, slug: string): Promise<string> {
  const { slug: sectionSlug } = await db.section.findFirstOrThrow()
  const made = await db.article.create({ data: { slug, headline: slug, body: 'Text.', sectionSlug, publishedAt: from } })
  return made.id
}

async function imported(db: Db, articleId: string, random: () => number) {
  const ids = Array.from({ length: 1_200 }, newId)
  const guest = { guestName: 'Gus', guestEmail: 'gus@reader.example' }
  await db.comment.createMany({
    data: ids.map((id) => ({ id, articleId, threadId: id, ...guest, body: `Old ${id}.`, policyVersion: 1, createdAt: from })),
  })
  const fates = ids.map((commentId) => {
    const act = random() < 0.5 ? ('reject' as const) : ('approve' as const)
    return { commentId, act, clauses: act === 'reject' ? ['topic'] : [], policyVersion: 1, at: from }
  })
  await db.$transaction((tx) => recordImported(tx, fates), { timeout: 60_000 })
}

/** One article's comments: decided one by one, then many at once, and changed by their authors. */
async function discussion(db: Db, moderators: Moderator[], seed: number) {
  const random = seeded(seed)
  const articleId = await article(db, `random-${seed}`)
  await randomHistory(db, { articleId, moderators, from, to, comments: 60, steps: 250, random })
  const all = await db.comment.findMany({ where: { articleId }, select: { id: true, revision: true, status: true, createdAt: true } })
  const moderator = moderators[seed % moderators.length] as Moderator
  for (const act of ['reject', 'approve', 'hold'] as const) {
    const comment = all.filter(() => random() < 0.4).map(({ id, revision, status }) => ({ id, revision, status }))
    if (comment.length === 0) continue
    const clause = act === 'reject' ? ['law'] : []
    const { batch, done } = await decideMany(db, moderator, { comment, act, clause, note: '' })
    if (done.length > 0 && random() < 0.5) await undoBatch(db, moderator, { batch })
  }
  for (const { id, revision, createdAt } of all.slice(0, 12)) {
    const author = { person: null, key: commentKey(id) }
    const text = `Changed ${id} ${random()}.`
    await unlessRefused(() => edit(db, author, { comment: id, revision, text }, new Date(createdAt.getTime() + 60_000)))
    if (random() < 0.3) await unlessRefused(() => withdraw(db, author, { comment: id }))
  }
}

async function unlessRefused(work: () => Promise<unknown>) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}
