'use client'

import { useEffect, useState } from 'react'

interface OthersProps {
  articleId: string
  /** Who had it open when the page was made. */
  names: { name: string; ago: number }[]
}

const beat = 15_000

/** Who else has the article open, and says in turn that this page is. Without scripts: who had, when the page was made. */
export function Others({ articleId, names }: OthersProps) {
  const [others, setOthers] = useState(names)
  useEffect(() => {
    const address = `/newsroom/articles/${articleId}/here`
    const say = async () => {
      try {
        const response = await fetch(address, { method: 'POST', redirect: 'manual' })
        if (!response.ok) return
        const { others } = (await response.json()) as { others: { name: string; seenAt: string }[] }
        setOthers(others.map(({ name, seenAt }) => ({ name, ago: Date.now() - Date.parse(seenAt) })))
      } catch {
        // The line over the text says that there is no connection.
      }
    }
    const leave = () => void navigator.sendBeacon(`${address}?left`)
    const timer = setInterval(say, beat)
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', say)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', say)
    }
  }, [articleId])
  return (
    <div role="status" aria-label="Who else is here" className="text-sm">
      {others.map(({ name, ago }) => (
        <p key={name} className="others-line">
          <bdi>{name}</bdi> has this open, seen {ago < 30_000 ? 'just now' : 'a minute ago'}
        </p>
      ))}
    </div>
  )
}
