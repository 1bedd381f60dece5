import { english, harmless } from './english'
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
}

// Settings are parsed once and used for many drafts.
const memory = new WeakMap<Lists, Compiled>()

/** The expressions that find the entries of a policy's word lists in unmasked text. */
export function compiled(lists: Lists): Compiled {
  const known = memory.get(lists)
  if (known) return known
  const made: Compiled = {
    banned: [...(lists.english ? [english] : []), oneOf(lists.banned, anySpelling)],
    suspect: [oneOf(lists.suspect, anySpelling)],
    allowed: {
      expression: oneOf(lists.english ? [...lists.allowed, ...harmless] : lists.allowed, asWritten),
      exact: new Map(lists.allowed.filter((entry) => /\p{Lu}/u.test(entry)).map((entry) => [plain(entry), entry])),
    },
  }
  memory.set(lists, made)
  return made
}
