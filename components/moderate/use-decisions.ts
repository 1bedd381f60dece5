import { useCallback, useEffect, useRef, useState } from 'react'
import type { Act } from '@/lib/status'
import { actOnComment, decideSeveral, undoSeveral } from './actions'
import { type Desk, rowOn, shownStatus } from './desk-rows'
import type { Happening } from './desk-state'
import { manyValue } from './many-value'

export interface Wanted {
  act: Act
  ids: string[]
  clauses?: string[]
  note?: string
  /** More of the same that need not be in the list, as they were seen. */
  others?: Seen[]
}

export interface Seen {
  id: string
  revision: number
  status: string
}

interface Store {
  now: () => Desk
  tell: (happening: Happening) => void
  titleOf: (clause: string) => string
}

const lost = 'That did not reach us: the connection may be down. Please decide again.'

/** Sends decisions behind what is shown, one after the other. A failure brings the comment back with its reason; the framework's own errors go on to it. */
export function useDecisions({ now, tell, titleOf }: Store) {
  const [fault, setFault] = useState<unknown>(null)
  const nth = useRef(0)
  const unsent = useRef(0)
  const order = useRef<string[]>([])
  const chain = useRef(Promise.resolve())
  if (fault) throw fault

  const behind = useCallback(
    (ids: string[], number: number, work: () => Promise<void>) => {
      unsent.current++
      chain.current = chain.current.then(async () => {
        try {
          await work()
        } catch (error) {
          if (isFrameworks(error)) setFault(error)
          else tell({ kind: 'failed', nth: number, why: Object.fromEntries(ids.map((id) => [id, lost])) })
        } finally {
          unsent.current--
        }
      })
    },
    [tell],
  )

  const press = useCallback(
    ({ act, ids, clauses = [], note = '', others = [] }: Wanted) => {
      const listed = ids.flatMap((id) => {
        const row = rowOn(now(), id)
        return row ? [{ id, revision: row.item.revision, status: shownStatus(row) }] : []
      })
      const seen: Seen[] = [...listed, ...others.map(({ id, revision, status }) => ({ id, revision, status }))]
      if (seen.length === 0) return
      const number = ++nth.current
      order.current = [...order.current.filter((id) => !ids.includes(id)), ...ids].slice(-200)
      const under = clauses.length > 0 ? ` under “${clauses.map(titleOf).join('”, “')}”` : ''
      tell({ kind: 'sent', nth: number, ids: seen.map(({ id }) => id), act, clauses, under })
      const [only] = seen
      behind(
        seen.map(({ id }) => id),
        number,
        async () => {
          if (seen.length === 1 && only) await sendOne({ number, act, clauses, note, seen: only }, { now, tell })
          else await sendMany({ number, act, clauses, seen }, tell)
        },
      )
    },
    [now, tell, titleOf, behind],
  )

  const undoAll = useCallback(() => {
    const { batch } = now()
    if (!batch) return
    const number = ++nth.current
    tell({ kind: 'sent', nth: number, ids: batch.ids, act: 'undo', clauses: [], under: '' })
    behind(batch.ids, number, async () => {
      const answer = await undoSeveral(null, formOf({ batch: batch.id }))
      if (answer.state === 'done') tell({ kind: 'answered', nth: number, act: 'undo', clauses: [], decisions: answer.result.decided })
      const kept = answer.state === 'done' ? answer.result.refused : Object.fromEntries(batch.ids.map((id) => [id, answer.message ?? lost]))
      tell({ kind: 'failed', nth: number, why: kept })
    })
  }, [now, tell, behind])

  // A browser that is closed would take along what is not sent yet.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsent.current > 0) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [])

  return { press, undoAll, decidedOrder: order }
}

interface One {
  number: number
  act: Act
  clauses: string[]
  note: string
  seen: Seen
}

async function sendOne({ number, act, clauses, note, seen }: One, { now, tell }: Pick<Store, 'now' | 'tell'>) {
  const undoes = act === 'undo' ? rowOn(now(), seen.id)?.done?.decision : undefined
  // What was to be undone has not happened: its own failure said so.
  if (act === 'undo' && !undoes) return tell({ kind: 'failed', nth: number, why: { [seen.id]: '' } })
  const fields = { comment: seen.id, revision: String(seen.revision), seen: seen.status, act, note, undoes: undoes ?? '' }
  const answer = await actOnComment(null, formOf(fields, { 'clause[]': clauses }))
  if (answer.state === 'refused')
    return tell({ kind: 'failed', nth: number, why: { [seen.id]: answer.message ?? Object.values(answer.errors).join(' ') } })
  tell({ kind: 'answered', nth: number, act, clauses, decisions: { [seen.id]: answer.result.decision } })
}

async function sendMany({ number, act, clauses, seen }: Omit<One, 'seen' | 'note'> & { seen: Seen[] }, tell: Store['tell']) {
  const answer = await decideSeveral(null, formOf({ act }, { 'comment[]': seen.map(manyValue), 'clause[]': clauses }))
  if (answer.state === 'refused') {
    const why = answer.message ?? Object.values(answer.errors).join(' ')
    return tell({ kind: 'failed', nth: number, why: Object.fromEntries(seen.map(({ id }) => [id, why])) })
  }
  const { batch, decided, refused } = answer.result
  tell({ kind: 'answered', nth: number, act, clauses, decisions: decided, batch })
  tell({ kind: 'failed', nth: number, why: refused })
}

/** The fields as a form sends them, lists with a value each. */
export function formOf(fields: Record<string, string>, lists: Record<string, string[]> = {}): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  for (const [name, values] of Object.entries(lists)) for (const value of values) data.append(name, value)
  return data
}

/** A redirect, or a page that is not there: for the framework. */
export const isFrameworks = (error: unknown) =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' && error.digest.startsWith('NEXT_')
