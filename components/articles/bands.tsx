import { A } from '@/components/ui/a'
import { Sentence } from '@/components/ui/sentence'
import type { Card as CardData } from '@/lib/articles'
import type { ArrangedBand } from '@/lib/newsroom/arrangement'
import { Card } from './card'

/** A band for each section. They stand alone, then in twos, one wider than the other, then in threes, so that no two rows look alike. */
export function Bands({ bands }: { bands: ArrangedBand[] }) {
  return rows(bands).map((row) => (
    <div key={row[0]?.slug} className={`front-grid pb-12 ${rowShapes[row.length]}`}>
      {row.map((band, index) => (
        <section key={band.slug} data-section={band.slug} aria-labelledby={`section-${band.slug}`}>
          <h2 id={`section-${band.slug}`} className="band-rule font-serif text-xl font-semibold">
            <A href={`/sections/${band.slug}`} className="no-underline hover:underline">
              <Sentence>{band.name}</Sentence>
            </A>
          </h2>
          <Band band={band} shape={row.length === 1 ? 'alone' : row.length === 3 ? 'three' : index === 0 ? 'wide' : 'narrow'} />
        </section>
      ))}
    </div>
  ))
}

const rowShapes: Record<number, string> = { 1: '', 2: 'band-pair', 3: 'band-three' }

const shapes = {
  alone: { frame: 'band-alone', size: 'large', picture: 'wide', rest: 3 },
  wide: { frame: '', size: 'large', picture: 'above', rest: 2 },
  narrow: { frame: '', size: 'plain', picture: 'above', rest: 3 },
  three: { frame: '', size: 'plain', picture: 'folding', rest: 2 },
} as const

function Band({ band: { slug, cards }, shape }: { band: ArrangedBand; shape: keyof typeof shapes }) {
  const { frame, size, picture, rest } = shapes[shape]
  const [first, ...others] = cards
  if (!first) return null
  const isElsewhere = (card: CardData) => card.section.slug !== slug
  return (
    <div className={frame}>
      <Card card={first} size={size} picture={picture} kicker={isElsewhere(first)} />
      {others.length > 0 && (
        <ul className="band-rest">
          {others.slice(0, rest).map((card) => (
            <li key={card.id}>
              <Card card={card} size="small" kicker={isElsewhere(card)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function rows(all: ArrangedBand[]): ArrangedBand[][] {
  const made: ArrangedBand[][] = []
  for (let from = 0; from < all.length; from += made.at(-1)?.length ?? 1) made.push(all.slice(from, from + 1 + (made.length % 3)))
  return made
}
