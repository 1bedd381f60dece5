import type { Card as CardData } from '@/lib/articles'
import { Facts, Headline, Kicker, Thumbnail } from './card-parts'

/** Where the picture stands: over the story, before it, small after it, or small on a phone and over it elsewhere. */
const shapes = {
  above: { card: '', picture: 'mb-3 aspect-[16/9] w-full', text: '' },
  wide: { card: 'grid gap-x-8 gap-y-3 md:grid-cols-[2fr_1fr] md:items-start', picture: 'aspect-[3/2] w-full', text: '' },
  beside: {
    card: 'flex flex-row-reverse items-start gap-4',
    picture: 'list-picture aspect-[3/2] w-28 shrink-0 lg:w-44',
    text: 'max-sm:hidden',
  },
  folding: {
    card: 'flex flex-row-reverse items-start gap-4 md:block',
    picture: 'list-picture aspect-[3/2] w-28 shrink-0 md:mb-3 md:w-full md:max-w-none',
    text: 'max-sm:hidden',
  },
}

interface CardProps {
  card: CardData
  size?: 'large' | 'plain' | 'small'
  picture?: keyof typeof shapes
  kicker?: boolean
  standfirst?: boolean
  heading?: 'h2' | 'h3'
}

/** A story on a front or list page: kicker, headline, at most one sentence, time and comments. */
export function Card({ card, size = 'plain', picture, kicker = true, standfirst = size !== 'small', heading = 'h3' }: CardProps) {
  const shape = picture && shapes[picture]
  return (
    <div data-section={card.section.slug} className={`relative ${shape?.card ?? ''}`}>
      {shape && <Thumbnail card={card} place={picture} className={shape.picture} />}
      {/* A story reads in its own direction; its place on the page stays where it is. */}
      <div lang={card.lang} dir={card.dir} className="min-w-0 flex-1">
        {kicker && <Kicker section={card.section} />}
        <Headline card={card} size={size} heading={heading} />
        {standfirst && card.standfirst && <p className={`standfirst-small ${shape?.text ?? ''}`}>{card.standfirst}</p>}
        <Facts card={card} as="brief" />
      </div>
    </div>
  )
}
