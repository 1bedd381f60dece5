// Markdown takes more than its length to read where signs that might open something pile up: a paragraph of brackets its
// square, quotations within quotations as much stack as they are deep. No article is written so; a file that went astray is,
// and it must not hold up everybody else. What goes beyond these bounds loses its meaning as Markdown and keeps its letters.

/** Signs that may open or close something within one paragraph, and in all. */
const mostInParagraph = 2_000
const mostInAll = 60_000
/** Quotations and lists that begin within each other on one line. */
const deepest = 50
const mostFootnotes = 500
const mostLines = 20_000

/** True for a text of so many lines that its blocks alone take too long to find. */
export function isEndless(markdown: string): boolean {
  let lines = 0
  for (let at = markdown.indexOf('\n'); at !== -1; at = markdown.indexOf('\n', at + 1)) if (++lines > mostLines) return true
  return false
}

const sign = /[[\]*_~`!<|]/g
const punctuation = /[!-/:-@[-`{-~]/g
// A sign that shall mean nothing is handed to the parser as a letter of Unicode's private use, which costs it nothing.
const firstLetter = 0xe000
const letters = /[\ue021-\ue07e]/g
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
  let all = 0
  return paragraphs
    .map(({ text, isCode }) => {
      if (isCode) return text
      const signs = text.match(sign)?.length ?? 0
      all += signs
      return signs > mostInParagraph && !isTable(text) ? literal(text) : all > mostInAll && signs > 100 ? literal(text) : text
    })
    .join('')
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
