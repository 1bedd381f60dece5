'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useThreads } from './use-threads'

interface HiddenLinesProps {
  keys: ReadonlySet<string>
  /** The comment from which its author was hidden a moment ago: the focus stays there. */
  just: string | null
  stop: (whose: string) => void
}

/** A line in place of each comment of somebody who is hidden, by which it can be shown all the same. */
export function HiddenLines({ keys, just, stop }: HiddenLinesProps) {
  const t = useTranslations('talk.acts')
  const [lines, setLines] = useState<HTMLElement[]>([])
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set())

  useThreads(() => {
    const comments = [...document.querySelectorAll<HTMLElement>('.comment[data-whose]')]
    const hidden = comments.filter(({ id, dataset }) => keys.has(dataset.whose ?? '') && !shown.has(id))
    for (const comment of comments) comment.toggleAttribute('data-hidden', hidden.includes(comment))
    setLines((before) => (before.length === hidden.length && before.every((line, i) => line === hidden[i]) ? before : hidden))
  })

  useEffect(() => {
    const line = lines.find(({ id }) => id === `comment-${just}`)
    line?.querySelector<HTMLElement>('.hidden-line button')?.focus()
  }, [lines, just])

  function show(comment: HTMLElement) {
    setShown((before) => new Set([...before, comment.id]))
    comment.tabIndex = -1
    comment.focus()
  }

  return lines.map((comment) =>
    createPortal(
      <p className="hidden-line small flex flex-wrap gap-x-4">
        {t('hidden')}
        <button type="button" className="quiet" onClick={() => show(comment)}>
          {t('show')}
        </button>
        <button type="button" className="quiet" onClick={() => stop(comment.dataset.whose ?? '')}>
          {t('stop')}
        </button>
      </p>,
      comment,
      comment.id,
    ),
  )
}
