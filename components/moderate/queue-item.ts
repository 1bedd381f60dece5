import type { Queued } from '@/lib/desk/queued'
import { deskTime } from '@/lib/desk/times'
import type { lastDecision } from '@/lib/moderation'
import { isStaff, type Moderator } from '@/lib/people'
import { excerpt } from '@/lib/text'
import type { Resemblance } from '@/lib/triage-model'
import type { Item } from './item'

interface Looking {
  moderator: Moderator
  resembles?: Resemblance | undefined
}

/** One comment as the desk shows it. Times are put in words here, in the paper's time zone, which a browser does not know. */
export function queueItem(comment: Queued, { moderator, resembles }: Looking): Item {
  const { id, revision, status, createdAt, body, guestName, author, article, parent, findings } = comment
  const {
    claim,
    openReports,
    standing,
    decisions: [latest],
    appeals: [appeal],
  } = comment
  return {
    ...{ id, revision, status, body, resembles: resembles ?? null, openReports, standing },
    sent: deskTime(createdAt),
    at: createdAt.toISOString(),
    name: author?.name ?? guestName ?? '',
    kind: !author ? 'guest' : isStaff(author.role) ? 'staff' : 'reader',
    article: { slug: article.slug, headline: article.headline },
    parent: parent && { name: parent.author?.name ?? parent.guestName ?? '', body: excerpt(parent.body, 280) },
    quote:
      comment.quote === null
        ? null
        : { text: comment.quote, name: comment.quoted && (comment.quoted.author?.name ?? comment.quoted.guestName) },
    findings: once(findings).map(({ check, clause, message }) => ({ check, clause, message })),
    marks: findings.flatMap(({ start, end, clause }) => (start !== null && end !== null ? [{ start, end, clause }] : [])),
    appealed: appeal ? (appeal.decision.actorId === moderator.id ? 'mine' : 'other') : null,
    score: comment.score,
    claim: claim && { by: claim.moderator.name, byId: claim.moderator.id, until: claim.until.toISOString() },
    done: null,
    latest: latest?.id ?? null,
  }
}

/** The same thing found in several places is said once; each place is marked. */
function once<T extends { clause: string; message: string }>(findings: T[]): T[] {
  const said = (one: T) => findings.findIndex(({ clause, message }) => clause === one.clause && message === one.message)
  return findings.filter((one, index) => said(one) === index)
}

/** The moderator's last decision, on its comment. */
export function decidedItem(decision: NonNullable<Awaited<ReturnType<typeof lastDecision>>>, moderator: Moderator): Item {
  const { id, act, clauses, from, comment } = decision
  return { ...queueItem(comment, { moderator }), latest: id, done: { act, decision: id, clauses, by: moderator.name, mine: true, from } }
}
