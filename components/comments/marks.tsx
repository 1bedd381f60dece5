'use client'

import { useLayoutEffect, useRef } from 'react'
import { pieces, type Seen } from '@/lib/policy/hints'

/**
 * What lies over the field, as glass: the same text in the same place, unseen but for the lines under the words that a hint is
 * about. Its box has to be the field's own to a pixel, in either direction of writing.
 */
export function Marks({ seen: { text, hints }, scrolled }: { seen: Seen; scrolled: number }) {
  const box = useRef<HTMLDivElement>(null)
  const spans = hints.flatMap((hint) => hint.spans)
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = scrolled
  })
  if (spans.length === 0) return null
  return (
    <div
      ref={box}
      aria-hidden
      dir="auto"
      className="input pointer-events-none absolute inset-0 overflow-hidden border-transparent bg-transparent wrap-break-word whitespace-pre-wrap text-transparent select-none [forced-color-adjust:none] [scrollbar-gutter:stable] [unicode-bidi:plaintext] supports-[-webkit-touch-callout:none]:px-[calc(0.75rem+3px)]"
    >
      {pieces(text, spans).map((piece, index) =>
        piece.marked ? (
          // Pieces have no names of their own.
          <mark
            key={index}
            className="bg-transparent text-transparent underline decoration-talk decoration-dotted decoration-2 underline-offset-4 [text-decoration-skip-ink:none] forced-colors:decoration-[CanvasText]"
          >
            {piece.text}
          </mark>
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
      {/* A line break at the very end makes a line in a field, and none in a box without a sign after it. */}
      {'\u200b'}
    </div>
  )
}
