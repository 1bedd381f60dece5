import { diffArrays } from 'diff'
import { type Line, whole, wordsChanged } from '../text-differences'
import type { Content } from './content'

// What is different between two versions of an article, as a reader wants it: the paragraphs that changed, word by word, each
// with a line of what stands around it. Pure: it runs in the browser of whoever corrects, too.

export interface Passage {
  /** The unchanged paragraph before it, in a line; '' where there is none, or it has just been shown. */
  before: string
  lines: Line[]
  /** And the one after it. */
  after: string
}

/** The parts of an article that have words, and those that have none to compare. */
export type PartName =
  | ('headline' | 'standfirst' | 'dateline' | 'keyPoints' | 'body' | 'alt' | 'caption' | 'pictureCredit' | 'credit')
  | ('picture' | 'byline' | 'section' | 'topics' | 'language' | 'address' | 'source')

export interface Part {
  name: PartName
  /** Null where there are no words to compare. */
  passages: Passage[] | null
}

interface Asked {
  /** What a reader sees of a paragraph's Markdown; '' where that is nothing. */
  plain?: (markdown: string) => string
}

type Worded = Pick<Content, 'headline' | 'standfirst' | 'body'> & Partial<Content>

/** Every part of the article that differs, in the order of its page; none where a reader would see no difference. */
export function partsChanged(before: Worded, after: Worded, { plain = (markdown) => markdown }: Asked = {}): Part[] {
  const texts: [PartName, string, string][] = [
    ['headline', before.headline, after.headline],
    ['standfirst', before.standfirst, after.standfirst],
    ['dateline', before.dateline ?? '', after.dateline ?? ''],
    ['keyPoints', (before.keyPoints ?? []).join('\n\n'), (after.keyPoints ?? []).join('\n\n')],
    ['alt', before.image?.alt ?? '', after.image?.alt ?? ''],
    ['caption', before.image?.caption ?? '', after.image?.caption ?? ''],
    ['pictureCredit', before.image?.credit ?? '', after.image?.credit ?? ''],
    ['credit', before.credit ?? '', after.credit ?? ''],
  ]
  const others: [PartName, unknown, unknown][] = [
    ['picture', before.image?.src, after.image?.src],
    ['byline', before.authors, after.authors],
    ['section', before.section, after.section],
    ['topics', before.topics, after.topics],
    ['language', before.lang, after.lang],
    ['address', before.slug, after.slug],
    ['source', before.source, after.source],
  ]
  return [
    ...texts.flatMap(([name, from, to]) => (from === to ? [] : [{ name, passages: passagesChanged(blocks(from), blocks(to)) }])),
    ...bodyChanged(before.body, after.body, plain),
    ...others.flatMap(([name, from, to]) => (JSON.stringify(from) === JSON.stringify(to) ? [] : [{ name, passages: null }])),
  ]
}

function bodyChanged(from: string, to: string, plain: (markdown: string) => string): Part[] {
  const [old, now] = [blocks(from), blocks(to)]
  const passages = passagesChanged(old, now, plain)
  return passages.length ? [{ name: 'body', passages }] : []
}

/** The paragraphs, headings, lists of a Markdown text: what blank lines divide. */
export const blocks = (text: string): string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter(Boolean)

/** With more paragraphs than this changed, the old ones are shown whole, and then the new ones. */
const mostEdits = 2_000

function passagesChanged(from: string[], to: string[], plain: (markdown: string) => string = (text) => text): Passage[] {
  const parts = diffArrays(from, to, { maxEditLength: mostEdits }) ?? [
    { value: from, removed: true, added: false },
    { value: to, removed: false, added: true },
  ]
  const passages: Passage[] = []
  let last = ''
  for (const [index, { value, added, removed }] of parts.entries()) {
    const next = parts[index + 1]
    if (!added && !removed) {
      last = value.at(-1) ?? ''
      const passage = passages.at(-1)
      if (passage) passage.after = beginning(plain(value[0] ?? '') || (value[0] ?? ''))
      // One paragraph between two that changed is shown once.
      if (passage && value.length === 1) last = ''
      continue
    }
    if (added && parts[index - 1]?.removed) continue
    const pairs = removed ? paired(value, next?.added ? next.value : []) : value.map((text): Pair => [undefined, text])
    passages.push({ before: ending(plain(last) || last), lines: pairs.map((pair) => changed(pair, plain)), after: '' })
  }
  return passages
}

type Pair = [from: string | undefined, to: string | undefined]

/** Which of the old paragraphs became which of the new ones: the pairing, in order, that shares most words. */
function paired(from: string[], to: string[]): Pair[] {
  // A long stretch that was written anew is not worth the search.
  if (from.length * to.length > 900) return [...from.map((text): Pair => [text, undefined]), ...to.map((text): Pair => [undefined, text])]
  const [a, b] = [from.map(wordsOf), to.map(wordsOf)]
  const best: number[][] = Array.from({ length: from.length + 1 }, () => Array<number>(to.length + 1).fill(0))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  const like = (i: number, j: number) => likeness(a[i] ?? new Set(), b[j] ?? new Set())
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--)
      (best[i] ?? [])[j] = Math.max(at(i + 1, j), at(i, j + 1), like(i, j) ? at(i + 1, j + 1) + like(i, j) : 0)
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && like(i, j) > 0 && at(i, j) === at(i + 1, j + 1) + like(i, j)) pairs.push([from[i++], to[j++]])
    else if (i < from.length && (j === to.length || at(i, j) === at(i + 1, j))) pairs.push([from[i++], undefined])
    else pairs.push([undefined, to[j++]])
  }
  return pairs
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
const wordsOf = (text: string) => new Set([...segmenter.segment(text)].flatMap((word) => (word.isWordLike ? [word.segment] : [])))

/** The share of words that two paragraphs have in common; 0 where it is too small for one to have come of the other. */
function likeness(a: Set<string>, b: Set<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  const share = (2 * shared) / Math.max(1, a.size + b.size)
  return share >= 0.3 ? share : 0
}

/** As a reader sees it where that differs; else as it is written: a link that leads elsewhere reads the same. */
function changed([from, to]: Pair, plain: (markdown: string) => string): Line {
  const seen = (text: string) => plain(text) || text
  if (from === undefined) return whole(seen(to ?? ''), 'added')
  if (to === undefined) return whole(seen(from), 'removed')
  return seen(from) === seen(to) ? wordsChanged(from, to) : wordsChanged(seen(from), seen(to))
}

const longestAround = 110

const beginning = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= longestAround ? line : `${line.slice(0, longestAround).replace(/\s\S*$/, '')} …`
}

const ending = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= longestAround ? line : `… ${line.slice(-longestAround).replace(/^\S*\s/, '')}`
}
