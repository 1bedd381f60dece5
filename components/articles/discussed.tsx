import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import type { Card } from '@/lib/articles'
import { Headline } from './card-parts'

/** What readers talk about this week. The order says which is first; the figure says by how much. */
export function Discussed({ cards }: { cards: Card[] }) {
  const t = useTranslations('lists.discussed')
  if (cards.length === 0) return null
  const figure = (chunks: React.ReactNode) => <span className="figures me-1.5 block font-serif text-2xl lg:inline">{chunks}</span>
  return (
    <section aria-labelledby="discussed" className="border-t-4 border-talk pt-2 pb-10">
      <h2 id="discussed" className="text-sm font-semibold">
        {t.rich('title', { when: (chunks) => <span className="font-normal text-soft">{chunks}</span> })}
      </h2>
      <ol className="mt-4 grid grid-cols-1 gap-x-8 sm:grid-cols-2 lg:grid-cols-5">
        {cards.map((card) => (
          <li
            key={card.slug}
            className="relative grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 border-rule py-3 max-lg:border-t lg:block lg:py-0"
          >
            <A href={`/articles/${card.slug}#comments`} className="relative z-1 self-start text-xs text-talk no-underline hover:underline">
              {t.rich('count', { count: card._count.comments, figure })}
            </A>
            <div lang={card.lang} dir={card.dir} className="lg:mt-1">
              <Headline card={card} size="small" />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
