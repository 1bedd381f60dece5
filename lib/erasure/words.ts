import { createHmac } from 'node:crypto'
import { keyFor } from '../keyed'

// Texts as runs of words, and runs of words as keyed fingerprints: numbers by which a run is known again, and nothing else.

/** So many words in a row are somebody's own; fewer are anybody's. */
const runLength = 8
/** A text that is shorter than that is one run, from so many words on; fewer words are not looked for. */
const shortestRun = 6
/** More are not kept of one person: then every second, third, … run of each text. */
const mostRuns = 20_000

/** The words of a text in small letters, without what stands between them. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

/** Makes fingerprints of runs. A word's two numbers are keyed; a run's is made of those of its words. */
export function fingerprinting() {
  const key = keyFor('erased words')
  const known = new Map<string, readonly [number, number]>()

  function numbers(word: string): readonly [number, number] {
    const before = known.get(word)
    if (before) return before
    // Bounded, however many words a database has.
    if (known.size > 100_000) known.clear()
    const hash = createHmac('sha256', key).update(word).digest()
    const made = [hash.readInt32LE(0), hash.readInt32LE(4)] as const
    known.set(word, made)
    return made
  }

  /** One number below 2^53 for every run of `length` words. */
  return function fingerprints(words: string[], length: number): number[] {
    const all = words.map(numbers)
    return Array.from({ length: Math.max(0, all.length - length + 1) }, (_, from) => {
      let [high, low] = [0, 0]
      for (const [a, b] of all.slice(from, from + length)) {
        high = mixed(Math.imul(high, 0x01000193) ^ a)
        low = mixed(Math.imul(low, 0x9e3779b1 | 0) ^ b)
      }
      return (high >>> 0) * 0x20_0000 + (low >>> 11)
    })
  }
}

export type Fingerprints = ReturnType<typeof fingerprinting>

const mixed = (x: number) => Math.imul(x ^ (x >>> 15), 0x2c1b3c6d)

/** Fingerprints by the length of their runs. */
export type Runs = Record<number, number[]>

/** The runs of these texts that are not runs of the others: what somebody quoted is not theirs. */
export function runsOf(texts: string[], others: string[], fingerprints = fingerprinting()): Runs {
  const own = texts.map(wordsOf).filter(({ length }) => length >= shortestRun)
  const step = Math.max(1, Math.ceil(own.reduce((sum, { length }) => sum + length, 0) / mostRuns))
  const found = new Map<number, Set<number>>()
  for (const words of own) {
    const length = Math.min(runLength, words.length)
    const runs = found.get(length) ?? new Set()
    found.set(length, runs)
    for (const [nth, run] of fingerprints(words, length).entries()) if (nth % step === 0) runs.add(run)
  }
  for (const words of others.map(wordsOf))
    for (const [length, runs] of found) for (const run of fingerprints(words, length)) runs.delete(run)
  // In the order of their numbers, which says nothing of the order of the text.
  return Object.fromEntries([...found].map(([length, runs]) => [length, [...runs].sort((a, b) => a - b)]))
}
