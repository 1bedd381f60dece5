import { isDay, nextDay, startOfDay } from '../days'
import { measureDone } from '../measure-words'
import { acts } from '../status'

// What the log is filtered by, as its address has it. Nothing here reads the database.

const { undo: _, ...measures } = measureDone

/** What can be done, in the words of the log: to a comment, about a person, with the policy. */
export const logActs = {
  ...Object.fromEntries(Object.entries(acts).map(([act, { done }]) => [act, done])),
  ...measures,
  version: 'Put the policy in force',
} as Record<LogAct, string>
export type LogAct = keyof typeof acts | 'warn' | 'restrict' | 'ban' | 'trust' | 'lift' | 'note' | 'version'

/** Who did it where no person of the newsroom did. */
export const others = { policy: 'The comment policy', author: 'Authors', import: 'The import' } as const
export type Other = keyof typeof others

const names = ['who', 'act', 'clause', 'article', 'from', 'to', 'batch', 'comment', 'person'] as const
export type FilterName = (typeof names)[number]

/** As they stand in the address: text, '' where nothing is asked. `person` is the id of an account, or of a comment of theirs. */
export type LogFilters = Record<FilterName, string>

export type Params = Record<string, string | string[] | undefined>

/** The filters that the address asks for. Only a day or an act that there is not is wrong, and left for faultsOf(). */
export function filtersFrom(params: Params): LogFilters {
  const read = (name: string) => {
    const value = params[name]
    return (typeof value === 'string' ? value : '').replaceAll('\0', '').trim().slice(0, 200)
  }
  return Object.fromEntries(names.map((name) => [name, read(name)])) as LogFilters
}

/** The address of a page of the log, or of its export, with these filters. */
export function logAddress(filters: Partial<LogFilters>, { after, place = '' }: { after?: string; place?: string } = {}): string {
  const asked = new URLSearchParams(names.flatMap((name) => (filters[name] ? [[name, filters[name]]] : [])))
  if (after) asked.set('after', after)
  const query = asked.toString()
  return `/moderate/log${place}${query && `?${query}`}`
}

/** True where anything is filtered. */
export const isFiltered = (filters: LogFilters) => names.some((name) => filters[name] !== '')

/** What is wrong with them, by the field's name, in words. */
export function faultsOf({ from, to, act }: LogFilters): Partial<Record<FilterName, string>> {
  const faults: Partial<Record<FilterName, string>> = {}
  const notThere = 'There is no such day. Write it as 2026-11-25.'
  if (from && !isDay(from)) faults.from = notThere
  if (to && !isDay(to)) faults.to = notThere
  if (!faults.from && !faults.to && from && to && to < from) faults.to = 'The last day is before the first.'
  if (act && !Object.hasOwn(logActs, act)) faults.act = 'There is no such act.'
  return faults
}

/** From the first moment of the first day to that after the last, on the paper's clock. */
export function spanOf({ from, to }: LogFilters, timeZone: string): { from: Date | null; to: Date | null } {
  return { from: from ? startOfDay(from, timeZone) : null, to: to ? startOfDay(nextDay(to), timeZone) : null }
}
