import type { Db } from '../db'
import { type Content, readContent } from './content'

/** An article's revisions, newest first, without their texts. */
export async function revisionList(db: Db, articleId: string) {
  return db.articleRevision.findMany({
    where: { articleId },
    orderBy: { number: 'desc' },
    select: { number: true, at: true, note: true, public: true, by: { select: { name: true } } },
  })
}

export type ListedRevision = Awaited<ReturnType<typeof revisionList>>[number]

/** The text of a revision; null where there is none of this number. */
export async function revisionText(db: Db, articleId: string, number: number): Promise<Content | null> {
  const row = await db.articleRevision.findUnique({ where: { articleId_number: { articleId, number } }, select: { content: true } })
  return row && readContent(row.content)
}

/** The two that are compared, as the address says: numbers, or 'now' for what is being written. By default what the last revision lacks. */
export function comparedRevisions(query: Record<string, string | string[] | undefined>, revisions: { number: number }[]) {
  const known = (value: unknown) => revisions.find(({ number }) => String(number) === value)?.number
  const from = known(query.from) ?? revisions[0]?.number
  return { from, to: known(query.to) ?? ('now' as const) }
}
