import type { Nodes, Root } from 'hast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { picturesInText } from './pictures/in-text'

// Markdown only: HTML in the text is dropped, and what is left is checked against GitHub's list of safe elements.
const schema = { ...defaultSchema, protocols: { ...defaultSchema.protocols, src: ['https'] }, clobberPrefix: 'text-' }
const render = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(lowerHeadings)
  .use(rehypeSanitize, schema)
  .use(picturesInText)
  .use(rehypeStringify)

/** The headline is the page's only h1: a text's own headings begin below it. */
function lowerHeadings() {
  return (tree: Root) => {
    const walk = (node: Nodes) => {
      if (node.type === 'element' && node.tagName === 'h1') node.tagName = 'h2'
      if ('children' in node) node.children.forEach(walk)
    }
    walk(tree)
  }
}

/** Safe HTML for an article's Markdown. */
export function articleHtml(markdown: string): string {
  return String(render.processSync(markdown))
}

const inline = new Set(['a', 'abbr', 'b', 'cite', 'code', 'del', 'em', 'i', 'ins', 'kbd', 'q', 's', 'span', 'strong', 'sub', 'sup'])

/** The words of an article's Markdown as a reader finds them, without markup; what stands apart on the page stands apart here. */
export function articleText(markdown: string): string {
  const text = (node: Nodes): string => {
    if (node.type === 'text') return node.value
    const within = 'children' in node ? node.children.map(text).join('') : ''
    return node.type === 'element' && inline.has(node.tagName) ? within : ` ${within} `
  }
  return text(render.runSync(render.parse(markdown)))
}
