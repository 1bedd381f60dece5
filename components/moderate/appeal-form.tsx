'use client'

import { useState } from 'react'
import { TextArea } from '@/components/ui/text-area'
import type { Context } from '@/lib/desk/context'
import type { Row } from './desk-rows'
import { Seen } from './seen'
import { useTools } from './tools'

interface AppealFormProps {
  row: Row
  appeal: NonNullable<Context['appeal']>
}

/** The author's words, who rejected the comment and why, and the two ways to decide, for somebody else than whoever rejected. */
export function AppealForm({ row, appeal }: AppealFormProps) {
  const { plain, press } = useTools()
  const [error, setError] = useState('')
  const { text, at, rejectedBy, rejectedAt, clauses, mine } = appeal
  function decide(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const act = submitter?.getAttribute('value') === 'overturn' ? 'overturn' : 'uphold'
    const note = String(new FormData(event.currentTarget).get('note')).trim()
    if (!note) {
      setError('Say why: the author reads it.')
      return event.currentTarget.querySelector('textarea')?.focus()
    }
    setError('')
    press({ act, ids: [row.item.id], note })
  }
  return (
    <section aria-label="Appeal" className="mt-5 border-s-4 border-talk bg-shade px-4 py-3 text-sm">
      <p className="figures text-soft">
        Rejected by <bdi>{rejectedBy}</bdi>, {rejectedAt}
        {clauses.length > 0 && `, under ${clauses.map(({ title }) => `“${title}”`).join(', ')}`}. Appealed {at}:
      </p>
      <p dir="auto" className="measure mt-2 whitespace-pre-line font-serif text-base">
        {text}
      </p>
      {mine ? (
        <p className="mt-3 font-semibold">You rejected this comment, so somebody else decides the appeal.</p>
      ) : (
        <form key={row.item.id} action={plain} onSubmit={decide} noValidate className="mt-3" aria-label="Decide the appeal">
          <Seen item={row.item} />
          <label className="font-semibold" htmlFor="appeal-note">
            Why
          </label>
          <TextArea
            id="appeal-note"
            name="note"
            rows={2}
            dir="auto"
            aria-required
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'appeal-note-error' : 'appeal-note-hint'}
            className="input mt-1"
          />
          {error ? (
            <p id="appeal-note-error" className="mt-1 font-semibold text-rejected">
              {error}
            </p>
          ) : (
            <p id="appeal-note-hint" className="small mt-1">
              The author reads it.
            </p>
          )}
          <div className="mt-3 flex gap-3">
            <button type="submit" name="act" value="uphold" className="button button-light text-rejected">
              Uphold
            </button>
            <button type="submit" name="act" value="overturn" className="button button-light text-approved">
              Overturn
            </button>
          </div>
        </form>
      )}
    </section>
  )
}
