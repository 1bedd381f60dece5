import { isDay, nextDay, startOfDay } from '../days'
import { folded, typed } from './fold'

// What is searched for, as the address of /search has it. Nothing here reads the database.

const names = ['q', 'section', 'author', 'from', 'to', 'sort'] as const
export type FieldName = (typeof names)[number]
export type Params = Record<string, string | string[] | undefined>
/** What is wrong with a field: a key of the words `search.fault`. */
export type Fault = 'tooLong' | 'noWord' | 'noSection' | 'noAuthor' | 'noDay' | 'order' | 'noOrder' | 'slow' | 'often'
export type Faults = Partial<Record<FieldName, Fault>>

/** As it stands in the address: text, '' where nothing is asked. */
export type Asked = Record<FieldName, string> & { page: number }

/** So many letters of a search are read. */
export const longestQuery = 200
/** The first page is 1; further than this nobody reads, and none leads there. */
export const mostPages = 50

/** What the address asks for; what is wrong with it is left for faultsOf(). */
export function askedFrom(params: Params): Asked {
  const read = (name: string) => {
    const value = params[name]
    return ((Array.isArray(value) ? value[0] : value) ?? '').replaceAll('\0', '').trim()
  }
  const page = /^[1-9]\d{0,2}$/.test(read('page')) ? Math.min(Number(read('page')), mostPages) : 1
  return { ...(Object.fromEntries(names.map((name) => [name, read(name)])) as Record<FieldName, string>), q: typed(read('q')), page }
}

/** The address of these results; with changes, of others. */
export function searchAddress(asked: Partial<Asked>, changes: Partial<Asked> = {}): string {
  const all = { ...asked, ...changes }
  const query = new URLSearchParams(names.flatMap((name) => (all[name] ? [[name, all[name]]] : [])))
  if (all.page && all.page > 1) query.set('page', String(all.page))
  return `/search${query.size > 0 ? `?${query}` : ''}`
}

/** True where the search is narrowed by anything but its words. */
export const isNarrowed = ({ section, author, from, to }: Asked) => [section, author, from, to].some((value) => value !== '')

export interface Known {
  sections: string[]
  authors: string[]
}

/** What is wrong, by the field's name. */
export function faultsOf({ q, section, author, from, to, sort }: Asked, known: Known): Faults {
  const faults: Faults = {}
  if (q.length > longestQuery) faults.q = 'tooLong'
  else if (q !== '' && !/[\p{L}\p{N}]/u.test(folded(q))) faults.q = 'noWord'
  if (section && !known.sections.includes(section)) faults.section = 'noSection'
  if (author && !known.authors.includes(author)) faults.author = 'noAuthor'
  if (from && !isReal(from)) faults.from = 'noDay'
  if (to && !isReal(to)) faults.to = 'noDay'
  if (!faults.from && !faults.to && from && to && to < from) faults.to = 'order'
  if (sort && sort !== 'newest' && sort !== 'relevance') faults.sort = 'noOrder'
  return faults
}

/** Of days that the calendar has, those that can be reckoned with. */
const isReal = (day: string) => isDay(day) && day > '1000' && day < '9999'

/** From the first moment of the first day to that after the last, on the paper's clock. */
export function spanOf({ from, to }: Pick<Asked, 'from' | 'to'>, timeZone: string): { from: Date | null; to: Date | null } {
  return { from: from ? startOfDay(from, timeZone) : null, to: to ? startOfDay(nextDay(to), timeZone) : null }
}

/** The words, folded, that are to be found: none that is behind a minus. */
export function wordsIn(q: string): string[] {
  const parts = folded(q).match(/-?"[^"]*"?|\S+/g) ?? []
  const wanted = parts.filter((part) => !part.startsWith('-') && part !== 'or')
  return [...new Set(wanted.flatMap((part) => part.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []))]
}
