import type { Db } from '../db'
import { changedAt, changedFields } from '../feeds/changed'

/** So many posts of live coverage are told; the others are on the page. */
const mostPosts = 30

/** When what readers see of the article last changed, and its newest live posts. */
export async function datesOf(db: Db, articleId: string) {
  const [dated, posts] = await Promise.all([
    db.article.findUniqueOrThrow({ where: { id: articleId }, select: changedFields }),
    db.livePost.findMany({
      where: { articleId, removedAt: null },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: mostPosts,
      select: { id: true, headline: true, body: true, at: true, updatedAt: true },
    }),
  ])
  return { changed: changedAt(dated), posts }
}

export type Dates = Awaited<ReturnType<typeof datesOf>>
