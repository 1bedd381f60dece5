import { type DeskEvent, tellDesks } from './desk/events'
import { tellHubOfTalk } from './feeds/websub'
import { addJob } from './jobs'
import { forgetPages } from './pages'
import type { Raw } from './raw'
import type { Act, By, Status } from './status'
import { tellCommentDecided } from './webhooks/tell'

// Whom a decision concerns is told of it in its own transaction: pages, desks, other programs, and people by a job.

export interface Decided {
  commentId: string
  /** The decision. */
  id: string
  act: Act
  by: By
  from: Status
  to: Status
  revision: number
  slug: string
  clauses: string[]
  policyVersion: number
  /** The person, where a person decided here. */
  actor?: { id: string; name: string } | null
}

/** Tells whoever is concerned, once the transaction commits. */
export async function tellDecided(tx: Raw, decided: Decided) {
  const { commentId, id, act, by, from, to, revision, slug, clauses, policyVersion, actor } = decided
  if ((from === 'approved') !== (to === 'approved')) await showAnew(tx, [slug])
  if (from !== to && (to === 'approved' || to === 'rejected')) await tellCommentDecided(tx, to, { commentId, slug, clauses, policyVersion })
  await tellSoon(tx, decided)
  const told = { comment: commentId, decision: id, act, status: to, revision, by: actor?.name ?? somebody(by), byId: actor?.id ?? null }
  await tellDesks(
    tx,
    by === 'policy' && from === 'pending' && to === 'pending' ? arrived(commentId, revision) : { kind: 'decided', ...told },
  )
}

/** The pages with these articles' comments are made anew, and whoever follows the comments is told. */
export async function showAnew(tx: Raw, slugs: string[]) {
  await forgetPages(tx, slugs)
  await tellHubOfTalk(tx, slugs)
}

const arrived = (comment: string, revision: number): DeskEvent =>
  revision === 1 ? { kind: 'came', comment } : { kind: 'edited', comment, revision }

/** So long an undo keeps a decision from being told. */
const secondThoughts = 5_000

/** Has the author told of what is news to them (the database writes the Notice), and whoever is answered by what is shown now. */
async function tellSoon(tx: Raw, { commentId, id, by, from, to, act }: Decided) {
  const at = new Date(Date.now() + secondThoughts)
  if (by === 'moderator' || act === 'withdraw' || (act === 'hold' && from === 'approved'))
    await addJob(tx, 'notify', { decision: id }, { at })
  if (to === 'approved' && from !== 'approved')
    await addJob(tx, 'tell-answered', { comment: commentId }, { at, key: `tell-answered ${commentId}` })
}

/** Who decided where nobody is named. */
export const somebody = (by: By) => (by === 'author' ? 'its author' : by === 'import' ? 'the import' : 'the comment policy')
