'use client'

import { useEffect, useState } from 'react'
import type { Typed } from '@/lib/newsroom/typed'
import { Printed } from './printed'

interface PreviewProps {
  values: Typed
  lang: string
  dir: 'ltr' | 'rtl'
}

/** The article as its page will print it, a moment behind the writer. */
export function Preview({ values, lang, dir }: PreviewProps) {
  const { body = '' } = values
  const [html, setHtml] = useState('')
  const [late, setLate] = useState(false)
  useEffect(() => {
    const gone = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const response = await fetch('/newsroom/preview', { method: 'POST', body, signal: gone.signal, redirect: 'manual' })
        if (response.ok) setHtml(await response.text())
        setLate(!response.ok)
      } catch {
        if (!gone.signal.aborted) setLate(true)
      }
    }, 300)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [body])
  return (
    <section aria-label="Preview" className="writing-preview">
      <h2 className="beside-title">Preview{late && ': not up to date, there is no connection'}</h2>
      <Printed values={values} html={html} lang={lang} dir={dir} />
    </section>
  )
}
