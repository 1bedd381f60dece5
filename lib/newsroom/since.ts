import type { Db } from '../db'
import { articleText } from '../markdown'
import { oneLine } from '../passage'

// What happened to an article after a comment on it was written.

export interface Since {
  /** When it was first corrected after that; null when it was not. */
  corrected: Date | null
  /** The comment quotes words of the article that stand there no more. */
  quoteChanged: boolean
}

interface Written {
  createdAt: Date
  quote: string | null
  quoteOf: string | null
}

/** Reads once how the article changed, and says of any comment what changed since. */
export async function changesSince(db: Db, articleId: string, now = new Date()): Promise<(comment: Written) => Since> {
  const [corrections, revisions] = await Promise.all([
    db.correction.findMany({ where: { articleId, at: { lte: now } }, orderBy: { at: 'asc' }, select: { at: true } }),
    db.articleRevision.findMany({ where: { articleId, public: true }, orderBy: { number: 'desc' }, take: 2, select: { at: true } }),
  ])
  // What was published first changed nothing.
  const changed = [corrections.at(-1)?.at, revisions.length > 1 ? revisions[0]?.at : undefined].flatMap((at) => at?.getTime() ?? [])
  if (changed.length === 0) return () => ({ corrected: null, quoteChanged: false })
  const { body } = await db.article.findUniqueOrThrow({ where: { id: articleId }, select: { body: true } })
  let text: string | undefined
  const stands = (quote: string) => {
    text ??= oneLine(articleText(body))
    return text.includes(quote)
  }
  return ({ createdAt, quote, quoteOf }) => ({
    corrected: corrections.find(({ at }) => at > createdAt)?.at ?? null,
    // It was proven to stand there when it was quoted: lib/quotes.ts.
    quoteChanged: quote !== null && quoteOf === null && Math.max(...changed) > createdAt.getTime() && !stands(quote),
  })
}
