'use client'

import { useEffect, useRef } from 'react'
import type { Told } from './told'

interface ReceivedProps {
  told: Told
  /** 'report' or 'notice'. */
  what: string
  signedIn: boolean
  /** Where the comment stood. */
  back: string
}

/** The receipt: number, time, and the page that says what becomes of it. */
export function Received({ told, what, signedIn, back }: ReceivedProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} role="status" tabIndex={-1} className="mt-6 border-s-4 border-approved bg-shade px-5 py-4 outline-none">
      <p className="font-serif text-lg">
        {told.again ? `Thank you. We have this ${what} from you already: once is enough.` : `Thank you. Your ${what} has arrived.`}
      </p>
      <p className="figures mt-2 text-sm">
        Number {told.number}, received on {told.at}. {next(told, what)}
      </p>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {told.href && (
          <a href={told.href} className="font-semibold text-talk underline">
            See what becomes of it
          </a>
        )}
        <a href={back}>Back to the discussion</a>
      </p>
      {told.href && !signedIn && <p className="small mt-2">Keep that page’s address: it is the only way back to it.</p>}
    </div>
  )
}

function next({ again, decided }: Told, what: string): string {
  if (!decided) return what === 'notice' ? 'A moderator reads every notice.' : 'A moderator will read it.'
  if (again) return 'It has been answered.'
  return 'A moderator has read this very text already, so it stays as it is. You can report it again if its text changes.'
}
