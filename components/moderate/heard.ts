import type { CommentState, DeskEvent, DeskState } from '@/lib/desk/events'
import { acts } from '@/lib/status'
import { called, type Desk, type Done, type Row } from './desk-rows'

// What the desk makes of what others do. What was pressed here and is not answered stays shown until its answer comes.

/** The desk after an event; a comment that is not on it changes nothing. */
export function afterEvent(desk: Desk, event: DeskEvent): Desk {
  const row = desk.rows.find(({ item }) => item.id === event.comment)
  if (!row) return desk
  const heard = desk.heard + 1
  const rows = desk.rows.map((one) => (one === row ? { ...heardOf(row, event, desk.me), heard } : one))
  const told = event.kind === 'decided' && event.byId !== desk.me.id && row.item.id === desk.current && !row.sending
  const said = told
    ? { text: `Decided meanwhile by ${event.by}: ${acts[event.act].done.toLowerCase()}.`, nth: desk.said.nth + 1 }
    : desk.said
  return { ...desk, rows, heard, said }
}

function heardOf(row: Row, event: DeskEvent, me: Desk['me']): Row {
  switch (event.kind) {
    case 'claimed':
      return { ...row, claim: { by: event.by, byId: event.byId, until: event.until } }
    case 'released':
      return { ...row, claim: null }
    case 'reported':
      return { ...row, item: { ...row.item, openReports: event.reports } }
    case 'decided': {
      const { decision, act, status } = event
      const mine = event.byId === me.id
      const done = act === 'undo' ? null : doneBy(row, event, me)
      const trouble = mine ? null : row.trouble
      const there = at(row, status, event.revision)
      // An undo may have opened an appeal again.
      const item = { ...there.item, appealed: null }
      return {
        ...there,
        item,
        stale: there.stale || act === 'undo',
        done,
        trouble,
        latest: decision,
        claim: null,
        told: [...row.told, decision],
      }
    }
    case 'appealed':
      // By whom it was rejected, its context says.
      return { ...row, done: null, stale: true, item: { ...row.item, appealed: 'other' } }
    case 'edited':
      return at(row, row.item.status, event.revision)
    case 'came':
      return row
  }
}

/** The row with this status. A text that is not the one shown is still to be fetched. */
function at(row: Row, status: Row['item']['status'], revision: number): Row {
  return { ...row, item: { ...row.item, status }, stale: row.stale || revision !== row.item.revision }
}

/** The desk after it asked how things are, as after a lost connection. Of whom something was heard since it asked, the answer is older. */
export function afterState(desk: Desk, { counts, comments }: DeskState, since: number): Desk {
  const states = new Map(comments.map((state) => [state.id, state]))
  const rows = desk.rows.map((row) => {
    const state = states.get(row.item.id)
    return !state || row.heard > since ? row : caughtUp(row, state, desk.me)
  })
  const here = rows.find(({ item }) => item.id === desk.current)
  const before = desk.rows.find(({ item }) => item.id === desk.current)
  const news = here && here.latest !== before?.latest && here.done && !here.done.mine && !here.sending
  const said = news && here.done ? { text: `${called(here)}: ${inWords(here.done)}.`, nth: desk.said.nth + 1 } : desk.said
  return { ...desk, counts, rows, said }
}

function caughtUp(row: Row, state: CommentState, me: Desk['me']): Row {
  const { status, revision, openReports, claim, decided } = state
  const same = row.item.status === status && row.item.revision === revision && row.item.openReports === openReports
  const known = decided === null || decided.decision === row.latest
  if (same && known && sameClaim(row.claim, claim)) return row
  const moved = { ...at(row, status, revision), claim }
  const here = { ...moved, item: { ...moved.item, openReports } }
  if (known) return here
  return { ...here, latest: decided.decision, done: doneOf(row, decided, me), trouble: decided.byId === me.id ? null : row.trouble }
}

const sameClaim = (a: Row['claim'], b: Row['claim']) => a?.byId === b?.byId && a?.until === b?.until

function doneOf(row: Row, decided: NonNullable<CommentState['decided']>, me: Desk['me']): Done | null {
  const { act, byId } = decided
  // That the policy holds what waits already is a change of the text by its author: it is still to be decided.
  const changed = act === 'hold' && byId === null && row.item.status === 'pending'
  return act === 'undo' || changed ? null : doneBy(row, decided, me)
}

/** What was decided. Of what the answer told of before, the row knows more: its clauses, and the status that it found. */
function doneBy(row: Row, { decision, act, by, byId }: NonNullable<CommentState['decided']>, me: Desk['me']): Done {
  if (row.done?.decision === decision) return row.done
  const mine = byId === me.id
  const clauses = mine && row.sending?.act === act ? row.sending.clauses : []
  return { act, decision, clauses, by, mine, from: row.item.status }
}

/** "decided meanwhile by NAME: approved" */
export const inWords = ({ by, act }: Pick<Done, 'by' | 'act'>) => `decided meanwhile by ${by}: ${acts[act].done.toLowerCase()}`
