'use client'

import { useEffect, useState } from 'react'
import type { Standing } from '@/lib/policy/rule'
import { signedInMark } from '@/lib/ready'

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
  if (!answer.ok) return null
  const me: Me | null = await answer.json()
  mark(me !== null)
  return me
}

/** For the next page: whether its scripts are to hurry for a name. The session may have ended elsewhere, or begun before there was a mark. */
function mark(signedIn: boolean) {
  const days = signedIn ? 30 : 0
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser has cookieStore
  document.cookie = `${signedInMark}=1; path=/; samesite=lax; max-age=${days * 86_400}${location.protocol === 'https:' ? '; secure' : ''}`
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
