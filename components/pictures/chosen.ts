/** A picture for a place of an article, with the words that belong to it. */
export interface Chosen {
  src: string
  width: number
  height: number
  alt: string
  caption: string
  credit: string
}

/** The picture as Markdown. What Markdown would read as an end is written so that it does not. */
export function asMarkdown({ src, alt, caption, credit }: Omit<Chosen, 'width' | 'height'>): string {
  const title = [caption, credit].filter(Boolean).join(' ').replace(/["\\]/g, '\\$&')
  return `![${alt.replace(/[[\]\\]/g, '\\$&')}](${src}${title && ` "${title}"`})`
}
