import type { Db } from '../db'
import { lockedArticle, putModeInForce } from './in-force'
import { closesAt, strictness } from './modes'
import { modeSince, standardDays } from './state'
import { fewestArrivals, type Load, nextMode, windowMinutes } from './surge'

// What changes comment modes by itself, every minute.

const minute = 60_000

/** Closes comments whose days are over, and makes articles stricter, or less strict again, by a step where there is a surge. */
export async function watchModes(db: Db, now = new Date()) {
  const standard = await standardDays(db)
  await closeByDays(db, standard, now)
  await watchSurges(db, standard, now)
}

async function closeByDays(db: Db, standard: number, now: Date) {
  const due = await db.$queryRaw<{ id: string }[]>`
    select id from "Article"
    where status = 'published' and "commentMode" not in ('closed', 'off') and coalesce("closesAfter", ${standard}::int) > 0
      and "publishedAt" + coalesce("closesAfter", ${standard}::int) * interval '24 hours' <= ${now}`
  for (const { id } of due)
    await db.$transaction(async (tx) => {
      const article = await lockedArticle(tx, id)
      const at = closesAt(article, standard)
      if (!at || at > now || article.commentMode === 'closed' || article.commentMode === 'off') return
      await putModeInForce(tx, null, { article, to: 'closed', why: 'days', at: now })
    })
}

async function watchSurges(db: Db, standard: number, now: Date) {
  const from = new Date(now.getTime() - windowMinutes * minute)
  // Where it can be a surge, and where there was one.
  const busy = await db.$queryRaw<{ id: string }[]>`
    select "articleId" as id from "Comment" where "createdAt" > ${from} and "createdAt" <= ${now} group by 1 having count(*) >= ${fewestArrivals}
    union select id from "Article" where "commentMode" <> "chosenMode" and not (coalesce("closesAfter", ${standard}::int) > 0
      and "publishedAt" + coalesce("closesAfter", ${standard}::int) * interval '24 hours' <= ${now})`
  for (const { id } of busy)
    await db.$transaction(async (tx) => {
      const article = await lockedArticle(tx, id)
      const last = await modeSince(tx, article)
      const bySurge = last?.why === 'surge' || last?.why === 'calm'
      if (article.status !== 'published' || (article.commentMode !== article.chosenMode && !bySurge)) return
      const since = last ? (now.getTime() - last.at.getTime()) / minute : Number.POSITIVE_INFINITY
      const place = { mode: article.commentMode, chosen: article.chosenMode, since }
      const to = nextMode(place, await loadOf(tx, id, { from, now }))
      const why = strictness(to) < strictness(place.mode) ? 'calm' : 'surge'
      await putModeInForce(tx, null, { article, to, why, at: now })
    })
}

/** How an article's comments arrive and are read. */
async function loadOf(db: Pick<Db, '$queryRaw'>, articleId: string, { from, now }: { from: Date; now: Date }): Promise<Load> {
  const [load] = await db.$queryRaw<Load[]>`
    select
      (select count(*)::int from "Comment" where "articleId" = ${articleId} and "createdAt" > ${from} and "createdAt" <= ${now}) as arrived,
      (select count(distinct d."commentId")::int from "Decision" d join "Comment" c on c.id = d."commentId"
        where c."articleId" = ${articleId} and d.by = 'moderator' and d.at > ${from} and d.at <= ${now}) as decided,
      count(*)::int as waiting,
      coalesce(percentile_cont(0.5) within group (order by extract(epoch from ${now}::timestamptz - "createdAt") / 60), 0)::float as wait
    from "Comment" where "articleId" = ${articleId} and status = 'pending'`
  return load ?? { arrived: 0, decided: 0, waiting: 0, wait: 0 }
}

/** The same, for an editor who looks. */
export const loadNow = (db: Db, articleId: string, now = new Date()): Promise<Load> =>
  loadOf(db, articleId, { from: new Date(now.getTime() - windowMinutes * minute), now })
