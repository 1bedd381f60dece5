import { useState } from 'react'
import { useNews } from '@/components/talk/use-news'

const place = (id: string) => document.getElementById(`post-${id}`)

/** The posts that were published since the page was made and are not on it; and how to forget them. */
export function useNewPosts(article: string, since: string): [string[], () => void] {
  const [fresh, setFresh] = useState<string[]>([])
  useNews(`/api/live/${encodeURIComponent(article)}`, since, ({ ids, gone }) =>
    setFresh((before) => [...new Set([...before, ...ids])].filter((id) => !gone.includes(id) && !place(id))),
  )
  return [fresh, () => setFresh([])]
}
