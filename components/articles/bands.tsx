import type { Card as CardData } from '@/lib/articles'
import { Card } from './card'

interface Band {
  slug: string
  name: string
  first: CardData
  rest: CardData[]
}

/** A band for each section. They stand alone, then in twos, then in threes, so that no two rows look alike. */
export function Bands({ cards }: { cards: CardData[] }) {
  return rows(bands(cards)).map((row) => {
    const Shape = row.length === 1 ? Alone : Column
    return (
      <div key={row[0]?.slug} className={`grid gap-x-8 gap-y-10 pb-12 ${columns[row.length]}`}>
        {row.map((band) => (
          <section key={band.slug} data-section={band.slug} aria-labelledby={`section-${band.slug}`}>
            <h2 id={`section-${band.slug}`} className="band-rule font-serif text-xl font-semibold">
              <a href={`/sections/${band.slug}`} className="no-underline hover:underline">
                {band.name}
              </a>
            </h2>
            <Shape first={band.first} rest={band.rest} wide={row.length < 3} />
          </section>
        ))}
      </div>
    )
  })
}

const columns: Record<number, string> = { 1: '', 2: 'md:grid-cols-2', 3: 'md:grid-cols-3' }

interface ShapeProps extends Pick<Band, 'first' | 'rest'> {
  wide: boolean
}

function Alone({ first, rest }: ShapeProps) {
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[3fr_1fr]">
      <Card card={first} size="large" picture="wide" kicker={false} />
      <Rest cards={rest.slice(0, 3)} beside />
    </div>
  )
}

function Column({ first, rest, wide }: ShapeProps) {
  return (
    <>
      <Card card={first} size={wide ? 'large' : 'plain'} picture={wide ? 'above' : 'folding'} kicker={false} />
      <Rest cards={rest.slice(0, wide ? 3 : 2)} />
    </>
  )
}

function Rest({ cards, beside = false }: { cards: CardData[]; beside?: boolean }) {
  if (cards.length === 0) return null
  return (
    <ul className={`mt-4 divide-y divide-rule border-t border-rule ${beside ? 'lg:mt-0 lg:border-0 lg:*:first:pt-0' : ''}`}>
      {cards.map((card) => (
        <li key={card.slug} className="py-4">
          <Card card={card} size="small" kicker={false} />
        </li>
      ))}
    </ul>
  )
}

/** A section's stories, in the order of the sections. First comes the newest with a picture that reads in the page's direction. */
function bands(cards: CardData[]): Band[] {
  const sections = new Map(cards.map(({ section }) => [section.slug, section]))
  const inOrder = [...sections.values()].sort((a, b) => a.position - b.position || a.name.localeCompare(b.name))
  return inOrder.flatMap(({ slug, name }) => {
    const own = cards.filter((card) => card.section.slug === slug).slice(0, 5)
    const first = own.find((card) => card.imageSrc && card.dir === 'ltr') ?? own[0]
    return first ? [{ slug, name, first, rest: own.filter((card) => card !== first) }] : []
  })
}

function rows(all: Band[]): Band[][] {
  const made: Band[][] = []
  for (let from = 0; from < all.length; from += made.at(-1)?.length ?? 1) made.push(all.slice(from, from + 1 + (made.length % 3)))
  return made
}
