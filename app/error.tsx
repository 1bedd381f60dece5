'use client'

import { Failure } from '@/components/site/failure'

export default function PageFailure() {
  return (
    <main>
      <Failure />
    </main>
  )
}
