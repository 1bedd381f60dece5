import { When } from '@/components/site/when'
import type { Card } from '@/lib/articles'
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

/** Says nothing that the headline does not, so it has no words of its own. */
export function Thumbnail({ card, className, eager = false }: { card: Card; className: string; eager?: boolean }) {
  if (!card.imageSrc) return null
  return (
    <img
      src={card.imageSrc}
      alt=""
      width={1600}
      height={1000}
      loading={eager ? 'eager' : 'lazy'}
      className={`h-auto bg-shade object-cover ${className}`}
    />
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

/** It is written while it happens. The word says it; the dot is for the eye. */
export function LiveMark() {
  return (
    <span className="live-mark text-xs" lang="en" dir="ltr">
      Live
    </span>
  )
}

/** Whether it is live, and whether it was corrected. */
export function Marks({ card: { coverage, _count } }: { card: Card }) {
  return (
    <>
      {coverage === 'live' && (
        <span>
          <LiveMark />
        </span>
      )}
      {_count.corrections > 0 && (
        <span lang="en" dir="ltr">
          Corrected
        </span>
      )}
    </>
  )
}

/** When it was published, whether it is live or was corrected, and how much is said of it. */
export function Facts({ card, as }: { card: Card; as: 'short' | 'brief' }) {
  return (
    <p className="facts small mt-2">
      <span>
        <When at={card.publishedAt} as={as} />
      </span>
      <Marks card={card} />
      <Talked card={card} />
    </p>
  )
}
