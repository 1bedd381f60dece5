import type { Db } from '../db'
import type { Passing } from './window'

/** A comment and what moderators, or those of the paper it came from, decided last. */
export interface Decided {
  id: string
  act: 'approve' | 'reject'
  at: Date
}

const batch = 1_000

/** The last `wanted` comments whose latest decision of a moderator or an import is to approve or to reject, the oldest comment first. */
export async function decidedComments(db: Db, wanted: number): Promise<Decided[]> {
  const found: Decided[] = []
  // From the newest decision back, the first of a comment is its latest: the index on their order is all that is needed.
  const seen = new Set<string>()
  let before = 2n ** 62n
  while (found.length < wanted) {
    const rows = await db.$queryRaw<{ seq: bigint; id: string; act: string; at: Date }[]>`
      select d.seq, d."commentId" as id, d.act::text as act, c."createdAt" as at
      from "Decision" d join "Comment" c on c.id = d."commentId"
      where d.seq < ${before} and d.by in ('moderator', 'import') order by d.seq desc limit ${5 * batch}`
    for (const { id, act, at } of rows) {
      if (!seen.has(id) && (act === 'approve' || act === 'reject')) found.push({ id, act, at })
      seen.add(id)
    }
    const last = rows.at(-1)
    if (!last) break
    before = last.seq
  }
  return found.slice(0, wanted).sort((a, b) => a.at.getTime() - b.at.getTime())
}

export interface Text extends Passing {
  comment: Decided
  /** A guest's name. */
  name: string | null
  lang: string
}

/** The texts of the comments, in their order, a thousand in memory at a time. One that is gone since is left out. */
export async function* texts(db: Db, comments: Decided[]): AsyncGenerator<Text> {
  for (let start = 0; start < comments.length; start += batch) {
    const some = comments.slice(start, start + batch)
    const rows = await db.$queryRaw<(Passing & { name: string | null; lang: string })[]>`
      select c.id, c.body, c."createdAt" as at, c."articleId", coalesce(c."authorId", c."guestEmail") as author, case when c."authorId" is null then c."guestName" end as name, a.lang
      from "Comment" c join "Article" a on a.id = c."articleId" where c."erasedAt" is null and c.id = any(${some.map(({ id }) => id)})`
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const comment of some) {
      const row = byId.get(comment.id)
      if (row) yield { ...row, comment }
    }
  }
}
