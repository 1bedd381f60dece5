import { When } from '@/components/site/when'
import type { Card as CardData } from '@/lib/articles'
import { counted } from '@/lib/text'

interface CardProps {
  card: CardData
  size?: 'lead' | 'second' | 'plain' | 'small'
  picture?: boolean
  kicker?: boolean
}

const headlines = { lead: 'text-3xl', second: 'text-2xl', plain: 'text-xl', small: 'text-lg' }

/** A story on a front or list page: kicker, headline, at most one sentence, time and comments. */
export function Card({ card, size = 'plain', picture = false, kicker = true }: CardProps) {
  return (
    <div lang={card.lang} dir={card.dir} className="relative">
      {picture && card.imageSrc && <Thumbnail src={card.imageSrc} eager={size === 'lead'} />}
      {kicker && (
        <a href={`/sections/${card.section.slug}`} className="kicker relative z-1">
          {card.section.name}
        </a>
      )}
      <h3 className={`mt-1 font-serif font-medium tracking-[-0.005em] ${headlines[size]}`}>
        {/* The link covers the whole card, picture and all, and is read once. */}
        <a href={`/articles/${card.slug}`} className="no-underline after:absolute after:inset-0 hover:underline">
          {card.headline}
        </a>
      </h3>
      {size !== 'small' && card.standfirst && (
        <p className={`mt-2 font-serif text-soft ${size === 'lead' ? 'text-lg' : 'text-base'}`}>{card.standfirst}</p>
      )}
      <p className="small mt-2">
        <When at={card.publishedAt} as="short" />
        <Talked card={card} />
      </p>
    </div>
  )
}

/** Says nothing that the headline does not, so it has no words of its own. */
export function Thumbnail({ src, eager = false }: { src: string; eager?: boolean }) {
  const loading = eager ? 'eager' : 'lazy'
  return (
    <img src={src} alt="" width={1600} height={1000} loading={loading} className="mb-3 aspect-[3/2] h-auto w-full bg-shade object-cover" />
  )
}

function Talked({ card: { slug, _count } }: { card: CardData }) {
  if (_count.comments === 0) return null
  return (
    <>
      {' '}
      ·{' '}
      <a href={`/articles/${slug}#comments`} className="relative z-1 text-talk no-underline hover:underline">
        {counted(_count.comments, 'comment')}
      </a>
    </>
  )
}
