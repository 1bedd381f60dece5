import { ensurePolicy } from '@/prisma/policy'
import { newId } from '../comments'
import type { Db } from '../db'
import { record, recordImported, type Step, storeWithHistory, type WithHistory } from '../decisions'
import { isModerator, type Moderator, putPerson } from '../people'
import { Refusal } from '../refusal'
import { type Act, acts, type By, mayAct, type Status } from '../status'
import { randomHistory, seeded } from './random-history'

// Decisions made at random by every way there is, for tests and benches of the ledger.

interface Given {
  articleId: string
  moderators: Moderator[]
  seed: number
}

/** A newsroom with a policy since January, an article and two moderators. */
export async function ledgerNewsroom(db: Db) {
  await ensurePolicy(db, new Date('2026-01-01'))
  await db.section.create({ data: { slug: 'world', name: 'World' } })
  const article = {
    slug: 'sea-wall',
    headline: 'The <sea> wall & “more”',
    body: 'Text.',
    sectionSlug: 'world',
    publishedAt: new Date('2026-01-01'),
  }
  const { id: articleId } = await db.article.create({ data: article })
  const people = await Promise.all(
    ['Tomas Moderator', 'Leila Moderator'].map((name, nth) =>
      putPerson(db, { email: `m${nth}@viewpoints.example`, name, role: 'moderator' }),
    ),
  )
  return { articleId, moderators: people.filter(isModerator) }
}

const guest = { guestName: 'Ledger Reader', guestEmail: 'ledger@reader.example' }
const words = (id: string, articleId: string) => ({ id, articleId, threadId: id, ...guest, body: `Words of ${id}.`, policyVersion: 1 })

/** What people did one after the other, what twenty did at the same moment, and what an import brought. */
export async function byEveryDoor(db: Db, { articleId, moderators, seed }: Given) {
  const random = seeded(seed)
  const span = { from: new Date('2026-10-01T00:00Z'), to: new Date('2026-10-20T00:00Z') }
  await randomHistory(db, { articleId, moderators, ...span, comments: 60, steps: 300, random })
  await atOnce(db, { articleId, moderators, seed })
  const ids = Array.from({ length: 50 }, newId)
  await db.comment.createMany({ data: ids.map((id) => words(id, articleId)) })
  await db.$transaction((tx) =>
    recordImported(
      tx,
      ids.map((commentId) => {
        const act = random() < 0.5 ? ('approve' as const) : ('reject' as const)
        return {
          commentId,
          act,
          clauses: act === 'reject' ? ['topic', 'law'] : [],
          policyVersion: 1,
          at: new Date('2020-02-29T23:59:59.999Z'),
        }
      }),
    ),
  )
}

/** Twenty decisions at the same moment, on comments of their own, and twenty on one comment, of which some are refused. */
async function atOnce(db: Db, { articleId, moderators }: Given) {
  const ids = Array.from({ length: 20 }, newId)
  await db.comment.createMany({ data: ids.map((id) => words(id, articleId)) })
  const decide = (commentId: string, act: Act, nth: number) =>
    db.$transaction((tx) => {
      const more = act === 'reject' ? { clauses: ['topic'], note: 'گفت نه' } : {}
      return record(tx, {
        commentId,
        act,
        by: 'moderator',
        actorId: moderators[nth % moderators.length]?.id ?? '',
        policyVersion: 1,
        ...more,
      })
    })
  await Promise.all(ids.map((id, nth) => decide(id, nth % 2 ? 'approve' : 'reject', nth)))
  const one = ids[0] ?? ''
  const tried = await Promise.allSettled(ids.map((_, nth) => decide(one, nth % 2 ? 'approve' : 'reject', nth)))
  for (const attempt of tried) if (attempt.status === 'rejected' && !(attempt.reason instanceof Refusal)) throw attempt.reason
}

/** About so many decisions, stored with their comments, some hundred comments at a time. Returns how many there are. */
export async function manyDecisions(db: Db, { articleId, moderators, seed, decisions }: Given & { decisions: number }): Promise<number> {
  const random = seeded(seed)
  let done = 0
  while (done < decisions) {
    const comments: WithHistory[] = []
    while (comments.length < 500 && done < decisions) {
      const id = newId()
      const steps = walk(random, moderators)
      done += steps.length
      const comment = { depth: 0, lang: 'en', standing: 'newcomer', openReports: 0, createdAt: new Date('2026-09-30') } as const
      comments.push({ comment: { ...words(id, articleId), ...comment, fingerprint: [] }, steps })
    }
    await db.$transaction((tx) => storeWithHistory(tx, comments, 1), { timeout: 60_000 })
  }
  return done
}

function walk(random: () => number, moderators: Moderator[]): Step[] {
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T
  const steps: Step[] = []
  let status: Status = 'pending'
  let at = Date.parse('2026-10-01T00:00Z') + Math.floor(random() * 2_592_000_000)
  for (let nth = 0; nth < 8 && random() < 0.8; nth++) {
    const all = Object.keys(acts).flatMap((act) =>
      act === 'undo' ? [] : (acts[act as Act].by as readonly By[]).map((by) => ({ act: act as Step['act'], by })),
    )
    const may = all.filter(({ act, by }) => mayAct(act, status, by))
    if (may.length === 0) break
    const { act, by } = pick(may)
    at += Math.floor(random() * 7_200_000)
    const clauses = act === 'reject' ? ['topic', ...(random() < 0.3 ? ['law'] : [])] : []
    const note = pick(['', '=1+1', 'Said “no”,\nand\tmeant it \\ "so"', '\u2028\u007f😀', 'Writes to somebody@reader.example.', 'گفت نه'])
    steps.push({
      act,
      by,
      ...(by === 'moderator' && { actorId: pick(moderators).id }),
      clauses,
      note: note || 'Because.',
      at: new Date(at),
    })
    status = acts[act].to as Status
  }
  return steps
}
