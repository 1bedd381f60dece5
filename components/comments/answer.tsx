'use client'

import { useEffect, useRef } from 'react'
import type { Answer } from '@/lib/form-action'
import type { Cited, Posted } from './posted'

/** The server's answer, where the eye and the screen reader find it: a status, or an alert with each clause that was broken. */
export function Outcome({ answer }: { answer: Answer<Posted> | null }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer) box.current?.focus()
  }, [answer])
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      {answer && <Told answer={answer} />}
    </div>
  )
}

function Told({ answer }: { answer: Answer<Posted> }) {
  if (answer.state === 'refused') return <NotSent>{answer.message ?? 'Please look at what is marked below.'}</NotSent>
  const posted = answer.result
  switch (posted.outcome) {
    case 'refused':
      return <Broken clauses={posted.clauses} />
    case 'rejected':
      return (
        <NotSent>
          These very words were looked at before and are not shown here. Our{' '}
          <a href="/comment-policy" className="underline">
            comment policy
          </a>{' '}
          says why that can be. <Follow posted={posted} />
        </NotSent>
      )
    case 'held':
      return (
        <Said
          title="Thank you. Your comment is waiting for a moderator."
          mark="waiting for a moderator"
          tone="border-held text-held"
          posted={posted}
          clauses={posted.clauses}
        />
      )
    case 'published':
      return <Said title="Thank you. Your comment is published." mark="published" tone="border-approved text-approved" posted={posted} />
  }
}

function NotSent({ children }: { children: React.ReactNode }) {
  return (
    <div role="alert" className="mt-4 border-s-4 border-rejected bg-shade px-4 py-3 text-sm">
      {children}
    </div>
  )
}

function Broken({ clauses }: { clauses: Cited[] }) {
  return (
    <NotSent>
      <p className="font-semibold">Your comment was not posted. It is still in the box below; change it and post it again.</p>
      <Clauses clauses={clauses} />
    </NotSent>
  )
}

/** Each clause with what is said of it. */
export function Clauses({ clauses }: { clauses: Cited[] }) {
  return (
    <ul className="mt-2 list-disc ps-5">
      {clauses.map((clause) => (
        <li key={clause.id}>
          {clause.messages.join(' ')}{' '}
          <a href={`/comment-policy#${clause.id}`} className="underline">
            Clause “{clause.title}”
          </a>
        </li>
      ))}
    </ul>
  )
}

interface SaidProps {
  title: string
  mark: string
  tone: string
  posted: { name: string; body: string } & FollowProps['posted']
  /** Why it waits. */
  clauses?: Cited[]
}

/** The reader's own words, marked with where they stand. */
function Said({ title, mark, tone, posted, clauses = [] }: SaidProps) {
  return (
    <div role="status" className={`mt-4 border-s-4 bg-shade px-4 py-3 ${tone}`}>
      <p className="text-sm font-semibold">{title}</p>
      {clauses.length > 0 && (
        <div className="mt-2 text-sm text-ink">
          <p>What the policy says of it:</p>
          <Clauses clauses={clauses} />
        </div>
      )}
      <p className="mt-3 text-sm text-ink">
        <strong>{posted.name}</strong> · <span className="small">{mark}</span>
      </p>
      <p dir="auto" className="mt-1 font-serif text-base whitespace-pre-line text-ink">
        {posted.body}
      </p>
      <p className="mt-3 text-sm text-ink">
        <Follow posted={posted} />
      </p>
    </div>
  )
}

interface FollowProps {
  posted: { href: string; keep: boolean }
}

/** The comment's own page, for its author. */
function Follow({ posted: { href, keep } }: FollowProps) {
  if (!href) return 'It was here already. The way to its own page is in the first answer, and in what we mail about it.'
  return (
    <>
      <a href={href} className="font-semibold text-talk underline">
        See what becomes of it
      </a>
      {keep && ', and keep that page’s address: it is your only way back to it.'}
    </>
  )
}
