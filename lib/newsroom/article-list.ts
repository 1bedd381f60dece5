import { type Db, Prisma } from '../db'
import { type ArticleStatus, statuses } from './states'

// The newsroom's articles, whatever their status, what moved last on top.

export { type ArticleStatus, statuses }

export interface ListView {
  status?: ArticleStatus | undefined
  /** Words of the headline, in any order. */
  words?: string
  /** The slug of a section. */
  section?: string
  page?: number
}

export const pageful = 30

/** What the address says: anything that is no filter is left out. */
export function listView(query: Record<string, string | string[] | undefined>): ListView {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name].trim() : '')
  const page = Number(one('page'))
  return {
    status: statuses.find((status) => status === one('status')),
    words: one('q').slice(0, 200),
    section: one('section'),
    page: Number.isInteger(page) && page > 1 ? Math.min(page, 10_000) : 1,
  }
}

export interface ListedArticle {
  id: string
  headline: string
  lang: string
  dir: string
  status: ArticleStatus
  publishedAt: Date
  embargoUntil: Date | null
  section: string
  movedAt: Date
  /** Who saved last; null where nobody did, here. */
  by: string | null
  /** How many readers say that something in it is wrong, and nobody has dealt with it. */
  reported: number
}

/** A page of the list, how many there are of each status with these words and section, and whether there is a next page. */
export async function articleList(db: Db, { status, words = '', section = '', page = 1 }: ListView) {
  const { sql, join, empty } = Prisma
  const like = words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const all = (headline: Prisma.Sql) =>
    join(
      like.map((one) => sql`${headline} ilike ${one}`),
      ' and ',
    )
  // What is being written may have another headline than what stands on the page: either is found.
  const said = () => sql`and a.id in (
    select id from "Article" where ${all(sql`headline`)} union select "articleId" from "WorkingCopy" where ${all(sql`(content->>'headline')`)})`
  const found = sql`true ${like.length > 0 ? said() : empty} ${section === '' ? empty : sql`and a."sectionSlug" = ${section}`}`
  const wanted = sql`${found} ${status ? sql`and a.status = ${status}::"ArticleStatus"` : empty}`
  // What moved last is among what was changed last or saved last.
  const upTo = page * pageful + 1
  const rows = await db.$queryRaw<ListedArticle[]>`
    with moved as (
      (select a.id from "Article" a where ${wanted} order by a."updatedAt" desc, a.id limit ${upTo}) union
      (select a.id from "WorkingCopy" w join "Article" a on a.id = w."articleId" where ${wanted} order by w.at desc, a.id limit ${upTo})
    )
    select a.id, coalesce(w.content->>'headline', a.headline) as headline, coalesce(w.content->>'lang', a.lang) as lang,
      coalesce(w.content->>'dir', a.dir) as dir, a.status::text, a."publishedAt", a."embargoUntil", s.name as section,
      (select u.name from "User" u where u.id = w."byId") as by,
      greatest(a."updatedAt", w.at) as "movedAt",
      (select count(*)::int from "ErrorReport" e where e."articleId" = a.id and e."doneAt" is null) as reported
    from moved join "Article" a on a.id = moved.id join "Section" s on s.slug = a."sectionSlug" left join "WorkingCopy" w on w."articleId" = a.id
    order by "movedAt" desc, a.id limit ${pageful + 1} offset ${(page - 1) * pageful}`
  const tallies = await db.$queryRaw<{ status: ArticleStatus; count: number }[]>`
    select a.status::text, count(*)::int as count from "Article" a where ${found} group by a.status`
  const counts = Object.fromEntries(statuses.map((name) => [name, tallies.find((tally) => tally.status === name)?.count ?? 0]))
  return { articles: rows.slice(0, pageful), counts: counts as Record<ArticleStatus, number>, more: rows.length > pageful }
}
