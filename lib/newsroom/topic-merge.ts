import type { Db, Tx } from '../db'
import type { Editor } from '../people'
import type { Events } from './events'

// What becomes of articles when a topic is merged into another.

interface Merge {
  from: { slug: string; name: string }
  into: { slug: string; name: string }
  now: Date
}

/** At most so many rows are written at once. */
const atOnce = 1_000

/**
 * Gives the articles of the first topic the second, on their pages and in what is being written, and says so in their histories.
 * Returns their ids. The versions of what is being written stay as they are: whoever has a text open and writes the old name in
 * it means the second topic (lib/former-topics.ts), so nobody is interrupted.
 */
export async function mergeInArticles(tx: Tx, editor: Editor, { from, into, now }: Merge): Promise<string[]> {
  // Whoever holds an article writes its words while holding it, as with a post of live coverage: they finish first, or wait.
  await tx.$queryRaw`
    select 1 from "Article" where id in (select "A" from "_ArticleToTopic" where "B" = ${from.slug}) order by id for key share`
  // Every row that changes has the words of its article written anew, by which it is searched: each is touched once.
  const both = await tx.$queryRaw<{ id: string }[]>`
    delete from "_ArticleToTopic" t where t."B" = ${from.slug}
      and exists (select from "_ArticleToTopic" o where o."A" = t."A" and o."B" = ${into.slug}) returning t."A" as id`
  const moved = await tx.$queryRaw<{ id: string }[]>`
    update "_ArticleToTopic" set "B" = ${into.slug} where "B" = ${from.slug} returning "A" as id`
  const rows = [...both, ...moved]
  await tx.$executeRaw`
    update "WorkingCopy" set content = jsonb_set(content, '{topics}', (
      select coalesce(jsonb_agg(topic order by place), '[]') from (
        select case when value = ${from.slug} then ${into.slug} else value end as topic, min(ordinality) as place
        from jsonb_array_elements_text(content->'topics') with ordinality group by 1
      ) topics))
    where content->'topics' ? ${from.slug}`
  const detail: Events['topics-merged'] = { from: from.name, to: into.name }
  for (let at = 0; at < rows.length; at += atOnce) {
    const data = rows
      .slice(at, at + atOnce)
      .map(({ id }) => ({ articleId: id, act: 'topics-merged', detail: { ...detail }, at: now, byId: editor.id }))
    await tx.articleEvent.createMany({ data })
  }
  return rows.map(({ id }) => id)
}

/** In how many articles what is being written names the topic, which their pages do not have. */
export async function namedInWriting(db: Db | Tx, slug: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from "WorkingCopy" w where w.content->'topics' ? ${slug}
      and not exists (select from "_ArticleToTopic" t where t."A" = w."articleId" and t."B" = ${slug})`
  return row?.count ?? 0
}
