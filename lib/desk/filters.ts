import { type Db, Prisma } from '../db'
import { authorsNamed, wordsWanted } from './search'
import type { Age, Filters } from './view'

const { sql } = Prisma

const hour = 3_600_000
const week = 7 * 24 * hour

/** What a filter asks of a comment `c`. */
export interface Condition {
  met: Prisma.Sql
  /** Queries for the ids of all that can meet it, where indexes know them; `exactly` those that do. */
  among?: Prisma.Sql[]
  exactly?: boolean
}

/** What the filters ask of a comment, all of it; null where nothing can meet them, as for an article that is not there. */
export async function conditionsOf(db: Db, filters: Filters, now: Date): Promise<Condition[] | null> {
  const { article, section, clause, check, author, standing, lang, age, score, q } = filters
  const conditions = await Promise.all([
    article ? ofArticle(db, article) : [],
    section ? inSection(db, section) : [],
    author ? by(db, author) : [],
    q ? saying(db, q) : [],
    clause ? underClause(clause) : [],
    check ? foundBy(check) : [],
    standing ? { met: sql`c.standing = ${standing}::"Standing"` } : [],
    lang ? { met: sql`c.lang = ${lang}` } : [],
    age ? { met: aged(age as Age, now) } : [],
    score ? { met: sql`c.score >= ${Number(score)}::float8` } : [],
  ])
  const all = conditions.flat()
  return all.includes(null) ? null : all.filter((condition) => condition !== null)
}

function aged(age: Age, now: Date): Prisma.Sql {
  const before = (span: number) => sql`${new Date(now.getTime() - span)}::timestamptz`
  if (age === 'older') return sql`c."createdAt" < ${before(week)}`
  return sql`c."createdAt" >= ${before(age === 'week' ? week : age === 'day' ? 24 * hour : hour)}`
}

async function ofArticle(db: Db, slug: string): Promise<Condition | null> {
  const article = await db.article.findUnique({ where: { slug }, select: { id: true } })
  return article && exactly(sql`c."articleId" = ${article.id}`)
}

/** Looked up for each comment: a section may have more articles than a list of them could name. */
async function inSection(db: Db, slug: string): Promise<Condition | null> {
  if (!(await db.section.count({ where: { slug } }))) return null
  return { met: sql`(select a."sectionSlug" from "Article" a where a.id = c."articleId") = ${slug}` }
}

/** By a person, or by whoever wrote that comment. */
async function by(db: Db, author: string): Promise<Condition | null> {
  if (!author.startsWith('of:')) return exactly(sql`c."authorId" = ${author}`)
  const comment = await db.comment.findUnique({ where: { id: author.slice(3) }, select: { authorId: true, guestEmail: true } })
  if (!comment) return null
  return exactly(comment.authorId ? sql`c."authorId" = ${comment.authorId}` : sql`c."guestEmail" = ${comment.guestEmail}`)
}

/** With an index for each of the ways to meet it. */
const exactly = (...ways: Prisma.Sql[]): Condition => ({
  met: sql`(${Prisma.join(ways, ' or ')})`,
  among: ways.map((way) => sql`select c.id from "Comment" c where ${way}`),
  exactly: true,
})

/** All of the words in the comment, or all of them in the author's name. */
async function saying(db: Db, q: string): Promise<Condition | null> {
  const words = wordsWanted(q)
  if (!words) return null
  const people = await authorsNamed(db, words)
  const named = people.length > 0 ? [sql`c."authorId" = any(${people})`] : []
  return exactly(sql`words_of(c.body) @@ ${words}`, sql`(c."authorId" is null and words_of(c."guestName") @@ ${words})`, ...named)
}

// Subqueries that give a value, not `exists`: for those, PostgreSQL may read a whole table before it looks at the first comment.
const aFinding = (which: Prisma.Sql) =>
  sql`(select true from "Finding" f where f."commentId" = c.id and f.revision = c.revision and ${which} limit 1)`

/** Found in the text as it is now, reported and not yet answered, or cited by the rejection that holds. */
function underClause(clause: string): Condition {
  return {
    met: sql`coalesce(${aFinding(sql`f.clause = ${clause}`)},
      (select true from "Report" r where r."commentId" = c.id and r."settledById" is null and r.clause = ${clause} limit 1),
      c.status = 'rejected' and ${clause} = any((
        select d.clauses from "Decision" d where d."commentId" = c.id and d.act = 'reject' order by d.seq desc limit 1)::text[]))`,
    among: [
      sql`select "commentId" as id from "Finding" where clause = ${clause}`,
      sql`select "commentId" from "Report" where clause = ${clause} and "settledById" is null`,
      sql`select "commentId" from "Decision" where clauses @> array[${clause}] and act = 'reject'`,
    ],
  }
}

const foundBy = (check: string): Condition => ({
  met: aFinding(sql`f."check" = ${check}`),
  among: [sql`select "commentId" as id from "Finding" where "check" = ${check}`],
})
