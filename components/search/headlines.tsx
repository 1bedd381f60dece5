import { Headline, Kicker } from '@/components/articles/card-parts'
import { When } from '@/components/site/when'
import type { Card } from '@/lib/articles'

interface HeadlinesProps {
  id: string
  title: string
  cards: Card[]
}

/** A short list of stories under a line of its own. */
export function Headlines({ id, title, cards }: HeadlinesProps) {
  if (cards.length === 0) return null
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="band-rule font-sans text-sm font-semibold">
        {title}
      </h2>
      <ul className="grid grid-cols-1 gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {cards.map((card) => (
          <li key={card.slug} data-section={card.section.slug} className="relative border-b border-rule py-4">
            <div lang={card.lang} dir={card.dir}>
              <Kicker section={card.section} />
              <Headline card={card} size="small" />
              <p className="small mt-1">
                <When at={card.publishedAt} as="short" />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
