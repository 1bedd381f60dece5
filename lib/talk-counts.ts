import type { Db, Tx } from './db'

// Triggers write every change of an article's talk into TalkTally, so the sum of its rows is what counting would say, exactly, in
// whatever transaction it is read.

export interface TalkCount {
  /** Comments that can be read, and those that wait for a moderator. */
  approved: number
  pending: number
  /** The place, among all decisions, of the last one that published a comment here; 0 where none did. */
  last: bigint
}

const none: TalkCount = { approved: 0, pending: 0, last: 0n }

/** How much is said under these articles. Every one of them has an answer. */
export async function talkCounts(db: Db | Tx, articleIds: string[]): Promise<Map<string, TalkCount>> {
  if (articleIds.length === 0) return new Map()
  const rows = await db.$queryRaw<(TalkCount & { articleId: string })[]>`
    select "articleId", sum(approved)::int as approved, sum(pending)::int as pending, max(last) as last
    from "TalkTally" where "articleId" = any(${articleIds}) group by "articleId"`
  const of = new Map(rows.map(({ articleId, ...count }) => [articleId, count]))
  return new Map(articleIds.map((id) => [id, of.get(id) ?? none]))
}

/** The same of one article. */
export async function talkCount(db: Db | Tx, articleId: string): Promise<TalkCount> {
  return (await talkCounts(db, [articleId])).get(articleId) ?? none
}

/** Writes the sums in the place of what was added up, of articles with more than one row: one statement, so nobody ever sees a change twice or not at all. */
export async function addUpTalk(db: Db | Tx) {
  await db.$executeRaw`
    with taken as (
      delete from "TalkTally" where id in (
        select id from "TalkTally" where "articleId" in (select "articleId" from "TalkTally" group by "articleId" having count(*) > 1) for update skip locked
      ) returning *
    )
    insert into "TalkTally" ("articleId", approved, pending, last)
    select "articleId", sum(approved), sum(pending), max(last) from taken
    where exists (select from "Article" a where a.id = taken."articleId") group by "articleId"`
}
