import { useEffect, useRef } from 'react'

export interface News {
  /** What was published, and what is shown no more. */
  ids: string[]
  gone: string[]
}

/** Hears, while somebody looks at the page, what is new at this address of ours after the place `since`, as lib/talk-live.ts tells it. */
export function useNews(address: string, since: string, tell: (news: News) => void) {
  const latest = useRef(tell)
  const known = useRef(since)

  useEffect(() => {
    latest.current = tell
  })

  useEffect(() => {
    let source: EventSource | undefined
    let again: ReturnType<typeof setTimeout> | undefined

    function heard({ data, lastEventId }: MessageEvent) {
      known.current = lastEventId || known.current
      latest.current(JSON.parse(data))
    }

    function listen() {
      source = new EventSource(`${address}?since=${known.current}`)
      source.addEventListener('news', heard)
      // A browser tries again by itself, unless the answer was no stream at all.
      source.onerror = () => {
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(listen, 30_000)
      }
    }

    // A browser has few connections to a site for all its windows: one that nobody looks at gives its own back.
    function looked() {
      clearTimeout(again)
      source?.close()
      if (document.visibilityState === 'visible') listen()
    }

    looked()
    document.addEventListener('visibilitychange', looked)
    return () => {
      document.removeEventListener('visibilitychange', looked)
      clearTimeout(again)
      source?.close()
    }
  }, [address])
}
