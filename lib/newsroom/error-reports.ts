import { z } from 'zod'
import type { Db, Prisma } from '../db'
import type { Editor, Person } from '../people'
import { Refusal } from '../refusal'
import { counted } from '../text'

// A reader says that something in an article is wrong. Editors read it, and no moderator: it is about the paper, not about a comment.

export const errorReportSchema = z.object({
  article: z.string().min(1).max(200),
  text: z.string().trim().min(10, 'Say in a sentence what is wrong, and what would be right.').max(2_000, 'Use at most 2,000 characters.'),
})

/** Of one article so many reports wait from one hour: more nobody can read, and one error is found by many. */
const mostInAnHour = 20
const hour = 3_600_000

/**
 * Stores what somebody, or nobody in particular, says is wrong; the same words twice are one. Returns its number. Refuses an
 * article that is not published, and one of which enough is waiting.
 */
export async function reportError(db: Db, person: Person | null, form: z.infer<typeof errorReportSchema>, now = new Date()) {
  const { article: slug, text } = form
  return db.$transaction(async (tx): Promise<{ number: number }> => {
    const article = await tx.article.findFirst({ where: { slug, status: 'published', publishedAt: { lte: now } }, select: { id: true } })
    if (!article) throw new Refusal('This article is not published any more.')
    const { id: articleId } = article
    // Of many at one moment no more pass than of many in a row.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`errors of ${articleId}`}, 0))`
    const given = { articleId, text, userId: person?.id ?? null }
    const known = await tx.errorReport.findFirst({ where: { ...given, doneAt: null }, select: { number: true } })
    if (known) return known
    const waiting = await tx.errorReport.count({ where: { articleId, doneAt: null, at: { gt: new Date(now.getTime() - hour) } } })
    if (waiting >= mostInAnHour)
      throw new Refusal(
        'Many readers have reported something in this article within the hour, and the editors have more than they can read. Yours was not sent. Look at the article again later: if it is still wrong then, send this again.',
      )
    return tx.errorReport.create({ data: { ...given, at: now }, select: { number: true } })
  })
}

/** Which reports are shown: those of an article, or the one with a number; waiting or dealt with; from where in that order on. */
export interface ErrorsView {
  show?: 'open' | 'done'
  order?: 'oldest' | 'newest'
  article?: string
  number?: number
  after?: string
}

const word = z.string().max(64).optional().catch(undefined)
const viewSchema = z.object({
  show: z.enum(['open', 'done']).default('open').catch('open'),
  order: z.enum(['oldest', 'newest']).default('oldest').catch('oldest'),
  article: word,
  number: z.coerce.number().int().min(1).max(2_147_483_647).optional().catch(undefined),
  after: word,
})

/** The list as an address has it: what is not understood is left out. */
export function errorsView(query: Record<string, unknown>): ErrorsView {
  return Object.fromEntries(Object.entries(viewSchema.parse(query)).filter(([, value]) => value !== undefined))
}

export interface ErrorReported {
  id: string
  number: number
  text: string
  at: Date
  /** Whose it is, where they were signed in. */
  by: string | null
  done: boolean
  article: { id: string; headline: string; lang: string; dir: string }
}

const perPage = 25

/** A page of them, how many there are in all, and the id after which the next page begins; null on the last. */
export async function errorReports(
  db: Db,
  view: ErrorsView = {},
): Promise<{ reports: ErrorReported[]; count: number; next: string | null }> {
  const { show = 'open', order = 'oldest', article, number, after } = view
  const where: Prisma.ErrorReportWhereInput =
    number === undefined
      ? { doneAt: show === 'open' ? null : { not: null }, ...(article !== undefined && { articleId: article }) }
      : { number }
  const direction = order === 'oldest' ? 'asc' : 'desc'
  const [from, count] = await Promise.all([
    after === undefined ? null : db.errorReport.findUnique({ where: { id: after }, select: { id: true, at: true } }),
    db.errorReport.count({ where }),
  ])
  const rows = await db.errorReport.findMany({
    where: { ...where, ...(from && { OR: beyond(from, direction) }) },
    orderBy: [{ at: direction }, { id: direction }],
    take: perPage + 1,
    select: {
      ...{ id: true, number: true, text: true, at: true, doneAt: true },
      user: { select: { name: true } },
      article: { select: { id: true, headline: true, lang: true, dir: true } },
    },
  })
  const reports = rows.slice(0, perPage).map(({ user, doneAt, ...row }) => ({ ...row, by: user?.name ?? null, done: doneAt !== null }))
  return { reports, count, next: rows.length > perPage ? (reports.at(-1)?.id ?? null) : null }
}

/** How many nobody has dealt with yet. */
export const countErrorReports = (db: Db): Promise<number> => db.errorReport.count({ where: { doneAt: null } })

/** By place and never by counting: what is dealt with meanwhile moves nothing past an editor unread. */
function beyond({ id, at }: { id: string; at: Date }, direction: 'asc' | 'desc'): Prisma.ErrorReportWhereInput[] {
  return direction === 'asc' ? [{ at: { gt: at } }, { at, id: { gt: id } }] : [{ at: { lt: at } }, { at, id: { lt: id } }]
}

/** What the list sends: those that are ticked, or the one whose button it was; and whether they are dealt with, or open again. */
export const settleSchema = z
  .object({ to: z.enum(['done', 'open']), only: z.string().max(64).optional(), id: z.array(z.string().max(64)).max(200).default([]) })
  .transform(({ to, only, id }) => ({ done: to === 'done', ids: only ? [only] : id }))
  .refine(({ ids }) => ids.length > 0, { path: ['id'], message: 'Choose at least one report first.' })

/** Some were dealt with, or are open again: all at once, or none. Returns which, and says it; what was so already is left. */
export async function settleErrors(db: Db, _editor: Editor, { ids, done }: z.output<typeof settleSchema>, now = new Date()) {
  const changed = await db.errorReport.updateManyAndReturn({
    where: { id: { in: ids }, doneAt: done ? null : { not: null } },
    data: { doneAt: done ? now : null },
    select: { id: true },
  })
  const left = new Set(ids).size - changed.length
  const what = `${counted(changed.length, 'report')} ${changed.length === 1 ? 'is' : 'are'} ${done ? 'dealt with' : 'open again'}.`
  return { done, ids: changed.map(({ id }) => id), said: left > 0 ? `${what} ${left} ${left === 1 ? 'was' : 'were'} so already.` : what }
}
