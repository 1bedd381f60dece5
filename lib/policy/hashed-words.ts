// The check on words as it runs in a browser: the lists come as hashes (hashed-lists.ts), so a word can be found and not read.
// It finds honest spellings, drawn-out letters, look-alikes and letters standing apart. Who writes stars needs no hint.
import type { Part, Rule } from './rule'
import type { Settings } from './settings'
import { unaccented, unspaced } from './spelling'
import { exchange, type Reading, type Span } from './text'
import { unmask } from './unmask'
import { wordHash } from './word-hash'
import { endings, enough, fronts, messages, tails } from './word-list'

export interface HashedLists {
  salt: string
  banned: string[]
  suspect: string[]
  allowed: string[]
  /** The most characters that an entry has, and the most that one without spaces between its words has (Chinese). */
  longest: number
  unspaced: number
}

const backs = [...tails.flatMap((tail) => [tail, `${tail}s`]), 's', ...endings]

/** Under these keys an entry is hashed: as it stands, without a beginning, an ending or both, and just as it was typed. */
export const key = {
  whole: (text: string) => `=${text}`,
  noFront: (text: string) => `<${text}`,
  noBack: (text: string) => `>${text}`,
  bare: (text: string) => `<>${text}`,
  typed: (text: string) => `^${text}`,
}

/** The rule for settings whose words came as hashes: it says what words.ts would say. */
export function hashedWords(listsOf: (settings: Settings['words']) => HashedLists | undefined): Rule<Settings['words']> {
  return ({ body, name }, settings) => {
    const lists = listsOf(settings)
    if (!lists) return []
    const { banned, suspect, allowed } = opened(lists)
    const inBody = unmask(allow(body, allowed))
    const inName = unmask(allow(name, allowed))
    return [
      ...find(inBody, banned).map((span): Part => ({ outcome: 'hold', message: messages.banned, span })),
      ...find(inBody, suspect).map((span): Part => ({ outcome: 'hint', message: messages.suspect, span })),
      ...(find(inName, banned).length > 0 ? [{ outcome: 'hold', message: messages.name } as const] : []),
    ]
  }
}

interface List {
  has: (key: string) => boolean
  /** Nothing is on it. */
  empty: boolean
  longest: number
  unspaced: number
}

// Lists are opened once and used for many drafts.
const memory = new WeakMap<HashedLists, { banned: List; suspect: List; allowed: List }>()

function opened(lists: HashedLists) {
  const known = memory.get(lists)
  if (known) return known
  const list = (hashes: string[]): List => {
    const all = new Set(hashes)
    return { ...lists, empty: all.size === 0, has: (entry) => all.has(wordHash(entry, lists.salt)) }
  }
  const made = { banned: list(lists.banned), suspect: list(lists.suspect), allowed: list(lists.allowed) }
  memory.set(lists, made)
  return made
}

const blank = '\0'

/** The reading with the allowed words and phrases blanked out. */
function allow(reading: Reading, list: List): Reading {
  const plain = exchange(reading, unaccented)
  const passes = (piece: string, { start, end }: Span) => {
    const place = plain.span(start, end)
    return list.has(key.whole(piece)) || list.has(key.typed(plain.typed.slice(place.start, place.end)))
  }
  let text = plain.text
  for (const { start, end } of places(plain.text, list, passes)) text = text.slice(0, start) + blank.repeat(end - start) + text.slice(end)
  return exchange(plain, () => text)
}

function find(reading: Reading, list: List): Span[] {
  const found = places(reading.text, list, (piece) => isListed(piece, list))
  return found.slice(0, enough).map(({ start, end }) => reading.span(start, end))
}

/** Whether a word or phrase is on the list, bare or in one of the compounds that english.ts knows, with t and n once or twice. */
function isListed(piece: string, { has }: List): boolean {
  const single = piece.replace(/tt+/g, 't').replace(/nn+/g, 'n')
  return [...new Set([piece, single])].some((word) => {
    if (has(key.whole(word))) return true
    if (!/^[a-z ]+$/.test(word)) return false
    const stems = fronts.filter((front) => word.startsWith(front)).map((front) => word.slice(front.length))
    const without = (text: string) => backs.filter((back) => text.endsWith(back)).map((back) => text.slice(0, -back.length))
    return (
      stems.some((stem) => has(key.noFront(stem)) || without(stem).some((rest) => has(key.bare(rest)))) ||
      without(word).some((rest) => has(key.noBack(rest)))
    )
  })
}

/** Where a piece of the text is wanted: from the left, the longest first, none inside another. */
function places(text: string, list: List, wanted: (piece: string, place: Span) => boolean): Span[] {
  if (list.empty) return []
  return [spaced(text, list.longest), together(text, list.unspaced)].flatMap((candidates) => {
    const found: Span[] = []
    for (const { start, ends } of candidates) {
      if (start < (found.at(-1)?.end ?? 0)) continue
      const end = ends.find((until) => wanted(text.slice(start, until).replace(/\s+/g, ' '), { start, end: until }))
      if (end !== undefined) found.push({ start, end })
    }
    return found
  })
}

interface Candidate {
  start: number
  /** Where an entry that begins here could end, the farthest first. */
  ends: number[]
}

// Beginning and ending of a compound, and spaces that are written twice.
const slack = 20

/** Words, with or without the signs around them, and phrases. */
function* spaced(text: string, longest: number): Generator<Candidate> {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ...text.matchAll(chunk)]
  const stops = inOrder(words.map(({ 0: word, index }) => index + word.length))
  let first = 0
  for (const start of inOrder(words.map(({ index }) => index))) {
    while ((stops[first] ?? text.length + 1) <= start) first++
    let last = first
    while ((stops[last] ?? Number.POSITIVE_INFINITY) <= start + longest + slack) last++
    yield { start, ends: stops.slice(first, last).reverse() }
  }
}

/** Any few signs of what is written without spaces. */
function* together(text: string, most: number): Generator<Candidate> {
  if (most === 0) return
  for (const { 0: word, index } of text.matchAll(chunk)) {
    if (!unspaced.test(word)) continue
    for (let start = 0; start < word.length; start++) {
      const count = Math.min(most, word.length - start)
      yield { start: index + start, ends: Array.from({ length: count }, (_, i) => index + start + count - i) }
    }
  }
}

const chunk = /[^\s\0]+/g
const inOrder = (numbers: number[]) => [...new Set(numbers)].sort((a, b) => a - b)
