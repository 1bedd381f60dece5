/** The trigrams of a text as PostgreSQL's pg_trgm makes them: of each word, in small letters, with two spaces before and one after. */
export function trigrams(text: string): Set<string> {
  const found = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    const letters = Array.from(`  ${word} `)
    for (let i = 0; i + 3 <= letters.length; i++) found.add(letters.slice(i, i + 3).join(''))
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
