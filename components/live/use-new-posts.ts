'use client'

import { useEffect, useRef, useState } from 'react'

const place = (id: string) => document.getElementById(`post-${id}`)

/** The posts that were published since the page was made and are not on it; and how to forget them. */
export function useNewPosts(article: string, since: string): [string[], () => void] {
  const [fresh, setFresh] = useState<string[]>([])
  const known = useRef(since)

  useEffect(() => {
    let source: EventSource | undefined
    let again: ReturnType<typeof setTimeout> | undefined

    function heard({ data, lastEventId }: MessageEvent) {
      known.current = lastEventId || known.current
      const { ids, gone }: { ids: string[]; gone: string[] } = JSON.parse(data)
      setFresh((before) => [...new Set([...before, ...ids])].filter((id) => !gone.includes(id) && !place(id)))
    }

    function listen() {
      source = new EventSource(`/api/live/${encodeURIComponent(article)}?since=${known.current}`)
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
  }, [article])

  return [fresh, () => setFresh([])]
}
