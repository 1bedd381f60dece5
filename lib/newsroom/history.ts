import type { Db } from '../db'
import { byItself, eventInWords } from './event-words'

export const historyLength = 100

export interface HistoryLine {
  seq: bigint
  at: Date
  who: string
  words: string
}

/** Who did what with the article, newest first, from below `before` on; `older` is where the next page begins, null at the end. */
export async function historyOf(db: Db, articleId: string, before: bigint | null = null) {
  const events = await db.articleEvent.findMany({
    where: { articleId, ...(before !== null && { seq: { lt: before } }) },
    orderBy: { seq: 'desc' },
    take: historyLength + 1,
    select: { seq: true, act: true, detail: true, at: true, by: { select: { name: true } } },
  })
  const shown = events.slice(0, historyLength)
  const lines = shown.map(
    (event): HistoryLine => ({ seq: event.seq, at: event.at, who: event.by?.name ?? byItself, words: eventInWords(event) }),
  )
  return { lines, older: events.length > historyLength ? (shown.at(-1)?.seq ?? null) : null }
}
