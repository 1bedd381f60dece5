import type { QuoteShown } from '@/lib/quotes'

/** A passage, and where it is from. */
export function Quote({ quote: { text, of } }: { quote: QuoteShown }) {
  return (
    <blockquote dir="auto" className="quoted">
      <p>{text}</p>
      <cite lang="en">{of ? <a href={`/comments/${of.id}`}>{of.name}</a> : <a href="#main">from the article</a>}</cite>
    </blockquote>
  )
}
