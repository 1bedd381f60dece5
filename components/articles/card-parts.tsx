import { ResponsivePicture } from '@/components/ui/responsive-picture'
import type { Card } from '@/lib/articles'
import type { Place } from '@/lib/pictures/sizes'
import { counted } from '@/lib/text'

export function Kicker({ section: { slug, name } }: Pick<Card, 'section'>) {
  return (
    <a href={`/sections/${slug}`} className="kicker relative z-1" dir="auto">
      {name}
    </a>
  )
}

const sizes = { lead: 'text-3xl tracking-[-0.015em]', large: 'text-2xl tracking-[-0.01em]', plain: 'text-xl', small: 'text-lg' }

interface HeadlineProps {
  card: Card
  size: keyof typeof sizes
  heading?: 'h2' | 'h3'
}

/** Its link covers the whole card, picture and all, and is read once. */
export function Headline({ card, size, heading: Heading = 'h3' }: HeadlineProps) {
  return (
    <Heading className={`headline font-serif ${sizes[size]}`}>
      <a href={`/articles/${card.slug}`} className="no-underline after:absolute after:inset-0 hover:underline">
        {card.headline}
      </a>
    </Heading>
  )
}

interface ThumbnailProps {
  card: Card
  place: Place
  className: string
  /** It is at the top of the page. */
  first?: boolean
}

/** Says nothing that the headline does not, so it has no words of its own. */
export function Thumbnail({ card, place, className, first }: ThumbnailProps) {
  if (!card.imageSrc) return null
  return (
    <ResponsivePicture src={card.imageSrc} alt="" place={place} first={first} className={`h-auto bg-shade object-cover ${className}`} />
  )
}

export function Talked({ card: { slug, _count } }: { card: Card }) {
  if (_count.comments === 0) return null
  return (
    <span>
      <a href={`/articles/${slug}#comments`} dir="ltr" lang="en" className="relative z-1 text-talk no-underline hover:underline">
        {counted(_count.comments, 'comment')}
      </a>
    </span>
  )
}
