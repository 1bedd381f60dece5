'use client'

import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Sentence } from '@/components/ui/sentence'

export interface Telling {
  /** The row of what can be done with a comment; the word stands below it. */
  row: Element | null
  text: string
}

/** A word about what was just done. The place is there before the word: only then is it read aloud. */
export function Told({ row, text }: Telling) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const soon = setTimeout(() => setSaid(text), 50)
    return () => clearTimeout(soon)
  }, [text])
  return row?.isConnected
    ? createPortal(
        <p role="status">
          <Sentence>{said}</Sentence>
        </p>,
        row,
      )
    : null
}
