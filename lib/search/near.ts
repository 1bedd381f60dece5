import { type Card, cardsById } from '../articles'
import { type Db, Prisma } from '../db'
import { Refusal } from '../refusal'
import { distance } from '../transfer/nearest'
import { type Asked, wordsIn } from './asked'
import { folded, spelt } from './fold'
import { found, inTime } from './search'

// What is near to words that are found nowhere: headlines that are spelt or sound like them.

const { sql } = Prisma

interface NearOptions {
  take?: number
  /** Slugs of articles that are shown already. */
  except?: string[]
  now?: Date
}

/** How near (word_similarity of pg_trgm, 0 to 1) one of the words has to be, how near all of them on average, or else a long one alone. */
const least = { one: 0.35, all: 0.3, long: 0.5 }
/** Of a long search, so many words. */
const most = 8

/** Published articles whose headlines are near to the words, the nearest first; none where the database has no time for it. */
export async function nearHeadlines(
  db: Db,
  words: string[],
  { take = 5, except = [], now = new Date() }: NearOptions = {},
): Promise<Card[]> {
  // Fewer letters are near to everything.
  const wanted = words
    .map((word) => spelt(folded(word)))
    .filter((word) => /[a-z0-9]{3}/.test(word))
    .slice(0, most)
  if (wanted.length === 0) return []
  const letters = wanted.reduce((sum, word) => sum + word.length, 0)
  const near = sql`(${Prisma.join(
    wanted.map((word) => sql`${word.length}::float8 * word_similarity(${word}, w.headline)`),
    ' + ',
  )}) / ${letters}::float8`
  const long = wanted.filter((word) => word.length > 4).map((word) => sql`word_similarity(${word}, w.headline)`)
  const any = Prisma.join(
    wanted.map((word) => sql`w.headline %> ${word}`),
    ' or ',
  )
  const rows = await inTime(db, async (tx) => {
    await tx.$executeRawUnsafe(`set local pg_trgm.word_similarity_threshold = ${least.one}`)
    return tx.$queryRaw<{ id: string }[]>`
      select id from (
        select a.id, a."publishedAt", ${near} as near, greatest(${Prisma.join([sql`0`, ...long])}) as long from "ArticleWords" w join "Article" a on a.id = w."articleId"
        where (${any}) and a.status = 'published' and a."publishedAt" <= ${now} and a.slug <> all(${except}::text[])
      ) found where near >= ${least.all}::float8 or long >= ${least.long}::float8 order by near desc, "publishedAt" desc, id desc limit ${take}`
  }).catch(noTime)
  const cards = await cardsById(
    db,
    rows.map(({ id }) => id),
    now,
  )
  return rows.flatMap(({ id }) => cards.get(id) ?? [])
}

/** For what had no time: nothing is near. */
export function noTime(error: unknown): [] {
  if (error instanceof Refusal) return []
  throw error
}

/** The search with its misspelt words as near headlines have them, if that finds something; null where there is no such. */
export async function betterSpelt(db: Db, asked: Asked, near: Card[], now = new Date()): Promise<string | null> {
  const there = near.flatMap(({ headline }) => folded(headline).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
  const words = wordsIn(asked.q)
  const better = words.map((word) => nearest(word, there))
  const q = better.join(' ')
  if (q === words.join(' ')) return null
  const { count } = await found(db, { ...asked, q }, { offset: 0, limit: 1, now })
  return count > 0 ? q : null
}

/** The one of these words that is fewest mistakes away, if those are few enough; else the word itself. */
function nearest(word: string, there: string[]): string {
  if (there.includes(word)) return word
  const [near] = there.map((other) => ({ other, mistakes: mistakesFrom(word, other) })).sort((a, b) => a.mistakes - b.mistakes)
  return near && isNear(word, near.other) ? near.other : word
}

/** True where so few mistakes lead from one to the other that it may have been meant. */
export const isNear = (word: string, other: string) => mistakesFrom(word, other) <= Math.max(1, Math.floor(word.length / 3))

/** Letters in another order are one mistake. */
function mistakesFrom(word: string, other: string): number {
  const [a, b] = [spelt(word), spelt(other)]
  return a !== b && [...a].sort().join('') === [...b].sort().join('') ? 1 : distance(a, b)
}
