import type { Element, ElementContent, Nodes, Root } from 'hast'
import { ownPicture, places, sizesOf } from './sizes'

/**
 * A step of rehype, after what makes a text safe: its pictures come in sizes where they were uploaded here, keep their place while
 * they load, and have their title beneath them. Pictures elsewhere are not told who reads.
 */
export function picturesInText() {
  return (tree: Root) => {
    const walk = (node: Nodes) => {
      if (node.type === 'element' && node.tagName === 'img') dress(node)
      if (node.type === 'element' && node.tagName === 'p') caption(node)
      if ('children' in node) node.children.forEach(walk)
    }
    walk(tree)
  }
}

function dress(image: Element) {
  const src = String(image.properties.src ?? '')
  image.properties.loading = 'lazy'
  image.properties.decoding = 'async'
  if (ownPicture(src)) Object.assign(image.properties, sizesOf(src), { sizes: places.text })
  else if (!src.startsWith('/')) image.properties.referrerPolicy = 'no-referrer'
}

/** A picture that stands alone and has a title is a figure: what only a mouse finds, nobody reads. */
function caption(paragraph: Element) {
  const [image, ...others] = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  if (image?.type !== 'element' || image.tagName !== 'img' || others.length > 0 || !image.properties.title) return
  const { title, ...properties } = image.properties
  image.properties = properties
  const words: ElementContent = { type: 'text', value: String(title) }
  paragraph.tagName = 'figure'
  paragraph.children = [image, { type: 'element', tagName: 'figcaption', properties: {}, children: [words] }]
}
