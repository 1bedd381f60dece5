'use client'

import { useLayoutEffect } from 'react'
import { sayReady } from '@/lib/ready'

/** Stands after all else on a page, so that it speaks when the others have arrived. Talk, which comes later, speaks for itself. */
export function Ready() {
  // With the others and not after them: a press that they have had must not be taken for a lost one.
  useLayoutEffect(() => {
    sayReady(':not([data-act])')
  }, [])
  return null
}
