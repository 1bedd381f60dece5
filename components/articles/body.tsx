import type { Article } from '@/lib/articles'
import { articleHtml } from '@/lib/markdown'
import { PlayHere } from './play-here'

/** The place it was written from, and the text. */
export function Body({ article: { dateline, body } }: { article: Article }) {
  const html = articleHtml(body)
  return (
    <>
      {dateline && <p className="dateline">{dateline}</p>}
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
      {html.includes('class="embed"') && <PlayHere />}
    </>
  )
}
