'use client'

import { useEffect } from 'react'
import { sayReady } from '@/lib/ready'

/** Stands after all else on a page, so that it speaks when the others have arrived. Talk, which comes later, speaks for itself. */
export function Ready() {
  useEffect(() => {
    sayReady(':not([data-act])')
  }, [])
  return null
}
