export interface Mark {
  start: number
  end: number
}

/** The text from `from` to `to` with its marks underlined. A mark that lies in another, or outside, is left out. */
export function marked(text: string, marks: Mark[], { from = 0, to = text.length } = {}): React.ReactNode[] {
  const parts: React.ReactNode[] = []
  let at = from
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at || end > to) continue
    parts.push(
      text.slice(at, start),
      <mark key={start} className="mark">
        {text.slice(start, end)}
      </mark>,
    )
    at = end
  }
  return [...parts, text.slice(at, to)]
}
