import { useCallback, useEffect, useRef, useState } from 'react'
import type { Context } from '@/lib/desk/context'
import { addressOf, type QueueName, type View } from '@/lib/desk/view'
import { actOnComment } from './actions'
import { type Desk, nextFew, openCount, rowOf, rowOn } from './desk-rows'
import { type Happening, next } from './desk-state'
import type { Item } from './item'
import { useContexts } from './use-contexts'
import { formOf, isFrameworks, useDecisions } from './use-decisions'
import { useLive } from './use-live'
import { usePages } from './use-pages'

export interface DeskStart {
  me: { id: string; name: string }
  view: View
  items: Item[]
  /** Where the list goes on. */
  after: string | null
  current: string | null
  counts: Record<QueueName, number>
  context: Context | null
  clauses: { id: string; title: string }[]
}

/** The desk as it is now, and all that can be done at it. */
export function useDesk(start: DeskStart) {
  const [desk, setDesk] = useState(() => begun(start))
  // What is pressed twice in a row must find what the first press has left, drawn or not.
  const store = useRef(desk)
  const now = useCallback(() => store.current, [])
  const tell = useCallback((happening: Happening) => {
    store.current = next(store.current, happening)
    setDesk(store.current)
  }, [])
  const titles = useRef(new Map(start.clauses.map(({ id, title }) => [id, title])))
  const titleOf = useCallback((id: string) => titles.current.get(id) ?? id, [])

  const { press, undoAll, decidedOrder } = useDecisions({ now, tell, titleOf })
  const { contexts, need } = useContexts(start.context, tell)
  const { more, look } = usePages(start.view, { now, tell })
  const connection = useLive({ now, tell, look })
  const claim = useClaim({ now, tell })

  const { current } = desk
  // Until somebody goes on to another comment, the address stays as it was typed.
  const moved = useRef(false)
  useEffect(() => {
    const wanted = [...(current ? [current] : []), ...nextFew(store.current, current, 3)]
    for (const id of wanted) need(id)
    moved.current ||= current !== start.current
    if (current && moved.current) remember(start.view, current)
    if (openCount(store.current) < 10) more()
  }, [current, need, more, start.view, start.current])

  // A text that is not the one that was read is fetched at once.
  const stale = desk.rows.find((row) => row.stale)?.item.id
  const refused = desk.rows.find((row) => row.trouble)?.item.id
  useEffect(() => {
    if (stale) need(stale, true)
  }, [stale, need])
  useEffect(() => {
    if (refused) need(refused, true)
  }, [refused, need])

  return { desk, tell, now, press, undoAll, decidedOrder, contexts, connection, claim, more }
}

function begun({ me, view, items, after, current, counts }: DeskStart): Desk {
  const rows = items.map(rowOf)
  const empty = { selected: [], anchor: null, came: [], said: { text: '', nth: 0 }, heard: 0, batch: null }
  return { me, queue: view.queue, rows, current, counts, after, ...empty }
}

/** The address names the comment that is open, so that a reload comes back to it. Given its own state, the framework lets it be. */
function remember(view: View, comment: string) {
  history.replaceState(history.state, '', withComment(view, comment))
}

/** The desk's address with a comment open. */
export function withComment(view: View, comment: string): string {
  const address = addressOf(view)
  return `${address}${address.includes('?') ? '&' : '?'}comment=${encodeURIComponent(comment)}`
}

/** Claims the comment for two minutes, or gives it back. */
function useClaim({ now, tell }: { now: () => Desk; tell: (happening: Happening) => void }) {
  const [fault, setFault] = useState<unknown>(null)
  if (fault) throw fault
  return useCallback(
    async (id: string) => {
      const row = rowOn(now(), id)
      if (!row) return
      const mine = row.claim?.byId === now().me.id
      try {
        const answer = await actOnComment(null, formOf({ comment: id, act: mine ? 'release' : 'claim' }))
        if (answer.state === 'refused') return tell({ kind: 'said', text: answer.message ?? '' })
        tell({ kind: 'claim-changed', id, claim: answer.result.claim })
        tell({ kind: 'said', text: mine ? 'Released.' : 'Claimed for two minutes.' })
      } catch (error) {
        if (isFrameworks(error)) setFault(error)
        else tell({ kind: 'said', text: 'That did not reach us: the connection may be down.' })
      }
    },
    [now, tell],
  )
}
