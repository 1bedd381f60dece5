'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useDescribed } from '@/components/ui/described'
import { Fault } from '@/components/ui/fault'
import { TextArea } from '@/components/ui/text-area'
import type { Seen } from '@/lib/policy/hints'
import type { Standing } from '@/lib/policy/rule'
import type { Span } from '@/lib/policy/text'
import { Hints } from './hints'
import { Marks } from './marks'

interface WritingProps {
  standing: Standing
  error: string | undefined
  defaultValue: string | undefined
}

/** The field for the comment. While somebody writes in it, what the policy says of the draft is marked in it and told below. */
export function Writing({ standing, error, defaultValue }: WritingProps) {
  const t = useTranslations('talk.form')
  const described = useDescribed(error)
  const field = useRef<HTMLTextAreaElement>(null)
  const [seen, setSeen] = useState<Seen | null>(null)
  const [scrolled, setScrolled] = useState(0)
  const watching = useWatch(field, { standing, show: setSeen })

  function begin() {
    setSeen((before) => before ?? { text: '', hints: [] })
    watching()
  }

  // What has been written before, in a draft, is looked at as well.
  const focused = () => (field.current?.value ? begin() : watching())

  // Somebody may have gone into it, and written, before the scripts came.
  const arrive = useEffectEvent(() => {
    if (field.current?.value || document.activeElement === field.current) focused()
  })
  useEffect(() => arrive(), [])

  function select({ start, end }: Span) {
    field.current?.setSelectionRange(start, end)
    field.current?.focus()
  }

  return (
    <div className="mt-4">
      <label htmlFor={described.id} className="text-sm font-semibold">
        {t('comment')}
      </label>
      <div className="relative mt-1">
        <TextArea
          ref={field}
          {...described}
          name="comment"
          rows={6}
          dir="auto"
          defaultValue={defaultValue}
          aria-required
          onFocus={focused}
          onInput={begin}
          onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollTop)}
          className="input block [scrollbar-gutter:stable]"
        />
        {seen && <Marks seen={seen} scrolled={scrolled} />}
      </div>
      <Fault id={`${described.id}-error`}>{error}</Fault>
      {seen && <Hints seen={seen} select={select} />}
    </div>
  )
}

/** Brings the checks when they are first wanted. Where they cannot be had, writing goes on without. */
function useWatch(field: React.RefObject<HTMLTextAreaElement | null>, told: { standing: Standing; show: (seen: Seen) => void }) {
  const latest = useRef(told)
  const loading = useRef<Promise<void>>(undefined)
  const end = useRef<() => void>(undefined)
  useEffect(() => {
    latest.current = told
  })
  useEffect(() => () => end.current?.(), [])
  return () => {
    loading.current ??= import('./watch').then(
      ({ watch }) => {
        if (!field.current) return
        end.current = watch(field.current, { standing: () => latest.current.standing, show: (seen) => latest.current.show(seen) })
      },
      () => undefined,
    )
  }
}
