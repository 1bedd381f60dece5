import { englishDataset, SyntaxKind } from 'obscenity'
import { type HashedLists, key } from './hashed-words'
import type { Settings } from './settings'
import { drawnOut, plain, shortened, unspaced } from './spelling'
import { wordHash } from './word-hash'
import { entriesFor, primary } from './word-list'

interface Options {
  /** Another for every version, so that one list's hashes say nothing of another's. */
  salt: string
  /** The language of the article, as BCP 47: entries for another one are left out. */
  articleLanguage?: string
}

/** The word lists of a check for a browser: the same words as lists.ts finds, and none that can be read. */
export function hashedLists(settings: Settings['words'], { salt, articleLanguage }: Options): HashedLists {
  const here = (entries: string[]) => entriesFor(entries, primary(articleLanguage))
  const [banned, suspect, allowed] = [here(settings.banned), here(settings.suspect), here(settings.allowed)]
  const passing = settings.english ? [...allowed, ...harmless] : allowed
  const entries = [...banned, ...suspect, ...passing].map(plain)
  const hashed = (keys: string[]) => [...new Set(keys)].map((each) => wordHash(each, salt)).sort()
  return {
    salt,
    banned: hashed([...(settings.english ? english : []), ...banned.map(listed)]),
    suspect: hashed(suspect.map(listed)),
    allowed: hashed(passed(allowed, settings.english ? harmless : [])),
    longest: longestOf([...entries, ...(settings.english ? english : [])]),
    unspaced: longestOf(entries.filter((entry) => unspaced.test(entry))),
  }
}

const longestOf = (texts: string[]) => Math.max(0, ...texts.map((text) => text.length))

/** As unmasked text has it. */
const listed = (entry: string) =>
  key.whole(
    plain(entry)
      .split(/\s+/)
      .map((word) => (/\p{L}/u.test(word) ? word.replace(drawnOut, shortened) : word))
      .join(' '),
  )

/** The newsroom's entries with a capital pass only as written, also where the same word stands without one. */
function passed(own: string[], more: string[]): string[] {
  const exact = own.filter((entry) => /\p{Lu}/u.test(entry))
  const strict = new Set(exact.map(plain))
  const others = [...own, ...more].map(plain).filter((entry) => entry !== '' && !strict.has(entry))
  return [...exact.map(key.typed), ...others.map((entry) => key.whole(entry.replace(/\s+/g, ' ')))]
}

const { blacklistedTerms, whitelistedTerms } = englishDataset.build()
const harmless = whitelistedTerms ?? []
type Pattern = (typeof blacklistedTerms)[number]['pattern']
type Node = Pattern['nodes'][number]
const anyLetter = Array.from('abcdefghijklmnopqrstuvwxyz')

/** The English words in plain spelling, each under the keys of the compounds that english.ts allows it in. */
const english = blacklistedTerms.flatMap(({ pattern }) => {
  const { requireWordBoundaryAtStart: start, requireWordBoundaryAtEnd: end } = pattern
  return spellings(pattern).flatMap((word) => [
    key.whole(word),
    ...(start ? [] : [key.noFront(word)]),
    ...(end ? [] : [key.noBack(word)]),
    ...(start || end ? [] : [key.bare(word)]),
  ])
})

/** Every word that a pattern stands for. */
function spellings({ nodes }: Pattern): string[] {
  let words = ['']
  for (const node of nodes) {
    const choices = node.kind === SyntaxKind.Optional ? ['', ...textsOf(node.childNode)] : textsOf(node)
    words = words.flatMap((word) => choices.map((choice) => word + choice))
  }
  return words
}

function textsOf(node: Exclude<Node, { kind: SyntaxKind.Optional }>): string[] {
  return node.kind === SyntaxKind.Wildcard ? anyLetter : [String.fromCodePoint(...node.chars)]
}
