import { counted } from '../metrics/counted'
import { shows } from '../pages'
import { boundedCopies, freshFor, type Got, isLasting } from './copies'
import type { Pages } from './store'

/**
 * The copies that a front has at hand, of those that its machine keeps: what is fresh is sent from here, anything else is asked
 * for, once at a time for each page. Whoever keeps them says what is to be forgotten, in the order in which it answers.
 */
export function nearCopies(pages: Pages, maxBytes = 24 * 2 ** 20) {
  const copies = boundedCopies(maxBytes, maxBytes / 16)
  counted.remembered = copies.size
  const asking = new Map<string, Promise<Got>>()

  pages.onForget((which) => {
    const matches = (path: string) => which === 'all' || shows(path, which.slug)
    copies.drop(matches)
    for (const path of [...asking.keys()]) if (matches(path)) asking.delete(path)
  })

  function ask(path: string): Promise<Got> {
    const under = asking.get(path)
    if (under) return under
    const asked: Promise<Got> = pages
      .get(path)
      .then((got) => {
        // Forgotten while it was on its way: it is for those who asked before.
        if (asking.get(path) === asked && isLasting(got.copy)) copies.keep(path, got.copy)
        return got
      })
      .finally(() => {
        if (asking.get(path) === asked) asking.delete(path)
      })
    asking.set(path, asked)
    return asked
  }

  /** The page as it is at hand; undefined where that has to be asked for. */
  function now(path: string): Got | undefined {
    const copy = copies.get(path)
    if (copy && Date.now() - copy.madeAt <= freshFor) return { copy, how: 'hit' }
  }

  return { now, get: async (path: string) => now(path) ?? (await ask(path)) }
}
