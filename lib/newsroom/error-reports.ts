import { z } from 'zod'
import type { Db } from '../db'
import type { Editor, Person } from '../people'
import { Refusal } from '../refusal'

// A reader says that something in an article is wrong. Editors read it, and no moderator: it is about the paper, not about a comment.

export const errorReportSchema = z.object({
  article: z.string().min(1).max(200),
  text: z.string().trim().min(10, 'Say in a sentence what is wrong, and what would be right.').max(2_000, 'Use at most 2,000 characters.'),
})

/** Stores what somebody, or nobody in particular, says is wrong; the same words twice are one. Refuses an article that is not published. */
export async function reportError(db: Db, person: Person | null, form: z.infer<typeof errorReportSchema>, now = new Date()) {
  const { article: slug, text } = form
  const article = await db.article.findFirst({ where: { slug, status: 'published', publishedAt: { lte: now } }, select: { id: true } })
  if (!article) throw new Refusal('This article is not published any more.')
  const given = { articleId: article.id, text, userId: person?.id ?? null }
  if (await db.errorReport.findFirst({ where: { ...given, doneAt: null }, select: { id: true } })) return
  await db.errorReport.create({ data: { ...given, at: now } })
}

export interface ErrorReported {
  id: string
  text: string
  at: Date
  /** Whose it is, where they were signed in. */
  by: string | null
  article: { id: string; headline: string; lang: string; dir: string }
}

/** What nobody has dealt with yet, of an article or of all, oldest first; at most a hundred. */
export async function openErrorReports(db: Db, articleId?: string): Promise<ErrorReported[]> {
  const rows = await db.errorReport.findMany({
    where: { doneAt: null, ...(articleId !== undefined && { articleId }) },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 100,
    select: {
      ...{ id: true, text: true, at: true },
      user: { select: { name: true } },
      article: { select: { id: true, headline: true, lang: true, dir: true } },
    },
  })
  return rows.map(({ user, ...row }) => ({ ...row, by: user?.name ?? null }))
}

/** How many nobody has dealt with yet. */
export const countErrorReports = (db: Db): Promise<number> => db.errorReport.count({ where: { doneAt: null } })

/** Somebody has dealt with it. */
export async function settleError(db: Db, _editor: Editor, id: string, now = new Date()) {
  await db.errorReport.updateMany({ where: { id, doneAt: null }, data: { doneAt: now } })
}
