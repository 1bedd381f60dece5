import type { Card as CardData } from '@/lib/articles'
import { Card } from './card'

/** A section's, topic's or author's stories, newest first. */
export function ArticleList({ title, above, cards }: { title: string; above?: string; cards: CardData[] }) {
  return (
    <div className="sheet-width pt-8">
      {above && <p className="kicker">{above}</p>}
      <h1 className="font-serif text-3xl">{title}</h1>
      {cards.length === 0 && <p className="mt-6 text-soft">Nothing has been published here yet.</p>}
      <ol className="mt-6 divide-y divide-rule border-t-2 border-strong">
        {cards.map((card, index) => (
          <li key={card.slug} className="max-w-[56rem] py-6">
            <Card card={card} size={index === 0 ? 'second' : 'plain'} kicker={above !== undefined} picture={index === 0} />
          </li>
        ))}
      </ol>
    </div>
  )
}
