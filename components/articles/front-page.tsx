import { Nameplate } from '@/components/site/nameplate'
import type { Card as CardData } from '@/lib/articles'
import { Bands } from './bands'
import { Card } from './card'
import { Discussed } from './discussed'
import { Latest } from './latest'
import { Lead } from './lead'

/** A hierarchy a reader can see: one lead, two seconds, the latest, what readers talk about, then a band for each section. */
export function FrontPage({ cards, discussed }: { cards: CardData[]; discussed: CardData[] }) {
  const [lead, ...others] = cards
  if (!lead) return <Empty />
  const seconds = others.filter((card) => card.imageSrc && card.dir === 'ltr').slice(0, 2)
  const latest = others.filter((card) => !seconds.includes(card)).slice(0, 7)
  return (
    <div className="sheet-width">
      <Nameplate />
      <div className="grid gap-x-8 gap-y-10 pt-6 pb-10 lg:grid-cols-[3fr_1fr]">
        <div>
          <Lead card={lead} />
          <div className="mt-8 grid gap-x-8 gap-y-6 border-t border-rule pt-6 sm:grid-cols-2">
            {seconds.map((card) => (
              <div key={card.slug} className="border-rule sm:not-first:-ms-4 sm:not-first:border-s sm:not-first:ps-4">
                <Card card={card} picture="beside" heading="h2" />
              </div>
            ))}
          </div>
        </div>
        <Latest cards={latest} />
      </div>
      <Discussed cards={discussed} />
      <Bands cards={cards.filter((card) => card !== lead && !seconds.includes(card))} />
    </div>
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
