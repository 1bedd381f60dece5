'use client'

import { useEffect, useRef } from 'react'

/** What was done on the page before this one: who comes from there is led to it, and hears it. */
export function Said({ children }: { children: React.ReactNode }) {
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => said.current?.focus(), [])
  return (
    <p ref={said} tabIndex={-1} role="status" className="pt-4 text-sm font-semibold text-approved">
      {children}
    </p>
  )
}
