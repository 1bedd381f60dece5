'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useEffect, useRef, useState, useTransition } from 'react'
import type { Answer } from '@/lib/form-action'
import { keepFocus, toRefused } from './keep-focus'

function lost(data: FormData, message: string) {
  const values = Object.fromEntries([...data].filter((field): field is [string, string] => typeof field[1] === 'string'))
  return { state: 'refused' as const, message, errors: {}, values }
}

/**
 * A form that keeps what was typed: a plain HTML form first, and with JavaScript one that is neither emptied nor reloaded. Who is
 * refused is led to the first field that says why. `gone` is said when the form goes with what it was about.
 */
export function useKeptForm<T>(act: (previous: Answer<T> | null, data: FormData) => Promise<Answer<T>>, { gone = '' } = {}) {
  const t = useTranslations('client')
  const [plain, action] = useActionState(act, null)
  const [live, setLive] = useState<Answer<T> | null>(null)
  const [pending, start] = useTransition()
  const sent = useRef<HTMLFormElement>(null)
  const sentFrom = useRef<Element>(null)

  useEffect(() => {
    if (live?.state === 'refused' && sent.current) toRefused(sent.current, sentFrom.current)
  }, [live])

  function onSubmit(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const data = new FormData(event.currentTarget, submitter)
    if (pending) return
    sent.current = event.currentTarget
    sentFrom.current = document.activeElement
    keepFocus(event.currentTarget, gone)
    start(async () => {
      try {
        setLive(await act(null, data))
      } catch (error) {
        // The framework's own (a redirect, a page that is not there) go on to it.
        if (!(error instanceof TypeError)) throw error
        setLive(lost(data, t('lost')))
      }
    })
  }

  const answer = live ?? plain
  return { answer, refused: answer?.state === 'refused' ? answer : null, pending, form: { action, onSubmit, noValidate: true } }
}
