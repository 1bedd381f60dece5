'use client'

import { useEffect, useRef, useState } from 'react'
import { excerpt } from '@/lib/text'
import { ClauseChoice } from './clause-choice'
import { typedClause } from './clause-number'
import type { Row } from './desk-rows'
import { Seen } from './seen'
import { useTools } from './tools'
import type { Seen as SeenOne } from './use-decisions'

interface RejectFormProps {
  /** The comments to reject; with none the form is not shown. */
  rows: Row[]
  /** More of the same that need not be in the list. */
  others?: SeenOne[]
  title: string
  /** After it was sent, or given up. */
  done?: (sent: boolean) => void
  cancel: React.ReactNode
}

/** How long a digit waits for another that would make it a different clause. */
const wait = 700

/** Asks for the clause: by its number, its letter, or a click and the button. */
export function RejectForm({ rows, others = [], title, done, cancel }: RejectFormProps) {
  const { clauses, press, plain, keys } = useTools()
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState('')
  const [first] = rows
  const count = rows.length + others.length

  function reject(clause: string | undefined) {
    setTyped('')
    if (!clause) return setError('Choose the clause that the comment breaks.')
    setError('')
    press({ act: 'reject', ids: rows.map(({ item }) => item.id), clauses: [clause], others })
    done?.(true)
  }

  const chosen = () => new FormData(form.current ?? undefined).getAll('clause[]').map(String)[0]
  const typedNow = typedClause(typed, clauses.length)
  const latest = useRef(reject)
  latest.current = reject
  const waiting = typedNow.more && typedNow.index !== null ? clauses[typedNow.index]?.id : undefined
  useEffect(() => {
    if (!waiting) return
    const clock = setTimeout(() => latest.current(waiting), wait)
    return () => clearTimeout(clock)
  }, [waiting])

  function onKeyDown(event: React.KeyboardEvent) {
    if (!keys || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault()
      return reject(typedNow.index === null ? chosen() : clauses[typedNow.index]?.id)
    }
    if (!/^[0-9a-z]$/i.test(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    const both = typedClause(typed + event.key, clauses.length)
    const now = both.index === null && !both.more ? event.key : typed + event.key
    const { index, more } = typedClause(now, clauses.length)
    if (index !== null && !more) return reject(clauses[index]?.id)
    setTyped(index === null ? '' : now)
  }

  function onSubmit(event: React.FormEvent) {
    event.preventDefault()
    reject(chosen())
  }

  if (!first) return null
  return (
    <form ref={form} action={plain} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <h2 id={title} className="font-serif text-xl">
        {count > 1 ? `Which clause do these ${count} break?` : 'Which clause does it break?'}
      </h2>
      <p className="small mt-1">
        {count > 1 ? 'Each gets a decision of its own, under this clause.' : `${first.item.name}: ${excerpt(first.item.body, 90)}`}
      </p>
      <Seen item={first.item} act="reject" />
      <div className="mt-4">
        <ClauseChoice error={error} keyed={keys !== null} />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <button type="submit" className="button border-rejected text-rejected">
          {count > 1 ? `Reject ${count} comments` : 'Reject comment'}
        </button>
        {cancel}
        {keys && <span className="small">{typed ? `${typed} …` : 'or press a clause’s number'}</span>}
      </div>
    </form>
  )
}
