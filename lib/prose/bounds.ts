// Markdown takes more than its length to read where signs that might open something pile up: a paragraph of brackets its
// square, quotations within quotations as much stack as they are deep. No article is written so; a file that went astray is,
// and it must not hold up everybody else. What goes beyond these bounds loses its meaning as Markdown and keeps its letters.

/** Signs that may open or close something within one paragraph, and in all. */
const mostInParagraph = 2_000
const mostInAll = 60_000
/** Quotations and lists that begin within each other on one line. */
const deepest = 50
/** Beginnings of lists and quotations that stand within others. */
const mostNested = 2_000
const mostRows = 2_000
const mostCells = 10_000
/** Addresses that become links although no sign says so. */
const mostAddresses = 5_000
const mostUnderlined = 1_000
const mostFootnotes = 500
/** Lines, and those of them that hold something. */
const mostLines = 20_000
const mostFull = 8_000

/** True for a text of so many lines that its blocks alone take too long to find. */
export function isEndless(markdown: string): boolean {
  let lines = 0
  let full = 0
  for (let from = 0; from <= markdown.length; ) {
    const end = markdown.indexOf('\n', from)
    const line = markdown.slice(from, end === -1 ? undefined : end)
    if (++lines > mostLines || (line.trim() !== '' && ++full > mostFull)) return true
    if (end === -1) return false
    from = end + 1
  }
  return false
}

const sign = /[[\]*_~`!<|\\&]/g
const punctuation = /[!-/:-@[-`{-~]/g
// A sign that shall mean nothing is handed to the parser as a letter of Unicode's private use, which costs it nothing.
const firstLetter = 0xe000
const letters = /[\ue021-\ue07e]/g
/** The text with its signs put aside, so that the parser sees none; withSigns() gives them back. */
export const literal = (text: string) =>
  text.replace(letters, '').replace(punctuation, (mark) => String.fromCharCode(firstLetter + mark.charCodeAt(0)))

/** Text that came through the parser, with the signs in it that were made literal. */
export const withSigns = (text: string) => text.replace(letters, (letter) => String.fromCharCode(letter.charCodeAt(0) - firstLetter))
const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/

/** The text with what would take too long to read made literal; withSigns() gives what was read its signs back. */
export function withinBounds(markdown: string): string {
  if (markdown.length < mostInParagraph) return deep(markdown)
  const tamed = few(deep(markdown))
  const paragraphs = paragraphsOf(tamed)
  const read: Load = { signs: 0, nested: 0, rows: 0, cells: 0, addresses: 0, underlined: 0 }
  return paragraphs
    .map(({ text, isCode }) => {
      if (isCode) return text
      const load = loadOf(text)
      const isMuch = kinds.some((kind) => load[kind] > 0 && read[kind] + load[kind] > most[kind])
      const isCrowded = load.signs > mostInParagraph && !isTable(text)
      if (isMuch || isCrowded || (load.signs > 100 && read.signs + load.signs > mostInAll)) return literal(text)
      for (const kind of [...kinds, 'signs'] as const) read[kind] += load[kind]
      return text
    })
    .join('')
}

/** What takes time in a paragraph. */
type Load = Record<keyof typeof most | 'signs', number>
const most = { nested: mostNested, rows: mostRows, cells: mostCells, addresses: mostAddresses, underlined: mostUnderlined }
const kinds = Object.keys(most) as (keyof typeof most)[]

const openings = /^(?:\s*(?:>|[*+-](?=\s|$)|\d{1,9}[.)](?=\s|$)))+/
const opener = /[>*+-]|\d[.)]/g
const isIndented = /^(?: {2,}| ?\t)/
const isRule = /^[\s>]*(?:[*-]\s*)+$/
const isUnderline = /^[\s>]*(?:=+|-+)\s*$/
const isDelimiter = /^[\s>*+|:-]*-[\s|:-]*$/
const address = /(?<!\]\()(?:https?:\/\/|\bwww\.)|@/gi

function loadOf(text: string): Load {
  const load: Load = { signs: text.match(sign)?.length ?? 0, nested: 0, rows: 0, cells: 0, addresses: 0, underlined: 0 }
  load.addresses = text.match(address)?.length ?? 0
  let columns = 0
  for (const [at, line] of text.split('\n').entries()) {
    const opens = isRule.test(line) ? 0 : (openings.exec(line)?.[0].match(opener)?.length ?? 0)
    if (opens > 0) load.nested += opens - 1 + (isIndented.test(line) ? 1 : 0)
    if (at > 0 && isUnderline.test(line)) load.underlined++
    if (columns > 0 && line.trim() !== '') {
      load.rows++
      load.cells += columns
    }
    if (/[|:]/.test(line) && isDelimiter.test(line)) columns = Math.max(columns, line.match(/-+/g)?.length ?? 0)
  }
  return load
}

/** A table's cells are read one by one. */
const isTable = (text: string) => text.split('\n').every((line) => line.trim() === '' || line.startsWith('|'))

function deep(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => {
      const opening = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? ''
      const opens = opening.match(/[>*+\-.)]/g)?.length ?? 0
      const isDeep = opens > deepest || (opens > 0 && opening.length > 4 * deepest)
      return isDeep && !/^[\s-]*$|^[\s*]*$/.test(line) ? literal(line) : line
    })
    .join('\n')
}

/** A footnote is looked up among all. */
function few(markdown: string): string {
  const footnotes = markdown.match(/\[\^/g)?.length ?? 0
  return footnotes > 2 * mostFootnotes ? markdown.replaceAll('[^', literal('[^')) : markdown
}

interface Piece {
  text: string
  isCode: boolean
}

/** What blank lines divide, each with the lines that end it; code in fences apart. */
function paragraphsOf(markdown: string): Piece[] {
  const pieces: Piece[] = []
  let lines: string[] = []
  let open = ''
  const end = (isCode: boolean) => {
    if (lines.length) pieces.push({ text: lines.join('\n'), isCode })
    lines = []
  }
  for (const line of markdown.split('\n')) {
    const marks = fence.exec(line)?.[1] ?? ''
    if (open) {
      lines.push(line)
      if (marks.startsWith(open) && line.trim() === marks) {
        end(true)
        open = ''
      }
    } else if (marks) {
      end(false)
      lines.push(line)
      open = marks
    } else {
      lines.push(line)
      if (line.trim() === '') end(false)
    }
  }
  end(open !== '')
  return pieces.map((piece, i) => (i < pieces.length - 1 ? { ...piece, text: `${piece.text}\n` } : piece))
}
