'use client'

import Failure from './error'
import './globals.css'

export default function GlobalFailure({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <Failure reset={reset} />
      </body>
    </html>
  )
}
