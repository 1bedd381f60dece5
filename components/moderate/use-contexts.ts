import { useCallback, useRef, useState } from 'react'
import type { Context } from '@/lib/desk/context'
import type { Happening } from './desk-state'

export type Contexts = Record<string, Context>

/** What stands beside each comment, fetched before it is needed. `need` fetches what is not here yet; with `again`, also what is. */
export function useContexts(first: Context | null, tell: (happening: Happening) => void) {
  const [contexts, setContexts] = useState<Contexts>(first ? { [first.comment]: first } : {})
  const asked = useRef(new Set(first ? [first.comment] : []))

  const need = useCallback(
    async (id: string, again = false) => {
      if (asked.current.has(id) && !again) return
      asked.current.add(id)
      try {
        const answer = await fetch(`/api/desk/context/${encodeURIComponent(id)}`)
        if (!answer.ok) throw new Error(String(answer.status))
        const context = (await answer.json()) as Context
        setContexts((all) => ({ ...all, [id]: context }))
        tell({ kind: 'looked-up', id, context })
      } catch {
        // It is asked for again when somebody comes to it again.
        asked.current.delete(id)
      }
    },
    [tell],
  )
  return { contexts, need }
}
