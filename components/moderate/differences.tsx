'use client'

import { diffWords } from 'diff'
import { Marks } from '@/components/policy/marks'
import type { Piece } from '@/lib/policy/changes'

/** What came and what went between two texts, word by word. */
export function Differences({ from, to }: { from: string; to: string }) {
  const parts = diffWords(from, to, { intlSegmenter: new Intl.Segmenter(undefined, { granularity: 'word' }), maxEditLength: 1_000 })
  const whole: Piece[] = [
    { text: from, mark: 'removed' },
    { text: to, mark: 'added' },
  ]
  const pieces = parts?.map(({ value, added, removed }): Piece => ({ text: value, mark: added ? 'added' : removed ? 'removed' : 'same' }))
  return (
    <p dir="auto" className="measure mt-1 whitespace-pre-line font-serif">
      <Marks pieces={pieces ?? whole} />
    </p>
  )
}

/** Says that another text has taken the place of the one that was read, and what is different. */
export function TextChanged({ from, to }: { from: string; to: string }) {
  return (
    <section aria-label="The text has changed" className="mt-4 border-s-4 border-held bg-shade px-4 py-3">
      <p className="text-sm font-semibold">The text has changed since you read it. You decide on the new one.</p>
      <Differences from={from} to={to} />
    </section>
  )
}
