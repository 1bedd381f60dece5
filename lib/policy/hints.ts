import type { Finding, Outcome } from './rule'
import type { Span } from './text'

/** What a writer is told of a clause, with every place it is said of. */
export interface Hint {
  clause: string
  title: string
  outcome: Outcome
  message: string
  /** Empty where it is said of the whole text, or of the name. */
  spans: Span[]
}

/** The findings that say the same of the same clause in one, in the order of the text. */
export function hintsOf(findings: Finding[], clauses: { id: string; title: string }[]): Hint[] {
  const hints = new Map<string, Hint>()
  for (const { clause, outcome, message, span } of findings) {
    const key = `${clause} ${outcome} ${message}`
    const hint = hints.get(key) ?? { clause, title: clauses.find(({ id }) => id === clause)?.title ?? clause, outcome, message, spans: [] }
    hints.set(key, hint)
    if (span) hint.spans.push(span)
  }
  for (const { spans } of hints.values()) spans.sort((a, b) => a.start - b.start)
  const place = ({ spans }: Hint) => spans[0]?.start ?? Number.MAX_SAFE_INTEGER
  return [...hints.values()].sort((a, b) => place(a) - place(b))
}

/** A text and what was said of it. */
export interface Seen {
  text: string
  hints: Hint[]
}

/** What of it still holds when the text has become another: what was said of words that were touched is gone, the rest has moved along. */
export function carried({ text: before, hints }: Seen, text: string): Seen {
  const shorter = Math.min(before.length, text.length)
  let same = 0
  while (same < shorter && before[same] === text[same]) same++
  let tail = 0
  while (tail < shorter - same && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail++
  const moved = ({ start, end }: Span): Span[] => {
    if (end <= same) return [{ start, end }]
    const by = text.length - before.length
    return start >= before.length - tail ? [{ start: start + by, end: end + by }] : []
  }
  const kept = hints.map((hint) => ({ ...hint, spans: hint.spans.flatMap(moved) }))
  return { text, hints: kept.filter(({ spans }, index) => spans.length > 0 || hints[index]?.spans.length === 0) }
}

/** The whole text in pieces, those within a span marked; spans may overlap. */
export function pieces(text: string, spans: Span[]): { text: string; marked: boolean }[] {
  const edges = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0
    return { text: text.slice(start, end), marked: spans.some((span) => span.start <= start && end <= span.end) }
  })
}
