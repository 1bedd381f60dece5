import type { Article } from '@/lib/articles'
import { Prose } from './prose'

/** The place it was written from, and the text. */
export function Body({ article: { dateline, body } }: { article: Article }) {
  return (
    <>
      {dateline && <p className="dateline">{dateline}</p>}
      <Prose markdown={body} />
    </>
  )
}
