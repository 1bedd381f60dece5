'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { A } from '@/components/ui/a'
import { Sentence } from '@/components/ui/sentence'
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
  const marked = useTranslations('client')('marked')
  const t = useTranslations('talk')
  if (answer.state === 'refused') return <NotSent>{answer.message ? <Sentence>{answer.message}</Sentence> : marked}</NotSent>
  const posted = answer.result
  switch (posted.outcome) {
    case 'refused':
      return <Broken clauses={posted.clauses} />
    case 'rejected':
      return (
        <NotSent>
          {t.rich('answer.rejected', {
            policy: (words) => (
              <A href="/comment-policy" className="underline">
                {words}
              </A>
            ),
          })}{' '}
          <Follow posted={posted} />
        </NotSent>
      )
    case 'held':
      return (
        <Said title={t('answer.held')} mark={t('answer.heldMark')} tone="border-held text-held" posted={posted} clauses={posted.clauses} />
      )
    case 'published':
      return <Said title={t('answer.published')} mark={t('answer.publishedMark')} tone="border-approved text-approved" posted={posted} />
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
  const t = useTranslations('talk.answer')
  return (
    <NotSent>
      <p className="font-semibold">{t('refused')}</p>
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
          <Sentence>{clause.messages.join(' ')}</Sentence> <ClauseLink {...clause} className="underline" />
        </li>
      ))}
    </ul>
  )
}

interface ClauseLinkProps {
  id: string
  title: string
  className: string
}

/** “Clause “No advertising””, which is how it stands in the policy. */
export function ClauseLink({ id, title, className }: ClauseLinkProps) {
  const t = useTranslations('client')
  return (
    <A href={`/comment-policy#${id}`} className={className}>
      {t.rich('clause', { title: () => <Sentence>{title}</Sentence> })}
    </A>
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
  const t = useTranslations('talk.answer')
  return (
    <div role="status" className={`mt-4 border-s-4 bg-shade px-4 py-3 ${tone}`}>
      <p className="text-sm font-semibold">{title}</p>
      {clauses.length > 0 && (
        <div className="mt-2 text-sm text-ink">
          <p>{t('says')}</p>
          <Clauses clauses={clauses} />
        </div>
      )}
      <p className="mt-3 text-sm text-ink">
        <strong dir="auto">{posted.name}</strong> · <span className="small">{mark}</span>
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
  const t = useTranslations('talk.answer')
  if (!href) return t('again')
  return t.rich(keep ? 'keep' : 'follow', {
    link: (words) => (
      <A href={href} className="font-semibold text-talk underline">
        {words}
      </A>
    ),
  })
}
