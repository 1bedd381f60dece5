import type { Context } from '@/lib/desk/context'
import type { DeskEvent, DeskState } from '@/lib/desk/events'
import type { QueueName } from '@/lib/desk/view'
import { type Act, acts, type Status } from '@/lib/status'
import { called, type Desk, nextOpen, type Row, rowOf, rowOn, target } from './desk-rows'
import { afterEvent, afterState } from './heard'
import type { Item } from './item'

/** Of the context what a row has to know. */
export type LookedUp = Pick<Context, 'revision' | 'status' | 'body'> & {
  appeal: Pick<NonNullable<Context['appeal']>, 'mine'> | null
  history: Pick<Context['history'][number], 'id' | 'act' | 'by'>[]
}

export type Happening =
  | { kind: 'went'; id: string }
  | { kind: 'stepped'; by: 1 | -1 }
  | { kind: 'skipped' }
  | { kind: 'sent'; nth: number; ids: string[]; act: Act; clauses: string[]; under: string }
  | { kind: 'answered'; nth: number; act: Act; clauses: string[]; decisions: Record<string, string>; batch?: string }
  | { kind: 'failed'; nth: number; why: Record<string, string> }
  | { kind: 'heard'; event: DeskEvent }
  | { kind: 'caught-up'; state: DeskState; since: number }
  | { kind: 'counted'; counts: Record<QueueName, number> }
  | { kind: 'looked-up'; id: string; context: LookedUp }
  | { kind: 'ticked'; now: number }
  | { kind: 'loaded'; items: Item[]; after: string | null }
  | { kind: 'came'; items: Item[] }
  | { kind: 'shown'; first: boolean }
  | { kind: 'selected'; id: string; range: boolean }
  | { kind: 'selected-all' }
  | { kind: 'unselected' }
  | { kind: 'claim-changed'; id: string; claim: Row['claim'] }
  | { kind: 'said'; text: string }

/** The desk after something has happened: pressed here, answered by the server, or heard from others. */
export function next(desk: Desk, happening: Happening): Desk {
  switch (happening.kind) {
    case 'went':
      return { ...desk, current: happening.id }
    case 'stepped':
      return stepped(desk, happening.by)
    case 'skipped':
      return skipped(desk)
    case 'sent':
      return sent(desk, happening)
    case 'answered':
      return answered(desk, happening)
    case 'failed':
      return failed(desk, happening)
    case 'heard':
      return afterEvent(desk, happening.event)
    case 'caught-up':
      return afterState(desk, happening.state, happening.since)
    case 'counted':
      return { ...desk, counts: happening.counts }
    case 'looked-up':
      return change(desk, happening.id, (row) => lookedUp(row, happening.context))
    case 'ticked':
      return ticked(desk, happening.now)
    case 'loaded':
      return { ...desk, rows: [...desk.rows, ...fresh(desk, happening.items).map(rowOf)], after: happening.after }
    case 'came':
      return { ...desk, came: fresh(desk, happening.items) }
    case 'shown':
      return shown(desk, happening.first)
    case 'selected':
      return selected(desk, happening)
    case 'selected-all':
      return { ...desk, selected: desk.rows.filter(({ done, sending }) => !done && !sending).map(({ item }) => item.id) }
    case 'unselected':
      return { ...desk, selected: [], anchor: null }
    case 'claim-changed':
      return change(desk, happening.id, (row) => ({ ...row, claim: happening.claim }))
    case 'said':
      return say(desk, happening.text)
  }
}

/** Changes one row; the others stay the very same, so that they are not drawn anew. */
export function change(desk: Desk, id: string, to: (row: Row) => Row): Desk {
  return { ...desk, rows: desk.rows.map((row) => (row.item.id === id ? to(row) : row)) }
}

/** Said once, also when it is the same again. */
export const say = (desk: Desk, text: string): Desk => ({ ...desk, said: { text, nth: desk.said.nth + 1 } })

function stepped(desk: Desk, by: 1 | -1): Desk {
  const at = desk.rows.findIndex(({ item }) => item.id === desk.current)
  const there = desk.rows[at + by]
  return there
    ? { ...desk, current: there.item.id }
    : say(desk, by > 0 ? 'This is the last of the list.' : 'This is the first of the list.')
}

function skipped(desk: Desk): Desk {
  const id = nextOpen(desk, desk.current)
  return id ? { ...desk, current: id } : say(desk, 'No other comment of this list is undecided.')
}

function sent(desk: Desk, { nth, ids, act, clauses, under }: Happening & { kind: 'sent' }): Desk {
  const rows = desk.rows.map((row) =>
    ids.includes(row.item.id) ? { ...row, sending: { nth, act, clauses }, trouble: null, claim: null } : row,
  )
  const after = { ...desk, rows, selected: desk.selected.filter((id) => !ids.includes(id)), batch: null }
  const [only] = ids
  const done = `${acts[act].done}${under}`
  if (act === 'undo') {
    const back = rowOn(desk, only ?? null)
    const current = ids.length === 1 && only ? only : desk.current
    return say({ ...after, current }, ids.length === 1 && back ? `Undone: ${called(back)}.` : `${ids.length} undone.`)
  }
  const goesOn = desk.current !== null && ids.includes(desk.current)
  const current = goesOn ? (nextOpen(after, desk.current) ?? desk.current) : desk.current
  const there = goesOn && current !== desk.current ? rowOn(after, current) : undefined
  const left = goesOn ? (there ? ` Next: ${called(there)}.` : ' Nothing else is undecided in this list.') : ''
  return say({ ...after, current }, `${ids.length > 1 ? `${ids.length} comments: ${done.toLowerCase()}` : done}.${left}`)
}

function answered(desk: Desk, { nth, act, clauses, decisions, batch }: Happening & { kind: 'answered' }): Desk {
  const rows = desk.rows.map((row) => {
    const decision = decisions[row.item.id]
    if (decision === undefined) return row
    const sending = row.sending?.nth === nth ? null : row.sending
    // An event may have told of it before, and of what came after it.
    if (row.told.includes(decision)) return { ...row, sending }
    const status = target(row, act)
    const done = act === 'undo' ? null : { act, decision, clauses, by: desk.me.name, mine: true, from: row.item.status }
    return { ...row, sending, done, latest: decision, item: { ...row.item, status }, before: null, heard: desk.heard + 1 }
  })
  const ids = Object.keys(decisions)
  const many = batch && act !== 'undo' ? { id: batch, ids, act } : desk.batch
  return { ...desk, rows, heard: desk.heard + 1, batch: many }
}

function failed(desk: Desk, { nth, why }: Happening & { kind: 'failed' }): Desk {
  const rows = desk.rows.map((row) => {
    if (row.sending?.nth !== nth || why[row.item.id] === undefined) return row
    // The answer was lost, not the decision: an event has told of it.
    const told = row.done?.mine === true && row.done.act === row.sending.act
    return { ...row, sending: null, trouble: told ? null : why[row.item.id] || null }
  })
  return { ...desk, rows }
}

function lookedUp(row: Row, { revision, status, body, appeal, history }: LookedUp): Row {
  const { item } = row
  if (revision < item.revision) return row
  const appealed = appeal ? (appeal.mine ? ('mine' as const) : ('other' as const)) : null
  const now = { ...row, stale: false, ...decidedSince(row, status, history), item: { ...item, revision, status, appealed } }
  if (body === item.body) return now
  // What the machine found was found in the other text.
  return { ...now, before: row.before ?? item.body, item: { ...now.item, body, marks: [] } }
}

/** What was decided since the row was last told anything, as somebody whose connection is down finds out by a refusal. */
function decidedSince(row: Row, status: Status, [last]: LookedUp['history']): Partial<Row> {
  if (!last || last.id === row.latest || status === row.item.status || row.sending) return {}
  const { id: decision, act, by } = last
  const done = act === 'undo' ? null : { act, decision, by, clauses: [], mine: false, from: row.item.status }
  return { latest: decision, done }
}

/** Claims that have run out are gone. */
function ticked(desk: Desk, now: number): Desk {
  const over = (row: Row) => row.claim !== null && Date.parse(row.claim.until) <= now
  return desk.rows.some(over) ? { ...desk, rows: desk.rows.map((row) => (over(row) ? { ...row, claim: null } : row)) } : desk
}

const fresh = ({ rows }: Desk, items: Item[]) => items.filter(({ id }) => !rows.some((row) => row.item.id === id))

function shown(desk: Desk, first: boolean): Desk {
  const more = fresh(desk, desk.came).map(rowOf)
  const rows = first ? [...more, ...desk.rows] : [...desk.rows, ...more]
  return say({ ...desk, rows, came: [], current: desk.current ?? rows[0]?.item.id ?? null }, `${more.length} more in the list.`)
}

function selected(desk: Desk, { id, range }: Happening & { kind: 'selected' }): Desk {
  const place = (one: string | null) => desk.rows.findIndex(({ item }) => item.id === one)
  const from = place(desk.anchor)
  if (range && from >= 0) {
    const [start, end] = [from, place(id)].sort((a, b) => a - b)
    const between = desk.rows.slice(start, (end ?? 0) + 1).map(({ item }) => item.id)
    return { ...desk, selected: [...new Set([...desk.selected, ...between])] }
  }
  const without = desk.selected.filter((one) => one !== id)
  return { ...desk, selected: without.length < desk.selected.length ? without : [...desk.selected, id], anchor: id }
}
