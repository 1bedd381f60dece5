import { z } from 'zod'
import { isDay } from '../days'
import { words } from '../languages/words'
import { limitSearches } from '../rate-limit'
import { faultsOf, longestQuery } from '../search/asked'
import { typed } from '../search/fold'
import { found, shown } from '../search/search'
import { talkCounts } from '../talk-counts'
import { asThingsAre, listedArticle, listedOf, listFields, narrowing } from './articles'
import { endpoint, nextAddress } from './endpoint'
import { next, paging, shapes } from './shapes'

const piece = z
  .object({ text: z.string(), found: z.boolean() })
  .register(shapes, { id: 'Piece', description: 'A piece of a text: `found` where it is a word that was searched for.' })

const result = z
  .object({
    article: listedArticle,
    headline: z.array(piece).describe('The headline, in pieces.'),
    sentence: z.array(piece).describe('The standfirst, or where in the text the words stand, in pieces.'),
  })
  .register(shapes, { id: 'SearchResult', description: 'An article that was found.' })

const day = z.string().refine((text) => isDay(text) && text > '1000' && text < '9999', words.en.search.fault.noDay)
/** How deep a search goes: with this many results, another search is better. */
const deepest = 1_000
const offset = z
  .string()
  .regex(/^\d{1,3}$/, 'is no cursor of this list: take it from `next`')
  .transform(Number)

export const search = endpoint({
  path: '/search',
  summary: 'Articles that have all the words',
  description:
    'Words in quotes are found in this order, a minus leaves a word out. Accents make no difference, nor does how a letter is written in Arabic script; English words are found in any form. 120 searches a minute.',
  query: z.object({
    q: z
      .string('write what is searched for')
      .max(longestQuery, words.en.search.fault.tooLong)
      .transform(typed)
      .refine((q) => q !== '' && faultsOf({ ...none, q }, { sections: [], authors: [] }).q === undefined, words.en.search.fault.noWord)
      .describe('What is searched for, in at most 200 characters.'),
    ...narrowing,
    from: day.optional().describe('Published on this day or later, on the paper’s clock.'),
    to: day.optional().describe('Published on this day or earlier.'),
    sort: z.enum(['relevance', 'newest'], words.en.search.fault.noOrder).default('relevance').describe('The order of results.'),
    limit: paging.limit,
    cursor: offset.optional().describe('Where the page before ended: take it from `next`.'),
  }),
  answer: z
    .object({ count: z.int().describe('How many there are altogether.'), results: z.array(result), next })
    .register(shapes, { id: 'SearchResultList', description: 'A page of what was found.' }),
  read: async (db, { query, client, now }) => {
    await limitSearches(client)
    const { q, section = '', topic = '', author = '', from = '', to = '', sort, limit, cursor = 0 } = await asThingsAre(db, query)
    const { count, ids } = await found(db, { q, section, topic, author, from, to, sort }, { offset: cursor, limit, now })
    const [marks, rows, counts] = await Promise.all([
      shown(db, ids, q),
      db.article.findMany({ where: { id: { in: ids } }, select: listFields }),
      talkCounts(db, ids),
    ])
    const results = marks.flatMap(({ card, headline, sentence }) => {
      const row = rows.find(({ slug }) => slug === card.slug)
      return row ? [{ article: listedOf(row, counts.get(row.id)?.approved ?? 0), headline, sentence }] : []
    })
    const end = cursor + limit
    return { count, results, next: nextAddress('/search', query, end < Math.min(count, deepest) ? String(end) : null) }
  },
})

const none = { section: '', author: '', from: '', to: '', sort: '', page: 1 }
