'use client'

import { type ComponentType, useEffect, useState } from 'react'
import type { IslandProps } from './island'

/** Brings what makes talk live when somebody comes near it: a reader of the article alone pays nothing for it. */
export function Near(props: IslandProps) {
  const [Island, setIsland] = useState<ComponentType<IslandProps> | null>(null)
  useEffect(() => {
    const talk = document.getElementById('comments')
    if (!talk) return
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        watch.disconnect()
        import('./island').then(
          (brought) => setIsland(() => brought.Island),
          () => undefined,
        )
      },
      { rootMargin: '400px' },
    )
    watch.observe(talk)
    return () => watch.disconnect()
  }, [])
  return Island && <Island {...props} />
}
