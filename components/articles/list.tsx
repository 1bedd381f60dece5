import { When } from '@/components/site/when'
import type { Card as CardData } from '@/lib/articles'
import { Card } from './card'
import { Headline, Kicker, Talked, Thumbnail } from './card-parts'

interface ListProps {
  title: string
  /** What the title is a name of, when it is not a section's. */
  above?: string
  section?: string
  cards: CardData[]
}

/** A section's, topic's or author's stories, newest first. */
export function ArticleList({ title, above, section, cards }: ListProps) {
  const [first, ...rest] = cards
  const kicker = section === undefined
  return (
    <div className="sheet-width pt-8 sm:pt-12">
      {above && <p className="mb-2 text-sm text-soft">{above}</p>}
      <h1 data-section={section} className="list-title font-serif text-3xl font-semibold tracking-[-0.02em]">
        {title}
      </h1>
      {first ? (
        <ol>
          <li className="py-6">
            <Card card={first} size="large" picture="wide" kicker={kicker} heading="h2" />
          </li>
          {rest.map((card) => (
            <Row key={card.slug} card={card} kicker={kicker} />
          ))}
        </ol>
      ) : (
        <p className="py-6 font-serif text-lg text-soft">Nothing has been published here yet.</p>
      )}
    </div>
  )
}

function Row({ card, kicker }: { card: CardData; kicker: boolean }) {
  return (
    <li
      data-section={card.section.slug}
      className="relative grid grid-cols-[1fr_auto] items-start gap-x-5 border-t border-rule py-6 lg:grid-cols-[9rem_1fr_auto] lg:gap-x-8"
    >
      <p className="small max-lg:col-span-2">
        <When at={card.publishedAt} as="short" />
      </p>
      <div lang={card.lang} dir={card.dir} className="max-w-[44rem]">
        {kicker && <Kicker section={card.section} />}
        <Headline card={card} size="plain" heading="h2" />
        {card.standfirst && <p className="standfirst-small max-sm:hidden">{card.standfirst}</p>}
        <p className="facts small mt-2">
          <Talked card={card} />
        </p>
      </div>
      <Thumbnail card={card} place="list" className="aspect-[3/2] w-28 sm:w-48 lg:w-60" />
    </li>
  )
}
