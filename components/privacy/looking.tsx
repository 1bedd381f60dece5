'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Looks again every second what the page says now. */
export function Looking() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 1_000)
    return () => clearInterval(timer)
  }, [router])
  return null
}
