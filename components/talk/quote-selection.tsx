'use client'

import { useTranslations } from 'next-intl'
import { useLayoutEffect, useState } from 'react'
import { isOpen, type Quoting, quote, selectedPassage } from './quoting'

/** A button while a passage is selected. It stands at the edge of the window, away from the device's own menu of a selection. */
export function QuoteSelection() {
  const t = useTranslations('talk.quote')
  const [passage, setPassage] = useState<Quoting | null>(null)
  useLayoutEffect(() => {
    let soon: ReturnType<typeof setTimeout>
    const changed = () => {
      clearTimeout(soon)
      soon = setTimeout(() => setPassage(isOpen() ? selectedPassage() : null), 150)
    }
    document.addEventListener('selectionchange', changed)
    return () => {
      clearTimeout(soon)
      document.removeEventListener('selectionchange', changed)
    }
  }, [])
  if (!passage) return null
  return (
    <button
      type="button"
      className="button"
      // A press would end the selection.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        quote(passage)
        getSelection()?.removeAllRanges()
        setPassage(null)
      }}
    >
      {t('quote')}
    </button>
  )
}
