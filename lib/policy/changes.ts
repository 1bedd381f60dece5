// What changed between two versions of the policy, as data for a page. Words of a list are counted, and never named.
import { diffArrays } from 'diff'
import { isMarked, type Line, whole, wordsChanged } from '../text-differences'
import type { CheckSetting, Clause, PolicyVersion } from './policy'
import type { CheckName } from './settings'
import { type TermChange, type Terms, termsChanged } from './terms'

export type { Piece } from '../text-differences'

export type ClauseChange =
  /** With its number in the version where it stands. */
  | { kind: 'added' | 'removed'; number: number; clause: Clause }
  | {
      kind: 'kept'
      /** As it is in the later version, with its number in both. */
      clause: Clause
      number: number
      before: number
      /** It stands elsewhere among the clauses that both versions have. */
      moved: boolean
      /** Empty where nothing changed, as all below. */
      title: Line
      text: Line
      fine: Line[]
      notFine: Line[]
      breach: { from: Clause['breach']; to: Clause['breach'] } | null
      settings: SettingChange[]
    }

/** What is different about a check: words for it are in components/policy/in-words.ts. */
export type SettingChange =
  | { is: 'added'; setting: CheckSetting }
  | { is: 'removed'; check: CheckName }
  | { is: 'changed'; check: CheckName; name: string; from: Setting; to: Setting }
  /** A list that is no reader's business: so many entries came and went. */
  | { is: 'list'; check: CheckName; name: string; more: number; fewer: number }

export type Setting = string | number | boolean | string[]

export interface Changes {
  /** Paragraph by paragraph; empty where nothing changed. */
  preamble: Line[]
  /** Those that are others now. */
  terms: TermChange[]
  /** The clauses with a change, in the order of the later version. */
  clauses: ClauseChange[]
  /** How many clauses are as they were. */
  same: number
}

type Worded = Pick<PolicyVersion, 'preamble' | 'clauses' | keyof Terms>

/** All that is different in `to`. */
export function changesBetween(from: Worded, to: Worded): Changes {
  const walked = walk(from.clauses, to.clauses)
  const clauses = walked.filter((change) => change.kind !== 'kept' || differs(change))
  return { preamble: lines(from.preamble, to.preamble), terms: termsChanged(from, to), clauses, same: walked.length - clauses.length }
}

function differs(change: ClauseChange & { kind: 'kept' }): boolean {
  const { moved, title, text, fine, notFine, breach, settings } = change
  return moved || breach !== null || [title, text, fine, notFine, settings].some((list) => list.length > 0)
}

/** Every clause of either version once; what was taken away stands where it stood. */
function walk(from: Clause[], to: Clause[]): ClauseChange[] {
  const place = (clauses: Clause[], id: string) => clauses.findIndex((clause) => clause.id === id)
  const order = diffArrays(
    from.map(({ id }) => id),
    to.map(({ id }) => id),
  )
  return order.flatMap(({ value, added, removed }) =>
    value.flatMap((id): ClauseChange[] => {
      const [old, now] = [from[place(from, id)], to[place(to, id)]]
      const [before, number] = [place(from, id) + 1, place(to, id) + 1]
      if (old && now) return removed ? [] : [{ kind: 'kept', number, before, moved: Boolean(added), ...reworded(old, now) }]
      if (now) return [{ kind: 'added', number, clause: now }]
      return old ? [{ kind: 'removed', number: before, clause: old }] : []
    }),
  )
}

function reworded(old: Clause, clause: Clause) {
  return {
    clause,
    title: old.title === clause.title ? [] : wordsChanged(old.title, clause.title),
    text: old.text === clause.text ? [] : wordsChanged(old.text, clause.text),
    fine: lines(old.fine ?? [], clause.fine ?? []).filter(isMarked),
    notFine: lines(old.notFine ?? [], clause.notFine ?? []).filter(isMarked),
    breach: old.breach === clause.breach ? null : { from: old.breach, to: clause.breach },
    settings: settingsChanged(old.checks, clause.checks),
  }
}

/** Paragraph by paragraph, the changed ones word by word; empty where nothing changed. */
function lines(from: string[], to: string[]): Line[] {
  const parts = diffArrays(from, to)
  const result: Line[] = []
  for (const [index, { value, added, removed }] of parts.entries()) {
    const next = parts[index + 1]
    const last = parts[index - 1]
    if (removed && next?.added) {
      // One put in another's place: shown as one that changed.
      const longer = value.length > next.value.length ? value : next.value
      result.push(...longer.map((_, i) => rewritten(value[i], next.value[i])))
    } else if (!(added && last?.removed)) result.push(...value.map((text) => whole(text, added ? 'added' : removed ? 'removed' : 'same')))
  }
  return result.some(isMarked) ? result : []
}

function rewritten(from: string | undefined, to: string | undefined): Line {
  if (from === undefined) return whole(to ?? '', 'added')
  return to === undefined ? whole(from, 'removed') : wordsChanged(from, to)
}

function settingsChanged(from: CheckSetting[], to: CheckSetting[]): SettingChange[] {
  const names = [...new Set([...to, ...from].map(({ check }) => check))]
  return names.flatMap((check): SettingChange[] => {
    const old = from.filter((setting) => setting.check === check)
    const now = to.filter((setting) => setting.check === check)
    const both = now.slice(0, old.length).flatMap((setting, i) => changed(old[i], setting))
    const more = now.slice(old.length).map((setting) => ({ is: 'added' as const, setting }))
    const fewer = old.slice(now.length).map(() => ({ is: 'removed' as const, check }))
    return [...both, ...more, ...fewer]
  })
}

/** Each setting that is not what it was. */
function changed(old: CheckSetting | undefined, { check, ...now }: CheckSetting): SettingChange[] {
  const before = new Map<string, Setting>(Object.entries(old ?? {}))
  return Object.entries(now).flatMap(([name, to]: [string, Setting]): SettingChange[] => {
    const from = before.get(name)
    if (from === undefined || JSON.stringify(from) === JSON.stringify(to)) return []
    // Languages are no secret.
    if (!Array.isArray(to) || !Array.isArray(from) || name === 'also') return [{ is: 'changed', check, name, from, to }]
    const [more, fewer] = [to.filter((entry) => !from.includes(entry)).length, from.filter((entry) => !to.includes(entry)).length]
    return [{ is: 'list', check, name, more, fewer }]
  })
}
