import { type Card, cardsWhere } from '../articles'
import { type Db, Prisma, type Tx } from '../db'
import { Refusal } from '../refusal'
import { timeZone } from '../site'
import { type Asked, mostPages, spanOf, wordsIn } from './asked'
import { folded } from './fold'
import { marked, type Piece, passageOf, type Recognised, recogniser, wordsFound } from './marks'

// The search of the public site: words as the triggers of the database keep them in "ArticleWords". Only what is published.

const { sql } = Prisma

export const resultsPerPage = 15
/** Milliseconds that one search may take in the database. */
const patience = 2_000

export interface Result {
  card: Card
  headline: Piece[]
  /** The standfirst, or where in the text the words stand. */
  sentence: Piece[]
}

export interface Results {
  count: number
  pages: number
  results: Result[]
}

/** What is looked for: the words and filters of /search, and a topic. */
export type Wanted = Pick<Asked, 'q' | 'section' | 'author' | 'from' | 'to' | 'sort'> & { topic?: string }

/** One page of what is found. Refuses a search that takes the database too long. */
export async function search(db: Db, asked: Asked, now = new Date()): Promise<Results> {
  const offset = (asked.page - 1) * resultsPerPage
  const { count, ids } = await found(db, asked, { offset, limit: resultsPerPage, now })
  return { count, pages: pagesOf(count), results: await shown(db, ids, asked.q) }
}

/** The pages that so many results have: those that can be asked for. */
export const pagesOf = (count: number): number => Math.min(mostPages, Math.ceil(count / resultsPerPage))

interface Part {
  offset: number
  limit: number
  now: Date
}

/** Of more than these the newest are ranked: to rank all would take longer than anybody waits, and tell nothing. */
const mostRanked = 3_000

/** How many articles are found, and the ids of some of them in their order. */
export async function found(db: Db, wanted: Wanted, { offset, limit, now }: Part): Promise<{ count: number; ids: string[] }> {
  const { met, rank } = conditions(wanted, now)
  const newest = sql`"publishedAt" desc, id desc`
  const ranked = sql`(select * from met order by ${newest} limit ${mostRanked}) of_late join "ArticleWords" w on w."articleId" = id`
  const page = wanted.sort === 'newest' ? sql`met order by ${newest}` : sql`${ranked} order by ${rank} desc, ${newest}`
  // Once for the count and the page: whether the words stand in a text is what takes the time.
  const [row] = await inTime(
    db,
    (tx) => tx.$queryRaw<{ count: number; ids: string[] }[]>`
      with met as materialized (
        select a.id, a."publishedAt" from "ArticleWords" w join "Article" a on a.id = w."articleId" where ${met}
      )
      select (select count(*)::int from met) as count, array(select id from ${page} limit ${limit} offset ${offset}) as ids`,
  )
  return row ?? { count: 0, ids: [] }
}

/** English articles are asked by stems and all others by words as they are: what is kept of them is made so. */
function conditions({ q, section, author, from, to, topic }: Wanted, now: Date) {
  const words = folded(q)
  const english = sql`websearch_to_tsquery('english', ${words})`
  const simple = sql`websearch_to_tsquery('simple', ${words})`
  const span = spanOf({ from, to }, timeZone)
  const all = [
    sql`((w.english and w.words @@ ${english}) or (not w.english and w.words @@ ${simple}))`,
    sql`a.status = 'published' and a."publishedAt" <= ${now}`,
    section && sql`a."sectionSlug" = ${section}`,
    author && sql`exists (select from "Byline" b where b."articleId" = a.id and b."authorSlug" = ${author})`,
    topic && sql`exists (select from "_ArticleToTopic" t where t."A" = a.id and t."B" = ${topic})`,
    span.from && sql`a."publishedAt" >= ${span.from}`,
    span.to && sql`a."publishedAt" < ${span.to}`,
  ]
  // Headline 1, standfirst 0.5, names 0.4, text 0.2; a long text has more words of every kind.
  const rank = sql`ts_rank('{0.4, 0.2, 0.5, 1}', w.words, case when w.english then ${english} else ${simple} end, 1)`
  return {
    met: Prisma.join(
      all.filter((one) => typeof one === 'object' && one !== null),
      ' and ',
    ),
    rank,
  }
}

/** Does the work in a transaction whose every statement ends in time and goes by the indexes; what takes longer is refused. */
export async function inTime<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.$transaction(async (tx) => {
      // The planner takes the words of a text for free, and would rather read all of them than ask the index.
      await tx.$queryRaw`select set_config('statement_timeout', ${String(patience)}, true), set_config('enable_seqscan', 'off', true)`
      return work(tx)
    })
  } catch (error) {
    if (!isTooSlow(error)) throw error
    throw new Refusal('This search takes too long. Use fewer words, or rarer ones.', 'q')
  }
}

/** query_canceled: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const isTooSlow = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && JSON.stringify(error.meta ?? {}).includes('57014')

/** How much of an article's text is looked through for a sentence to show. */
const readOfText = 40_000

/** These articles in this order, with what was searched for marked. */
export async function shown(db: Db, ids: string[], q: string): Promise<Result[]> {
  if (ids.length === 0) return []
  const [cards, texts] = await Promise.all([
    cardsWhere(db, { id: { in: ids } }),
    db.$queryRaw<{ id: string; text: string }[]>`
      select id, left(concat_ws(E'\n\n', array_to_string("keyPoints", ' '), body), ${readOfText}) as text from "Article" where id = any(${ids})`,
  ])
  const text = new Map(texts.map((row) => [row.id, plain(row.text)]))
  const all = [...cards.values()].flatMap(({ id, headline, standfirst }) => [headline, standfirst, text.get(id) ?? ''])
  const recognised = await recogniser(db, wordsIn(q), all)
  return ids.flatMap((id) => {
    const card = cards.get(id)
    return card ? [result(card, text.get(id) ?? '', recognised)] : []
  })
}

function result(card: Card, text: string, recognised: Recognised): Result {
  const english = /^en(-|$)/.test(card.lang)
  const is = (word: string) => recognised(word, english)
  const passage = passageOf(text, is)
  const says = (sentence: string) => wordsFound(sentence, is).size
  const sentence = passage !== null && says(passage) > says(card.standfirst) ? passage : card.standfirst
  return { card, headline: marked(card.headline, is), sentence: marked(sentence, is) }
}

/** Markdown as words, roughly: enough for a sentence of it. */
function plain(markdown: string): string {
  return markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\[\^[^\]]*\]:?/g, ' ')
    .replace(/^\s*(:::.*|[-*_|: ]{3,})$/gm, ' ')
    .replace(/^\s*(#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/[[\]*`|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .replace(/<[^>]{0,200}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
