import type { Card as CardData } from '@/lib/articles'
import { Authors } from './authors'
import { Facts, Headline, Kicker, Thumbnail } from './card-parts'

/** The story of the day: its headline over everything, a large picture where there is one. */
export function Lead({ card }: { card: CardData }) {
  const { lang, dir, imageSrc, section, standfirst } = card
  return (
    <div lang={lang} dir={dir} data-section={section.slug} className="relative">
      <Kicker section={section} />
      <Headline card={card} size="lead" heading="h2" />
      <div className="lead-grid" data-picture={imageSrc ? '' : undefined}>
        <Thumbnail card={card} place="lead" className="aspect-[3/2] w-full" first />
        <div>
          <p className="measure font-serif text-xl leading-[1.35] text-soft">{standfirst}</p>
          <p className="mt-4 text-sm text-soft">
            <span className="relative z-1">
              <Authors bylines={card.bylines} />
            </span>
          </p>
          <Facts card={card} as="short" />
        </div>
      </div>
    </div>
  )
}
