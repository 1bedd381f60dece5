import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import type { Card } from '@/lib/articles'
import { Headline, Kicker, LiveMark } from './card-parts'

/** A column with times: what came in, newest first. */
export function Latest({ cards }: { cards: Card[] }) {
  const t = useTranslations('lists')
  if (cards.length === 0) return null
  return (
    <section aria-labelledby="latest" className="front-side">
      <h2 id="latest" className="border-t-4 border-press pt-2 text-sm font-semibold">
        {t('latest')}
      </h2>
      <ol className="gap-x-8 sm:max-[60rem]:columns-2">
        {cards.map((card) => (
          <li
            key={card.slug}
            data-section={card.section.slug}
            className="relative break-inside-avoid border-b border-rule py-3 last:border-0"
          >
            <p className="flex flex-wrap justify-between gap-x-4">
              <Kicker section={card.section} />
              {card.coverage === 'live' ? (
                <span className="small">
                  <LiveMark />
                </span>
              ) : (
                <span className="small">
                  <When at={card.publishedAt} as="short" />
                </span>
              )}
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
