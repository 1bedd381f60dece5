import { When } from '@/components/site/when'
import type { Card } from '@/lib/articles'
import { Headline, Kicker } from './card-parts'

/** A column with times: what came in, newest first. */
export function Latest({ cards }: { cards: Card[] }) {
  if (cards.length === 0) return null
  return (
    <section aria-labelledby="latest" className="lg:border-s lg:border-rule lg:ps-8">
      <h2 id="latest" className="border-t-4 border-press pt-2 text-sm font-semibold">
        Latest
      </h2>
      <ol className="gap-x-8 sm:max-lg:columns-2">
        {cards.map((card) => (
          <li
            key={card.slug}
            data-section={card.section.slug}
            className="relative break-inside-avoid border-b border-rule py-3 last:border-0"
          >
            <p className="flex justify-between gap-4">
              <Kicker section={card.section} />
              <span className="small">
                <When at={card.publishedAt} as="short" />
              </span>
            </p>
            <div lang={card.lang} dir={card.dir}>
              <Headline card={card} size="small" />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
