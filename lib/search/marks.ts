import type { Db } from '../db'
import { folded } from './fold'

// Which words of a text are those that were searched for, however they are written there.

/** A piece of a text; `found` where it is a word that was searched for. */
export interface Piece {
  text: string
  found: boolean
}

/** Says of a word of a text in this language, as it stands there, which of the searched words it is; undefined for none. */
export type Recognised = (word: string, english: boolean) => string | undefined

const wordAt = /(?:(?<![\p{L}\p{N}])\p{L}\.){2,}|(?:[\p{L}\p{N}\p{M}\u200C\u00AD]|\u200D)+/gu

/** What recognises these words in the texts. English ones are known by their stem, as the database makes it. */
export async function recogniser(db: Db, words: string[], texts: string[]): Promise<Recognised> {
  const wanted = new Set(words)
  const initials = new Set(words.map((word) => word.charAt(0)))
  const known = new Map<string, string>()
  const read = (word: string) => {
    const plain = known.get(word) ?? folded(word).replaceAll('.', '').trim()
    known.set(word, plain)
    return plain
  }
  const candidates = new Set(words)
  for (const text of texts) {
    for (const [word] of text.matchAll(wordAt)) {
      const plain = read(word)
      // A stem begins as its word does.
      if (initials.has(plain.charAt(0))) candidates.add(plain)
    }
  }
  const stems = await stemsOf(db, [...candidates])
  const byStem = new Map(words.map((word) => [stems.get(word) ?? word, word]))
  return (word, english) => {
    const plain = read(word)
    // What is joined unseen is found by its parts, too.
    if (!english) return [plain, ...word.split('\u200C').map(read)].find((part) => wanted.has(part))
    const stem = stems.get(plain)
    return stem === undefined ? undefined : byStem.get(stem)
  }
}

/** The English stems of words; one like "the" has none. */
async function stemsOf(db: Db, words: string[]): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ word: string; stem: string | null }[]>`
    select word, (ts_lexize('english_stem', word))[1] as stem from unnest(${words}::text[]) word`
  return new Map(rows.flatMap(({ word, stem }) => (stem === null ? [] : [[word, stem]])))
}

/** The text in pieces, its found words apart. */
export function marked(text: string, is: (word: string) => string | undefined): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: word, index } of text.matchAll(wordAt)) {
    if (is(word) === undefined) continue
    if (index > at) pieces.push({ text: text.slice(at, index), found: false })
    pieces.push({ text: word, found: true })
    at = index + word.length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false })
  return pieces
}

/** Which of the searched words stand in the text. */
export function wordsFound(text: string, is: (word: string) => string | undefined): Set<string> {
  return new Set([...text.matchAll(wordAt)].flatMap(([word]) => is(word) ?? []))
}

/** About `length` characters of the text where most of the searched words stand together; null where none does. */
export function passageOf(text: string, is: (word: string) => string | undefined, length = 220): string | null {
  const found = [...text.matchAll(wordAt)].flatMap(({ 0: word, index }) => {
    const as = is(word)
    return as === undefined ? [] : [{ as, from: index, to: index + word.length }]
  })
  let best: { from: number; to: number; words: number } | undefined
  for (const [i, first] of found.entries()) {
    const near = found.slice(i, i + 30).filter(({ to }) => to - first.from <= length)
    const words = new Set(near.map(({ as }) => as)).size
    if (!best || words > best.words) best = { from: first.from, to: near.at(-1)?.to ?? first.to, words }
  }
  if (!best) return null
  const begin = Math.max(0, best.from - Math.floor(Math.max(0, length - (best.to - best.from)) / 3))
  const from = begin === 0 ? 0 : wordStart(text, begin, best.from)
  const to = wordEnd(text, Math.max(best.to, from + length))
  return `${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`
}

/** Where a word begins after `at`, and no later than `latest`. */
function wordStart(text: string, at: number, latest: number): number {
  const space = text.slice(at, latest).search(/\s/)
  return space < 0 ? latest : at + space + 1
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.slice(at, at + 40).search(/\s/)
  return space < 0 ? at : at + space
}
