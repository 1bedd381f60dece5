import { useEffect, useState } from 'react'
import { useMe } from '@/components/account/me'
import { respected } from './respected'
import { useThreads } from './use-threads'

export interface Mine {
  respects: string[]
  hidden: string[]
  staff: boolean
}

/** What of this article's talk is the reader's own; null for a visitor and until it is known. Marks what they respect. */
export function useMine(article: string): Mine | null {
  const me = useMe()
  const [mine, setMine] = useState<Mine | null>(null)

  useEffect(() => {
    if (me) ask(article).then(setMine, () => undefined)
  }, [me, article])

  useThreads(() => {
    if (!mine) return
    for (const button of document.querySelectorAll<HTMLButtonElement>('.acts > button[name]'))
      button.ariaPressed = String(respected.has(button.value))
  })
  return mine
}

async function ask(article: string): Promise<Mine | null> {
  const answer = await fetch(`/api/talk/${encodeURIComponent(article)}/mine`)
  const mine: Mine | null = answer.ok ? await answer.json() : null
  for (const id of mine?.respects ?? []) respected.add(id)
  return mine
}
