// What changed between two versions of the policy, as data for a page. Words of a list are counted, and never named.
import { diffArrays } from 'diff'
import { isMarked, type Line, whole, wordsChanged } from '../text-differences'
import { checkNames, inWords } from './in-words'
import type { CheckSetting, Clause, PolicyVersion } from './policy'
import { checkSettingSchema } from './settings'
import { type Terms, termsChanged } from './terms'

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
      /** A sentence a change. */
      settings: string[]
    }

export interface Changes {
  /** Paragraph by paragraph; empty where nothing changed. */
  preamble: Line[]
  /** A sentence for each term that is another now. */
  terms: string[]
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

function settingsChanged(from: CheckSetting[], to: CheckSetting[]): string[] {
  const names = [...new Set([...to, ...from].map(({ check }) => check))]
  return names.flatMap((name) => {
    const old = from.filter(({ check }) => check === name)
    const now = to.filter(({ check }) => check === name)
    const both = now.slice(0, old.length).flatMap((setting, i) => changed(old[i], setting))
    const more = now.slice(old.length).map((setting) => `Now checked by the program. ${inWords(setting)}`)
    const fewer = old.slice(now.length).map(() => `No longer checked by the program: ${checkNames[name].toLowerCase()}.`)
    return [...both, ...more, ...fewer]
  })
}

/** "Most links from a newcomer: 2 → 1", a sentence for each setting that is not what it was. */
function changed(old: CheckSetting | undefined, now: CheckSetting): string[] {
  const before = new Map(Object.entries(old ?? {}))
  return Object.entries(now).flatMap(([key, value]: [string, Setting]) => {
    const was: Setting | undefined = before.get(key)
    if (was === undefined || JSON.stringify(was) === JSON.stringify(value)) return []
    return [
      `${label(now.check, key)}: ${Array.isArray(value) ? counts(listOf(was), value, key) : `${said(was, key)} → ${said(value, key)}`}`,
    ]
  })
}

type Setting = string | number | boolean | string[]

const listOf = (value: Setting): string[] => (Array.isArray(value) ? value : [])

function counts(from: string[], to: string[], key: string): string {
  // Languages are no secret.
  if (key === 'also') return `${from.join(', ') || 'none'} → ${to.join(', ') || 'none'}`
  const [added, gone] = [to.filter((entry) => !from.includes(entry)).length, from.filter((entry) => !to.includes(entry)).length]
  const parts = [added > 0 && `${added.toLocaleString('en')} added`, gone > 0 && `${gone.toLocaleString('en')} taken away`]
  return parts.filter(Boolean).join(', ') || 'in another order'
}

const shares = ['share', 'near', 'similarity', 'precision']
const outcomes = new Map<Setting, string>([
  ['hint', 'a hint'],
  ['hold', 'waits'],
  ['refuse', 'refused'],
  ['', 'none'],
  [true, 'yes'],
  [false, 'no'],
])

function said(value: Setting, key: string): string {
  if (typeof value !== 'number') return outcomes.get(value) ?? String(value)
  return shares.includes(key) ? `${Math.round(value * 100)} per cent` : value.toLocaleString('en')
}

/** What the policy desk calls a setting, without what it explains to those who fill it in. */
function label(check: CheckSetting['check'], key: string): string {
  const schema = checkSettingSchema.options.find(({ shape }) => shape.check.value === check)
  const entry = Object.entries(schema?.shape ?? {}).find(([name]) => name === key)
  const text = entry?.[1].description ?? key
  return text.replace(/\s*\([^)]*\)/g, '').replace(/([:;.]|, or nothing).*$/s, '')
}
