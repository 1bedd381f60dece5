import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

// What an article's Markdown points at: links and pictures, in the order of the text.

const parser = unified().use(remarkParse).use(remarkGfm)

type Tree = ReturnType<typeof parser.parse>
type Node = Tree | Tree['children'][number]

/** The addresses that are linked to, each once, and the pictures. */
export function pointedAt(markdown: string): { links: string[]; pictures: { src: string; alt: string }[] } {
  const links = new Set<string>()
  const pictures: { src: string; alt: string }[] = []
  const defined = new Map<string, string>()
  const walk = (node: Node, visit: (node: Node) => void) => {
    visit(node)
    if ('children' in node) for (const child of node.children) walk(child as Node, visit)
  }
  const tree = parser.parse(markdown)
  walk(tree, (node) => {
    if (node.type === 'definition') defined.set(node.identifier, node.url)
  })
  walk(tree, (node) => {
    if (node.type === 'link') links.add(node.url)
    if (node.type === 'linkReference') links.add(defined.get(node.identifier) ?? '')
    if (node.type === 'image') pictures.push({ src: node.url, alt: node.alt ?? '' })
    if (node.type === 'imageReference') pictures.push({ src: defined.get(node.identifier) ?? '', alt: node.alt ?? '' })
  })
  return { links: [...links], pictures }
}

/** What is wrong with a link as it is written, in words; null where nothing is. Our own addresses begin with a slash, places on the page with #. */
export function linkFault(url: string): string | null {
  if (url === '') return 'A link leads nowhere.'
  // A backslash is a slash to browsers, and tabs are nothing: /\host is another site.
  if (/^(#|\/(?!\/)[^\\\t\n\r]*$)/.test(url)) return null
  if (/^mailto:[^\s@]+@[^\s@]+$/.test(url)) return null
  if (!URL.canParse(url)) return `“${url}” is no whole address: write it with https://.`
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return `“${url}” cannot be followed: links begin with https://.`
  return hostname.includes('.') || hostname === 'localhost' ? null : `“${url}” has no host that there is.`
}
