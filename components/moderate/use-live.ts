import { useEffect, useRef, useState } from 'react'
import type { DeskEvent, DeskState } from '@/lib/desk/events'
import type { Desk } from './desk-rows'
import type { Happening } from './desk-state'

/** live: told by the server as it happens. checking: asked for every few seconds. lost: the server cannot be reached. */
export type Connection = 'live' | 'checking' | 'lost'

interface LiveProps {
  now: () => Desk
  tell: (happening: Happening) => void
  /** Something may have come into the list. */
  look: () => void
}

const every = 5_000

/** Keeps the desk as others leave it: by server-sent events, or by asking where those do not come through. Says which. */
export function useLive({ now, tell, look }: LiveProps): Connection {
  const [connection, setConnection] = useState<Connection>('checking')
  const looks = useRef(look)
  looks.current = look

  useEffect(() => {
    let source: EventSource | null = null
    let failures = 0
    let polling: ReturnType<typeof setInterval> | undefined
    let again: ReturnType<typeof setTimeout> | undefined

    async function catchUp() {
      const { rows, heard, counts } = now()
      try {
        const states = await Promise.all(hundreds(rows.map(({ item }) => item.id)).map(askState))
        for (const state of states) tell({ kind: 'caught-up', state, since: heard })
        setConnection(source?.readyState === EventSource.OPEN ? 'live' : 'checking')
        if (states.some((state) => state.counts[now().queue] !== counts[now().queue])) looks.current()
      } catch {
        setConnection('lost')
      }
    }

    function ask() {
      clearInterval(polling)
      polling = setInterval(catchUp, every)
    }

    function heard(event: DeskEvent) {
      tell({ kind: 'heard', event })
      if (event.kind === 'came' || event.kind === 'reported' || event.kind === 'appealed') looks.current()
    }

    function listen() {
      if (typeof EventSource === 'undefined') return ask()
      source = new EventSource('/api/desk/live')
      source.addEventListener('desk', ({ data }) => heard(JSON.parse(data)))
      source.addEventListener('counts', ({ data }) => tell({ kind: 'counted', counts: JSON.parse(data) }))
      source.addEventListener('missed', () => catchUp())
      source.addEventListener('hello', () => {
        failures = 0
        clearInterval(polling)
        polling = undefined
        setConnection('live')
        looks.current()
        catchUp()
      })
      source.onerror = () => {
        setConnection('lost')
        // A browser tries again by itself, unless the answer was not a stream at all; it is asked meanwhile.
        if (++failures >= 3 && !polling) ask()
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(listen, Math.min(every * failures, 60_000))
      }
    }

    const online = () => {
      clearTimeout(again)
      source?.close()
      listen()
    }
    listen()
    const clock = setInterval(() => tell({ kind: 'ticked', now: Date.now() }), 1_000)
    addEventListener('online', online)
    const offline = () => setConnection('lost')
    addEventListener('offline', offline)
    return () => {
      removeEventListener('online', online)
      removeEventListener('offline', offline)
      clearInterval(clock)
      clearInterval(polling)
      clearTimeout(again)
      source?.close()
    }
  }, [now, tell])
  return connection
}

async function askState(ids: string[]): Promise<DeskState> {
  const answer = await fetch(`/api/desk/state?ids=${ids.map(encodeURIComponent).join(',')}`)
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json()
}

/** At least one, for the counts. */
function hundreds(ids: string[]): string[][] {
  const parts = [ids.slice(0, 100)]
  for (let at = 100; at < ids.length; at += 100) parts.push(ids.slice(at, at + 100))
  return parts
}
