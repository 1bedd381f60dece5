import type { Db } from '../db'

export const topicsPerPage = 60

export interface ListedTopic {
  slug: string
  name: string
  articles: number
  published: number
}

interface View {
  /** Part of a name, or of an address. */
  words?: string
  page?: number
}

/** A page of the topics by name, with how many articles each has, how many there are, and whether there is a next page. */
export async function topicList(db: Db, { words = '', page = 1 }: View = {}, now = new Date()) {
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db.$queryRaw<(ListedTopic & { all: number })[]>`
    select t.slug, t.name, count(a.id)::int as articles, (count(*) over ())::int as all,
      count(a.id) filter (where a.status = 'published' and a."publishedAt" <= ${now})::int as published
    from "Topic" t left join "_ArticleToTopic" x on x."B" = t.slug left join "Article" a on a.id = x."A"
    where t.name ilike ${like} or t.slug ilike ${like}
    group by t.slug order by lower(t.name), t.slug limit ${topicsPerPage} offset ${(page - 1) * topicsPerPage}`
  const count = rows[0]?.all ?? 0
  return { topics: rows.map(({ all: _, ...topic }) => topic), count, more: count > page * topicsPerPage }
}

/** The names of all topics, to choose from. */
export const topicNames = async (db: Db): Promise<string[]> =>
  (await db.topic.findMany({ orderBy: { name: 'asc' }, take: 2_000, select: { name: true } })).map(({ name }) => name)

/** The view that an address asks for. */
export function topicView({ q, page }: Record<string, string | string[] | undefined>): { words: string; page: number } {
  const words = typeof q === 'string' ? q.replaceAll('\0', '').trim().slice(0, 100) : ''
  return { words, page: typeof page === 'string' && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1 }
}
