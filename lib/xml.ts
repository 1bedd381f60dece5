const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text for XML 1.0, without the characters that it cannot hold. */
export function xml(text: string): string {
  return text.replace(impossible, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? '')
}

/** An element with its attributes; those without a value are left out. What is inside is XML already; null is no content at all. */
export function element(name: string, attributes: Record<string, string | null | undefined>, inside: string | null = null): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value ? ` ${key}="${xml(value)}"` : []))
  return inside === null ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`
}

/** An element that holds a text. */
export const textElement = (name: string, text: string, attributes: Record<string, string | null | undefined> = {}): string =>
  element(name, attributes, xml(text))

/** An element that holds HTML, written as it is, which is shorter than escaped. */
export const htmlElement = (name: string, html: string, attributes: Record<string, string | null | undefined> = {}): string =>
  element(name, attributes, `<![CDATA[${html.replace(impossible, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`)

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
