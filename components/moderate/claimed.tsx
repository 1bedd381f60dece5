'use client'

import { useEffect, useState } from 'react'
import type { Claim } from './desk-rows'
import { useTools } from './tools'

/** Who is on a comment, and for how long still. */
export function Claimed({ claim }: { claim: Claim }) {
  const { me } = useTools()
  const left = useLeft(claim.until)
  return (
    <span className="figures font-semibold text-talk">
      {claim.byId === me.id ? (
        'You are'
      ) : (
        <>
          <bdi>{claim.by}</bdi> is
        </>
      )}{' '}
      on this one{left && `, ${left}`}
    </span>
  )
}

/** "1:40", from second to second; '' before the browser has a clock. */
function useLeft(until: string): string {
  const [left, setLeft] = useState('')
  useEffect(() => {
    const count = () => {
      const seconds = Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1_000))
      setLeft(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`)
    }
    count()
    const clock = setInterval(count, 1_000)
    return () => clearInterval(clock)
  }, [until])
  return left
}
