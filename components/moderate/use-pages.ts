import { useCallback, useEffect, useRef } from 'react'
import { addressOf, type View } from '@/lib/desk/view'
import type { Desk } from './desk-rows'
import type { Happening } from './desk-state'
import type { Item } from './item'

interface Store {
  now: () => Desk
  tell: (happening: Happening) => void
}

interface Page {
  items: Item[]
  after: string | null
}

/** The list as it goes on, and what has come into it since. Nothing moves by itself: what came is offered. */
export function usePages(view: View, { now, tell }: Store) {
  const busy = useRef(false)
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined)

  const more = useCallback(async () => {
    const { after } = now()
    if (!after || busy.current) return
    busy.current = true
    try {
      const page = await fetchPage({ ...view, after })
      tell({ kind: 'loaded', ...page })
    } catch {
      // The link to the next page is still there.
    } finally {
      busy.current = false
    }
  }, [view, now, tell])

  /** Several come at once; they are looked for together. Where the list goes on, the oldest first, they come with its end. */
  const look = useCallback(() => {
    if (soon.current || (now().after && view.order === 'oldest') || view.queue === 'decided') return
    soon.current = setTimeout(async () => {
      soon.current = undefined
      try {
        const { after: _, ...first } = view
        tell({ kind: 'came', items: (await fetchPage(first)).items })
      } catch {
        // The next event looks again.
      }
    }, 800)
  }, [view, now, tell])

  useEffect(() => () => clearTimeout(soon.current), [])
  return { more, look }
}

async function fetchPage(view: View): Promise<Page> {
  const answer = await fetch(addressOf(view).replace('/moderate', '/api/desk/queue'))
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json()
}
