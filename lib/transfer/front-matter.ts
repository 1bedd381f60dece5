import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml'
import { type Problem, Problems } from './problem'
import { plainly } from './yaml-errors'

export interface FrontMatter {
  /** Maps, lists and texts: a number or a word as true is the text it was written as. Keys without a value are left out. */
  values: object
  body: string[]
  /** The line, in the whole file, of what stands at this path, or of the nearest thing around it. */
  lineOf(path: readonly PropertyKey[]): number
}

/** What stands between the `---` lines at the top, and the lines below; undefined where the text does not begin with `---`. Throws Problems for what is not YAML. */
export function frontMatter(file: string, lines: string[]): FrontMatter | undefined {
  const isFence = (line: string) => line.trimEnd() === '---'
  const first = lines.findIndex((line) => line.trim() !== '')
  if (!isFence(lines[first] ?? '')) return undefined
  const last = lines.findIndex((line, i) => i > first && isFence(line))
  if (last === -1) {
    const message = 'the front matter begins here and does not end: close it with a line of three hyphens, ---'
    throw new Problems([{ file, line: first + 1, message }])
  }
  const counter = new LineCounter()
  const lineAt = (offset: number) => first + 1 + counter.linePos(offset).line
  const document = parseDocument(lines.slice(first + 1, last).join('\n'), {
    lineCounter: counter,
    prettyErrors: false,
    keepSourceTokens: false,
  })
  // A warning too: it means that something written would be lost, as in `headline: !important …`.
  const faults: Problem[] = [...document.errors, ...document.warnings].map((error) => {
    return { file, line: lineAt(beginOf(document, error.pos[0])), message: plainly(error) }
  })
  visit(document, {
    Node: (_, node) => {
      const named = isAlias(node) || ('anchor' in node && node.anchor !== undefined)
      if (named) faults.push({ file, line: lineAt(node.range?.[0] ?? 0), message: plainly({ code: 'BAD_ALIAS' }) })
    },
  })
  if (faults.length) throw new Problems(onePerLine(faults))
  const root = document.contents
  if (root && !isMap(root)) throw new Problems([{ file, line: first + 2, message: 'the front matter must be lines of `key: value`' }])
  return { values: Object(textOf(root) ?? {}), body: lines.slice(last + 1), lineOf: (path) => lineAt(offsetOf(root, path)) }
}

/** An unclosed quotation mark is noticed where the text ends; the line to mend is where it was opened. */
function beginOf(document: Document.Parsed, offset: number): number {
  let begin = offset
  visit(document, {
    Scalar: (_, { range, type }) => {
      if (type?.startsWith('QUOTE') && range && range[0] < offset && offset <= range[2]) begin = range[0]
    },
  })
  return begin
}

/** What goes wrong in a line often goes wrong twice. */
function onePerLine(faults: Problem[]): Problem[] {
  return faults.filter(({ line }, i) => faults.findIndex((other) => other.line === line) === i)
}

function textOf(node: unknown): unknown {
  if (isScalar(node)) return node.value === null ? undefined : (node.source ?? String(node.value))
  if (isSeq(node)) return node.items.map(textOf)
  if (!isMap(node)) return undefined
  const entries = node.items.map(({ key, value }) => [keyOf(key), textOf(value)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

/** YAML lets a list or a map be a key; that is never one of ours. */
function keyOf(node: unknown): string {
  const key = textOf(node)
  return typeof key === 'string' ? key : '(no word)'
}

/** The key's place for what has a key, else its own. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root
  let offset = -1
  for (const step of path) {
    if (!isCollection(node)) break
    const item: unknown = isMap(node) ? node.items.find(({ key }: Pair) => keyOf(key) === String(step)) : node.items[Number(step)]
    if (!item) break
    const { key, value } = isMap(node) ? (item as Pair) : { key: item, value: item }
    offset = (key as Node).range?.[0] ?? offset
    node = value
  }
  return offset
}
