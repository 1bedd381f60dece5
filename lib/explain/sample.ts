import type { Pool } from 'pg'

// What there is in this newsroom to ask for: of each kind one of which there is much.

/** Null where there is none. */
export interface Sample {
  article: { id: string; slug: string; section: string } | null
  quiet: { id: string; slug: string } | null
  topic: string | null
  author: string | null
  reader: string | null
  guest: string | null
  shown: { id: string; slug: string } | null
  pending: string | null
  rejected: string | null
  appeal: string | null
  report: string | null
  entry: number | null
  policy: number | null
  draft: boolean
  mail: string | null
  webhook: string | null
  image: string | null
  liveArticle: string | null
  word: string
  clause: string
  check: string
}

const questions: Record<Exclude<keyof Sample, 'word' | 'clause' | 'check' | 'draft'>, string> = {
  article: `select json_build_object('id', a.id, 'slug', a.slug, 'section', a."sectionSlug") as found from (
    select "articleId" from "TalkTally" group by "articleId" order by sum(approved) desc limit 50) t join "Article" a on a.id = t."articleId"
    where a.status = 'published' limit 1`,
  quiet: `select json_build_object('id', id, 'slug', slug) as found from "Article" where status = 'published' and "publishedAt" < now() order by "publishedAt" desc limit 1`,
  topic: `select "B" as found from "_ArticleToTopic" group by "B" order by count(*) desc limit 1`,
  author: `select "authorSlug" as found from "Byline" group by "authorSlug" order by count(*) desc limit 1`,
  reader: `select "authorId" as found from (select "authorId" from "Comment" where "authorId" is not null order by "createdAt" desc limit 5000) c
    join "User" u on u.id = c."authorId" where u.role = 'reader' group by 1 order by count(*) desc limit 1`,
  guest: `select min(id) as found from (select id, "guestEmail" from "Comment" where "guestEmail" is not null order by "createdAt" desc limit 5000) c
    group by "guestEmail" order by count(*) desc limit 1`,
  shown: `select json_build_object('id', c.id, 'slug', a.slug) as found from "Comment" c join "Article" a on a.id = c."articleId"
    where c.status = 'approved' and c.depth > 0 and a.status = 'published' order by c."createdAt" desc limit 1`,
  pending: `select id as found from "Comment" where status = 'pending' order by "createdAt" limit 1`,
  rejected: `select id as found from "Comment" where status = 'rejected' and "authorId" is not null order by "createdAt" desc limit 1`,
  appeal: `select "commentId" as found from "Appeal" where state = 'open' order by at limit 1`,
  report: `select id as found from "Report" order by at desc limit 1`,
  entry: `select number::int as found from "LedgerEntry" order by number desc limit 1`,
  policy: `select number as found from "PolicyVersion" where "inForceAt" <= now() order by number desc limit 1`,
  mail: `select id as found from "Mail" order by at desc limit 1`,
  webhook: `select id as found from "Webhook" limit 1`,
  image: `select id as found from "Image" limit 1`,
  liveArticle: `select "articleId" as found from "LivePost" limit 1`,
}

/** What this newsroom has. */
export async function sampleOf(pool: Pool): Promise<Sample> {
  const found: Record<string, unknown> = {}
  for (const [name, sql] of Object.entries(questions)) found[name] = (await pool.query(sql)).rows[0]?.found ?? null
  const [finding] = (await pool.query<{ clause: string; check: string }>('select clause, "check" from "Finding" limit 1')).rows
  const [headline] = (await pool.query<{ headline: string }>('select headline from "Article" order by "publishedAt" desc limit 1')).rows
  const words = headline?.headline.match(/\p{L}{4,}/gu) ?? ['word']
  return {
    ...(found as unknown as Sample),
    draft: ((await pool.query('select from "PolicyDraft"')).rowCount ?? 0) > 0,
    ...{ word: words.at(-1) ?? 'word', clause: finding?.clause ?? 'law', check: finding?.check ?? 'links' },
  }
}
