import type { QueueName } from '@/lib/desk/view'
import { type Act, acts, mayAct, type Status } from '@/lib/status'
import type { Item } from './item'

// What the desk knows of the comments it shows. Pure; desk-state.ts changes it.

export interface Claim {
  by: string
  byId: string
  until: string
}

/** What was decided while the page was open, as the server has it. */
export interface Done {
  act: Act
  decision: string
  clauses: string[]
  by: string
  mine: boolean
  /** The status that it found, which an undo leads back to. */
  from: Status
}

/** What was pressed and is not answered yet. */
export interface Sending {
  nth: number
  act: Act
  clauses: string[]
}

export interface Row {
  item: Item
  done: Done | null
  sending: Sending | null
  claim: Claim | null
  /** Why what was pressed did not happen. */
  trouble: string | null
  /** The text that the moderator has seen, where another has taken its place. */
  before: string | null
  /** The text has changed, and the new one is not here yet. */
  stale: boolean
  /** The latest decision that is known, and when, on the desk's own clock, the last word about the comment came. */
  latest: string | null
  heard: number
  /** Decisions of which an event has told. */
  told: string[]
}

export interface Desk {
  me: { id: string; name: string }
  queue: QueueName
  rows: Row[]
  current: string | null
  selected: string[]
  /** Where a range of the selection begins. */
  anchor: string | null
  counts: Record<QueueName, number>
  /** New comments that nobody has asked to see yet. */
  came: Item[]
  /** Where the list goes on; null where it is whole. */
  after: string | null
  said: { text: string; nth: number }
  heard: number
  /** What was decided in one sweep last, and can be undone in one. */
  batch: { id: string; ids: string[]; act: Act } | null
}

/** A row as the server sends it. */
export function rowOf(item: Item): Row {
  const { claim, done, latest } = item
  return { item, done, claim, latest, sending: null, trouble: null, before: null, stale: false, heard: 0, told: [] }
}

/** The row of this comment; undefined where it is not on the desk. */
export const rowOn = (desk: Desk, id: string | null) => desk.rows.find((row) => row.item.id === id)

/** Where an act leads this comment. */
export function target({ done }: Pick<Row, 'done'>, act: Act): Status {
  const { to } = acts[act]
  return to === 'before' ? (done?.from ?? 'pending') : to
}

/** What is shown as decided: what was pressed, before it is answered; null for a comment that is still to be decided. */
export function shownDone({ sending, done }: Row): Pick<Done, 'act' | 'clauses' | 'by' | 'mine'> | null {
  if (!sending) return done
  return sending.act === 'undo' ? null : { act: sending.act, clauses: sending.clauses, by: '', mine: true }
}

/** The status that is shown. */
export const shownStatus = (row: Row): Status => (row.sending ? target(row, row.sending.act) : row.item.status)

const isOpen = (row: Row) => shownDone(row) === null

/** The comment to decide after this one: the next that is undecided and that nobody else is on, then from the start again, then any undecided one. */
export function nextOpen({ rows, me }: Desk, from: string | null): string | null {
  const at = rows.findIndex((row) => row.item.id === from)
  const around = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))].filter(isOpen)
  const free = around.find(({ claim }) => !claim || claim.byId === me.id)
  return (free ?? around[0])?.item.id ?? null
}

/** The ids of so many comments that come next, to read ahead for. */
export function nextFew({ rows }: Desk, from: string | null, few: number): string[] {
  const at = rows.findIndex((row) => row.item.id === from)
  return rows
    .slice(at + 1)
    .filter(isOpen)
    .slice(0, few)
    .map(({ item }) => item.id)
}

/** How many of the list are still to be decided. */
export const openCount = ({ rows }: Desk) => rows.filter(isOpen).length

/** This moderator's last decision of those on the page, for undoing by a key: the current comment's, or else the one given. */
export function undoable(desk: Desk, last: string[]): Row | undefined {
  const mine = (row: Row | undefined) => row !== undefined && shownDone(row)?.mine === true
  return (
    [...last]
      .reverse()
      .flatMap((id) => rowOn(desk, id) ?? [])
      .find(mine) ?? desk.rows.find((row) => row.item.id === desk.current && mine(row))
  )
}

/** "NAME on HEADLINE" */
export const called = ({ item }: Row) => `${item.name} on ${item.article.headline}`

/** Whether this can be pressed now. An appealed rejection is decided by the appeal's own form. */
export const mayPress = (row: Row, act: Act) => !row.item.appealed && mayAct(act, shownStatus(row), 'moderator')
