import type { ElementContent } from 'hast'
import remarkDirective from 'remark-directive'
import type { Options } from 'remark-rehype'
import type { Processor } from 'unified'
import { webAddress } from '../embeds'
import { literal } from './bounds'

// What an article may hold beside Markdown: `::embed{url="…" title="…"}` on a line of its own, and a pull quote from
// `:::pullquote` to `:::`. Whatever else looks like one is text, and is printed as it was written.

type Handlers = NonNullable<Options['handlers']>
type State = Parameters<NonNullable<Handlers['paragraph']>>[0]

/** Reads directives that stand on lines of their own. Within a line a colon is a colon: 10:30, note:this, :). */
export function blockDirectives(this: Processor) {
  remarkDirective.call(this)
  const extensions = (this.data() as { micromarkExtensions?: { text?: unknown }[] }).micromarkExtensions
  delete extensions?.at(-1)?.text
}

const beginning = /^([\s>]*)(:{2,})(?=\S)(.*)$/
const isPullQuote = (marks: string, rest: string) => marks.length > 2 && /^pullquote\b/.test(rest)
const isEmbed = (marks: string, rest: string) => marks.length === 2 && /^embed[[{]/.test(rest)
const isEnd = /^[\s>]*:{3,}\s*$/

/** The text with the colons of every line made literal that looks like a directive and is none of ours. A pull quote that nobody closed would take the rest of the article with it. */
export function onlyOurDirectives(markdown: string): string {
  if (!markdown.includes('::')) return markdown
  const lines = markdown.split('\n')
  let open: number | null = null
  const asText = (at: number) => {
    lines[at] = (lines[at] ?? '').replace(/:{2,}/, literal)
  }
  for (const [at, line] of lines.entries()) {
    const [, , marks = '', rest = ''] = beginning.exec(line) ?? []
    if (isPullQuote(marks, rest)) {
      if (open !== null) asText(open)
      open = at
    } else if (isEnd.test(line)) open = null
    else if (marks && !isEmbed(marks, rest)) asText(at)
  }
  if (open !== null) asText(open)
  return lines.join('\n')
}

interface Directive {
  name: string
  attributes?: Record<string, string | null | undefined> | null
  children: { type: string; data?: { directiveLabel?: boolean } }[]
  position: { start: { offset: number }; end: { offset: number } }
}

/** How directives of this source become HTML. */
export function directiveHandlers(source: string): Handlers {
  const written = ({ position: { start, end } }: Directive) => source.slice(start.offset, end.offset)
  return {
    leafDirective: (state: State, node: Directive) => {
      const card = node.name === 'embed' && embed(node.attributes ?? {}, words(state.all(node as never)))
      return card || paragraph([{ type: 'text', value: written(node) }])
    },
    containerDirective: (state: State, node: Directive) => {
      const label = node.children.find(({ data }) => data?.directiveLabel)
      const inner = state.all({ ...node, children: node.children.filter((child) => child !== label) } as never)
      if (node.name === 'pullquote' && inner.length > 0) return pullQuote(state, inner, label)
      return paragraph([{ type: 'text', value: written(node) }])
    },
  }
}

const paragraph = (children: ElementContent[], className?: string): ElementContent => ({
  type: 'element',
  tagName: 'p',
  properties: className ? { className: [className] } : {},
  children,
})

/** Whose words they are is a label, or a last paragraph that begins with a dash. */
function pullQuote(state: State, inner: ElementContent[], label: Directive['children'][number] | undefined): ElementContent {
  const last = inner.at(-1)
  if (inner.length > 1 && last?.type === 'element' && last.tagName === 'p' && /^\s*[—–―]/.test(words([last])))
    last.properties.className = ['source']
  const source = label ? [paragraph(state.all(label as never), 'source')] : []
  return {
    type: 'element',
    tagName: 'blockquote',
    properties: { className: ['pullquote'] },
    children: state.wrap([...inner, ...source], true),
  }
}

/** A link with its title and the name of its site. With scripts, where the service has a player that we know, it can be played here. */
function embed({ url: address, title }: NonNullable<Directive['attributes']>, label: string): ElementContent | null {
  const url = webAddress(address ?? '')
  if (!url) return null
  const text = title?.trim() || label.trim() || url.href
  const host: ElementContent = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['host'], dir: 'ltr' },
    children: [{ type: 'text', value: url.hostname.replace(/^www\./, '') }],
  }
  const link: ElementContent = {
    type: 'element',
    tagName: 'a',
    properties: { href: url.href },
    children: [{ type: 'text', value: text }],
  }
  return paragraph([link, { type: 'text', value: ' ' }, host], 'embed')
}

function words(nodes: ElementContent[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : 'children' in node ? words(node.children) : '')).join('')
}
