import type { Article } from '@/lib/articles'
import { articleHtml } from '@/lib/markdown'

/** The place it was written from, and the text. */
export function Body({ article: { dateline, body } }: { article: Article }) {
  return (
    <>
      {dateline && <p className="dateline">{dateline}</p>}
      <div className="prose" dangerouslySetInnerHTML={{ __html: withScrollingTables(articleHtml(body)) }} />
    </>
  )
}

/** A wide table scrolls by itself, by finger and by key; the page never does. In safe HTML a written "<table>" is escaped. */
function withScrollingTables(html: string): string {
  return html
    .replaceAll('<table>', '<div class="table" role="group" aria-label="Table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>')
}
