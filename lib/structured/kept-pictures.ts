import { siteName } from '../site'
import { excerpt } from '../text'
import { drawable } from './letters'
import { versionOf, type Words } from './picture'

// Pictures that were drawn, by what is drawn on them: a crowd, or a comment that changes the page, draws none again.

const mostKept = 100
const kept = new Map<string, Promise<Buffer>>()

/** The longest headline that is drawn; the rest of it is cut at a word. */
const longestDrawn = 160

/** The picture of these words: drawn, or as it was drawn. One at a time for the same words; a failure is not kept. */
export function keptPicture(words: Words, draw: (words: Words) => Promise<Buffer>): Promise<Buffer> {
  const key = versionOf(words)
  const known = kept.get(key)
  if (known) return known
  const made = inTurn(() => draw(words))
  kept.set(key, made)
  made.catch(() => kept.delete(key))
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(oldest)
  }
  return made
}

let last: Promise<unknown> = Promise.resolve()

/** One after another: drawing is work, and pages are to be served meanwhile. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work)
  last = turn.catch(() => {})
  return turn
}

/** What is written on a picture, as it can be drawn: null for what has letters that we do not have, or is not there. */
export function drawnWords({ headline, section }: Words) {
  const drawn = (text: string, longest: number) => (text ? drawable(excerpt(text, longest)) : null)
  return { headline: drawn(headline, longestDrawn), section: drawn(section?.name ?? '', 40), paper: drawn(siteName(), 40) }
}
