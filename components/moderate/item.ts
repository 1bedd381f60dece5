import type { Mark } from '@/components/ui/marked'
import type { lastDecision, Queued } from '@/lib/moderation'
import { timeZone } from '@/lib/site'
import { acts, type Status } from '@/lib/status'
import { excerpt } from '@/lib/text'
import type { Resemblance } from '@/lib/triage-model'

const times = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone })

/** What the desk shows of one comment: no address, and nothing else it does not need. */
export interface Item {
  id: string
  revision: number
  status: Status
  at: Date
  /** When it was posted, in the paper's time zone. */
  sent: string
  body: string
  name: string
  guest: boolean
  article: { slug: string; headline: string }
  parent: { name: string; body: string } | null
  findings: { clause: string; message: string; outcome: string }[]
  marks: Mark[]
  resembles: Resemblance | null
}

export interface Decided extends Item {
  decision: string
  done: string
  clauses: string[]
}

export function queueItem(comment: Queued, resembles: Resemblance | null = null): Item {
  const { id, revision, status, createdAt, body, guestName, author, article, parent, findings } = comment
  return {
    id,
    revision,
    status,
    at: createdAt,
    sent: times.format(createdAt),
    body,
    name: author?.name ?? guestName ?? '',
    guest: author === null,
    article: { slug: article.slug, headline: article.headline },
    parent: parent && { name: parent.author?.name ?? parent.guestName ?? '', body: excerpt(parent.body, 280) },
    findings: once(findings).map(({ clause, message, outcome }) => ({ clause, message, outcome })),
    marks: findings.flatMap(({ start, end }) => (start !== null && end !== null ? [{ start, end }] : [])),
    resembles,
  }
}

/** The same thing found in several places is said once; each place is marked. */
function once<T extends { clause: string; message: string }>(findings: T[]): T[] {
  const said = (one: T) => findings.findIndex(({ clause, message }) => clause === one.clause && message === one.message)
  return findings.filter((one, index) => said(one) === index)
}

export function decidedItem(decision: NonNullable<Awaited<ReturnType<typeof lastDecision>>>): Decided {
  return { ...queueItem(decision.comment), decision: decision.id, done: acts[decision.act].done, clauses: decision.clauses }
}
