import type { Element, ElementContent, Nodes, Root } from 'hast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { inEdition, type Lang } from './languages/editions'
import { picturesInText } from './pictures/in-text'
import { isEndless, withinBounds, withSigns } from './prose/bounds'
import { blockDirectives, directiveHandlers, onlyOurDirectives } from './prose/directives'

/** Words that the text does not bring itself, and the language they are in. */
export interface MarkdownWords {
  lang: Lang
  footnotes: string
  table: string
  /** The link from a footnote to where it is called: which footnote, and which of its calls where there are several. */
  back: (note: number, call: number) => string
}

const englishWords: MarkdownWords = {
  ...{ lang: 'en', footnotes: 'Footnotes', table: 'Table' },
  back: (note, call) => `Back to the text at note ${note}${call > 1 ? `, place ${call}` : ''}`,
}

interface Rendering {
  words?: MarkdownWords
  /** Begins every id: two texts of a page need two. */
  prefix?: string
  /** The level of the text's own headings, at least. The headline is the page's only h1. */
  top?: 2 | 3 | 4
}

// Markdown only: HTML in the text is dropped, and what is left is checked against GitHub's list of safe elements.
const schema = {
  ...defaultSchema,
  protocols: { ...defaultSchema.protocols, src: ['https'] },
  attributes: {
    ...defaultSchema.attributes,
    blockquote: [['className', 'pullquote'] as [string, string]],
    p: [['className', 'embed', 'source'] as [string, string, string]],
    span: [['className', 'host'] as [string, string]],
  },
  // The ids are ours alone, since the text brings no HTML: within() gives them their prefix, and their links with them.
  clobber: [],
}

const parser = unified().use(remarkParse).use(remarkGfm).use(blockDirectives)
const printer = unified().use(rehypeStringify)

type Markdown = ReturnType<typeof parser.parse>
type MarkdownNode = Markdown | Markdown['children'][number]

/** What is made of the text as Markdown, which is read within bounds; null where it is nested deeper than there is stack, or has no end. */
function read<T>(markdown: string, use: (tree: Markdown, source: string) => T): T | null {
  if (isEndless(markdown)) return null
  try {
    const source = withinBounds(onlyOurDirectives(markdown))
    return use(parser.parse(source), source)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function printed(tree: Markdown, source: string, { words, prefix, top, isChanged }: Required<Rendering> & { isChanged: boolean }): Root {
  const { lang } = words
  return unified()
    .use(remarkRehype, {
      clobberPrefix: '',
      footnoteLabel: words.footnotes,
      footnoteLabelTagName: `h${top}`,
      footnoteLabelProperties: { lang, dir: 'auto' },
      footnoteBackLabel: (note, call) => words.back(note + 1, call),
      handlers: directiveHandlers(source),
    })
    .use(rehypeSanitize, schema)
    .use(within, { words, prefix, top, isChanged })
    .use(picturesInText)
    .runSync(tree) as Root
}

const idLists = ['ariaDescribedBy', 'ariaLabelledBy'] as const

/** Lowers headings, gives ids and what refers to them their prefix, and lets a wide table scroll by itself, by finger and by key. */
function within({ words, prefix, top, isChanged }: Required<Rendering> & { isChanged: boolean }) {
  const named = (ids: unknown) => (Array.isArray(ids) ? ids : [ids]).map((id) => prefix + id)
  const change = (element: Element) => {
    const { properties, tagName } = element
    const level = Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 6)
    if (level < top) element.tagName = `h${top}`
    // The corner of a table heads nothing.
    if (tagName === 'th' && element.children.length === 0) element.tagName = 'td'
    if (properties.alt && isChanged) properties.alt = withSigns(String(properties.alt))
    if (properties.id) properties.id = prefix + properties.id
    for (const list of idLists) if (properties[list]) properties[list] = named(properties[list])
    const isOwn = 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties
    if (isOwn) properties.href = `#${prefix}${String(properties.href).slice(1)}`
    if ('dataFootnoteBackref' in properties) properties.lang = words.lang
    // Who reads the paper in Dari goes on in Dari.
    if (tagName === 'a' && properties.href) properties.href = inEdition(words.lang, String(properties.href))
  }
  const walk = (node: Nodes) => {
    if (node.type === 'text' && isChanged) node.value = withSigns(node.value)
    if (node.type === 'element') change(node)
    if (!('children' in node)) return
    node.children.forEach(walk)
    if (node.children.some(isTable))
      node.children = (node.children as ElementContent[]).map((child) => (isTable(child) ? scrolling(child) : child))
  }
  const scrolling = (table: Element): Element => ({
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], role: 'group', ariaLabel: words.table, tabIndex: 0 },
    children: [table],
  })
  return (tree: Root) => walk(tree)
}

const isTable = (node: Nodes): node is Element => node.type === 'element' && node.tagName === 'table'

/** What cannot be read as Markdown is printed as it was written. */
function asWritten(markdown: string): Root {
  const paragraphs = markdown.split(/\n\s*\n/).filter((text) => text.trim() !== '')
  const children = paragraphs.map(
    (value): Element => ({ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] }),
  )
  return { type: 'root', children }
}

function safely<T>(markdown: string, { words = englishWords, prefix = 'text-', top = 2 }: Rendering, use: (tree: Root) => T): T {
  const found = read(markdown, (tree, source) => ({
    used: use(printed(tree, source, { words, prefix, top, isChanged: source !== markdown })),
  }))
  return found ? found.used : use(asWritten(markdown))
}

// A page is made again whenever a comment appears on it; its text is as it was.
const kept = new Map<string, string>()
const mostKept = 8_000_000
let keptLength = 0

/** Safe HTML for an article's Markdown. */
export function articleHtml(markdown: string, rendering: Rendering = {}): string {
  const { words = englishWords, prefix, top } = rendering
  const key = `${words.lang} ${words.footnotes} ${prefix} ${top} ${markdown}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const html = safely(markdown, rendering, (tree) => printer.stringify(tree))
  kept.set(key, html)
  keptLength += key.length + html.length
  for (const [oldest, old] of kept) {
    if (keptLength <= mostKept) break
    kept.delete(oldest)
    keptLength -= oldest.length + old.length
  }
  return html
}

const inline = new Set(['a', 'abbr', 'b', 'cite', 'code', 'del', 'em', 'i', 'ins', 'kbd', 'q', 's', 'span', 'strong', 'sub', 'sup'])

/** The words of an article's Markdown as a reader finds them, without markup; what stands apart on the page stands apart here. */
export function articleText(markdown: string): string {
  const text = (node: Nodes): string => {
    if (node.type === 'text') return node.value
    const within = 'children' in node ? node.children.map(text).join('') : ''
    return node.type === 'element' && inline.has(node.tagName) ? within : ` ${within} `
  }
  return safely(markdown, {}, text)
}

/** What an article's Markdown points at, in the order of the text: the addresses that are linked to, each once, and the pictures. Nothing where the text is printed as it was written. */
export function pointedAt(markdown: string): { links: string[]; pictures: { src: string; alt: string }[] } {
  const found = read(markdown, (tree) => {
    const links = new Set<string>()
    const pictures: { src: string; alt: string }[] = []
    const defined = new Map<string, string>()
    const walk = (node: MarkdownNode, visit: (node: MarkdownNode) => void) => {
      visit(node)
      if ('children' in node) for (const child of node.children) walk(child as MarkdownNode, visit)
    }
    const picture = (src: string, alt: string | null | undefined) => pictures.push({ src: withSigns(src), alt: withSigns(alt ?? '') })
    walk(tree, (node) => {
      // The first of a name holds, as in what is printed.
      if (node.type === 'definition' && !defined.has(node.identifier)) defined.set(node.identifier, node.url)
    })
    walk(tree, (node) => {
      if (node.type === 'link') links.add(withSigns(node.url))
      if (node.type === 'linkReference') links.add(defined.get(node.identifier) ?? '')
      if (node.type === 'leafDirective' && node.name === 'embed') links.add(withSigns(node.attributes?.url ?? ''))
      if (node.type === 'image') picture(node.url, node.alt)
      if (node.type === 'imageReference') picture(defined.get(node.identifier) ?? '', node.alt)
    })
    return { links: [...links], pictures }
  })
  return found ?? { links: [], pictures: [] }
}
