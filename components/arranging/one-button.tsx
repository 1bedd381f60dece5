'use client'

import { useActionState } from 'react'
import type { Answer } from '@/lib/form-action'

interface OneButtonProps {
  action: (previous: Answer<string> | null, form: FormData) => Promise<Answer<string>>
  fields: Record<string, string>
  children: string
  /** What it is about, for those who hear it alone. */
  of?: string
  className?: string
}

/** A form of one button, with what came of it beside it. */
export function OneButton({ action, fields, children, of, className = 'quiet row-button' }: OneButtonProps) {
  const [answer, send, pending] = useActionState(action, null)
  return (
    <form action={send} className="inline-flex flex-wrap items-center gap-x-3">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" disabled={pending} aria-label={of ? `${children}: ${of}` : undefined} className={className}>
        {children}
      </button>
      {answer?.state === 'refused' && (
        <span role="alert" className="text-sm font-semibold text-rejected">
          {answer.message ?? Object.values(answer.errors)[0]}
        </span>
      )}
      <span role="status" className="text-sm font-semibold text-approved">
        {answer?.state === 'done' ? answer.result : ''}
      </span>
    </form>
  )
}
