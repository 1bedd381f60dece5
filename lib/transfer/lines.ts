import { type Problem, Problems } from './problem'

/** The lines of a text, however its lines end. Throws Problems for an empty text. */
export function linesOf(file: string, text: string): string[] {
  if (text.trim() === '') throw new Problems([{ file, message: 'is empty' }])
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
}

/** Why the database could not keep these characters; undefined where it can. */
export function unstorable(text: string): string | undefined {
  if (text.includes('\0')) return 'has a NUL character (a zero byte): take it out'
  if (/\p{Cs}/u.test(text)) return 'has half a character (a lone surrogate, often a cut emoji): take it out'
  return undefined
}

/** The same, for a whole file: a problem for every line with such characters. */
export function unstorableLines(file: string, lines: string[]): Problem[] {
  return lines.flatMap((line, i) => {
    const message = unstorable(line)
    return message ? [{ file, line: i + 1, message }] : []
  })
}
