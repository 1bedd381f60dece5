'use client'

import { Failure } from '@/components/site/failure'

export default function PageFailure({ reset }: { reset: () => void }) {
  return (
    <main>
      <Failure reset={reset} />
    </main>
  )
}
