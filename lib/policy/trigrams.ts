const pairs = /[\ud800-\udfff]/

/** The trigrams of a text as PostgreSQL's pg_trgm makes them: of each word, in small letters, with two spaces before and one after. */
export function trigrams(text: string): Set<string> {
  const found = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    const spaced = `  ${word} `
    // Most words have no letter that is two UTF-16 units, and are cut without being taken apart.
    const letters = pairs.test(word) ? Array.from(spaced) : null
    const length = letters?.length ?? spaced.length
    for (let i = 0; i + 3 <= length; i++) found.add(letters ? letters.slice(i, i + 3).join('') : spaced.slice(i, i + 3))
  }
  return found
}

/** How alike two sets of trigrams are, 0 to 1: the share of them that both have (pg_trgm's similarity). */
export function similarity(a: Set<string>, b: Set<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let both = 0
  for (const trigram of small) if (large.has(trigram)) both++
  const all = a.size + b.size - both
  return all === 0 ? 0 : both / all
}
