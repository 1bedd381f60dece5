'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Quoting } from '@/components/talk/quoting'
import { useEdition } from '@/components/ui/edition'
import { Fault } from '@/components/ui/fault'
import { TextArea } from '@/components/ui/text-area'

interface QuotedProps {
  quote: Quoting
  remove: () => void
  error: string | undefined
}

/** The passage that goes with the comment, until it is taken out again. */
export function Quoted({ quote: { text, of }, remove, error }: QuotedProps) {
  const t = useTranslations('talk.quote')
  const { lang, dir } = useEdition()
  const id = useId()
  return (
    <div>
      <blockquote dir="auto" className="quoted" aria-describedby={error ? id : undefined}>
        <p>{text}</p>
        <cite lang={lang} dir={dir}>
          {of ? <bdi>{of.name}</bdi> : t('fromArticle')}{' '}
          <button type="button" className="quiet ms-2" onClick={remove}>
            {t('remove')}
          </button>
        </cite>
      </blockquote>
      <input type="hidden" name="quote" value={text} />
      <input type="hidden" name="quoteOf" value={of?.id ?? ''} />
      <Fault id={id}>{error}</Fault>
    </div>
  )
}

interface QuoteByHandProps {
  /** The comment that the passage is from. */
  of: string
  error: string | undefined
  defaultValue: string | undefined
}

/** A passage that is copied by hand: it needs no script. */
export function QuoteByHand({ of, error, defaultValue }: QuoteByHandProps) {
  const t = useTranslations('talk.quote')
  const id = useId()
  return (
    <details className="mt-4" open={Boolean(error || defaultValue)}>
      <summary className="quiet w-fit cursor-pointer">{t('passage')}</summary>
      <label htmlFor={id} className="small mt-2 block">
        {t('exact')}
      </label>
      <TextArea
        id={id}
        name="quote"
        rows={2}
        dir="auto"
        aria-label={t('passage')}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        defaultValue={defaultValue}
        className="input mt-1 block"
      />
      <input type="hidden" name="quoteOf" value={of} />
      <Fault id={`${id}-error`}>{error}</Fault>
    </details>
  )
}
