import { When } from '@/components/site/when'
import type { Card as CardData } from '@/lib/articles'
import { Authors } from './authors'
import { Headline, Kicker, Talked, Thumbnail } from './card-parts'

/** The story of the day: its headline over everything, a large picture where there is one. */
export function Lead({ card }: { card: CardData }) {
  const { lang, dir, imageSrc, section, standfirst, publishedAt } = card
  return (
    <div lang={lang} dir={dir} data-section={section.slug} className="relative">
      <Kicker section={section} />
      <Headline card={card} size="lead" heading="h2" />
      <div className={`mt-4 grid gap-x-8 gap-y-4 ${imageSrc ? 'sm:grid-cols-[1fr_2fr]' : ''}`}>
        <Thumbnail card={card} className="aspect-[3/2] w-full sm:order-last" eager />
        <div>
          <p className="measure font-serif text-xl leading-[1.35] text-soft">{standfirst}</p>
          <p className="mt-4 text-sm text-soft">
            <span className="relative z-1">
              <Authors bylines={card.bylines} />
            </span>
          </p>
          <p className="facts small mt-1">
            <span>
              <When at={publishedAt} as="short" />
            </span>
            <Talked card={card} />
          </p>
        </div>
      </div>
    </div>
  )
}
