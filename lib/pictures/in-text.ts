import type { Element, Nodes, Root } from 'hast'
import { ownPicture, places, sizesOf } from './sizes'

/** A step of rehype, after what makes a text safe: its pictures come in sizes where they were uploaded here, and keep their place while they load. Pictures elsewhere are not told who reads. */
export function picturesInText() {
  return (tree: Root) => {
    const walk = (node: Nodes) => {
      if (node.type === 'element' && node.tagName === 'img') dress(node)
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
