import type { MailClause } from './kinds'
import type { Words } from './words'

// A mail before it is text or HTML: what both are made of.

export type Block =
  | { is: 'text' | 'title'; text: string }
  /** Somebody's own words, which may run in another direction than the mail. */
  | { is: 'quote'; text: string }
  | { is: 'list'; items: string[] }
  | { is: 'clause'; title: string; text: string; link: string; linkName: string }
  | { is: 'link'; name: string; link: string }

export interface Letter {
  subject: string
  heading: string
  blocks: Block[]
  /** What the mail is there to lead to. */
  button: { name: string; link: string }
  /** Why somebody gets it. */
  why: string
}

/** How a language says and writes it. */
export interface Say {
  words: Words
  date: (iso: string) => string
  number: (count: number) => string
  site: string
  /** What the policy found in a comment. */
  finding: (sentence: string) => string
}

// First strong isolate and its end: what stands between them has its own direction and leaves the sentence's alone.
const open = '\u2068'
const close = '\u2069'
const directions = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: those that a mail must not carry
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g

/** Somebody's words as they may stand in a mail: lines stay, what steers the display goes. */
export const plainWords = (words: string) => words.replace(/\r\n?/g, '\n').replace(controls, '').replace(directions, '').trim()

/** A name or a headline as a part of our sentence: on one line, in its own direction. */
export const apart = (value: string) => `${open}${plainWords(value).replace(/\s+/g, ' ')}${close}`

/** The sentence for where there is no HTML. Only mixed directions need the marks. */
export function unmarked(text: string): string {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? text : text.replaceAll(open, '').replaceAll(close, '')
}

/** The sentence's parts, those that stand apart marked. */
export function parts(text: string): { text: string; apart: boolean }[] {
  return text
    .split(/(\u2068[^\u2069]*\u2069)/)
    .filter(Boolean)
    .map((part) => (part.startsWith(open) ? { text: part.slice(1, -1), apart: true } : { text: part, apart: false }))
}

/** The blocks of a letter: what somebody wrote, a paragraph, a heading. */
export const quote = (words: string): Block => ({ is: 'quote', text: plainWords(words) })
export const text = (words: string): Block => ({ is: 'text', text: words })
export const title = (words: string): Block => ({ is: 'title', text: words })

/** The clauses with their texts; none where there are none. */
export function clauseBlocks(clauses: MailClause[], { words, number }: Say): Block[] {
  return clauses.map((clause) => ({
    is: 'clause',
    title: `${number(clause.number)}. ${apart(clause.title)}`,
    text: plainWords(clause.text),
    link: clause.link,
    linkName: words.clauseLink(number(clause.version)),
  }))
}
