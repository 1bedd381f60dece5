import { english, harmless } from './english'
import { masked, split } from './masked'
import { anySpelling, literally, oneOf, plain } from './spelling'
import { entriesFor, languageOf, primary } from './word-list'

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
  const tag = primary(articleLanguage)
  const language = known.has(tag) ? tag : ''
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
      expression: oneOf(lists.english ? [...(allowed ?? []), ...harmless] : (allowed ?? []), literally),
      exact: new Map(allowed?.filter((entry) => /\p{Lu}/u.test(entry)).map((entry) => [plain(entry), entry])),
    },
    masked: lists.english ? masked : [],
    split: lists.english ? split : [],
  }
}
