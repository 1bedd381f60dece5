import { type Card, latest } from '../articles'
import type { Db } from '../db'
import { limitSearches } from '../rate-limit'
import { Refusal } from '../refusal'
import { type Asked, type Faults, faultsOf, isNarrowed, wordsIn } from './asked'
import type { Choices } from './choices'
import { betterSpelt, nearHeadlines } from './near'
import { found, type Results, search } from './search'

export interface Answer {
  faults: Faults
  /** Null where nothing was searched: nothing was asked, or there is a fault. */
  results: Results | null
  /** Headlines near to the words, where few have them. */
  near: Card[]
  /** The words as they were probably meant, where nothing has them as they are. */
  better: string | null
  /** How many there are without the filters, where there are none with them. */
  wider: number
  /** The newest articles, where there is nothing else to show. */
  latest: Card[]
}

interface Who {
  client: string
  choices: Choices
  now?: Date
}

/** So few results are no reason not to look for near ones. */
const few = 5

/** What the page of the search says to what is asked. */
export async function answerTo(db: Db, asked: Asked, { client, choices, now = new Date() }: Who): Promise<Answer> {
  const known = { sections: choices.sections.map(({ value }) => value), authors: choices.authors.map(({ value }) => value) }
  const nothing: Answer = { faults: faultsOf(asked, known), results: null, near: [], better: null, wider: 0, latest: [] }
  if (asked.q === '' || Object.keys(nothing.faults).length > 0) return { ...nothing, latest: await latest(db, { take: 6, now }) }
  try {
    await limitSearches(client)
    const results = await search(db, asked, now)
    return results.count < few ? { ...nothing, results, ...(await beside(db, asked, { results, now })) } : { ...nothing, results }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ...nothing, faults: { q: error.field ? 'slow' : 'often' } }
  }
}

/** What may have been meant instead. */
async function beside(db: Db, asked: Asked, { results: { count, results }, now }: { results: Results; now: Date }) {
  const near = await nearHeadlines(db, wordsIn(asked.q), { except: results.map(({ card }) => card.slug), now })
  if (count > 0) return { near }
  const unfiltered = { ...asked, section: '', author: '', from: '', to: '' }
  const wider = isNarrowed(asked) ? (await found(db, unfiltered, { offset: 0, limit: 0, now })).count : 0
  const better = wider > 0 ? null : await betterSpelt(db, asked, near, now)
  return { near, wider, better, latest: near.length > 0 || wider > 0 ? [] : await latest(db, { take: 6, now }) }
}
