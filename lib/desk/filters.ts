import { type Db, Prisma } from '../db'
import { authorsNamed, wordsWanted } from './search'
import type { Age, Filters } from './view'

const { sql, raw } = Prisma

const hour = 3_600_000
const week = 7 * 24 * hour
/** What is found in no more comments than this is looked for first, and the queue among those; what is in more is met soon in the queue. */
const few = 3_000

/** What the filters ask of a comment `c`, all of it; null where nothing can meet them, as for an article that is not there. */
export async function conditionsOf(db: Db, filters: Filters, now: Date): Promise<Prisma.Sql[] | null> {
  const { standing, lang, age, score } = filters
  const own: Prisma.Sql[] = []
  if (standing) own.push(sql`c.standing = ${standing}::"Standing"`)
  if (lang) own.push(sql`c.lang = ${lang}`)
  if (age) own.push(aged(age as Age, now))
  if (score) own.push(sql`c.score >= ${Number(score)}::float8`)
  const others = await Promise.all([
    filters.article ? inArticles(db, { slug: filters.article }) : [],
    filters.section ? inArticles(db, { sectionSlug: filters.section }) : [],
    filters.author ? by(db, filters.author) : [],
    filters.clause ? underClause(db, filters.clause) : [],
    filters.check ? foundBy(db, filters.check) : [],
    filters.q ? saying(db, filters.q) : [],
  ])
  return others.some((conditions) => conditions === null) ? null : [...own, ...others.flatMap((conditions) => conditions ?? [])]
}

function aged(age: Age, now: Date): Prisma.Sql {
  const before = (span: number) => sql`${new Date(now.getTime() - span)}::timestamptz`
  if (age === 'older') return sql`c."createdAt" < ${before(week)}`
  return sql`c."createdAt" >= ${before(age === 'week' ? week : age === 'day' ? 24 * hour : hour)}`
}

async function inArticles(db: Db, where: { slug: string } | { sectionSlug: string }) {
  const articles = await db.article.findMany({ where, select: { id: true } })
  return articles.length > 0 ? [sql`c."articleId" = any(${articles.map(({ id }) => id)})`] : null
}

/** Those of a person, or of whoever wrote that comment. */
async function by(db: Db, author: string) {
  if (!author.startsWith('of:')) return [sql`c."authorId" = ${author}`]
  const comment = await db.comment.findUnique({ where: { id: author.slice(3) }, select: { authorId: true, guestEmail: true } })
  if (!comment) return null
  return [comment.authorId ? sql`c."authorId" = ${comment.authorId}` : sql`c."guestEmail" = ${comment.guestEmail}`]
}

/** Found in the text as it is now, reported and not yet answered, or cited by the rejection that holds. */
async function underClause(db: Db, clause: string) {
  // As values of their own, not as `exists`: those might be computed for every comment there is before the first is looked at.
  const met = sql`coalesce(
    (select true from "Finding" f where f."commentId" = c.id and f.revision = c.revision and f.clause = ${clause} limit 1),
    (select true from "Report" r where r."commentId" = c.id and r."settledById" is null and r.clause = ${clause} limit 1),
    c.status = 'rejected' and ${clause} = any((select d.clauses from "Decision" d where d."commentId" = c.id and d.act = 'reject' order by d.seq desc limit 1)::text[]))`
  return among(db, met, [
    sql`select "commentId" as id from "Finding" where clause = ${clause}`,
    sql`select "commentId" from "Report" where clause = ${clause} and "settledById" is null`,
    sql`select "commentId" from "Decision" where clauses @> array[${clause}] and act = 'reject'`,
  ])
}

async function foundBy(db: Db, check: string) {
  const met = sql`(select true from "Finding" f where f."commentId" = c.id and f.revision = c.revision and f."check" = ${check} limit 1)`
  return among(db, met, [sql`select "commentId" as id from "Finding" where "check" = ${check}`])
}

async function saying(db: Db, q: string) {
  const words = wordsWanted(q)
  if (!words) return null
  const people = await authorsNamed(db, words)
  const named = people.length > 0 ? sql`or c."authorId" = any(${people})` : raw('')
  return [sql`(words_of(c.body) @@ ${words} or words_of(c."guestName") @@ ${words} ${named})`]
}

/** The condition, and where it can be met by few comments alone, which. */
async function among(db: Db, met: Prisma.Sql, sources: Prisma.Sql[]): Promise<Prisma.Sql[]> {
  const all = Prisma.join(
    sources.map((source) => sql`(${source} limit ${few + 1})`),
    ' union all ',
  )
  const rows = await db.$queryRaw<{ id: string }[]>`${all}`
  return rows.length > few ? [met] : [sql`c.id = any(${rows.map(({ id }) => id)})`, met]
}
