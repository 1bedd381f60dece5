import type { Card } from '@/lib/articles'
import { LiveMark } from './card-parts'

/** What happens while it is read: a line over everything else. */
export function LiveStrip({ cards }: { cards: Card[] }) {
  if (cards.length === 0) return null
  return (
    <section aria-label="Live now" className="live-strip">
      {cards.map(({ id, slug, headline, lang, dir }) => (
        <p key={id}>
          <LiveMark />
          <a href={`/articles/${slug}`} lang={lang} dir={dir} className="font-serif text-lg no-underline hover:underline">
            {headline}
          </a>
        </p>
      ))}
    </section>
  )
}
