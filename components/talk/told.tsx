'use client'

import { useEffect, useReducer, useState } from 'react'
import { createPortal } from 'react-dom'
import { Sentence } from '@/components/ui/sentence'
import { useThreads } from './use-threads'

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
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  const place = row && placeNow(row)
  // A refresh may bring its comment anew.
  useThreads(() => {
    if (place && !place.isConnected && placeNow(place)) drawAgain()
  })
  return place?.isConnected
    ? createPortal(
        <p role="status">
          <Sentence>{said}</Sentence>
        </p>,
        place,
      )
    : null
}

function placeNow(row: Element): Element | null {
  if (row.isConnected) return row
  const { id = '' } = row.closest('.comment') ?? {}
  return id ? document.querySelector(`#${CSS.escape(id)} > .acts`) : null
}
