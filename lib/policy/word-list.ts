// What the check on words shares with the one that runs in a browser: no word of any list is in here.

/** What stands before and after a word of the English list in its compounds. */
export const fronts = ['ape', 'bat', 'bull', 'chicken', 'cluster', 'dip', 'dumb', 'god', 'horse', 'mind', 'mother', 'un']
export const tails = ['bag', 'boy', 'face', 'got', 'head', 'hole', 'show', 'storm', 'wad', 'wit']
export const endings = ['es', 'ed', 'er', 'ers', 'in', 'ing', 'ings', 'y', 'off', 'you', 'u']

export const messages = {
  banned: 'Choose another word here, or a moderator will read your comment first.',
  suspect: 'Think again whether this is the word you want.',
  name: 'Choose another name, or a moderator will read your comment first.',
}

/** A hostile text has thousands of places; five say it all. */
export const enough = 5

// "de: Wort" counts in German alone.
const prefix = /^(?<language>[a-z]{2,3}):(?!\/\/)\s*(?=\S)/i

/** The language in which alone an entry counts; '' for every language. */
export const languageOf = (entry: string) => prefix.exec(entry)?.groups?.language?.toLowerCase() ?? ''

/** The entries that count in a language, without the mark of it. */
export function entriesFor(entries: string[], language: string): string[] {
  return entries.filter((entry) => ['', language].includes(languageOf(entry))).map((entry) => entry.replace(prefix, ''))
}

/** The primary part of a language tag: fa of fa-AF. */
export const primary = (tag = '') => tag.toLowerCase().split('-')[0] ?? ''
