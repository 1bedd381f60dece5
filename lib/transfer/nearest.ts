/** What other systems call our keys. */
const elsewhere: Record<string, string> = {
  title: 'headline',
  subtitle: 'standfirst',
  summary: 'standfirst',
  description: 'standfirst',
  excerpt: 'standfirst',
  category: 'section',
  tags: 'topics',
  keywords: 'topics',
  byline: 'authors',
  date: 'publishedAt',
  published: 'publishedAt',
  language: 'lang',
  location: 'dateline',
  comments: 'commentMode',
  url: 'src',
  body: 'text',
  comment: 'text',
  content: 'text',
  created: 'at',
  author: 'name',
}

/** Says which known key was meant: the one that other systems call so, or the one fewest typing mistakes away. */
export function unknownKey(key: string, known: readonly string[]): string {
  const typed = key.toLowerCase().slice(0, 40)
  const [near] = known.map((name) => ({ name, mistakes: distance(typed, name.toLowerCase()) })).sort((a, b) => a.mistakes - b.mistakes)
  const synonym = elsewhere[typed]
  const meant = synonym && known.includes(synonym) && (near?.mistakes ?? 3) > 2 ? synonym : near?.name
  return `is not a key here; did you mean “${meant}”?`
}

/** Levenshtein's: how many letters to add, drop or replace. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
