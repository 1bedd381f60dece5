'use client'

import { useEffect, useState } from 'react'
import type { Standing } from '@/lib/policy/rule'

export interface Me {
  name: string
  /** May go to the desk. */
  desk: boolean
  /** May go to the newsroom. */
  edits: boolean
  /** Under the policy in force. */
  standing: Standing
}

let asked: Promise<Me | null> | undefined

async function ask(): Promise<Me | null> {
  const answer = await fetch('/api/me', { headers: { accept: 'application/json' } })
  return answer.ok ? answer.json() : null
}

/** Who is signed in; null for a visitor, and until it is known. Pages are the same for all, so this asks for itself, once a page. */
export function useMe(): Me | null {
  const [me, setMe] = useState<Me | null>(null)
  useEffect(() => {
    asked ??= ask().catch(() => null)
    asked.then(setMe)
  }, [])
  return me
}
