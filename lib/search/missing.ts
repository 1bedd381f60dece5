import { type Card, latest } from '../articles'
import type { Db } from '../db'
import { type Choice, type Choices, choicesOf } from './choices'
import { isNear, nearHeadlines, noTime } from './near'
import { inTime } from './search'

// What an address without a page may have meant.

export interface Instead {
  /** The words of the address, for the field of the search. */
  words: string
  near: Card[]
  /** Sections, topics and authors of nearly that name, by their path. */
  places: Choice[]
  latest: Card[]
  choices: Choices
}

/** No reader's words: what programs ask for. */
const forPrograms = /^\/(api|_next|moderate|newsroom|\.well-known)(\/|$)|\.[a-z0-9]{2,5}$/i
const furniture = new Set(['articles', 'article', 'sections', 'section', 'topics', 'topic', 'authors', 'author', 'news', 'story', 'reply'])

/** The words of an address as a person reads them; none of one that no person wrote. */
export function wordsOfAddress(path: string): string[] {
  if (forPrograms.test(path)) return []
  const words = readable(path).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return words.filter((word) => !furniture.has(word) && /\p{L}{2}|\p{N}/u.test(word)).slice(0, 8)
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('\0', ' ').slice(0, 200)
  } catch {
    return ''
  }
}

/** What there is instead of a page at this path. */
export async function insteadOf(db: Db, path: string, now = new Date()): Promise<Instead> {
  const words = wordsOfAddress(path)
  const [choices, { near, places }] = await Promise.all([choicesOf(db, now), nearTo(db, path, words, now)])
  return { words: words.join(' '), near, places, latest: near.length > 0 ? [] : await latest(db, { take: 6, now }), choices }
}

/** Anybody can invent addresses, any number at once: so many are thought about at a time, and the others get the latest. */
const atOnce = 2
let thought = 0

async function nearTo(db: Db, path: string, words: string[], now: Date): Promise<Pick<Instead, 'near' | 'places'>> {
  if (thought >= atOnce) return { near: [], places: [] }
  thought++
  try {
    const [near, places] = await Promise.all([nearHeadlines(db, words, { take: 3, now }), nearPlaces(db, path)])
    return { near, places }
  } finally {
    thought--
  }
}

/** Sections, topics or authors whose name in the address is nearly this; none where the database has no time for it. */
async function nearPlaces(db: Db, path: string): Promise<Choice[]> {
  const [, kind = '', slug = ''] = /^\/(sections|topics|authors)\/([^/]{3,80})$/.exec(readable(path)) ?? []
  const like = { sections: '"Section"', topics: '"Topic"', authors: '"Author"' }[kind]
  if (!like) return []
  // Trigrams find some quickly; of short names, only mistakes counted tell which are near.
  const rows = await inTime(db, (tx) =>
    tx.$queryRawUnsafe<{ slug: string; name: string; near: number }[]>(
      `select slug, name, similarity(slug, $1) as near from ${like} where similarity(slug, $1) > 0.1 order by 3 desc, slug limit 50`,
      slug.toLowerCase(),
    ),
  ).catch(noTime)
  return rows
    .filter((row) => row.near > 0.4 || isNear(slug.toLowerCase(), row.slug))
    .slice(0, 3)
    .map((row) => ({ value: `/${kind}/${row.slug}`, name: row.name }))
}
