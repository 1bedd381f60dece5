'use client'

import { useEffect, useState } from 'react'
import type { Typed } from '@/lib/newsroom/typed'

interface PreviewProps {
  values: Typed
  lang: string
  dir: 'ltr' | 'rtl'
}

/** The article as its page will print it, a moment behind the writer. */
export function Preview({ values: { headline, standfirst, dateline, body = '' }, lang, dir }: PreviewProps) {
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
      <div lang={lang} dir={dir}>
        <p className="headline font-serif text-3xl font-medium tracking-[-0.015em]">{headline || 'Without a headline yet'}</p>
        {standfirst && <p className="standfirst">{standfirst}</p>}
        <div className="mt-8">
          {dateline && <p className="dateline">{dateline}</p>}
          <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
        </div>
      </div>
    </section>
  )
}
