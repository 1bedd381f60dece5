import type { ClauseMark } from './item'

interface MarkedTextProps {
  text: string
  marks: ClauseMark[]
  /** The number of a clause, to stand at each mark; without it the marks are underlined alone. */
  numberOf?: (clause: string) => number
}

/** The text with what the machine found underlined, each clause in its own line, and its number beside. A mark inside another is left out. */
export function MarkedText({ text, marks, numberOf }: MarkedTextProps) {
  const clauses = [...new Set(marks.map(({ clause }) => clause))]
  const parts: React.ReactNode[] = []
  let at = 0
  for (const { start, end, clause } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at || end > text.length || end <= start) continue
    parts.push(
      text.slice(at, start),
      <mark key={start} className="mark" data-line={clauses.indexOf(clause) % 4}>
        {text.slice(start, end)}
      </mark>,
    )
    if (numberOf) parts.push(<Beside key={`${start}-${clause}`} number={numberOf(clause)} />)
    at = end
  }
  return [...parts, text.slice(at)]
}

const Beside = ({ number }: { number: number }) => (
  <sup className="figures ms-0.5 font-sans text-xs font-semibold text-held">
    <span className="sr-only"> (clause </span>
    {number}
    <span className="sr-only">) </span>
  </sup>
)
