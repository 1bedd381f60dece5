import type { Db, Prisma, Tx } from '../db'
import { byItself, eventInWords } from './event-words'

export const historyLength = 100

export interface HistoryLine {
  seq: bigint
  at: Date
  who: string
  words: string
}

const fields = { seq: true, act: true, detail: true, at: true, by: { select: { name: true } } } satisfies Prisma.ArticleEventSelect

const line = ({ seq, at, by, ...event }: Prisma.ArticleEventGetPayload<{ select: typeof fields }>): HistoryLine => ({
  ...{ seq, at, who: by?.name ?? byItself, words: eventInWords(event) },
})

/** What brings an article from one state to another, or changes what readers see. */
const moving = ['begun', 'sent-for-review', 'sent-back', 'returned', 'scheduled', 'unscheduled', 'published', 'changed', 'corrected']

/** Who brought the article where it is, and when; null where that is not known. */
export async function lastMove(db: Db | Tx, articleId: string): Promise<HistoryLine | null> {
  const act = { in: [...moving, 'withdrawn', 'put-back', 'slug-changed'] }
  const event = await db.articleEvent.findFirst({ where: { articleId, act }, orderBy: { seq: 'desc' }, select: fields })
  return event && line(event)
}

/** Who did what with the article, newest first, from below `before` on; `older` is where the next page begins, null at the end. */
export async function historyOf(db: Db, articleId: string, before: bigint | null = null) {
  const events = await db.articleEvent.findMany({
    where: { articleId, ...(before !== null && { seq: { lt: before } }) },
    orderBy: { seq: 'desc' },
    take: historyLength + 1,
    select: fields,
  })
  const shown = events.slice(0, historyLength)
  return { lines: shown.map(line), older: events.length > historyLength ? (shown.at(-1)?.seq ?? null) : null }
}
