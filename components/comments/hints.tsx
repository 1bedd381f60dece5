'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useEdition } from '@/components/ui/edition'
import { Sentence } from '@/components/ui/sentence'
import type { findingIn } from '@/lib/languages/findings'
import type { Hint, Seen } from '@/lib/policy/hints'
import type { Span } from '@/lib/policy/text'
import { excerpt } from '@/lib/text'
import { ClauseLink } from './answer'

const most = 5

interface HintsProps {
  seen: Seen
  /** Selects the words in the field. */
  select: (span: Span) => void
}

/** What the policy says of the draft, as notes in the margin. It asks for nothing, and posting does not wait for it. */
export function Hints({ seen: { text, hints }, select }: HintsProps) {
  const t = useTranslations('talk.hints')
  const finding = useFindings()
  const more = hints.length - most
  return (
    <div role="status" aria-label={t('label')} aria-atomic="false">
      {hints.length > 0 && (
        <ul className="mt-3 space-y-3 border-s border-talk ps-3 text-sm text-soft">
          {hints.slice(0, most).map((hint) => (
            <li key={`${hint.clause} ${hint.message}`}>
              <Words text={text} hint={hint} select={select} />
              <p>
                <Sentence>{finding(hint.message)}</Sentence>
              </p>
              <p className="text-xs">
                <Lead hint={hint} />
                <ClauseLink id={hint.clause} title={hint.title} className="text-talk" />
              </p>
            </li>
          ))}
          {more > 0 && <li>{t('more', { count: more })}</li>}
        </ul>
      )}
    </div>
  )
}

/** Says in the language of the page what was found. Other languages than English are brought when there is something to say. */
function useFindings(): (sentence: string) => string {
  const { lang } = useEdition()
  const [say, setSay] = useState<typeof findingIn | null>(null)
  useEffect(() => {
    if (lang === 'en') return
    const asItIs = (_: unknown, sentence: string) => sentence
    import('@/lib/languages/findings').then(
      ({ findingIn }) => setSay(() => findingIn),
      () => setSay(() => asItIs),
    )
  }, [lang])
  if (lang === 'en') return (sentence) => sentence
  return (sentence) => say?.(lang, sentence) ?? ''
}

function Lead({ hint }: { hint: Hint }) {
  const t = useTranslations('talk.hints')
  const said = lead(hint)
  return said && `${t(said)} · `
}

/** What would come of it, where the message does not say so itself. */
function lead({ outcome, message }: Hint): 'refuse' | 'hint' | 'hold' | null {
  return outcome === 'hold' && message.includes('moderator') ? null : outcome
}

function Words({ text, hint: { spans }, select }: { text: string; hint: Hint; select: HintsProps['select'] }) {
  const t = useTranslations('talk.hints')
  if (spans.length === 0) return null
  return (
    <p className="flex flex-wrap gap-x-3">
      {spans.map((span) => (
        <button
          key={`${span.start} ${span.end}`}
          type="button"
          onClick={() => select(span)}
          className="min-h-6 text-start font-serif text-ink underline decoration-talk decoration-dotted decoration-2 underline-offset-4 hover:text-press"
        >
          <span className="sr-only">{t('show')} </span>“<bdi>{excerpt(text.slice(span.start, span.end), 60)}</bdi>”
        </button>
      ))}
    </p>
  )
}
