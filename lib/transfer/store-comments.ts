import type { Db } from '../db'
import { type ImportedDecision, recordImported } from '../decisions'
import { addJob } from '../jobs'
import { policyInForce } from '../policy-versions'
import { mayAct } from '../status'
import { checkPending } from './check-pending'
import { parentsFirst } from './circles'
import { faultsOf } from './comment-faults'
import type { NewComment } from './comments'
import { type Known, knownTo, type Stored } from './known'
import { oneImportAtATime } from './one-at-a-time'
import { type Problem, Problems } from './problem'
import { create, edit, type Progress } from './write-comments'

export interface Options {
  now?: Date
  /** What is wrong already: with it nothing is stored, and all that is wrong is told together. */
  problems?: Problem[]
  unread?: string[]
  /** Called before every thousand; what it throws ends the import, and nothing is stored. */
  progress?: Progress
}

export interface Counts {
  new: number
  updated: number
  unchanged: number
  /** Of all of them: where a decision made here, or the writer's withdrawal, stands against the file's status. */
  kept: number
}

const hour = 60 * 60_000

/** Stores all of them or, when anything is wrong, none. Statuses come about by decisions of the import, as everywhere. */
export async function storeComments(db: Db, comments: NewComment[], options: Options = {}): Promise<Counts> {
  const { now = new Date(), problems = [], unread = [], progress = () => {} } = options
  return db.$transaction(
    async (tx) => {
      await oneImportAtATime(tx)
      const policy = await policyInForce(tx, now)
      const known = await knownTo(tx, comments)
      const all = [...problems, ...faultsOf(comments, { ...known, policy, now, unread: new Set(unread) })]
      if (all.length) throw new Problems(inOrder(all, comments))
      const { ordered } = parentsFirst(comments)
      const fresh = ordered.filter(({ id }) => !known.stored.has(id))
      const edited = ordered.filter((comment) => isEdited(comment, known.stored.get(comment.id)))
      await create(tx, fresh, { known, policyVersion: policy.number, progress })
      await checkPending(tx, fresh, { policy, now })
      await edit(tx, edited, { known, progress })
      const decisions = decisionsFor(comments, { known, policyVersion: policy.number, now })
      await recordImported(tx, decisions, (done) => progress({ verb: 'decided', done, of: decisions.length }))
      if (decisions.length > 0) await addJob(tx, 'retrain', {}, { key: 'retrain' })
      return counts(comments, { known, edited, decisions })
    },
    { timeout: hour, maxWait: 60_000 },
  )
}

function inOrder(problems: Problem[], comments: NewComment[]): Problem[] {
  const files = new Map([...new Set([...comments, ...problems].map(({ file }) => file))].map((file, i) => [file, i]))
  return problems.sort((a, b) => (files.get(a.file) ?? 0) - (files.get(b.file) ?? 0) || (a.line ?? 0) - (b.line ?? 0))
}

/** A signed-in person's comment has no guest's name and address to compare; what the writer took back is left alone. */
function isEdited({ name, email, text, at }: NewComment, stored?: Stored): stored is Stored {
  if (!stored || stored.status === 'withdrawn') return false
  const sameGuest = stored.guestName === null || (stored.guestName === name && (!email || stored.guestEmail === email))
  return !sameGuest || stored.body !== text || stored.createdAt.getTime() !== at.getTime()
}

interface Deciding {
  known: Known
  policyVersion: number
  now: Date
}

/**
 * In the order they were made. A new comment was decided when it was written, as far as the file tells; one that is here
 * already is decided anew now. Pending in the file means not decided there: a decision made here stands.
 */
function decisionsFor(comments: NewComment[], { known, policyVersion, now }: Deciding): ImportedDecision[] {
  const decisions = comments.flatMap(({ id, status, clause, at }) => {
    const before = known.stored.get(id)
    if (status === 'pending' || status === before?.status) return []
    const act = status === 'approved' ? ('approve' as const) : ('reject' as const)
    if (!mayAct(act, before?.status ?? 'pending', 'import')) return []
    return [{ commentId: id, act, clauses: clause ? [clause] : [], policyVersion, at: before ? now : at }]
  })
  return decisions.sort((a, b) => a.at.getTime() - b.at.getTime())
}

function counts(
  comments: NewComment[],
  { known, edited, decisions }: { known: Known; edited: NewComment[]; decisions: ImportedDecision[] },
): Counts {
  const there = comments.filter(({ id }) => known.stored.has(id))
  const decided = new Set(decisions.map(({ commentId }) => commentId))
  const changed = new Set([...edited.map(({ id }) => id), ...there.filter(({ id }) => decided.has(id)).map(({ id }) => id)])
  const kept = there.filter(({ id, status }) => !decided.has(id) && known.stored.get(id)?.status !== status)
  return { new: comments.length - there.length, updated: changed.size, unchanged: there.length - changed.size, kept: kept.length }
}
