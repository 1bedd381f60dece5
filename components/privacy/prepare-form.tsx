'use client'

import { useActionState } from 'react'
import { prepareExport } from './actions'

/** Asks for an export. */
export function PrepareForm({ again }: { again: boolean }) {
  const [, action, pending] = useActionState(prepareExport, null)
  return (
    <form action={action} className="mt-6">
      <button type="submit" className={`button ${again ? '' : 'button-main'}`} aria-disabled={pending}>
        Prepare my export
      </button>
    </form>
  )
}
