import { fingerprint } from '../policy/fingerprint'
import type { Facts } from '../policy/policy'
import { normalise } from '../policy/text'
import { similarity, trigrams } from '../policy/trigrams'

// What was said in the 24 hours before a comment: by its author, and by others in nearly the same words. As the comments of
// a replay come in the order in which they were posted, it is kept as they pass, in bounded memory.

const day = 24 * 60 * 60 * 1000
/** As many as lib/facts.ts reads. */
const mostOwn = 50
const mostAlike = 30
/** However many comments a day has. */
const mostPast = 20_000

export interface Passing {
  id: string
  body: string
  at: Date
  articleId: string
  /** Who wrote it, where that is known. */
  author: string | null
}

interface Past extends Passing {
  print: number[]
  /** Made when it is first compared. */
  trigrams?: Set<string>
}

/** Remembers comments as they pass; without `alike` nobody else's are compared. */
export function slidingWindow({ alike }: { alike: boolean }) {
  let past: Past[] = []
  let gone = 0
  const byAuthor = new Map<string, Past[]>()
  const byPrint = new Map<number, Past[]>()

  function forgetBefore(since: number) {
    for (let first = past[gone]; first; first = past[gone]) {
      if (first.at.getTime() >= since && past.length - gone <= mostPast) break
      gone++
      if (first.author) drop(byAuthor, first.author, first)
      for (const number of first.print) drop(byPrint, number, first)
    }
    if (gone > 5_000) {
      past = past.slice(gone)
      gone = 0
    }
  }

  /** The facts that come from what went before the comment; then it is remembered itself. */
  function pass(comment: Passing): Required<Pick<Facts, 'earlier' | 'alike'>> {
    forgetBefore(comment.at.getTime() - day)
    const here: Past = { ...comment, print: alike ? fingerprint(comment.body) : [] }
    const own = comment.author ? (byAuthor.get(comment.author) ?? []) : []
    const facts = {
      earlier: own
        .slice(-mostOwn)
        .reverse()
        .map(({ body, at, articleId }) => ({ body, at, sameArticle: articleId === comment.articleId })),
      alike: likeness(here),
    }
    past.push(here)
    if (here.author) add(byAuthor, here.author, here)
    for (const number of here.print) add(byPrint, number, here)
    return facts
  }

  function likeness(here: Past) {
    const others = new Set<Past>()
    for (const number of here.print)
      for (const other of (byPrint.get(number) ?? []).slice(-mostAlike))
        if (!other.author || other.author !== here.author) others.add(other)
    return [...others].slice(-mostAlike).map((other) => ({
      similarity: similarity(trigramsOf(here), trigramsOf(other)),
      author: other.author ?? other.id,
    }))
  }

  return { pass }
}

function trigramsOf(past: Past): Set<string> {
  past.trigrams ??= trigrams(normalise(past.body).text)
  return past.trigrams
}

function add<Key>(map: Map<Key, Past[]>, key: Key, past: Past) {
  const known = map.get(key)
  if (known) known.push(past)
  else map.set(key, [past])
}

/** The one dropped is the oldest of all, so it is the first of its list. */
function drop<Key>(map: Map<Key, Past[]>, key: Key, past: Past) {
  const known = map.get(key)
  if (known?.[0] === past) known.shift()
  if (known?.length === 0) map.delete(key)
}
