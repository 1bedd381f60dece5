import type { Db } from './db'
import type { LogFilters } from './log/filters'
import { type LogRow, logRows, placeOf } from './log/rows'
import type { MeasureKind } from './measures'
import { policyVersion } from './policy-versions'
import type { Act } from './status'
import { excerpt } from './text'

// The log as the staff reads it: every decision, every measure and note about a person, every version of the policy.

export interface LogEntry extends LogRow {
  /** The comment's first words, whoever wrote it, and the headline above it. */
  about: { words: string; author: string; headline: string } | null
  /** Of a measure: whose, with the address of their page at the desk; none for an address under which nobody wrote. */
  whose: { name: string; href: string | null } | null
  titles: Map<string, string>
  /** What took it back. */
  undone: { by: string; at: Date } | null
  /** Of what takes back: what that was. */
  tookBack: { act: string; by: string; at: Date } | null
  /** How many decisions and measures were made together with it, itself too; 0 where it was alone. */
  together: number
}

const pageLength = 50

/** A page of the log, newest first, and the place after which the next one begins. The filters must be without faults. */
export async function logPage(db: Db, filters: LogFilters, after = ''): Promise<{ entries: LogEntry[]; after: string | null }> {
  const rows = await logRows(db, filters, { after, take: pageLength + 1 })
  const shown = rows.slice(0, pageLength)
  const last = shown.at(-1)
  return { entries: await entries(db, shown), after: rows.length > pageLength && last ? placeOf(last) : null }
}

async function entries(db: Db, rows: LogRow[]): Promise<LogEntry[]> {
  const [about, whose, titles, undone, tookBack, together] = await Promise.all([
    commentsOf(db, rows),
    peopleOf(db, rows),
    titlesOf(db, rows),
    undoings(db, rows),
    takenBack(db, rows),
    batchesOf(db, rows),
  ])
  return rows.map((row) => ({
    ...row,
    about: about.get(row.comment ?? '') ?? null,
    whose: row.kind === 'measure' ? (whose.get(row.userId ?? row.guestComment ?? '') ?? { name: 'a guest', href: null }) : null,
    titles: titles.get(row.policyVersion) ?? new Map(),
    undone: undone.get(row.id) ?? null,
    tookBack: tookBack.get(row.undoes ?? '') ?? null,
    together: together.get(row.batch ?? '') ?? 0,
  }))
}

const present = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))]

async function commentsOf(db: Db, rows: LogRow[]) {
  const comments = await db.comment.findMany({
    where: { id: { in: present(rows.map(({ comment }) => comment)) } },
    select: { id: true, body: true, guestName: true, author: { select: { name: true } }, article: { select: { headline: true } } },
  })
  return new Map(
    comments.map(({ id, body, guestName, author, article }) => [
      id,
      { words: excerpt(body, 140), author: author?.name ?? guestName ?? '', headline: article.headline },
    ]),
  )
}

/** Whom measures are about. A guest goes by the name under the latest comment, and is found by that comment: the address stays here. */
async function peopleOf(db: Db, rows: LogRow[]) {
  const [users, comments] = await Promise.all([
    db.user.findMany({ where: { id: { in: present(rows.map(({ userId }) => userId)) } }, select: { id: true, name: true } }),
    db.comment.findMany({
      where: { id: { in: present(rows.map(({ guestComment }) => guestComment)) } },
      select: { id: true, guestName: true },
    }),
  ])
  return new Map([
    ...users.map(({ id, name }) => [id, { name, href: `/moderate/people/${id}` }] as const),
    ...comments.map(({ id, guestName }) => [id, { name: `${guestName ?? ''} (guest)`, href: `/moderate/people/of/${id}` }] as const),
  ])
}

/** The titles of the clauses, by their ids, of each version that is cited. A version that cannot be read has none. */
async function titlesOf(db: Db, rows: LogRow[]) {
  const numbers = [...new Set(rows.filter(({ clauses }) => clauses.length > 0).map(({ policyVersion }) => policyVersion))]
  const versions = await Promise.all(numbers.map((number) => policyVersion(db, number).catch(() => null)))
  return new Map(
    versions.flatMap((version) =>
      version ? [[version.number, new Map(version.clauses.map(({ id, title }) => [id, title] as const))] as const] : [],
    ),
  )
}

const name = { select: { name: true } } as const

async function undoings(db: Db, rows: LogRow[]) {
  const ids = rows.map(({ id }) => id)
  const [decisions, measures] = await Promise.all([
    db.decision.findMany({ where: { undoes: { in: ids } }, select: { undoes: true, at: true, actor: name } }),
    db.measure.findMany({ where: { undoes: { in: ids } }, select: { undoes: true, at: true, by: name } }),
  ])
  return new Map([
    ...decisions.map(({ undoes, at, actor }) => [undoes ?? '', { by: actor?.name ?? '', at }] as const),
    ...measures.map(({ undoes, at, by }) => [undoes ?? '', { by: by.name, at }] as const),
  ])
}

async function takenBack(db: Db, rows: LogRow[]) {
  const ids = present(rows.map(({ undoes }) => undoes))
  const [decisions, measures] = await Promise.all([
    db.decision.findMany({ where: { id: { in: ids } }, select: { id: true, act: true, at: true, actor: name } }),
    db.measure.findMany({ where: { id: { in: ids } }, select: { id: true, kind: true, at: true, by: name } }),
  ])
  return new Map([
    ...decisions.map(({ id, act, at, actor }) => [id, { act: nouns[act], at, by: actor?.name ?? '' }] as const),
    ...measures.map(({ id, kind, at, by }) => [id, { act: nouns[kind], at, by: by.name }] as const),
  ])
}

/** What is taken back, as "the rejection". */
const nouns: Record<Act | MeasureKind, string> = {
  ...{ publish: 'publication', hold: 'hold', approve: 'approval', reject: 'rejection', withdraw: 'withdrawal', undo: 'undo' },
  ...{ uphold: 'upholding of the rejection', overturn: 'overturning of the rejection' },
  ...{ warn: 'warning', restrict: 'restriction', ban: 'ban', trust: 'trust', lift: 'lift', note: 'note' },
}

async function batchesOf(db: Db, rows: LogRow[]) {
  const batches = present(rows.map(({ batch }) => batch))
  const [decisions, measures] = await Promise.all([
    db.decision.groupBy({ by: ['batch'], where: { batch: { in: batches } }, _count: true }),
    db.measure.groupBy({ by: ['batch'], where: { batch: { in: batches } }, _count: true }),
  ])
  const sizes = new Map<string, number>()
  for (const { batch, _count } of [...decisions, ...measures]) sizes.set(batch ?? '', (sizes.get(batch ?? '') ?? 0) + _count)
  return sizes
}
