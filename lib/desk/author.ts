import type { Db } from '../db'
import { isStaff, type Person } from '../people'
import type { PolicyVersion, Standing } from '../policy/policy'
import { standingExplained } from '../standing'
import { acts, type Status } from '../status'
import { excerpt } from '../text'
import { deskTime } from './times'

export interface AuthorsPast {
  name: string
  kind: 'guest' | 'reader' | 'staff'
  /** The author's page at the desk. */
  href: string
  standing: Standing
  /** Why, in a sentence. */
  because: string
  /** The name that this very comment was written under as a guest, before an account with the address took it; '' where it was not. */
  asGuest: string
  counts: Record<Status, number>
  /** The last comments before and after this one, newest first, and what became of them. */
  comments: { id: string; text: string; at: string; status: Status; done: string; by: string; clauses: string[] }[]
  /** Notes that moderators left, and measures, newest first. */
  measures: { kind: string; reason: string; at: string; by: string; until: string }[]
}

interface Written {
  id: string
  authorId: string | null
  guestEmail: string | null
  guestName: string | null
  author: Person | null
}

const shown = 8

/** The author of a comment who had themselves erased. */
const nobody: AuthorsPast = {
  ...{ name: 'Somebody who was erased', kind: 'guest', href: '/moderate/people', standing: 'newcomer' },
  because: 'Name, address and texts are gone; that there was a comment stays.',
  asGuest: '',
  ...{ counts: { pending: 0, approved: 0, rejected: 0, withdrawn: 0 }, comments: [], measures: [] },
}

/** What the newsroom knows of whoever wrote the comment, without an address. */
export async function authorsPast(db: Db, written: Written, { policy, now }: { policy: PolicyVersion; now: Date }): Promise<AuthorsPast> {
  const { id, author, guestEmail } = written
  if (!author && !guestEmail) return nobody
  const theirs = author ? { authorId: author.id } : { guestEmail }
  const whom = author ? { userId: author.id } : { guestEmail }
  const [standing, groups, comments, measures] = await Promise.all([
    standingExplained(db, author ? { person: author } : { guestEmail: guestEmail ?? '' }, policy, now),
    db.comment.groupBy({ by: ['status'], where: theirs, _count: true }),
    db.comment.findMany({
      where: { ...theirs, id: { not: id } },
      orderBy: { createdAt: 'desc' },
      take: shown,
      select: {
        ...{ id: true, body: true, createdAt: true, status: true },
        decisions: { orderBy: { seq: 'desc' }, take: 1, include: { actor: { select: { name: true } } } },
      },
    }),
    db.measure.findMany({ where: whom, orderBy: { seq: 'desc' }, take: shown, include: { by: { select: { name: true } } } }),
  ])
  const counts = { pending: 0, approved: 0, rejected: 0, withdrawn: 0 }
  for (const { status, _count } of groups) counts[status] = _count
  return {
    name: author?.name ?? written.guestName ?? '',
    kind: !author ? 'guest' : isStaff(author.role) ? 'staff' : 'reader',
    href: author ? `/moderate/people/${author.id}` : `/moderate/people/of/${id}`,
    standing: standing.standing,
    because: standing.because,
    asGuest: author ? (written.guestName ?? '') : '',
    counts,
    comments: comments.map(({ id, body, createdAt, status, decisions: [last] }) => ({
      ...{ id, status, text: excerpt(body, 160), at: deskTime(createdAt, now) },
      done: last ? acts[last.act].done : '',
      by: last?.actor?.name ?? (last?.by === 'policy' ? 'the comment policy' : ''),
      clauses: last?.clauses ?? [],
    })),
    measures: measures.map(({ kind, reason, at, by, until }) => ({
      ...{ kind, reason, by: by.name, at: deskTime(at, now) },
      until: until ? deskTime(until, now) : '',
    })),
  }
}
