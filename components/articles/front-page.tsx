import { When } from '@/components/site/when'
import type { Card as CardData } from '@/lib/articles'
import { siteName } from '@/lib/site'
import { Card } from './card'

/** A hierarchy a reader can see: one lead, two seconds, the latest, then a band for each section. */
export function FrontPage({ cards, discussed }: { cards: CardData[]; discussed: CardData[] }) {
  const [lead, ...others] = cards
  if (!lead) return <Empty />
  const seconds = others.filter((card) => card.imageSrc).slice(0, 2)
  const latest = others.filter((card) => !seconds.includes(card)).slice(0, 7)
  const used = [lead, ...seconds]
  return (
    <div className="sheet-width">
      <Nameplate />
      <div className="grid gap-x-8 gap-y-10 border-b border-rule pt-6 pb-10 lg:grid-cols-12">
        <div className="lg:col-span-6">
          <Card card={lead} size="lead" picture />
        </div>
        <div className="grid gap-8 sm:grid-cols-2 lg:col-span-3 lg:grid-cols-1 lg:border-s lg:border-rule lg:ps-8">
          {seconds.map((card) => (
            <Card key={card.slug} card={card} picture />
          ))}
        </div>
        <div className="lg:col-span-3 lg:border-s lg:border-rule lg:ps-8">
          <Latest cards={latest} />
        </div>
      </div>
      {discussed.length > 0 && <Discussed cards={discussed} />}
      {bands(cards.filter((card) => !used.includes(card))).map((band, index) => (
        <Band key={band.slug} {...band} wide={index % 2 === 0} />
      ))}
    </div>
  )
}

function Nameplate() {
  return (
    <div className="border-b border-rule pt-6 pb-4 sm:text-center">
      <h1 className="font-serif text-[clamp(3rem,1.6rem+5.4vw,6rem)] leading-[0.95] font-semibold tracking-[-0.035em]">{siteName}</h1>
      <p className="mt-3 text-sm text-soft">
        <When at={new Date()} as="day" />
      </p>
    </div>
  )
}

function Latest({ cards }: { cards: CardData[] }) {
  return (
    <section aria-labelledby="latest">
      <h2 id="latest" className="border-t-2 border-press pt-2 text-sm font-semibold">
        Latest
      </h2>
      <ol className="divide-y divide-rule">
        {cards.map((card) => (
          <li key={card.slug} className="py-3">
            <Card card={card} size="small" />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Discussed({ cards }: { cards: CardData[] }) {
  return (
    <section aria-labelledby="discussed" className="border-b border-rule py-8">
      <h2 id="discussed" className="text-sm font-semibold text-talk">
        Most discussed
      </h2>
      <ol className="mt-4 grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-5">
        {cards.map((card, index) => (
          <li key={card.slug} className="flex gap-3 lg:block">
            <span aria-hidden className="figures font-serif text-2xl text-talk">
              {index + 1}
            </span>
            <Card card={card} size="small" kicker={false} />
          </li>
        ))}
      </ol>
    </section>
  )
}

interface BandData {
  slug: string
  name: string
  cards: CardData[]
}

function bands(cards: CardData[]): BandData[] {
  const slugs = [...new Set(cards.map((card) => card.section.slug))]
  return slugs.map((slug) => {
    const own = cards.filter((card) => card.section.slug === slug).slice(0, 4)
    return { slug, name: own[0]?.section.name ?? slug, cards: own }
  })
}

/** Bands differ: one begins with a wide picture, the next sets its stories side by side. */
function Band({ slug, name, cards, wide }: BandData & { wide: boolean }) {
  const [first, ...rest] = cards
  if (!first) return null
  return (
    <section aria-labelledby={`section-${slug}`} className="border-b border-rule py-8">
      <h2 id={`section-${slug}`} className="border-t-2 border-strong pt-2 font-serif text-xl">
        <a href={`/sections/${slug}`} className="no-underline hover:underline">
          {name}
        </a>
      </h2>
      <div className={`mt-5 grid gap-8 ${wide ? 'lg:grid-cols-[5fr_7fr]' : 'lg:grid-cols-4'}`}>
        {wide && <Card card={first} size="second" picture kicker={false} />}
        <div className={wide ? 'grid content-start gap-6 sm:grid-cols-2' : 'contents'}>
          {(wide ? rest : cards).map((card) => (
            <Card key={card.slug} card={card} kicker={false} picture={!wide} />
          ))}
        </div>
      </div>
    </section>
  )
}

function Empty() {
  return (
    <div className="sheet-width">
      <Nameplate />
      <p className="measure py-16 font-serif text-lg">
        Nothing has been published yet. Articles can be brought in with <code>npm run import -- articles FILE</code>.
      </p>
    </div>
  )
}
