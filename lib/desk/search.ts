import { type Db, Prisma } from '../db'

// The search of the desk: words as words_of() keeps them, without stemming, for every language.

const { sql } = Prisma

/** What the function words_of in the database takes for a space. */
const punctuation = /[،؛؟«»“”„‘’…·—–]/g

/** The query for what was typed: all of the words, and what stands in quotes in that order; null where no word is in it. */
export function wordsWanted(typed: string): Prisma.Sql | null {
  const straight = typed.replace(/[“”„«»]/g, '"').replace(punctuation, ' ')
  const parts = straight.split('"').flatMap((part, i) => {
    const words = part.trim()
    if (!/[\p{L}\p{N}]/u.test(words)) return []
    return [i % 2 === 1 ? sql`phraseto_tsquery('simple', ${words})` : sql`plainto_tsquery('simple', ${words})`]
  })
  return parts.length > 0 ? sql`(${Prisma.join(parts, ' && ')})` : null
}

/** Whose names have these words in them: the ids of people with an account. */
export async function authorsNamed(db: Db, words: Prisma.Sql): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`select id from "User" where words_of(name) @@ ${words} limit ${namesakes}`
  return rows.map(({ id }) => id)
}

/** Of a name that more people have, some are looked for. */
const namesakes = 1_000
