import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import { A } from '@/components/ui/a'
import { useEdition } from '@/components/ui/edition'
import { ResponsivePicture } from '@/components/ui/responsive-picture'
import type { Card } from '@/lib/articles'
import type { Place } from '@/lib/pictures/sizes'

/** The section over a headline, in its ink, as a link. */
export function Kicker({ section: { slug, name } }: Pick<Card, 'section'>) {
  return (
    <A href={`/sections/${slug}`} className="kicker relative z-1" dir="auto">
      {name}
    </A>
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
      <A href={`/articles/${card.slug}`} className="no-underline after:absolute after:inset-0 hover:underline">
        {card.headline}
      </A>
    </Heading>
  )
}

interface ThumbnailProps {
  card: Card
  place?: Place
  className: string
  /** It is at the top of the page. */
  first?: boolean
}

/** Says nothing that the headline does not, so it has no words of its own. */
export function Thumbnail({ card, place = 'list', className, first }: ThumbnailProps) {
  if (!card.imageSrc) return null
  return (
    <ResponsivePicture src={card.imageSrc} alt="" place={place} first={first} className={`h-auto bg-shade object-cover ${className}`} />
  )
}

/** The furniture of a card speaks the language of the page, on an article in any other. */
function Furniture({ children }: { children: React.ReactNode }) {
  const { lang, dir } = useEdition()
  return (
    <span lang={lang} dir={dir}>
      {children}
    </span>
  )
}

/** How many comments an article has, as a link to them; nothing where it has none. */
export function Talked({ card: { slug, _count } }: { card: Card }) {
  const t = useTranslations('lists')
  if (_count.comments === 0) return null
  return (
    <Furniture>
      <A href={`/articles/${slug}#comments`} className="relative z-1 text-talk no-underline hover:underline">
        {t('comments', { count: _count.comments })}
      </A>
    </Furniture>
  )
}

/** It is written while it happens. The word says it; the dot is for the eye. */
export function LiveMark() {
  const t = useTranslations('lists')
  const { lang, dir } = useEdition()
  return (
    <span className="live-mark text-xs" lang={lang} dir={dir}>
      {t('live')}
    </span>
  )
}

/** Whether it is live, and whether it was corrected. */
export function Marks({ card: { coverage, _count } }: { card: Card }) {
  const t = useTranslations('lists')
  return (
    <>
      {coverage === 'live' && (
        <span>
          <LiveMark />
        </span>
      )}
      {_count.corrections > 0 && <Furniture>{t('corrected')}</Furniture>}
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
