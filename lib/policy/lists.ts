import { english, harmless } from './english'
import { masked, split } from './masked'
import { anySpelling, asWritten, oneOf, plain } from './spelling'

interface Lists {
  english: boolean
  banned: string[]
  suspect: string[]
  allowed: string[]
}

export interface Allowed {
  expression: RegExp
  /** Entries with a capital, by how they read when normalised: these pass only as written. */
  exact: Map<string, string>
}

interface Compiled {
  banned: RegExp[]
  suspect: RegExp[]
  allowed: Allowed
  /** Words with most of their letters hidden. */
  masked: RegExp[]
  /** Words in two halves, of which one may be an allowed word: "Fu" in "Fu ck". */
  split: RegExp[]
}

// "de: Wort" counts in German alone.
const prefix = /^(?<language>[a-z]{2,3}):(?!\/\/)\s*(?=\S)/i
const languageOf = (entry: string) => prefix.exec(entry)?.groups?.language?.toLowerCase() ?? ''

// Settings are parsed once and used for many drafts. Languages without entries of their own share what is compiled for ''.
const memory = new WeakMap<Lists, Map<string, Compiled | undefined>>()

/** The expressions that find the entries of a policy's word lists in unmasked text under an article in some language. */
export function compiled(lists: Lists, articleLanguage = ''): Compiled {
  const known =
    memory.get(lists) ??
    new Map<string, Compiled | undefined>(
      [...lists.banned, ...lists.suspect, ...lists.allowed].map((entry) => [languageOf(entry), undefined]),
    )
  memory.set(lists, known)
  const primary = articleLanguage.toLowerCase().split('-')[0] ?? ''
  const language = known.has(primary) ? primary : ''
  const made = known.get(language) ?? compile(lists, language)
  known.set(language, made)
  return made
}

function compile(lists: Lists, language: string): Compiled {
  const [banned, suspect, allowed] = [lists.banned, lists.suspect, lists.allowed].map((entries) => entriesFor(entries, language))
  return {
    banned: [...(lists.english ? [english] : []), oneOf(banned ?? [], anySpelling)],
    suspect: [oneOf(suspect ?? [], anySpelling)],
    allowed: {
      expression: oneOf(lists.english ? [...(allowed ?? []), ...harmless] : (allowed ?? []), asWritten),
      exact: new Map(allowed?.filter((entry) => /\p{Lu}/u.test(entry)).map((entry) => [plain(entry), entry])),
    },
    masked: lists.english ? masked : [],
    split: lists.english ? split : [],
  }
}

const entriesFor = (entries: string[], language: string) =>
  entries.filter((entry) => ['', language].includes(languageOf(entry))).map((entry) => entry.replace(prefix, ''))
